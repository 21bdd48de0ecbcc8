import { idOf } from '../core/pointer.ts'

/** Fields that say what an item is, the best first. */
const titles = ['title', 'name', 'what', 'text', 'theme', 'question', 'method', 'event', 'goal', 'purpose', 'metric']
const longestTitle = 80

/** A field that names other items by their ids. */
export function isLink(key: string): boolean {
  return /Ids?$|^dependsOn$|^refs$/.test(key)
}

export function titleOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null
  const found = titles.map((key) => (item as Record<string, unknown>)[key]).find((value) => typeof value === 'string')
  return typeof found === 'string' ? found.slice(0, longestTitle) : null
}

export function isListOfItems(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some((item) => idOf(item) !== null)
}

function itemOutline(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item
  const fields = Object.entries(item)
  const links = fields.filter(([key]) => isLink(key) && key !== 'refs')
  const lists = fields.filter(([key, part]) => isListOfItems(part) && key !== 'id')
  const title = titleOf(item)
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

/** The items of a list by id and title alone. */
export function listNames(list: readonly unknown[]): unknown[] {
  return list.map((item) => ({ id: idOf(item), title: titleOf(item) }))
}
