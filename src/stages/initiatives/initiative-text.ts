import type { Initiative } from './schema.ts'

/** What an initiative does, in its own words. */
export function deedOf({ title, what, trigger, steps, limit }: Initiative): string {
  return [title, what, trigger, ...steps, limit].join('\n')
}

/** Ids ordered by score, the least useful first; ties by id so that the order never swings. */
function leastUsefulFirst(initiatives: readonly Initiative[]): Initiative[] {
  return [...initiatives].sort((a, b) => a.ice - b.ice || a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/**
 * The smallest set, least useful first, whose amounts cover `needed`: taken in that order until it is enough, then without those
 * that turned out not to be needed. Everything that has an amount, when even that is not enough.
 */
export function smallestGroup(
  initiatives: readonly Initiative[],
  amountOf: (initiative: Initiative) => number,
  needed: number,
): Initiative[] {
  const order = leastUsefulFirst(initiatives).filter((initiative) => amountOf(initiative) > 0)
  const free = order.filter(({ prerequisite }) => !prerequisite)
  const group: Initiative[] = []
  const sum = () => group.reduce((total, initiative) => total + amountOf(initiative), 0)
  // What others depend on comes last, whatever its score.
  for (const initiative of [...free, ...order.filter(({ prerequisite }) => prerequisite)]) {
    if (sum() >= needed) break
    group.push(initiative)
  }
  for (const initiative of [...group]) {
    if (sum() - amountOf(initiative) >= needed) group.splice(group.indexOf(initiative), 1)
  }
  return group
}
