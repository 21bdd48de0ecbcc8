import type { Initiative } from './schema.ts'

/** More items than this are searched among the largest only: the number of sets grows too fast. */
const mostSearched = 16
/** Sets of more items than this are not searched: a person who must cut five initiatives starts with the largest. */
const largestSearched = 4

const byId = (a: Initiative, b: Initiative) => a.id.localeCompare(b.id, 'en', { numeric: true })

/** Every set of `size` items, in the order of the list. */
function* setsOf<Item>(items: readonly Item[], size: number, from = 0): Generator<Item[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let index = from; index <= items.length - size; index += 1) {
    const item = items[index]
    if (item === undefined) continue
    for (const rest of setsOf(items, size - 1, index + 1)) yield [item, ...rest]
  }
}

/** The fewest items that cover `needed`; among equally few those that are missed least. Null when the search finds none. */
function fewest(
  items: readonly Initiative[],
  amountOf: (initiative: Initiative) => number,
  needed: number,
): Initiative[] | null {
  const searched = [...items].sort((a, b) => amountOf(b) - amountOf(a) || byId(a, b)).slice(0, mostSearched)
  for (let size = 1; size <= Math.min(largestSearched, searched.length); size += 1) {
    let best: { set: Initiative[]; score: number } | null = null
    for (const set of setsOf(searched, size)) {
      if (set.reduce((sum, item) => sum + amountOf(item), 0) < needed) continue
      const score = set.reduce((sum, { ice }) => sum + ice, 0)
      if (best === null || score < best.score) best = { set, score }
    }
    if (best) return best.set.sort((a, b) => a.ice - b.ice || byId(a, b))
  }
  return null
}

/**
 * The smallest set of items whose amounts cover `needed`: one costly item of little use goes before several cheap ones, because it is
 * what a person would cut. What others depend on comes last; everything that has an amount, when even that is not enough.
 */
export function smallestGroup(
  initiatives: readonly Initiative[],
  amountOf: (initiative: Initiative) => number,
  needed: number,
): Initiative[] {
  const weighing = initiatives.filter((initiative) => amountOf(initiative) > 0)
  const free = weighing.filter(({ prerequisite }) => !prerequisite)
  const found = fewest(free, amountOf, needed)
  if (found) return found
  const group: Initiative[] = []
  const largestFirst = (a: Initiative, b: Initiative) => amountOf(b) - amountOf(a) || byId(a, b)
  const order = [...free.sort(largestFirst), ...weighing.filter(({ prerequisite }) => prerequisite).sort(largestFirst)]
  let covered = 0
  for (const initiative of order) {
    if (covered >= needed) break
    group.push(initiative)
    covered += amountOf(initiative)
  }
  return group
}
