import type { Brief } from '../../core/brief.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import type { KnownNumbers } from './known-numbers.ts'

/** Churn and what is kept over a month, a quarter and a year (F1, F2), fractions. */
function ratesOf(monthly: number): number[] {
  const lost = [1, 3, 6, 12].map((months) => churnOver(monthly, months))
  return [...lost, ...lost.map((share) => 1 - share)]
}

function monthlyOf(rate: { value: number; period: 'month' | 'quarter' | 'year' } | null, kept: boolean): number | null {
  if (rate === null || rate.value < 0 || rate.value >= 1) return null
  return monthlyChurn(kept ? 1 - rate.value : rate.value, monthsIn[rate.period])
}

const present = (values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))

/** Sums of money one customer brings: an order, a month, a year, before and after the cost of goods (F5). */
function moneyPerCustomer({ metrics, industry }: Brief): number[] {
  const orders = metrics.ordersPerMonth?.value ?? 1
  const margins = [1, metrics.grossMargin?.value ?? industry.grossMargin.mid]
  const order = metrics.averageOrder?.value
  if (order === undefined) return []
  // Money is shown in whole units, and people multiply what is shown.
  const shown = (sum: number) => [sum, Math.round(sum)].filter((value) => value > 0)
  return margins.flatMap((margin) => {
    const monthly = shown(orders * order * margin)
    return [...shown(order * margin), ...monthly, ...monthly.map((sum) => 12 * sum)]
  })
}

/** What a goal told as a change of an amount comes to: "average order +3 %". */
function amountsAsked({ metrics, goals }: Brief): number[] {
  return goals.flatMap(({ metric, target, relative }) => {
    if (target === null || !relative || (metric !== 'averageOrder' && metric !== 'ltv' && metric !== 'cac')) return []
    return present([(metrics[metric]?.value ?? Number.NaN) * (1 + target)])
  })
}

/**
 * What follows from the metrics of the brief by the usual steps: a rate for another period or the rest of it, customers lost and
 * kept, what a customer, a lost one, a percentage point and the whole base are worth, gaps to the industry and to the goals.
 */
export function derivedFacts(brief: Brief): KnownNumbers {
  const { metrics, industry, goals, budget } = brief
  const own = present([monthlyOf(metrics.churn, false), monthlyOf(metrics.retention, true)])
  const usual = present([industry.churn.low, industry.churn.mid, industry.churn.high])
  const asked = goals.flatMap(({ metric, target, relative, period }) => {
    if (target === null || relative || (metric !== 'churn' && metric !== 'retention')) return []
    return present([monthlyOf({ value: target, period: period ?? 'month' }, metric === 'retention')])
  })
  const rates = [...own, ...usual, ...asked].flatMap(ratesOf)
  const plainRates = present([metrics.grossMargin?.value, metrics.retention?.value, metrics.churn?.value])
  const compared = [
    ...plainRates,
    ...Object.values(industry.grossMargin),
    ...Object.values(industry.retention),
    ...own,
    ...usual,
    ...asked,
    ...goals.flatMap(({ target }) => (target !== null && Math.abs(target) <= 1 ? [target] : [])),
  ]
  const gaps = compared.flatMap((a) => compared.map((b) => Math.abs(a - b)))
  const customers = metrics.customers?.value
  const shares = [0.01, ...own, ...asked, ...own.flatMap((a) => [...usual, ...asked].map((b) => Math.abs(a - b)))]
  const lost = customers === undefined ? [] : shares.flatMap((share) => [share * customers, share * customers * 12])
  const groups = present([
    customers,
    metrics.dormantCustomers?.value,
    metrics.newCustomersPerMonth?.value,
    (metrics.newCustomersPerMonth?.value ?? Number.NaN) * 12,
    customers === undefined ? null : customers * (metrics.ordersPerMonth?.value ?? Number.NaN),
    ...brief.audience.segments.map(({ share }) => (share ?? Number.NaN) * (customers ?? Number.NaN)),
  ])
  const worth = moneyPerCustomer(brief)
  const perHead = present([budget.total / (customers ?? Number.NaN), metrics.ltv?.value, metrics.cac?.value])
  const ratio = (a: number | undefined, b: number | undefined) => present([(a ?? Number.NaN) / (b ?? Number.NaN)])
  return {
    core: [
      ...groups,
      ...worth,
      ...present([metrics.newCustomersPerMonth?.value]).flatMap((count) => worth.map((sum) => sum * count)),
      budget.total,
      ...present(brief.products.map(({ price }) => price)),
    ],
    percent: [
      ...rates,
      ...ratio(metrics.dormantCustomers?.value, customers),
      ...ratio(metrics.newCustomersPerMonth?.value, customers),
      ...ratio(metrics.cac?.value, metrics.ltv?.value),
    ].map((share) => share * 100),
    points: gaps.map((gap) => gap * 100),
    money: [
      ...worth,
      ...amountsAsked(brief),
      ...perHead,
      ...[...groups, ...lost].flatMap((count) =>
        [...worth, ...present([metrics.cac?.value])].map((sum) => sum * count),
      ),
      budget.total * budget.contingency,
      budget.total / (1 + budget.contingency),
      budget.total / 12,
      budget.total / 4,
    ],
    count: [...groups, ...lost, ...(worth.length > 0 ? worth.map((sum) => budget.total / sum) : [])],
  }
}
