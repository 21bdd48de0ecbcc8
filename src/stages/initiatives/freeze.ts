import { addDays, type IsoDate } from '../../core/date.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Month and day as one number, 1231 for 31 December; null for anything but `Dec 31`. */
function monthDay(text: string): number | null {
  const [, name, day] = /^([A-Z][a-z]{2}) (\d{1,2})$/.exec(text.trim()) ?? []
  const month = name ? monthNames.indexOf(name.toLowerCase()) : -1
  return month < 0 ? null : (month + 1) * 100 + Number(day)
}

const lastWeek = /last week of quarter/i

function rangeOf(text: string): { from: number; to: number } | null {
  const [first = '', second = ''] = text.split(/[-–]/)
  const from = monthDay(first)
  const to = monthDay(/^\d/.test(second.trim()) ? `${first.slice(0, 3)} ${second.trim()}` : second)
  return from === null || to === null ? null : { from, to }
}

/**
 * Reads a freeze as the industries write it: `Dec 25-Jan 8`, `Jan 1-31`, `last week of quarter`. Freezes that name no days hold
 * nothing back here.
 */
export function freezeOf(text: string): (date: IsoDate) => boolean {
  if (lastWeek.test(text)) {
    return (date) =>
      ['01', '04', '07', '10'].includes(addDays(date, 7).slice(5, 7)) && addDays(date, 7).slice(8) <= '07'
  }
  const range = rangeOf(text)
  if (range === null) return () => false
  const { from, to } = range
  return (date) => {
    const day = Number(date.slice(5, 7)) * 100 + Number(date.slice(8))
    return from <= to ? day >= from && day <= to : day >= from || day <= to
  }
}
