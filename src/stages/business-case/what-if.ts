import type { Brief } from '../../core/brief.ts'
import type { Period } from '../../core/rates.ts'
import { stages as allStages } from '../index.ts'
import { type CasePlan, type Settable, type SettingKind, type SettingValue, settablesOf } from './settable.ts'

/** A value to try: a path of {@link settablesOf} and the value as a person wrote it. */
export interface Setting {
  path: string
  text: string
}

/** A value read from its text, with the period it was stated for. */
export interface ReadValue {
  value: SettingValue
  period: Period | null
}

/** What a what-if needs from outside: how people write values, and how metrics follow from each other. */
export interface WhatIfMeans {
  /** The value of a text, or why it cannot be read, in words. */
  read(text: string, settable: Settable): ReadValue | { problem: string }
  /** The metrics with everything derived anew from the client's own numbers. */
  derive(brief: Brief): Brief['metrics']
}

/** What a setting changed. A rate may change its period too. */
export interface SettingChange {
  path: string
  kind: SettingKind
  from: { value: SettingValue | null; period: Period | null }
  to: ReadValue
}

/** Why a setting cannot be tried. */
export type SettingProblem = { path: string; text: string } & (
  | { reason: 'unknown' | 'twice' }
  | { reason: 'same'; other: string }
  | { reason: 'no-effect'; id: string }
  | { reason: 'unreadable'; problem: string }
  | { reason: 'range'; kind: SettingKind; low: SettingValue; high: SettingValue }
)

/** A copy of the plan whose computed fields are completed anew, stage by stage. */
export function completePlan({ brief, stages }: CasePlan): CasePlan {
  const drafts: Record<string, unknown> = { ...stages }
  for (const stage of allStages) drafts[stage.id] = stage.complete(drafts[stage.id], { brief, drafts })
  return { brief, stages: drafts as CasePlan['stages'] }
}

function problemOf(
  { path, text }: Setting,
  known: ReadonlyMap<string, Settable>,
  seen: Set<string>,
  means: WhatIfMeans,
): SettingProblem | null {
  const settable = known.get(path)
  if (!settable) {
    const [, id] = /^initiatives\.(.+)\.effect\.(?:rel|reach)$/.exec(path) ?? []
    const isThere = id !== undefined && known.has(`initiatives.${id}.oneOff`)
    return isThere ? { path, text, reason: 'no-effect', id } : { path, text, reason: 'unknown' }
  }
  if (seen.has(path)) return { path, text, reason: 'twice' }
  seen.add(path)
  const other = settable.sameAs
  if (other !== undefined && seen.has(other)) return { path, text, reason: 'same', other }
  const read = means.read(text, settable)
  if ('problem' in read) return { path, text, reason: 'unreadable', problem: read.problem }
  const { low, high } = settable.range(read.period ?? settable.read().period)
  const { kind } = settable
  return read.value >= low && read.value <= high ? null : { path, text, reason: 'range', kind, low, high }
}

/**
 * Tries other values on a plan: the plan itself is never changed. What follows from the client's numbers is derived anew, what the stages
 * compute is completed anew. Every problem of the settings at once when any cannot be tried.
 */
export function applySettings(
  plan: CasePlan,
  settings: readonly Setting[],
  means: WhatIfMeans,
): { plan: CasePlan; changes: SettingChange[] } | { problems: SettingProblem[] } {
  const copy = structuredClone(plan)
  const known = new Map(settablesOf(copy).map((settable) => [settable.path, settable]))
  const seen = new Set<string>()
  const problems = settings.map((setting) => problemOf(setting, known, seen, means)).filter((found) => found !== null)
  if (problems.length > 0) return { problems }
  const changes = settings.flatMap(({ path, text }): SettingChange[] => {
    const settable = known.get(path)
    const read = settable && means.read(text, settable)
    if (!settable || !read || 'problem' in read) return []
    const from = settable.read()
    const to = { value: read.value, period: read.period ?? from.period }
    return [{ path, kind: settable.kind, from, to }]
  })
  // All are read before any is written: one value may decide the period of another.
  for (const { path, to } of changes) known.get(path)?.write(to.value, to.period)
  if (changes.some(({ path }) => path.startsWith('metrics.'))) copy.brief.metrics = means.derive(copy.brief)
  return { plan: completePlan(copy), changes }
}
