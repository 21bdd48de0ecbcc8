import type { CaseInput } from './case-input.ts'
import { type CaseMonth, type CaseRun, type OpenCase, openCase } from './run-case.ts'

/** F45–F49 over a horizon. Money in the currency of the brief. */
export interface CaseResults {
  horizon: number
  margin: number
  retentionMargin: number
  behaviourMargin: number
  savings: number
  oneOff: number
  run: number
  rewards: number
  cost: number
  /** F46, fraction; null when nothing is spent. */
  roi: number | null
  /** F45. */
  npv: number
  /** F47: first month from which the sum of cash stays at or above zero; null when not inside the horizon. */
  paybackMonth: number | null
  /** F49: lowest point of the cumulative cash and its month. */
  peakFunding: { amount: number; month: number }
  /** F29: share of reward cost paid on purchases that would have happened anyway; null without rewards. */
  deadweightShare: number | null
}

/** F47. */
function paybackMonth(months: readonly Pick<CaseMonth, 'month' | 'cumulative'>[]): number | null {
  const lastNegative = months.findLastIndex(({ cumulative }) => cumulative < 0)
  return months[lastNegative + 1]?.month ?? null
}

/** F45 of an open case: all that a search or a simulation asks for, thousands of times, so no month of it is kept. */
export function netPresentValue(run: OpenCase, horizon: number, effectFactor = 1): number {
  let total = 0
  run(horizon, effectFactor, ({ discounted }) => {
    total += discounted
  })
  return total
}

/** Sums a run up to its horizon. */
export function summarise({ months }: Pick<CaseRun, 'months'>): CaseResults {
  const sum = (of: (month: CaseMonth) => number) => months.reduce((total, month) => total + of(month), 0)
  const rewards = sum((month) => month.rewards)
  const oneOff = sum((month) => month.oneOff)
  const run = sum((month) => month.run)
  const margin = sum((month) => month.margin)
  const savings = sum((month) => month.savings)
  const cost = oneOff + run + rewards
  const lowest = months.reduce(
    (low, { cumulative, month }) => (cumulative < low.amount ? { amount: cumulative, month } : low),
    { amount: 0, month: 1 },
  )
  return {
    horizon: months.length,
    margin,
    retentionMargin: sum((month) => month.retentionMargin),
    behaviourMargin: sum((month) => month.behaviourMargin),
    savings,
    oneOff,
    run,
    rewards,
    cost,
    roi: cost > 0 ? (margin + savings - cost) / cost : null,
    npv: sum((month) => month.discounted),
    paybackMonth: paybackMonth(months),
    peakFunding: lowest,
    deadweightShare: rewards > 0 ? sum((month) => month.deadweight) / rewards : null,
  }
}

/**
 * F48. Factor of all effects at which the net present value over `horizon` is zero, by bisection on [0, 10]; null when even ten
 * times the effects would not pay.
 */
export function breakEvenMultiplier(input: CaseInput, horizon: number): number | null {
  const run = openCase(input)
  const npv = (factor: number) => netPresentValue(run, horizon, factor)
  let low = 0
  let high = 10
  if (npv(high) < 0) return null
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    // No number lies between the two any more.
    if (middle === low || middle === high) break
    if (npv(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
