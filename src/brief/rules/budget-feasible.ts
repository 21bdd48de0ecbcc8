import type { Brief } from '../../core/brief.ts'
import type { Localised } from '../../core/localised.ts'
import type { BudgetPart, SmallestBudget } from '../../core/smallest-budget.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'

const partNames: Readonly<Record<BudgetPart, Localised>> = {
  service: { ru: 'ответы на жалобы', en: 'answers to the complaints' },
  personal: { ru: 'личные поводы вернуться', en: 'personal reasons to return' },
  staff: { ru: 'премия тем, кто работает с клиентами,', en: 'a reward for those who meet customers' },
  winback: { ru: 'возврат ушедших', en: 'winning back those who left' },
  foundations: { ru: 'согласия, база и замер', en: 'consent, base and measurement' },
}

/** What the money goes to, with the reserve and what is rounded up. */
function partsText(brief: Brief, { total, parts }: SmallestBudget): string {
  const { format, money, pick } = wordsOf(brief)
  const spent = parts.reduce((sum, { sum: cost }) => sum + cost, 0)
  const lines = parts.map(({ part, sum }) => `${pick(partNames[part])} ${money(sum)}`)
  return format.list([...lines, `${pick({ ru: 'резерв', en: 'a reserve of' })} ${money(total - spent)}`])
}

/** Over how many places and people it is spread; a single place needs no word. */
function spreadText(brief: Brief, { points, people }: SmallestBudget): string {
  if (points < 2) return ''
  const { format, pick } = wordsOf(brief)
  const [places, staff] = [format.number(points), format.number(people)]
  return pick({
    ru: ` Учтено: точек ${places}, сотрудников в них ${staff}.`,
    en: ` Counted in: ${places} places with ${staff} people.`,
  })
}

export const budgetFeasible: BriefRule = {
  id: 'budget-feasible',
  severity: 'error',
  claim:
    'The budget pays for the cheapest plan that answers every complaint, goes in three directions, rewards the staff and calls back those who left.',
  why: 'Below that sum there is no plan to write, and a strategy would only pretend there is one.',
  source: 'domain model F40, F42; prices of playbooks.md §0.2',
  message: {
    en: 'The budget {budget} cannot carry a plan: the smallest that could, done by hand wherever possible, is {least} — {parts}.{spread}',
    ru: 'Бюджета {budget} на план не хватит: наименьший возможный, если почти всё делать своими руками, — {least}: {parts}.{spread}',
  },
  check: (brief, { smallestBudget }) => {
    const { money, pick } = wordsOf(brief)
    const least = smallestBudget(brief)
    if (least === null) {
      const { currency } = brief.budget
      return {
        skipped: pick({
          en: `what a plan costs at least is unknown in ${currency}`,
          ru: `неизвестно, сколько самое меньшее стоит план в ${currency}`,
        }),
      }
    }
    if (brief.budget.total >= least.total) return []
    const params = {
      budget: money(brief.budget.total),
      least: money(least.total),
      parts: partsText(brief, least),
      spread: spreadText(brief, least),
    }
    return [{ pointer: '/budget/total', params, expected: `≥ ${params.least}`, actual: params.budget }]
  },
}
