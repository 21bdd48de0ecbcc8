import { addDays, addMonths, daysBetween, type IsoDate } from '../../core/date.ts'
import { freezeOf } from '../../stages/initiatives/freeze.ts'

/** First days of January nobody works on, by country; one day where the country is not listed. */
const newYearDays: Readonly<Record<string, number>> = { RU: 8, BY: 2, KZ: 2 }

function isNewYear(date: IsoDate, country: string | null): boolean {
  return date.slice(5, 7) === '01' && Number(date.slice(8)) <= (newYearDays[country ?? ''] ?? 1)
}

/** Saturdays, Sundays and the days after New Year. */
function isDayOff(date: IsoDate, country: string | null): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((daysBetween('1970-01-01', date) + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6 || isNewYear(date, country)
}

/** The day itself or the next working day; the last working day before it where that would be after `until`. */
export function workingDay(date: IsoDate, country: string | null, until: IsoDate = '9999-12-31'): IsoDate {
  const step = (by: 1 | -1) => {
    let day = date
    while (isDayOff(day, country)) day = addDays(day, by)
    return day
  }
  const next = step(1)
  return next <= until ? next : step(-1)
}

/** The plan year as day numbers from its start (0 is the first day): cheap to compare while thousands of schedules are tried. */
export interface Calendar {
  start: IsoDate
  /** First days of the months 1..13 of the plan. */
  months: readonly number[]
  /** Last day of the plan. */
  last: number
  date(day: number): IsoDate
  month(day: number): number
  quarter(day: number): number
  /** The day itself or the next Monday: nobody launches on a weekend. */
  monday(day: number): number
  /** Nothing new is launched then. */
  frozen(day: number): boolean
}

export function calendarOf(start: IsoDate, freeze: string, country: string | null = null): Calendar {
  const months = Array.from({ length: 13 }, (_, index) => daysBetween(start, addMonths(start, index)))
  const last = (months[12] ?? 365) - 1
  const isFrozen = freezeOf(freeze)
  const frozenDays = Array.from({ length: last + 1 }, (_, day) => {
    const date = addDays(start, day)
    return isFrozen(date) || isNewYear(date, country)
  })
  // 1970-01-01 was a Thursday.
  const firstWeekday = (daysBetween('1970-01-01', start) + 4) % 7
  const monthOf = (day: number) => Math.max(1, months.findLastIndex((first) => first <= day) + 1)
  const monthOfDay = Array.from({ length: last + 1 }, (_, day) => monthOf(day))
  const month = (day: number) => monthOfDay[day] ?? monthOf(day)
  return {
    start,
    months,
    last,
    date: (day) => addDays(start, day),
    month,
    quarter: (day) => Math.ceil(Math.min(12, month(day)) / 3),
    monday: (day) => day + ((8 - ((firstWeekday + day) % 7)) % 7),
    frozen: (day) => frozenDays[day] ?? false,
  }
}
