import type { Brief, Provenance } from '../../core/brief.ts'
import { churnOver, monthlyChurn, monthsIn, type Period } from '../../core/rates.ts'
import type { Kpi } from './schema.ts'

/** What the brief knows about the metric of a KPI, in the period of the KPI. */
export interface BriefValue {
  value: number
  provenance: Provenance
  /** How far a baseline may be off through rounding. */
  tolerance: number
}

function known(metric: { value: number; provenance: Provenance } | null, rounding: number): BriefValue | null {
  if (metric === null) return null
  const tolerance = Math.max(rounding, Math.abs(metric.value) * 0.005)
  return { value: metric.value, provenance: metric.provenance, tolerance }
}

/** F1, F2: a loss of customers over another period; periods are never multiplied or divided. */
function convert(loss: number, from: Period, to: Kpi['period']): number {
  return to === 'none' || to === from ? loss : churnOver(monthlyChurn(loss, monthsIn[from]), monthsIn[to])
}

/** Value of the brief to compare a baseline or a target with; null when the brief does not know the metric. */
export function briefValueOf(metric: Kpi['metric'], period: Kpi['period'], brief: Brief): BriefValue | null {
  const { metrics } = brief
  const rateRounding = 0.0006
  switch (metric) {
    case 'churn': {
      const { churn } = metrics
      return known(churn && { ...churn, value: convert(churn.value, churn.period, period) }, rateRounding)
    }
    case 'retention': {
      const { retention } = metrics
      const value = retention && 1 - convert(1 - retention.value, retention.period, period)
      return known(retention && { ...retention, value: value ?? 0 }, rateRounding)
    }
    case 'nps':
      return known(metrics.nps, 0.5)
    case 'ltv':
      return known(metrics.ltv, 1)
    case 'ordersPerMonth':
      return known(metrics.ordersPerMonth, 0.05)
    case 'averageOrder':
      return known(metrics.averageOrder, 0.5)
    case 'customers':
      return known(metrics.customers, 0.5)
    default:
      return null
  }
}
