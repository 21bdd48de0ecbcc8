/**
 * Paths into a draft by stable ids: `/goals/T1/kpis/K2/target`. An item of a list is named by its `id`; an item without an id of
 * its own (scalars, objects without ids, a second item with the same id) by its index. `~` and `/` inside a name are written `~0`, `~1`.
 */

/** Names along a pointer, unescaped; none for the whole draft (`''`). */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return []
  if (!pointer.startsWith('/')) throw new Error(`Not a pointer: ${JSON.stringify(pointer)}`)
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function formatPointer(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The pointer of the enclosing thing; `''` for a top-level one and for the whole draft. */
export function parentPointer(pointer: string): string {
  return formatPointer(parsePointer(pointer).slice(0, -1))
}

/** True when `pointer` is `ancestor` or lies inside it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`)
}

/** Id of a list item, or null when it has none. */
export function idOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, 'id')) return null
  const { id } = item as { id: unknown }
  return typeof id === 'string' && id !== '' ? id : null
}

/** Ids of a list in its order, without those that are missing. */
export function idsOf(list: readonly unknown[]): string[] {
  return list.map(idOf).filter((id) => id !== null)
}

/** Name of the item at `index` inside a pointer; null when no name would lead back to it. */
export function itemName(list: readonly unknown[], index: number): string | null {
  const id = idOf(list[index])
  if (id !== null && list.findIndex((item) => idOf(item) === id) === index) return id
  const name = String(index)
  return list.some((item) => idOf(item) === name) ? null : name
}

function indexOf(list: readonly unknown[], name: string): number {
  const byId = list.findIndex((item) => idOf(item) === name)
  if (byId >= 0) return byId
  return /^(0|[1-9]\d*)$/.test(name) && Number(name) < list.length ? Number(name) : -1
}

function child(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[indexOf(value, name)]
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) {
    return (value as Record<string, unknown>)[name]
  }
  return undefined
}

/** The value a pointer leads to; undefined when there is none (JSON has no undefined of its own). */
export function getAt(root: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce(child, root)
}

/** The way to a place by keys and indexes: true for one draft only, while a pointer by ids outlives changes around it. */
export type Position = readonly (string | number)[]

/** Where a pointer leads in `root`. The last field of an object may be missing. Throws when anything before it is. */
export function positionOf(root: unknown, pointer: string): Position {
  const position: (string | number)[] = []
  let value = root
  for (const name of parsePointer(pointer)) {
    const isList = Array.isArray(value)
    const key = isList ? indexOf(value as unknown[], name) : name
    if (key === -1 || typeof value !== 'object' || value === null || key === '__proto__') {
      throw new Error(`Nothing at ${pointer}`)
    }
    position.push(key)
    value = isList ? (value as unknown[])[key as number] : child(value, name)
  }
  return position
}

/** A copy of `root` with the value at `position` replaced; what is not on the way is shared with the original. */
export function replaceAt(root: unknown, position: Position, value: unknown): unknown {
  const [key, ...rest] = position
  if (key === undefined) return value
  if (Array.isArray(root)) return root.with(key as number, replaceAt(root[key as number], rest, value))
  const fields = root as Record<string, unknown>
  return { ...fields, [key]: replaceAt(fields[key], rest, value) }
}

/** A copy of `root` with the value at `pointer` replaced or, in an object, added. Throws as `positionOf`. */
export function setAt(root: unknown, pointer: string, value: unknown): unknown {
  return replaceAt(root, positionOf(root, pointer), value)
}

/** Every pointer of a draft in document order, the whole draft (`''`) first. */
export function pointersOf(root: unknown): string[] {
  const found: string[] = []
  const visit = (value: unknown, pointer: string): void => {
    found.push(pointer)
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        const name = itemName(value, index)
        if (name !== null) visit(item, pointer + formatPointer([name]))
      })
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) visit(part, pointer + formatPointer([name]))
    }
  }
  visit(root, '')
  return found
}

/** Turns a path of keys and indexes, as a parser reports it, into a pointer by ids. What is missing keeps its key or index. */
export function pointerOfPath(root: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = []
  let value = root
  for (const key of path) {
    const list = Array.isArray(value) && typeof key === 'number' && key < value.length ? value : null
    const name = (list && itemName(list, key as number)) ?? String(key)
    names.push(name)
    value = list ? list[key as number] : child(value, String(key))
  }
  return formatPointer(names)
}
