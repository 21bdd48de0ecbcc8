import { addDays, addMonths, type IsoDate, isIsoDate } from '../../core/date.ts'

/** Last day of the twelve months. */
export function planEnd(start: IsoDate): IsoDate {
  return addDays(addMonths(start, 12), -1)
}

/** True for a real day from the first to the last of the twelve months. */
export function isInPlan(start: IsoDate, date: string): boolean {
  return isIsoDate(date) && date >= start && date <= planEnd(start)
}

/** Nearest day of the plan; its last day for text that is no day. */
export function clampToPlan(start: IsoDate, date: string): IsoDate {
  const end = planEnd(start)
  if (!isIsoDate(date) || date > end) return end
  return date < start ? start : date
}
