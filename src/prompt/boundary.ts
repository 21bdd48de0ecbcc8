import { createHash } from 'node:crypto'

function derive(seed: string, round: number): string {
  return `DATA-${createHash('sha256').update(`${round}\n${seed}`).digest('hex').slice(0, 16)}`
}

/**
 * A marker that does not occur in the data it encloses, so that nothing written there can end the block. Derived from a hash: the same
 * data gives the same marker. `preferred` is kept when the data does not hold it.
 */
export function boundaryFor(data: readonly string[], preferred?: string): string {
  const occurs = (marker: string): boolean => data.some((text) => text.includes(marker))
  if (preferred !== undefined && !occurs(preferred)) return preferred
  const seed = data.join('\n')
  for (let round = 0; ; round++) {
    const marker = derive(seed, round)
    if (!occurs(marker)) return marker
  }
}
