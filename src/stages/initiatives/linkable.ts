import { formatPointer } from '../../core/pointer.ts'
import { sharedStems } from '../../text/stems.ts'
import { deedOf } from './initiative-text.ts'
import type { Initiative } from './schema.ts'

/** Initiatives a repair may link: more would only blur the choice. */
const mostCandidates = 3

/**
 * Fields of the initiatives nearest in words to `text`: what a repair may link instead of adding an initiative. Staff work and
 * foundations come last, since they serve everybody a little.
 */
export function linkable(
  initiatives: readonly Initiative[],
  text: string,
  field: 'refs' | 'segmentIds' | 'journeyIds' | 'goalIds',
): string[] {
  const near = initiatives.map((initiative) => ({
    id: initiative.id,
    isInward: initiative.direction === 'staff' || initiative.direction === 'enabler',
    shared: sharedStems(text, deedOf(initiative)).length,
  }))
  return near
    .toSorted((a, b) => Number(a.isInward) - Number(b.isInward) || b.shared - a.shared)
    .slice(0, mostCandidates)
    .map(({ id }) => formatPointer(['initiatives', id, field]))
}
