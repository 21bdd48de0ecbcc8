import { numbersIn } from '../../text/numbers.ts'
import type { Goal, Kpi } from './schema.ts'

const towards = /^\s*(?:до|to|→|->)\s*$/iu

/** A value as a text with so many decimals would tell it. */
function told(value: number, written: string, scale: number): number {
  const decimals = /\d[.,](\d{1,2})(?!\d)/u.exec(written)?.[1]?.length ?? 0
  return Number((value * scale).toFixed(decimals))
}

/**
 * Where a title says "from A to B" and a KPI of the goal starts at A: that KPI and B as written, when it is not the target. Null when the
 * title tells no such pair, or the right one.
 */
export function wrongTitleTarget({ title, kpis }: Goal): { kpi: Kpi; written: string } | null {
  const numbers = numbersIn(title)
  for (const [index, from] of numbers.entries()) {
    const to = numbers[index + 1]
    if (!to || !towards.test(title.slice(from.index + from.text.length, to.index))) continue
    for (const kpi of kpis) {
      const { baseline, target, unit } = kpi
      if (baseline === null || target === null || (to.unit === '%') !== (unit === '%')) continue
      // A percentage written as a whole number is named by `smart-measurable`.
      if (unit === '%' && Math.abs(target) > 1.5) continue
      const scale = unit === '%' ? 100 : 1
      if (told(baseline, from.text, scale) !== from.value) continue
      return told(target, to.text, scale) === to.value ? null : { kpi, written: to.text }
    }
  }
  return null
}
