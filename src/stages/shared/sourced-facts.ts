import type { PlacedNumber } from '../../text/number-context.ts'
import { placedNumbersIn } from '../../text/number-context.ts'
import { sharedStems } from '../../text/stems.ts'
import facts from './data/sourced-facts.json' with { type: 'json' }

/** Fines named in the legal catalogue, currency of the country; state of the sources: spring 2026. Not legal advice. */
export const lawFigures: readonly number[] = [
  100_000, 300_000, 500_000, 1_000_000, 15_000_000, 10_000_000, 20_000_000, 2, 4,
]

let placed: readonly PlacedNumber[] | undefined

/**
 * True for a figure of the sourced dictionary (`data/sourced-facts.json`, the published sizes the built-in author quotes) that is
 * quoted for what it says: the same number and unit, and at least two content words in common.
 */
export function isSourced({ value, unit, sentence }: PlacedNumber): boolean {
  if (unit === null) return false
  placed ??= facts.flatMap(placedNumbersIn)
  return placed.some(
    (fact) => fact.unit === unit && fact.value === value && sharedStems(sentence, fact.sentence).length >= 2,
  )
}
