import { evidenceConfidence, rankScores, relativeImpact } from '../../finance/impact.ts'
import { toldEffect } from '../write/effects.ts'
import { waveMonthsOf } from './plan-case.ts'
import type { Placed } from './schedule.ts'
import type { Situation } from './situation.ts'

/** Priorities 1..3 by impact × confidence ÷ effort, the same score the initiatives stage computes. */

function scoresOf(
  placed: readonly Placed[],
  costs: readonly number[],
  { brief, monthlyChurn }: Situation,
  months: readonly number[],
): number[] {
  const told = placed.map(({ option }) => toldEffect(option.playbook))
  // Only a sleeping base that the client knows counts: the stage that judges the priorities knows no other.
  const { customers, dormantCustomers } = brief.metrics
  const dormantShare = customers && dormantCustomers ? dormantCustomers.value / Math.max(1, customers.value) : 0
  const impacts = rankScores(
    placed.map(({ option }, index) => {
      const { effect } = option.playbook
      const { metric, range, side } = told[index] ?? toldEffect(option.playbook)
      const waves = waveMonthsOf(option.playbook, option.variant, months[index] ?? 1)
      return relativeImpact(
        { metric, rel: range?.[1] ?? null, reach: effect.reach },
        side,
        effect.winback && { ...effect.winback, waveMonths: waves },
        { monthlyChurn, dormantShare },
      )
    }),
  )
  const money = rankScores(costs)
  const work = rankScores(placed.map(({ resources }) => resources.reduce((sum, { days }) => sum + days, 0)))
  return placed.map((_, index) => {
    const effort = ((money[index] ?? 1) + (work[index] ?? 1)) / 2
    return ((impacts[index] ?? 1) * evidenceConfidence[told[index]?.evidence ?? 'expert-indirect']) / effort
  })
}

/**
 * Best third 1, last third 3; what others wait for is as urgent as the most urgent of them. Never more than half is priority 1: the best
 * third is cut until its prerequisites fit.
 */
export function prioritiesOf(
  placed: readonly Placed[],
  costs: readonly number[],
  situation: Situation,
  months: readonly number[],
): (1 | 2 | 3)[] {
  const scores = scoresOf(placed, costs, situation, months)
  const order = placed.map((_, index) => index).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  const third = Math.max(1, Math.round(placed.length / 3))
  const place = new Map(placed.map(({ option }, index) => [option.playbook.id, index]))
  const withPrerequisites = (first: number): (1 | 2 | 3)[] => {
    const priorities = placed.map((): 1 | 2 | 3 => 2)
    order.forEach((item, rank) => {
      priorities[item] = rank < first ? 1 : rank >= placed.length - third ? 3 : 2
    })
    // Later launches first, so that urgency travels down the whole chain.
    for (let index = placed.length - 1; index >= 0; index -= 1) {
      for (const need of placed[index]?.needs ?? []) {
        const before = place.get(need)
        if (before !== undefined) {
          priorities[before] = Math.min(priorities[before] ?? 2, priorities[index] ?? 2) as 1 | 2 | 3
        }
      }
    }
    return priorities
  }
  for (let first = third; first > 0; first -= 1) {
    const priorities = withPrerequisites(first)
    if (priorities.filter((priority) => priority === 1).length * 2 <= placed.length) return priorities
  }
  // A single chain longer than half the plan: only its first link is urgent.
  const priorities = withPrerequisites(0)
  const [best] = order
  if (best !== undefined) priorities[best] = 1
  return priorities
}
