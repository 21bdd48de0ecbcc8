import { fill } from '../../core/localised.ts'
import { monthlyChurn, monthsIn } from '../../core/rates.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'

/** Stated over computed value that still counts as agreement; and how near to revenue a value must be to be one. */
const agreement = { low: 0.5, high: 2, revenue: 0.25 }

const readings = {
  conflict: { en: 'the computed value is used', ru: 'используется расчёт' },
  revenue: {
    en: 'it is close to {revenue}, the value by revenue, and is read as such',
    ru: 'оно близко к {revenue} — оценке по выручке — и читается как выручка',
  },
} as const

const formulas = {
  margin: { en: 'margin × order × orders ÷ churn', ru: 'маржа × чек × частота ÷ отток' },
  revenue: { en: 'order × orders ÷ churn', ru: 'чек × частота ÷ отток' },
} as const

export const ltvFitsMargin: BriefRule = {
  id: 'ltv-fits-margin',
  severity: 'warning',
  claim: 'The stated lifetime value agrees with margin, order frequency and churn.',
  why: 'The value of a kept customer is the core of the business case; two different ones cannot both be true.',
  source: 'domain model F7 and §11, LTV reconciliation',
  message: {
    en: 'The stated LTV {stated} does not fit {formula} = {computed}: {reading}.',
    ru: 'Указанный LTV {stated} не сходится с расчётом «{formula}» = {computed}: {reading}.',
  },
  check: (brief) => {
    const { ltv, averageOrder, ordersPerMonth, grossMargin, churn } = brief.metrics
    if (ltv?.provenance !== 'given')
      return { skipped: wordsOf(brief).pick({ en: 'LTV is not stated', ru: 'LTV не указан' }) }
    if (!averageOrder || !ordersPerMonth || !grossMargin || !churn)
      return { skipped: wordsOf(brief).pick({ en: 'LTV cannot be computed', ru: 'LTV нельзя посчитать' }) }
    const inputs = [averageOrder, ordersPerMonth, grossMargin, churn]
    if (inputs.some(({ provenance, basis }) => provenance === 'benchmark' || basis?.includes('brief.metrics.ltv'))) {
      return {
        skipped: wordsOf(brief).pick({
          en: 'LTV would be compared with borrowed numbers or with itself',
          ru: 'LTV сравнивался бы с заимствованными числами или с самим собой',
        }),
      }
    }
    const monthly = monthlyChurn(churn.value, monthsIn[churn.period])
    if (monthly <= 0) return { skipped: wordsOf(brief).pick({ en: 'churn is zero', ru: 'отток равен нулю' }) }
    const revenue = (averageOrder.value * ordersPerMonth.value) / monthly
    const margin = revenue * grossMargin.value
    const own = ltv.valueBasis === 'revenue' ? revenue : margin
    const ratio = ltv.value / own
    if (ratio >= agreement.low && ratio <= agreement.high) return []
    const { money, pick } = wordsOf(brief)
    const isRevenue = ltv.valueBasis !== 'revenue' && Math.abs(ltv.value / revenue - 1) <= agreement.revenue
    const params = {
      stated: money(ltv.value),
      computed: money(own),
      formula: pick(formulas[ltv.valueBasis === 'revenue' ? 'revenue' : 'margin']),
      reading: fill(pick(isRevenue ? readings.revenue : readings.conflict), { revenue: money(revenue) }),
    }
    const severity = isRevenue && ltv.valueBasis === 'unstated' ? 'info' : 'warning'
    const expected = `${money(own * agreement.low)} – ${money(own * agreement.high)}`
    return [{ pointer: '/metrics/ltv', severity, params, expected, actual: params.stated }]
  },
}
