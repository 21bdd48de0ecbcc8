import type { StageContext } from '../../core/rule.ts'
import { splitWhole } from '../../finance/rounding.ts'
import type { Initiatives } from '../initiatives/schema.ts'
import type { Roadmap, RoadmapAnswer } from './schema.ts'

/** Adds the money of each quarter by initiative and shares it among the milestones of the initiative in that quarter. */
export function completeRoadmap(
  answer: RoadmapAnswer,
  { drafts }: StageContext<{ initiatives: Initiatives }>,
): Roadmap {
  return {
    ...answer,
    quarters: answer.quarters.map((quarter) => {
      const lines = drafts.initiatives.initiatives
        .map(({ id, costByQuarter }) => ({ initiativeId: id, amount: costByQuarter[quarter.q - 1] ?? 0 }))
        .filter(({ amount }) => amount > 0)
      const budgets = new Map<string, number[]>()
      for (const { initiativeId, amount } of lines) {
        const count = quarter.milestones.filter((milestone) => milestone.initiativeId === initiativeId).length
        budgets.set(initiativeId, splitWhole(amount, new Array(count).fill(1)))
      }
      return {
        ...quarter,
        milestones: quarter.milestones.map((milestone) => ({
          ...milestone,
          budget: budgets.get(milestone.initiativeId)?.shift() ?? 0,
        })),
        lines,
        budget: lines.reduce((sum, { amount }) => sum + amount, 0),
      }
    }),
  }
}
