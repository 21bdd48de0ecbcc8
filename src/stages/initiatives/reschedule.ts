import { addDays, addMonths, daysBetween, isIsoDate, planMonth } from '../../core/date.ts'
import { formatPointer } from '../../core/pointer.ts'
import type { Correction } from '../../core/rule.ts'
import { planEnd } from '../shared/plan-year.ts'
import type { Initiative } from './schema.ts'

/** One initiative must not be launched before another one, or before a day. */
export interface Edge {
  /** Id of the one that waits. */
  waits: string
  /** Id of what it waits for. */
  needs: string
}

/** Ids of initiatives that wait for themselves in the end. */
export function inCycles(initiatives: readonly Initiative[], edges: readonly Edge[]): string[] {
  const waitsFor = new Map<string, string[]>()
  for (const { waits, needs } of edges) waitsFor.set(waits, [...(waitsFor.get(waits) ?? []), needs])
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (waitsFor.get(from) ?? []).some((next) => {
      if (next === target) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, target, seen)
    })
  return initiatives.filter(({ id }) => reaches(id, id, new Set())).map(({ id }) => id)
}

/** The dependencies that the draft names itself. */
export function namedEdges(initiatives: readonly Initiative[]): Edge[] {
  return initiatives.flatMap(({ id, dependsOn }) => dependsOn.map((needs) => ({ waits: id, needs })))
}

/**
 * The initiative with another launch. Work starts on `start`; an end before the launch is dropped, waves and the date of the KPI that
 * would come before it move along. Null when the launch is no day of the plan.
 */
export function moved(
  initiative: Initiative,
  { start, launch }: { start: string; launch: string },
  planStart: string,
): Initiative | null {
  const last = planEnd(planStart)
  if (!isIsoDate(launch) || launch > last) return null
  const { end, kpi, winback } = initiative
  const delay = isIsoDate(initiative.launch) ? Math.max(0, daysBetween(initiative.launch, launch)) : 0
  const month = planMonth(planStart, launch)
  const months = isIsoDate(initiative.launch) ? Math.max(0, month - planMonth(planStart, initiative.launch)) : 0
  const waves = (winback?.waveMonths ?? []).map((wave) => wave + months).filter((wave) => wave <= 12)
  const by = isIsoDate(kpi.by) && kpi.by <= launch ? addDays(kpi.by, delay) : kpi.by
  return {
    ...initiative,
    start,
    launch,
    end: end !== null && end < launch ? null : end,
    kpi: { ...kpi, by: isIsoDate(by) && by > last ? last : by },
    winback: winback && { ...winback, waveMonths: waves.length > 0 ? waves : [month] },
  }
}

/** What differs in the dates of two states of one initiative. */
export function correctionsOf(before: Initiative, after: Initiative): Correction[] {
  const rows: [string[], string | null, string | null][] = [
    [['start'], before.start, after.start],
    [['launch'], before.launch, after.launch],
    [['end'], before.end, after.end],
    [['kpi', 'by'], before.kpi.by, after.kpi.by],
    [['winback', 'waveMonths'], String(before.winback?.waveMonths), String(after.winback?.waveMonths)],
  ]
  return rows.flatMap(([field, from, to]) =>
    from === to
      ? []
      : [{ pointer: formatPointer(['initiatives', before.id, ...field]), before: from ?? '—', after: to ?? '—' }],
  )
}

/**
 * Moves launches so that nothing is launched before what it waits for, each as little as possible; what would fall out of the plan stays
 * where it is. `earliest` holds days before which single initiatives cannot launch. Circles are left alone.
 */
export function inLaunchOrder(
  initiatives: readonly Initiative[],
  edges: readonly Edge[],
  planStart: string,
  earliest: Readonly<Record<string, string>> = {},
): Initiative[] {
  if (inCycles(initiatives, edges).length > 0) return [...initiatives]
  const byId = new Map(initiatives.map((initiative) => [initiative.id, initiative]))
  const ready = new Map<string, string>()
  const readyOn = (id: string): string => {
    const known = ready.get(id)
    if (known !== undefined) return known
    const launch = byId.get(id)?.launch ?? ''
    if (!isIsoDate(launch)) return ''
    const before = edges.filter(({ waits }) => waits === id).map(({ needs }) => readyOn(needs))
    const day = [launch, ...before, earliest[id] ?? ''].sort().at(-1) ?? launch
    ready.set(id, day)
    return day
  }
  return initiatives.map((initiative) => {
    const launch = readyOn(initiative.id)
    if (launch <= initiative.launch) return initiative
    return moved(initiative, { start: initiative.start, launch }, planStart) ?? initiative
  })
}

/** First day of the next quarter of the plan after a day; null after the fourth. */
export function nextQuarterOf(planStart: string, day: string): string | null {
  const month = planMonth(planStart, day)
  const first = Math.ceil(Math.max(1, month) / 3) * 3
  return first >= 12 ? null : addMonths(planStart, first)
}
