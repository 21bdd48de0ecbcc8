import type { Brief, Metric, RateMetric } from '../../core/brief.ts'
import { monthsIn, type Period } from '../../core/rates.ts'
import { tidy } from '../quantity/number.ts'
import type { WrittenBrief } from '../schema.ts'
import { type AmountContext, anyValueOf, countOf, moneyOf, rateOf } from './amount.ts'
import { oneLine } from './lists.ts'
import { periodNames } from './note.ts'

type Written = NonNullable<WrittenBrief['metrics']>
type Metrics = Brief['metrics']

/** A fact the client states. */
function given(value: number): Metric {
  return { value, provenance: 'given', basis: null }
}

const rateNames = { churn: { en: 'churn', ru: 'отток' }, retention: { en: 'retention', ru: 'удержание' } } as const

function counted(value: number | string | undefined): Metric | null {
  return value === undefined ? null : given(countOf(value).value)
}

/** A count per month from a text that may name another period: `12 в год`. */
function perMonth(value: number | string | undefined): Metric | null {
  if (value === undefined) return null
  const { value: number, period } = countOf(value)
  return given(tidy(number / monthsIn[period ?? 'month']))
}

function otherMetrics(written: Written['other']): Metrics['other'] {
  if (written === undefined) return []
  const list: readonly { name: string; value: number | string; period?: Period | undefined }[] = Array.isArray(written)
    ? written
    : Object.entries(written).map(([name, value]) => ({ name, value }))
  return list.map(({ name, value, period }, index) => {
    const read = anyValueOf(value)
    return {
      id: `M${index + 1}`,
      name: oneLine(name),
      value: read.value,
      unit: read.unit,
      period: period ?? read.period,
    }
  })
}

/**
 * The metrics as stated, rates as fractions with their period. A rate without a period is monthly for a subscription and yearly
 * otherwise (domain model §1.1), with a note.
 */
export function givenMetrics(written: Written, subscription: boolean, context: AmountContext): Metrics {
  const { notes, language } = context
  const rate = (metric: 'churn' | 'retention'): RateMetric | null => {
    const value = written[metric]
    if (value === undefined) return null
    const read = rateOf(typeof value === 'object' ? value.value : value)
    const stated = (typeof value === 'object' ? value.period : undefined) ?? read.period
    const period = stated ?? (metric === 'churn' && subscription ? 'month' : 'year')
    if (stated === null || stated === undefined) {
      const params = { metric: rateNames[metric][language], period: periodNames[period][language] }
      notes.add('period-assumed', `/metrics/${metric}`, String(read.value), params)
    }
    return { ...given(read.value), period }
  }
  const money = (metric: 'averageOrder' | 'cac'): Metric | null => {
    const value = written[metric]
    return value === undefined ? null : given(moneyOf(value, `/metrics/${metric}`, context))
  }
  const { ltv, nps, grossMargin } = written
  return {
    customers: counted(written.customers),
    dormantCustomers: counted(written.dormantCustomers),
    newCustomersPerMonth: perMonth(written.newCustomersPerMonth),
    averageOrder: money('averageOrder'),
    ordersPerMonth: perMonth(written.ordersPerMonth),
    grossMargin: grossMargin === undefined ? null : given(rateOf(grossMargin).value),
    ltv:
      ltv === undefined
        ? null
        : {
            ...given(moneyOf(typeof ltv === 'object' ? ltv.value : ltv, '/metrics/ltv', context)),
            valueBasis: (typeof ltv === 'object' ? ltv.basis : undefined) ?? 'unstated',
          },
    retention: rate('retention'),
    churn: rate('churn'),
    nps:
      nps === undefined
        ? null
        : {
            ...given(countOf(typeof nps === 'object' ? nps.value : nps).value),
            responses: typeof nps === 'object' && nps.responses !== undefined ? countOf(nps.responses).value : null,
          },
    cac: money('cac'),
    other: otherMetrics(written.other),
  }
}
