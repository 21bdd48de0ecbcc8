import type { Finding } from '../core/finding.ts'
import { fill, type Language } from '../core/localised.ts'
import { formatPointer, getAt, itemName } from '../core/pointer.ts'
import { canonical } from './canonical.ts'

const messages = {
  differs: {
    en: 'The business case no longer follows from the brief and the stages: {place}.',
    ru: 'Бизнес-кейс не следует из брифа и этапов: {place}.',
  },
  missing: {
    en: 'The business case is missing, though it can be computed.',
    ru: 'Бизнес-кейса нет, хотя его можно рассчитать.',
  },
}

/** Far above what another order of summing changes, far below what a reader sees. */
const tolerance = 1e-6

function same(stored: unknown, computed: unknown): boolean {
  if (typeof stored !== 'number' || typeof computed !== 'number') return stored === computed
  return Math.abs(stored - computed) <= tolerance * Math.max(1, Math.abs(stored), Math.abs(computed))
}

/** Pointer of the first place where two JSON values differ; null when they agree. */
export function firstDifference(stored: unknown, computed: unknown, pointer = ''): string | null {
  const isParted = (value: unknown): value is object => typeof value === 'object' && value !== null
  if (!isParted(stored) || !isParted(computed) || Array.isArray(stored) !== Array.isArray(computed)) {
    return same(stored, computed) ? null : pointer
  }
  for (const key of new Set([...Object.keys(computed), ...Object.keys(stored)])) {
    const name = Array.isArray(computed) ? (itemName(computed, Number(key)) ?? key) : key
    const [was, is] = [stored, computed].map((root) => (root as Record<string, unknown>)[key])
    const place = firstDifference(was, is, pointer + formatPointer([name]))
    if (place !== null) return place
  }
  return null
}

/** At most one finding of rule `computed`: the stored business case differs from what code computes; null or undefined is a deleted one. */
export function staleCase(stored: unknown, computed: { outcome: unknown }, language: Language): Finding[] {
  const finding = (kind: keyof typeof messages, pointer: string, expected: string, actual: string): Finding => ({
    rule: 'computed',
    severity: 'error',
    stage: 'businessCase',
    pointer,
    message: fill(messages[kind][language], { place: pointer === '' ? '/' : pointer }),
    expected,
    actual,
  })
  if (stored === null || stored === undefined) {
    return computed.outcome === null ? [] : [finding('missing', '', '{…}', 'null')]
  }
  // As it is written: JSON knows neither undefined nor Infinity.
  const written: unknown = JSON.parse(JSON.stringify(computed))
  const place = firstDifference(stored, written)
  if (place === null) return []
  const show = (root: unknown): string => canonical(getAt(root, place) ?? null).slice(0, 80)
  return [finding('differs', place, show(written), show(stored))]
}
