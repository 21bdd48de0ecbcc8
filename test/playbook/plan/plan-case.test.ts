import { describe, expect, test } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { summarise } from '../../../src/finance/results.ts'
import { playbooks } from '../../../src/playbook/knowledge.ts'
import type { Plan } from '../../../src/playbook/plan.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { calendarOf } from '../../../src/playbook/planning/calendar.ts'
import { choosePlan } from '../../../src/playbook/planning/choose-plan.ts'
import { byLaunch, caseOfPlaced, npvOf } from '../../../src/playbook/planning/plan-case.ts'
import { programmeOptions } from '../../../src/playbook/planning/programme-options.ts'
import { situationOf } from '../../../src/playbook/planning/situation.ts'
import { planCaseOf } from '../../../src/stages/business-case/plan-case.ts'
import { returnsOf } from '../../../src/stages/business-case/returns.ts'
import { planScale } from '../../../src/stages/initiatives/plan-scale.ts'
import { earlierDrafts } from '../write/earlier-drafts.ts'
import { businesses } from './businesses.ts'

function chosenFor(brief: Brief) {
  const situation = situationOf(brief)
  const calendar = calendarOf(brief.start, brief.industry.freeze, brief.country)
  const { worthTrying } = programmeOptions(situation, calendar, playbooks())
  return choosePlan(playbooks(), situation, calendar, worthTrying)
}

const known = businesses.flatMap(([name, brief]) => {
  const { plan, drafts } = earlierDrafts(brief)
  const planCase = planCaseOf(brief, drafts.programme, drafts.initiatives)
  return planCase ? [{ name, brief, plan, planCase }] : []
})

const round = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toPrecision(9)) : each)))

test('there are cases to compare', () => expect(known.length).toBeGreaterThanOrEqual(8))

describe.each(known)('$name', ({ brief, plan, planCase }) => {
  const { assembly, workshop } = chosenFor(brief)
  const placed = byLaunch(assembly.placed, workshop.frame.main)

  test('the case the plan is chosen by is the case of the written plan', () => {
    const chosen = caseOfPlaced(placed, workshop.frame)
    const idOf = (playbookId: string) => plan.initiatives.find(({ playbook }) => playbook.id === playbookId)?.id
    const renamed = {
      ...chosen,
      initiatives: chosen?.initiatives.map((item) => ({ ...item, id: idOf(item.id) })),
      loyalty: chosen?.loyalty && {
        ...chosen.loyalty,
        initiative: idOf(chosen.loyalty.initiative),
        lag: 0,
        expiryMonths: 0,
      },
      winback: chosen?.winback && { ...chosen.winback, initiative: idOf(chosen.winback.initiative) },
      referral: chosen?.referral && { ...chosen.referral, initiative: idOf(chosen.referral.initiative) },
    }
    const { input } = planCase
    const written = { ...input, loyalty: input.loyalty && { ...input.loyalty, lag: 0, expiryMonths: 0 } }
    expect(round(renamed)).toEqual(round(written))
    expect(npvOf(placed, workshop.frame)).toBeCloseTo(summarise(planCase.threeYears).npv, 0)
  })

  test('what loses money is needed', () => {
    const losing = returnsOf(planCase.input, planCase.year, planCase.threeYears).filter(({ kind }) => kind === 'losing')
    for (const { initiativeId } of losing) expect(whyNeeded(plan, brief, initiativeId), initiativeId).not.toBeNull()
  })
})

/** What the plan would lack without an initiative; null when it would lack nothing. */
function whyNeeded({ initiatives, programme }: Plan, brief: Brief, id: string): string | null {
  const item = initiatives.find((each) => each.id === id)
  const left = initiatives.filter((each) => each.id !== id)
  const scale = planScale(brief)
  const count = (direction: string) => left.filter(({ playbook }) => playbook.direction === direction).length
  const isEarly = (day: string) => Date.parse(day) <= Date.parse(brief.start) + 90 * 86_400_000
  if (!item) return 'unknown'
  if (item.prerequisite) return 'others stand on it'
  if (programme.initiativeId === id) return 'it carries the programme'
  if (left.length < scale.least) return 'too few initiatives'
  if (item.painIds.some((pain) => !left.some(({ painIds }) => painIds.includes(pain)))) return 'a complaint'
  if (item.playbook.direction === 'proactive') {
    const early = left.some(({ playbook, launch }) => playbook.direction === 'proactive' && isEarly(launch))
    // The one repair of a complaint about the service may cost more than the case sees.
    return count('proactive') < scale.proactive || !early || item.painIds.length > 0 ? 'proactive' : null
  }
  if (item.playbook.direction === 'personal') return count('personal') < scale.personal ? 'personal' : null
  // As a repair: a letter to those who left answers the complaint, it does not remove it. And the one reward of the staff.
  const isReward = item.playbook.id === 'staff-service-bonus'
  if (item.playbook.direction === 'staff')
    return count('staff') < 1 || item.painIds.length > 0 || isReward ? 'staff' : null
  if (item.playbook.direction === 'winback') return count('winback') < 1 ? 'winback' : null
  return null
}

test('money left over is not spent on what loses', () => {
  const grocery = known.find(({ name }) => name === 'grocery')
  if (!grocery) throw new Error('no such business')
  const { brief, plan } = grocery
  const richer = planStrategy({ ...brief, budget: { ...brief.budget, total: brief.budget.total * 4 } })
  expect(richer.planned).toBeLessThan(brief.budget.total * 2)
  expect(richer.initiatives.length).toBeLessThanOrEqual(plan.initiatives.length + 3)
})
