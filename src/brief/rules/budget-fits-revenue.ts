import { type BriefRule, wordsOf } from '../brief-rule.ts'

/** Domain model §12. A small business may well invest more, so the upper bound warns and does not stop. */
const bounds = { warning: 0.1, info: 0.03 }

export const budgetFitsRevenue: BriefRule = {
  id: 'budget-fits-revenue',
  severity: 'warning',
  claim: 'The budget is at most a tenth of the yearly revenue from known customers.',
  why: 'What a programme can add is a few per cent of revenue; a budget near that sum hardly pays back within a year.',
  source: 'domain model §12',
  message: {
    en: 'The budget {budget} is {share} of the yearly revenue of {revenue}; programmes usually cost up to {usual}.',
    ru: 'Бюджет {budget} — это {share} годовой выручки {revenue}; обычно программы стоят до {usual}.',
  },
  check: (brief) => {
    const { customers, averageOrder, ordersPerMonth } = brief.metrics
    if (!customers || !averageOrder || !ordersPerMonth)
      return { skipped: wordsOf(brief).pick({ en: 'revenue is unknown', ru: 'выручка неизвестна' }) }
    const revenue = customers.value * averageOrder.value * ordersPerMonth.value * 12
    const share = brief.budget.total / revenue
    if (!Number.isFinite(share) || share <= bounds.info) return []
    const { money, format } = wordsOf(brief)
    const params = {
      budget: money(brief.budget.total),
      share: format.percent(share),
      revenue: money(revenue),
      usual: format.percent(bounds.info),
    }
    const severity = share > bounds.warning ? 'warning' : 'info'
    return [
      {
        pointer: '/budget/total',
        severity,
        params,
        expected: `≤ ${money(revenue * bounds.info)}`,
        actual: params.budget,
      },
    ]
  },
}
