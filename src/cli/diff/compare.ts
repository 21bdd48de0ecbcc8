import { formatPointer, idOf, itemName } from '../../core/pointer.ts'

/** One place where two strategies differ. Pointers go by stable ids, so a new item does not shift the others. */
export interface FieldChange {
  pointer: string
  change: 'added' | 'removed' | 'changed'
  /** Absent for what was added. */
  before?: unknown
  /** Absent for what was removed. */
  after?: unknown
  /** For numbers: after minus before. */
  delta?: number
  /** For numbers: the change as a fraction of what was before; absent when that was 0. */
  relative?: number
}

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list whose items are told apart by their ids; others are told apart by their place. */
function isListed(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every(isFields)
}

function itemsOf(list: readonly unknown[]): Map<string, unknown> {
  return new Map(list.map((item, index) => [itemName(list, index) ?? String(index), item]))
}

function numbers(before: number, after: number): Pick<FieldChange, 'delta' | 'relative'> {
  // Sums of floating-point numbers leave dust that nobody wants to read.
  const delta = Number((after - before).toPrecision(12))
  return { delta, ...(before !== 0 && { relative: Number((delta / Math.abs(before)).toPrecision(6)) }) }
}

function children(value: Fields | unknown[]): Map<string, unknown> {
  return Array.isArray(value) ? itemsOf(value) : new Map(Object.entries(value))
}

/** Every place where `after` differs from `before`, in the order of `before` with what is new where it stands. */
export function compareFields(before: unknown, after: unknown, pointer = ''): FieldChange[] {
  const bothFields = isFields(before) && isFields(after) && idOf(before) === idOf(after)
  if (bothFields || (isListed(before) && isListed(after))) {
    const [old, now] = [children(before as Fields), children(after as Fields)]
    const names = [...old.keys(), ...[...now.keys()].filter((name) => !old.has(name))]
    return names.flatMap((name): FieldChange[] => {
      const place = pointer + formatPointer([name])
      if (!now.has(name)) return [{ pointer: place, change: 'removed', before: old.get(name) }]
      if (!old.has(name)) return [{ pointer: place, change: 'added', after: now.get(name) }]
      return compareFields(old.get(name), now.get(name), place)
    })
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const amounts = typeof before === 'number' && typeof after === 'number' ? numbers(before, after) : {}
  return [{ pointer, change: 'changed', before, after, ...amounts }]
}
