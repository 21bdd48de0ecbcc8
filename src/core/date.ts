/** Calendar arithmetic on `YYYY-MM-DD` strings. Dates have no time zone here: a plan has days, not instants. */

/** A day as `YYYY-MM-DD`. */
export type IsoDate = string

const dayMs = 86_400_000

function toUtc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

function toIso(date: Date): IsoDate {
  return date.toISOString().slice(0, 10)
}

/** True for a real day written as `YYYY-MM-DD` (2027-02-30 is not one). */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = toUtc(text)
  return !Number.isNaN(date.getTime()) && toIso(date) === text
}

/** The day, or `fallback` where the text is no day: for sums over a draft whose dates a rule has yet to refuse. */
export function dayOr(text: string, fallback: IsoDate): IsoDate {
  return isIsoDate(text) ? text : fallback
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(new Date(toUtc(date).getTime() + days * dayMs))
}

/** Same day `months` later; the last day of a shorter month where that day is missing. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const from = toUtc(date)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return toIso(first)
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / dayMs)
}

/** The later of two days. */
export function laterDate(a: IsoDate, b: IsoDate): IsoDate {
  return a.localeCompare(b) > 0 ? a : b
}

/** The earlier of two days. */
export function earlierDate(a: IsoDate, b: IsoDate): IsoDate {
  return a.localeCompare(b) < 0 ? a : b
}

/** Month of the plan a date falls in: 1 for the first month, 0 or less before the start, 13 and more after the year. */
export function planMonth(start: IsoDate, date: IsoDate): number {
  const a = toUtc(start)
  const b = toUtc(date)
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return months + (b.getUTCDate() >= a.getUTCDate() ? 1 : 0)
}

/** Quarter of the plan (1..4) of a plan month (1..12). */
export function planQuarter(month: number): number {
  return Math.ceil(month / 3)
}

/** First and last day of a quarter of the plan, 1..4. */
export function quarterRange(start: IsoDate, quarter: number): { from: IsoDate; to: IsoDate } {
  return { from: addMonths(start, (quarter - 1) * 3), to: addDays(addMonths(start, quarter * 3), -1) }
}

/** First day of the calendar quarter after `today`. */
export function nextQuarterStart(today: IsoDate): IsoDate {
  const date = toUtc(today)
  const quarter = Math.floor(date.getUTCMonth() / 3)
  return toIso(new Date(Date.UTC(date.getUTCFullYear(), (quarter + 1) * 3, 1)))
}
