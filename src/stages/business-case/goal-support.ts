import type { Brief } from '../../core/brief.ts'
import { isIsoDate, planMonth } from '../../core/date.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import type { CaseMonth } from '../../finance/run-case.ts'
import type { Kpi } from '../goals/schema.ts'
import type { PlanCase } from './plan-case.ts'

/** Share of the promised change the initiatives must carry (validators, smart-achievable). */
export const leastSupport = 0.8
/** Above this multiple of the promised change a target is timid. */
export const amplySupported = 2

/** What the plan makes of a KPI by its date, in the unit of the KPI. */
export interface Support {
  /** Value at the date with the plan, base case. */
  value: number
  /** Change the target asks for and change the plan carries, both positive in the wanted direction. */
  needed: number
  carried: number
}

function withPlan(kpi: Kpi & { baseline: number }, month: CaseMonth, { input, year }: PlanCase): number | null {
  const { baseline, metric, period } = kpi
  const { churnEffect, frequencyEffect, orderEffect } = month
  const rate = (churn: number): number | null => {
    if (period === 'none' || churn <= 0 || churn >= 1) return null
    const months = monthsIn[period]
    return churnOver(monthlyChurn(churn, months) * (1 - churnEffect), months)
  }
  switch (metric) {
    case 'churn':
      return rate(baseline)
    case 'retention': {
      const churn = rate(1 - baseline)
      return churn === null ? null : 1 - churn
    }
    case 'ordersPerMonth':
      return baseline * (1 + frequencyEffect)
    case 'averageOrder':
      return baseline * (1 + orderEffect)
    case 'ltv':
      return (baseline * (1 + frequencyEffect) * (1 + orderEffect)) / (1 - churnEffect)
    case 'customers':
      return (baseline * month.customers) / input.customers
    case 'revenue': {
      const today = input.customers * input.orders * input.orderValue
      if (period !== 'year') return (baseline * month.revenue) / (today * (input.season[(month.month - 1) % 12] ?? 1))
      return (baseline * year.months.reduce((sum, { revenue }) => sum + revenue, 0)) / (12 * today)
    }
    default:
      return null
  }
}

/**
 * What the planned initiatives make of a KPI (F15–F19 at the month of its date, after haircuts and overlap). Null where the case
 * does not model it: no baseline or target, a single segment, opinions of customers, shares of a programme.
 */
export function supportOf(kpi: Kpi, brief: Brief, planCase: PlanCase): Support | null {
  const { baseline, target, direction, segmentId, by } = kpi
  if (baseline === null || target === null || segmentId !== null || !isIsoDate(by)) return null
  const month = planCase.year.months[Math.min(12, Math.max(1, planMonth(brief.start, by))) - 1]
  const value = month ? withPlan({ ...kpi, baseline }, month, planCase) : null
  const sign = direction === 'up' ? 1 : -1
  const needed = sign * (target - baseline)
  if (value === null || !Number.isFinite(value) || !(needed > 0)) return null
  return { value, needed, carried: sign * (value - baseline) }
}

/** A step fit to be read: a tenth of a point of a rate (a hundredth of a small one), a hundredth of an order, whole money. */
function stepOf({ metric }: Kpi, baseline: number): number {
  if (metric === 'churn' || metric === 'retention') return Math.min(baseline, 1 - baseline) < 0.03 ? 1e-4 : 1e-3
  return baseline < 10 ? 0.01 : baseline < 100 ? 0.1 : 1
}

/** The target the plan carries, rounded towards the baseline; null when nothing worth a goal is left. */
export function carriedTarget(kpi: Kpi, { value, needed, carried }: Support): number | null {
  const { baseline, direction } = kpi
  if (baseline === null) return null
  const step = stepOf(kpi, baseline)
  const steps = value / step
  const target = (direction === 'up' ? Math.floor(steps + 1e-6) : Math.ceil(steps - 1e-6)) * step
  const left = direction === 'up' ? target - baseline : baseline - target
  // Less than a tenth of the promise is another goal, not a smaller one.
  if (left < step / 2 || carried < needed * 0.1) return null
  return Number(target.toFixed(4))
}
