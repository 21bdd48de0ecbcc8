import { numbersIn } from '../../text/numbers.ts'
import { changeOf, isShare } from './kpi-value.ts'
import type { Goal, Kpi } from './schema.ts'

/** A change said in a title: "by 5%", «на 1 п. п.». */
interface Said {
  text: string
  index: number
  value: number
  unit: '%' | 'pp'
  /** Half of the last digit shown. */
  rounding: number
}

/** What stands before a change: its preposition. */
export const before = /(?<!\p{L})(?:на|by)\s+$/iu
const pointsAfter = /^\s*(?:процентн\p{L}*\s+пункт\p{L}*|percentage\s+points?)/iu
const percentAfter = /^\s*(?:процент\p{L}*|percent(?!\p{L}))/iu

function saidIn(title: string): Said[] {
  return numbersIn(title).flatMap(({ value, unit, text, index }) => {
    if (!before.test(title.slice(0, index))) return []
    const rest = title.slice(index + text.length)
    const word = pointsAfter.exec(rest) ?? percentAfter.exec(rest)
    const meant = unit ?? (pointsAfter.test(rest) ? 'pp' : percentAfter.test(rest) ? '%' : null)
    if (meant !== '%' && meant !== 'pp') return []
    const decimals = /\d[.,](\d+)/.exec(text)?.[1]?.length ?? 0
    const whole = unit === null ? text + (word?.[0] ?? '') : text
    return [{ text: whole, index, value, unit: meant, rounding: 0.5 * 10 ** -decimals + 1e-9 }]
  })
}

export interface Doubt {
  said: Said
  kpi: Kpi
  /** Both readings of the change, percent; null where the value of today is not known. */
  change: { points: number; relative: number } | null
}

/** A number that fits no reading of any KPI speaks of something else. */
export function doubtsIn({ title, kpis }: Goal): Doubt[] {
  const rates = kpis.filter(isShare)
  const [first] = rates
  if (!first) return []
  return saidIn(title).flatMap((said): Doubt[] => {
    const fits = (value: number) => Math.abs(Math.abs(value) - said.value) <= said.rounding
    const changes = kpis.flatMap((kpi) => {
      const change = changeOf(kpi)
      if (change === null) return []
      const points = isShare(kpi) ? (change.to - change.from) * 100 : Number.NaN
      return [{ kpi, points, relative: change.from > 0 ? (change.to / change.from - 1) * 100 : Number.NaN }]
    })
    if (changes.some(({ points, relative }) => fits(said.unit === '%' ? relative : points))) return []
    const wrong = changes.find(
      ({ kpi, points, relative }) => isShare(kpi) && fits(said.unit === '%' ? points : relative),
    )
    if (wrong) return [{ said, kpi: wrong.kpi, change: wrong }]
    const unknown = said.unit === '%' && rates.every(({ baseline }) => baseline === null)
    return unknown ? [{ said, kpi: first, change: null }] : []
  })
}
