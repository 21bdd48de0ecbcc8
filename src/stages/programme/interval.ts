import type { Brief } from '../../core/brief.ts'

const daysPerMonth = 365.25 / 12

/** Days between two purchases of a usual customer; the industry's where the brief has no frequency. */
export function intervalOf({ metrics, industry }: Brief): number {
  const orders = metrics.ordersPerMonth
  return orders !== null && orders.value > 0 ? daysPerMonth / orders.value : industry.intervalDays
}
