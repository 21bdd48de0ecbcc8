import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { smallestGroup } from '../group.ts'
import type { Initiatives } from '../schema.ts'

export const budgetTotal = defineRule<Initiatives, InitiativesNeeds>({
  id: 'budget-total',
  severity: 'error',
  claim: 'One-off and running cost of the twelve months with the reserve fit the budget, and contractors are paid for.',
  why: 'A plan above the budget is cut in the first meeting, by people who do not know what depends on what.',
  source: 'Method, success criterion: realistic for the budget and the resources; domain model F42',
  message: { en: 'Budget: {problem}.', ru: 'Бюджет: {problem}.' },
  repair: '{problem}. Drop or shrink {ids} until the plan costs {over} less.',
  check: ({ initiatives, budget }, { brief }) => {
    const say = sayIn(brief)
    const money = (value: number) => say.format.money(Math.ceil(value), brief.budget.currency)
    const failures: Failure[] = []
    // Less than one unit of the currency is rounding.
    const over = budget.total - brief.budget.total
    if (over >= 1) {
      const needed = over / (1 + brief.budget.contingency)
      const group = smallestGroup(initiatives, ({ cost }) => cost, needed)
      const [first = '/initiatives', ...others] = group.map(({ id }) => formatPointer(['initiatives', id]))
      failures.push({
        pointer: first,
        params: {
          problem: say(
            `The plan costs ${money(budget.total)}, the budget is ${money(brief.budget.total)} (over by ${money(over)})`,
            `План стоит ${money(budget.total)}, бюджет ${money(brief.budget.total)} (превышение ${money(over)})`,
          ),
          ids: group.map(({ id }) => id).join(', ') || '—',
          over: money(needed),
        },
        expected: say(
          `at most ${money(brief.budget.total)}: ${money(needed)} less before the reserve`,
          `не больше ${money(brief.budget.total)}: на ${money(needed)} меньше до резерва`,
        ),
        actual: money(budget.total),
        group: others,
      })
    }
    for (const { id, title, resources, oneOff, runPerMonth } of initiatives) {
      const unpaid = resources.find(({ contractor, days }) => contractor && days > 0)
      if (!unpaid || oneOff + runPerMonth > 0) continue
      failures.push({
        pointer: formatPointer(['initiatives', id, 'oneOff']),
        params: {
          problem: say(
            `“${title}” needs ${unpaid.role} from outside but costs nothing`,
            `«${title}»: ${unpaid.role} со стороны, а стоимость нулевая`,
          ),
          ids: id,
          over: money(0),
        },
        expected: say('the price of the contractor', 'цена подрядчика'),
        actual: money(0),
      })
    }
    return failures
  },
})
