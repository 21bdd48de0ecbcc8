import type { Brief, Industry, Metric, Provenance, RateMetric } from '../../core/brief.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import { tidy } from '../quantity/number.ts'

type Metrics = Brief['metrics']

/** Share of customers lost in a year who may still be contacted (domain model §11). */
const contactableShare = 0.5

const revenueName = phrasePattern('выручк~, оборот~, revenue, turnover, sales')
const ordersName = phrasePattern('заказ~, чеков, число чеков, количество чеков, orders, receipts, transactions')

/** A computed value is as good as its weakest input. */
function weakest(inputs: readonly Metric[]): Provenance {
  const found = inputs.map(({ provenance }) => provenance)
  if (found.includes('benchmark')) return 'benchmark'
  return found.includes('assumed') ? 'assumed' : 'derived'
}

function derived(value: number, basis: string, inputs: readonly Metric[]): Metric {
  return { value: tidy(value), provenance: weakest(inputs), basis }
}

function benchmark(value: number, basis: string): Metric {
  return { value, provenance: 'benchmark', basis }
}

/** Monthly churn of a rate over any period (F1, F2). */
function monthly(churn: RateMetric): number {
  return monthlyChurn(churn.value, monthsIn[churn.period])
}

/** A monthly total of `metrics.other` by its name, with the path it stands at. */
function total(metrics: Metrics, name: RegExp): { metric: Metric; path: string } | null {
  const found = metrics.other.find(
    (other) => other.period !== null && other.unit !== 'fraction' && name.test(other.name),
  )
  if (!found?.period) return null
  const metric: Metric = { value: found.value / monthsIn[found.period], provenance: 'given', basis: null }
  return { metric, path: `brief.metrics.other.${found.id}` }
}

/** Orders, average order and customers from totals the client knows (§11, rows F, AOV, N0). */
function fromTotals(metrics: Metrics, subscription: boolean): Metrics {
  const revenue = total(metrics, revenueName)
  const orders = total(metrics, ordersName)
  const found = { ...metrics }
  if (found.ordersPerMonth === null && subscription) {
    found.ordersPerMonth = { value: 1, provenance: 'derived', basis: '§1.1: a subscription is one payment a month' }
  }
  if (found.averageOrder === null && revenue && orders && orders.metric.value > 0) {
    const basis = `§11: ${revenue.path} ÷ ${orders.path}`
    found.averageOrder = derived(revenue.metric.value / orders.metric.value, basis, [])
  }
  const { averageOrder: order, customers, ordersPerMonth } = found
  if (ordersPerMonth === null && customers && customers.value > 0) {
    const basis = `§11: ${orders?.path} ÷ brief.metrics.customers`
    if (orders) found.ordersPerMonth = derived(orders.metric.value / customers.value, basis, [customers])
    else if (revenue && order && order.value > 0) {
      const value = revenue.metric.value / (customers.value * order.value)
      const path = `§11: ${revenue.path} ÷ (brief.metrics.customers × brief.metrics.averageOrder)`
      found.ordersPerMonth = derived(value, path, [customers, order])
    }
  }
  if (order === null && found.averageOrder === null && revenue && customers && found.ordersPerMonth) {
    const value = revenue.metric.value / (customers.value * found.ordersPerMonth.value)
    const basis = `§11: ${revenue.path} ÷ (brief.metrics.customers × brief.metrics.ordersPerMonth)`
    if (Number.isFinite(value)) found.averageOrder = derived(value, basis, [customers, found.ordersPerMonth])
  }
  if (customers === null && revenue && order && ordersPerMonth && order.value * ordersPerMonth.value > 0) {
    const value = Math.round(revenue.metric.value / (order.value * ordersPerMonth.value))
    const basis = `§11: ${revenue.path} ÷ (brief.metrics.ordersPerMonth × brief.metrics.averageOrder)`
    found.customers = derived(value, basis, [order, ordersPerMonth])
  }
  return found
}

