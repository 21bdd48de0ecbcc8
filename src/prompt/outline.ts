import { idOf } from '../core/pointer.ts'

/** Fields that say what an item is, the best first. */
const titles = ['title', 'name', 'what', 'text', 'theme', 'question', 'method', 'event', 'goal', 'purpose', 'metric']
const longestTitle = 80

function titleOf(item: Record<string, unknown>): string | null {
  const found = titles.map((key) => item[key]).find((value) => typeof value === 'string')
  return typeof found === 'string' ? found.slice(0, longestTitle) : null
}

function itemOutline(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item
  const fields = Object.entries(item)
  const links = fields.filter(([key]) => /Ids?$|^dependsOn$/.test(key))
  const lists = fields.filter(
    ([key, part]) => Array.isArray(part) && part.some((inner) => idOf(inner) !== null) && key !== 'id',
  )
  const title = titleOf(item as Record<string, unknown>)
  return {
    ...(idOf(item) === null ? {} : { id: idOf(item) }),
    ...(title === null ? {} : { title }),
    ...Object.fromEntries(links),
    ...Object.fromEntries(lists.map(([key, part]) => [key, (part as unknown[]).map(itemOutline)])),
  }
}

/** The items of a list by id, title and what they refer to: enough to refer to them and not to repeat them. */
export function listOutline(list: readonly unknown[]): unknown[] {
  return list.map(itemOutline)
}

/** The lists of a draft in outline; the rest of the draft is left out. Null when it has no list of items with ids. */
export function draftOutline(draft: unknown): Record<string, unknown> | null {
  if (typeof draft !== 'object' || draft === null) return null
  const lists = Object.entries(draft).filter(
    ([, part]) => Array.isArray(part) && part.some((item) => idOf(item) !== null),
  )
  return lists.length === 0
    ? null
    : Object.fromEntries(lists.map(([key, part]) => [key, listOutline(part as unknown[])]))
}
