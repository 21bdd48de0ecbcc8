import type { Brief } from '../core/brief.ts'

/** How often customers come, where the brief says it in words: "every six weeks", «раз в 6 недель». */

const numbers: Readonly<Record<string, number>> = {
  ...{ one: 1, other: 2, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
  ...{ две: 2, два: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10, полтора: 1.5 },
}
const english = /\bevery\s+(?:(\d{1,3}|[a-z]+)\s+)?(day|week|month)s?\b/giu
const russian = /(?:раз в|кажд(?:ые|ую|ый))\s+(?:(\d{1,3}|[а-яё]+)\s+)?(день|дня|дней|недел[а-яё]*|месяц[а-яё]*)/giu

function unitDays(unit: string): number {
  if (/^(?:week|недел)/iu.test(unit)) return 7
  return /^(?:month|месяц)/iu.test(unit) ? 30 : 1
}

/** Days between two visits as the brief tells them of its audience; null where it does not. */
export function saidInterval({ audience }: Pick<Brief, 'audience'>): number | null {
  const text = audience.description ?? ''
  for (const [, count, unit = ''] of [...text.matchAll(english), ...text.matchAll(russian)]) {
    const many = count === undefined ? 1 : (numbers[count.toLowerCase()] ?? Number(count))
    // "Every working day" and "every day" tell of something else.
    const days = Math.round(many * unitDays(unit))
    if (days >= 2 && days <= 400) return days
  }
  return null
}
