import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Roadmap } from '../schema.ts'

/** One unit of the currency: the sums are whole numbers by construction, so anything more is a real gap. */
const tolerance = 1

/** The sums are computed; the rule speaks up when a quarter is missing, stands twice or was edited by hand. */
export const budgetQuarters = defineRule<Roadmap, RoadmapNeeds>({
  id: 'budget-quarters',
  severity: 'error',
  claim:
    'The lines of a quarter add up to its budget, the quarters to the cost of the plan, and each initiative to its own cost.',
  why: 'A table that does not add up is the first thing a finance director finds.',
  source: 'Method, success criterion: realistic for the budget and the resources',
  message: {
    en: '{what}: quarters sum to {actual}, total is {expected}.',
    ru: '{what}: сумма по кварталам {actual}, итог {expected}.',
  },
  repair: '{what}: the quarters must add up to {expected}, now {actual}. Keep quarters 1–4 once each.',
  check: ({ quarters }, { brief, drafts }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const compare = (pointer: string, what: string, sum: number, total: number) => {
      if (Math.abs(sum - total) <= tolerance) return
      const expected = say.format.money(total, brief.budget.currency)
      const actual = say.format.money(sum, brief.budget.currency)
      failures.push({ pointer, params: { what, expected, actual }, expected, actual })
    }
    for (const [index, { q, lines, budget }] of quarters.entries()) {
      const sum = lines.reduce((total, { amount }) => total + amount, 0)
      compare(formatPointer(['quarters', String(index)]), say(`Quarter ${q}`, `Квартал ${q}`), sum, budget)
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
})
