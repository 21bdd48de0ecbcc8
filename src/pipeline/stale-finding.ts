import type { Finding } from '../core/finding.ts'
import { fill, type Language } from '../core/localised.ts'
import { getAt, pointersOf } from '../core/pointer.ts'
import { canonical } from './canonical.ts'

/** Said of a computed value that no longer follows. */
export const staleMessage = {
  en: 'A computed value no longer follows from what it is computed from: {places}.',
  ru: 'Расчётное значение не следует из исходных данных: {places}.',
}
const shownPlaces = 5

function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** At most one finding of rule `computed`: the stored draft differs from what code computes from its answered fields. */
export function staleFinding(stage: string, stored: unknown, computed: unknown, language: Language): Finding[] {
  if (canonical(stored) === canonical(computed)) return []
  const places = pointersOf(computed).filter((pointer) => {
    const now = getAt(computed, pointer)
    return isLeaf(now) && now !== getAt(stored, pointer)
  })
  // Only lists got shorter: no value is left to point at.
  const first = places[0] ?? ''
  const show = (root: unknown): string => (first === '' ? '…' : canonical(getAt(root, first) ?? null))
  const listed = places.slice(0, shownPlaces).join(', ') + (places.length > shownPlaces ? ', …' : '')
  return [
    {
      rule: 'computed',
      severity: 'error',
      stage,
      pointer: first,
      message: fill(staleMessage[language], { places: listed }),
      expected: show(computed),
      actual: show(stored),
    },
  ]
}
