import type { Brief } from '../core/brief.ts'
import { runCase } from '../finance/run-case.ts'
import { programmePlaybooks } from './choose-programme.ts'
import { designNumbers } from './design-programme.ts'
import { playbooks } from './knowledge.ts'
import type { Plan, PlannedInitiative, ProgrammeDesign } from './plan.ts'
import { costInYear } from './planning/assemble.ts'
import { calendarOf } from './planning/calendar.ts'
import { openAnswers } from './planning/candidates.ts'
import { channelsFor } from './planning/channel-fit.ts'
import { type Chosen, choosePlan } from './planning/choose-plan.ts'
import { keptFor } from './planning/kept-for.ts'
import { byLaunch, caseOfPlaced, waveMonthsOf } from './planning/plan-case.ts'
import { prioritiesOf } from './planning/priorities.ts'
import { programmeOptions } from './planning/programme-options.ts'
import { rejectedFrom } from './planning/rejected.ts'
import { contractorNames } from './planning/roles.ts'
import type { Placed } from './planning/schedule.ts'
import { type Situation, situationOf } from './planning/situation.ts'

/** The built-in author's decisions: which programme, which initiatives, when, by whom, for how much. */

/** Person-days by role: one line a role, whatever kinds of work it does. */
function resourcesOf(shares: Placed['resources'], brief: Brief): PlannedInitiative['resources'] {
  const lines = new Map<string, { role: string; days: number; contractor: boolean }>()
  for (const { kind, member, days } of shares) {
    const role = member?.role ?? contractorNames[kind][brief.language]
    const key = `${role} ${member === null}`
    lines.set(key, { role, days: (lines.get(key)?.days ?? 0) + days, contractor: member === null })
  }
  return [...lines.values()].map((line) => ({ ...line, days: Math.round(line.days * 10) / 10 }))
}

function initiativesOf(chosen: Chosen): PlannedInitiative[] {
  const { assembly, workshop, candidates } = chosen
  const { situation, calendar, programme } = workshop
  const { brief } = situation
  const placed = byLaunch(assembly.placed, programme && programmePlaybooks[programme.type])
  const idOf = new Map(placed.map(({ option }, index) => [option.playbook.id, `I${index + 1}`]))
  const months = placed.map(({ launch }) => calendar.month(launch))
  const costs = placed.map((item) => costInYear(item, workshop))
  const input = caseOfPlaced(placed, workshop.frame)
  const returns = input && runCase(input, 12).byInitiative
  const marginOf = (id: string) => {
    const found = returns?.get(id)
    return found ? Math.round(found.retentionMargin + found.behaviourMargin) : null
  }
  const priorities = prioritiesOf(placed, costs, situation, months)
  const painIdsOf = (id: string) => candidates.find((each) => each.playbook.id === id)?.painIds ?? []
  const answered = new Set(placed.flatMap(({ option }) => painIdsOf(option.playbook.id)))
  const unanswered = brief.pains.map(({ id }) => id).filter((id) => !answered.has(id))
  // A complaint without a cure of its own goes to the one initiative that hears any complaint.
  const hearing = placed.find(({ option }) => openAnswers.includes(option.playbook.id))?.option.playbook.id
  const kept = keptFor(chosen)
  const needed = new Set(placed.flatMap(({ needs }) => needs))
  return placed.map(({ option, owner, resources, needs, start, launch, lastMonth }, index) => {
    const { playbook, variant, opsHours } = option
    const candidate = candidates.find((each) => each.playbook.id === playbook.id)
    const launchMonth = months[index] ?? 1
    const reasons = candidate?.reasons ?? []
    return {
      id: `I${index + 1}`,
      playbook,
      variant,
      painIds: [...(candidate?.painIds ?? []), ...(playbook.id === hearing ? unanswered : [])],
      owner: owner.role,
      resources: resourcesOf(resources, brief),
      opsHoursPerMonth: opsHours,
      oneOff: option.oneOff,
      runPerMonth: option.runPerMonth,
      costParts: option.costParts,
      start: calendar.date(start),
      launch: calendar.date(launch),
      end: lastMonth === null ? null : calendar.date(calendar.last),
      priority: priorities[index] ?? 2,
      prerequisite: needed.has(playbook.id),
      dependsOn: needs.flatMap((need) => idOf.get(need) ?? []),
      channels: channelsFor(playbook, brief),
      waveMonths: waveMonthsOf(playbook, variant, launchMonth),
      marginPerYear: marginOf(playbook.id),
      keptFor: kept.get(playbook.id) ?? null,
      reasons: reasons.length > 0 ? reasons : ['required'],
    }
  })
}

function designOf(
  { workshop, losing }: Chosen,
  situation: Situation,
  options: ReturnType<typeof programmeOptions>,
  initiatives: readonly PlannedInitiative[],
): ProgrammeDesign {
  const type = workshop.programme?.type ?? 'none'
  const main = workshop.programme && programmePlaybooks[workshop.programme.type]
  const others = options.scores.filter((score) => score.type !== type)
  // What the client bars is no alternative.
  const other = others.find(({ facts }) => !facts.includes('ruled-out')) ?? others[0]
  return {
    type,
    runnerUp: other?.type ?? 'none',
    scores: options.scores.map((score) =>
      losing.includes(score.type) ? { ...score, facts: ['loses-money', ...score.facts] } : score,
    ),
    noneReason: type === 'none' ? (options.noneReason ?? (losing.length > 0 ? 'weak-fit' : 'no-money')) : null,
    ...designNumbers(workshop.programme, situation),
    initiativeId: initiatives.find(({ playbook }) => playbook.id === main)?.id ?? null,
  }
}

/** Complaints that ask for a reward or a lower price: they are heard after what is broken. */
const wishes: readonly string[] = ['no-reward', 'price', 'confusing-rules', 'no-attention', 'spam']

/** The initiative that prevents the first thing that is broken, else the first pain, else the first to be noticed. */
function firstInitiative(initiatives: readonly PlannedInitiative[], { brief: { pains }, tags }: Situation): string {
  const broken = pains.filter(({ id }) => tags[id]?.some((tag) => !wishes.includes(tag)))
  const ranked = [...broken, ...pains]
  for (const { id } of ranked) {
    const answers = initiatives.filter(({ painIds }) => painIds.includes(id))
    const cure = answers.find(({ playbook }) => playbook.direction === 'proactive') ?? answers[0]
    if (cure) return cure.id
  }
  return (initiatives.find(({ playbook }) => !playbook.effect.enabler) ?? initiatives[0])?.id ?? ''
}

/**
 * Plans a strategy for a brief within its budget and team. The same brief gives the same plan, to the byte.
 * Throws ExpectedError for a currency the built-in author has no prices in.
 */
export function planStrategy(brief: Brief): Plan {
  const situation = situationOf(brief)
  const calendar = calendarOf(brief.start, brief.industry.freeze, brief.country)
  const options = programmeOptions(situation, calendar, playbooks())
  const chosen = choosePlan(playbooks(), situation, calendar, options.worthTrying)
  const initiatives = initiativesOf(chosen)
  return {
    painTags: situation.tags,
    initiatives,
    rejected: rejectedFrom(chosen),
    programme: designOf(chosen, situation, options, initiatives),
    planned: chosen.assembly.planned,
    firstInitiativeId: firstInitiative(initiatives, situation),
  }
}
