import { describe, expect, test } from 'vitest'
import { playbooks } from '../../../src/playbook/knowledge.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { calendarOf } from '../../../src/playbook/planning/calendar.ts'
import { choosePlan } from '../../../src/playbook/planning/choose-plan.ts'
import { npvOf } from '../../../src/playbook/planning/plan-case.ts'
import { programmeOptions } from '../../../src/playbook/planning/programme-options.ts'
import { mayBeTried } from '../../../src/playbook/planning/run-length.ts'
import { situationOf } from '../../../src/playbook/planning/situation.ts'
import { businesses } from './businesses.ts'

const plans = businesses.flatMap(([name, brief]) => {
  const situation = situationOf(brief)
  if (situation.marginPerMonth === null) return []
  const calendar = calendarOf(brief.start, brief.industry.freeze, brief.country)
  const { worthTrying } = programmeOptions(situation, calendar, playbooks())
  return [{ name, brief, situation, ...choosePlan(playbooks(), situation, calendar, worthTrying) }]
})

test('some initiatives are a trial of a year', () => {
  const trials = plans.flatMap(({ assembly }) => assembly.placed.filter(({ lastMonth }) => lastMonth !== null))
  expect(trials.length).toBeGreaterThan(3)
})

describe.each(plans)('$name', ({ brief, situation, assembly, workshop }) => {
  test('no single change of how long something runs makes the plan worth more', () => {
    const worth = npvOf(assembly.placed, workshop.frame) ?? 0
    for (const [at, item] of assembly.placed.entries()) {
      if (!mayBeTried(item.option, situation)) {
        expect(item.lastMonth).toBe(null)
        continue
      }
      const other = assembly.placed.with(at, { ...item, lastMonth: item.lastMonth === null ? 12 : null })
      expect(npvOf(other, workshop.frame)).toBeLessThanOrEqual(worth + 1e-3)
    }
  })

  test('foundations are kept for no reason of their own, a programme and a win-back are no trial', () => {
    for (const { keptFor, playbook, end } of planStrategy(brief).initiatives) {
      if (playbook.effect.enabler) expect(keptFor).toBe(null)
      if (playbook.direction === 'loyalty' || playbook.effect.winback) expect(end).toBe(null)
    }
  })
})
