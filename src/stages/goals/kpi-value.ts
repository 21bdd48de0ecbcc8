import type { Brief } from '../../core/brief.ts'
import type { Say } from '../shared/say.ts'
import type { Kpi } from './schema.ts'

/** True for values kept as fractions: `%`, `% a month`. */
export function isShare({ unit }: Pick<Kpi, 'unit'>): boolean {
  return unit.trim().startsWith('%')
}

const money: ReadonlySet<Kpi['metric']> = new Set(['averageOrder', 'ltv', 'revenue'])

/** A value of a KPI as a person reads it, without the word of its unit; a dash for none. */
export function shownValue(kpi: Kpi, value: number | null, brief: Brief, say: Say): string {
  if (value === null) return '—'
  if (isShare(kpi)) return say.format.percent(value, 2)
  return money.has(kpi.metric) ? say.format.money(value, brief.budget.currency) : say.format.number(value, 2)
}

/** Baseline and target where both are numbers; null otherwise. */
export function changeOf({ baseline, target }: Kpi): { from: number; to: number } | null {
  if (baseline === null || target === null || !Number.isFinite(baseline) || !Number.isFinite(target)) return null
  return { from: baseline, to: target }
}
