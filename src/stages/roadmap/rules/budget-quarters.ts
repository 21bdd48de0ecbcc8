import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { completeRoadmap } from '../complete.ts'
import type { Roadmap } from '../schema.ts'

/** One unit of the currency: the sums are whole numbers by construction, so anything more is a real gap. */
const tolerance = 1

/**
 * The sums are computed; the rule speaks up when a quarter is missing, stands twice or was edited by hand. Running costs of an
 * initiative without a milestone in a quarter stay in its line: no milestone of others may carry them.
 */
export const budgetQuarters = defineRule<Roadmap, RoadmapNeeds>({
  id: 'budget-quarters',
  severity: 'error',
  fixFirst: true,
  claim:
    'The milestones of an initiative carry its line of the quarter, the lines add up to the budget of the quarter, the quarters to the cost of the plan, and each initiative to its own cost.',
  why: 'A table that does not add up is the first thing a finance director finds.',
  source: 'Method, success criterion: realistic for the budget and the resources',
  message: {
    en: '{what}: quarters sum to {actual}, total is {expected}.',
    ru: '{what}: сумма по кварталам {actual}, итог {expected}.',
  },
  repair: '{what}: the parts must add up to {expected}, now {actual}. Keep quarters 1–4 once each.',
  check: ({ quarters }, { brief, drafts }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const compare = (pointer: string, what: string, sum: number, total: number) => {
      if (Math.abs(sum - total) <= tolerance) return
      const expected = say.format.money(total, brief.budget.currency)
      const actual = say.format.money(sum, brief.budget.currency)
      failures.push({ pointer, params: { what, expected, actual }, expected, actual })
    }
    for (const [index, { q, lines, budget, milestones }] of quarters.entries()) {
      const at = formatPointer(['quarters', String(index)])
      const sum = lines.reduce((total, { amount }) => total + amount, 0)
      compare(at, say(`Quarter ${q}`, `Квартал ${q}`), sum, budget)
      for (const { initiativeId, amount } of lines) {
        const own = milestones.filter((milestone) => milestone.initiativeId === initiativeId)
        if (own.length === 0) continue
        const carried = own.reduce((total, milestone) => total + milestone.budget, 0)
        const what = say(`Milestones of ${initiativeId} in quarter ${q}`, `Вехи ${initiativeId}, квартал ${q}`)
        compare(`${at}/milestones`, what, carried, amount)
      }
    }
    for (const { id, title, cost } of drafts.initiatives.initiatives) {
      const sum = quarters
        .flatMap(({ lines }) => lines.filter(({ initiativeId }) => initiativeId === id))
        .reduce((total, { amount }) => total + amount, 0)
      compare('/quarters', `${id} ${title}`, sum, cost)
    }
    const all = quarters.reduce((total, { budget }) => total + budget, 0)
    compare('/quarters', say('The whole plan', 'Весь план'), all, drafts.initiatives.budget.planned)
    return failures
  },
  /** Shares the money out anew; a quarter that is missing or stands twice is not for code to mend. */
  fix: (draft, context) => {
    const fixed = completeRoadmap(draft, context)
    const { format } = sayIn(context.brief)
    const money = (amount: number) => format.money(amount, context.brief.budget.currency)
    const corrections = fixed.quarters.flatMap((quarter, index): Correction[] => {
      const before = draft.quarters[index]
      if (!before || JSON.stringify(before) === JSON.stringify(quarter)) return []
      const pointer = formatPointer(['quarters', String(index), 'budget'])
      return [{ pointer, before: money(before.budget), after: money(quarter.budget) }]
    })
    return { draft: corrections.length === 0 ? draft : fixed, corrections }
  },
})
