import type { Brief } from '../core/brief.ts'
import { monthlyChurn, monthsIn } from '../core/rates.ts'

/** What one active customer is worth in a month, from the brief; null where a figure it needs is unknown. */
export interface UnitEconomics {
  /** Active customers. */
  customers: number
  /** F5 `u = F·AOV`: revenue per active customer and month, without VAT only if the brief's order value is. */
  revenuePerMonth: number
  /** F5 `m = u·GM`: contribution margin per active customer and month. */
  marginPerMonth: number
  /** Monthly churn, fraction; null when unknown. */
  churn: number | null
}

/** Unit economics of the brief; null when customers, order value, frequency or margin are unknown ("stop" of domain model §11). */
export function unitEconomics(brief: Brief): UnitEconomics | null {
  const { customers, averageOrder, ordersPerMonth, grossMargin, churn } = brief.metrics
  if (!customers || !averageOrder || !ordersPerMonth || !grossMargin) return null
  const revenuePerMonth = ordersPerMonth.value * averageOrder.value
  return {
    customers: customers.value,
    revenuePerMonth,
    marginPerMonth: revenuePerMonth * grossMargin.value,
    churn: churn ? monthlyChurn(churn.value, monthsIn[churn.period]) : null,
  }
}

/**
 * F12, F13 without arrivals: customers more at the end of each month when monthly churn falls from `churn` to `lower` at once,
 * summed over `months`: customer-months gained.
 */
export function customerMonthsGained(customers: number, churn: number, lower: number, months: number): number {
  const arrivals = customers * churn
  let base = customers
  let better = customers
  let gained = 0
  for (let month = 1; month <= months; month += 1) {
    base = base * (1 - churn) + arrivals
    better = better * (1 - lower) + arrivals
    gained += better - base
  }
  return gained
}
