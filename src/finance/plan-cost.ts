import { type IsoDate, planMonth, planQuarter } from '../core/date.ts'
import { splitWhole } from './rounding.ts'

/** What the cost of an initiative depends on; money in whole units of the currency. */
export interface CostedInitiative {
  oneOff: number
  runPerMonth: number
  start: IsoDate
  launch: IsoDate
  end: IsoDate | null
}

function clampMonth(month: number): number {
  return Math.min(12, Math.max(1, month))
}

/** F38, F39. Money of each plan month 1..12: one-off spread evenly from the start of work to the month before launch, running cost from launch on. */
export function costByMonth(initiative: CostedInitiative, planStart: IsoDate): number[] {
  const months = new Array<number>(12).fill(0)
  const launch = planMonth(planStart, initiative.launch)
  const from = clampMonth(planMonth(planStart, initiative.start))
  const to = Math.max(from, clampMonth(launch - 1))
  const share = initiative.oneOff / (to - from + 1)
  for (let month = from; month <= to; month += 1) months[month - 1] = (months[month - 1] ?? 0) + share
  const last = initiative.end ? Math.min(12, planMonth(planStart, initiative.end)) : 12
  for (let month = Math.max(1, launch); month <= last; month += 1) {
    months[month - 1] = (months[month - 1] ?? 0) + initiative.runPerMonth
  }
  return months
}

/** Whole cost of the twelve months and its split by quarter; the quarters sum to the cost exactly. */
export function costOfYear(initiative: CostedInitiative, planStart: IsoDate): { cost: number; byQuarter: number[] } {
  const quarters = [0, 0, 0, 0]
  costByMonth(initiative, planStart).forEach((money, index) => {
    const quarter = planQuarter(index + 1) - 1
    quarters[quarter] = (quarters[quarter] ?? 0) + money
  })
  const cost = Math.round(quarters.reduce((sum, money) => sum + money, 0))
  return { cost, byQuarter: splitWhole(cost, quarters) }
}