/** §11 row LTV: churn that a stated lifetime value implies, `c = m ÷ LTV`; only from numbers of the client. */
function churnFromLtv({ ltv, averageOrder, ordersPerMonth, grossMargin }: Metrics): RateMetric | null {
  if (!ltv || !averageOrder || !ordersPerMonth || ltv.value <= 0) return null
  const spend = averageOrder.value * ordersPerMonth.value
  const inputs = [ltv, averageOrder, ordersPerMonth]
  const revenueBasis = ltv.valueBasis === 'revenue'
  if (!revenueBasis && !grossMargin) return null
  const value = (revenueBasis ? spend : spend * (grossMargin?.value ?? 0)) / ltv.value
  if (!(value > 0 && value < 0.6)) return null
  const margin = revenueBasis ? '' : ' × brief.metrics.grossMargin'
  const basis = `F7: brief.metrics.averageOrder × brief.metrics.ordersPerMonth${margin} ÷ brief.metrics.ltv`
  if (ltv.valueBasis !== 'unstated') return { ...derived(value, basis, inputs), period: 'month' }
  return { value: tidy(value), provenance: 'assumed', basis: `${basis}, taken as margin`, period: 'month' }
}

/** Churn and retention complete each other over the stated period (F4); else churn from LTV; else the middle of the industry. */
function rates(metrics: Metrics, industry: Industry): Pick<Metrics, 'churn' | 'retention'> {
  const { churn, retention } = metrics
  if (churn && retention) return { churn, retention }
  if (retention) {
    const basis = 'F4: 1 − brief.metrics.retention'
    return { retention, churn: { ...derived(1 - retention.value, basis, [retention]), period: retention.period } }
  }
  const lost = churn ?? churnFromLtv(metrics)
  if (lost) {
    const kept = { ...derived(1 - lost.value, 'F4: 1 − brief.metrics.churn', [lost]), period: lost.period }
    return { churn: lost, retention: kept }
  }
  return {
    retention: { ...benchmark(industry.retention.mid, 'industry.retention'), period: 'year' },
    churn: { ...benchmark(industry.churn.mid, 'industry.churn (F1)'), period: 'month' },
  }
}

/** What follows from the base and its churn: customers gained and lost (§11, rows A and D0), lifetime value (F7). */
function consequences(metrics: Metrics): Metrics {
  const { customers, churn, averageOrder, ordersPerMonth, grossMargin } = metrics
  const found = { ...metrics }
  if (!churn) return found
  const c = monthly(churn)
  if (found.newCustomersPerMonth === null && customers) {
    const basis = '§11: brief.metrics.customers × brief.metrics.churn per month, steady base'
    found.newCustomersPerMonth = derived(Math.round(customers.value * c), basis, [customers, churn])
  }
  if (found.dormantCustomers === null && customers) {
    const value = Math.round(customers.value * churnOver(c, 12) * contactableShare)
    const basis = `§11: brief.metrics.customers × brief.metrics.churn per year (F2) × ${contactableShare} who may be contacted`
    const provenance = weakest([customers, churn]) === 'benchmark' ? 'benchmark' : 'assumed'
    found.dormantCustomers = { value, provenance, basis }
  }
  if (found.ltv === null && averageOrder && ordersPerMonth && grossMargin && c > 0) {
    const value = (averageOrder.value * ordersPerMonth.value * grossMargin.value) / c
    const basis =
      'F7: brief.metrics.averageOrder × brief.metrics.ordersPerMonth × brief.metrics.grossMargin ÷ brief.metrics.churn per month'
    const inputs = [averageOrder, ordersPerMonth, grossMargin, churn]
    found.ltv = { ...derived(value, basis, inputs), valueBasis: 'margin' }
  }
  return found
}

/**
 * Fills what the brief leaves open, in the order of domain model §11: computed from the client's own numbers first, then borrowed from
 * the industry and marked so. Customers, average order, NPS and acquisition cost are never borrowed.
 */
export function deriveMetrics(stated: Metrics, industry: Industry, subscription: boolean): Metrics {
  const totals = fromTotals(stated, subscription)
  const paired = { ...totals, ...rates(totals, industry) }
  return consequences({
    ...paired,
    ordersPerMonth: paired.ordersPerMonth ?? benchmark(industry.ordersPerMonth.mid, 'industry.ordersPerMonth'),
    grossMargin: paired.grossMargin ?? benchmark(industry.grossMargin.mid, 'industry.grossMargin'),
  })
}
