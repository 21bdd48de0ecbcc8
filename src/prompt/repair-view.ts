import { getAt, idOf, isWithin, parentPointer, parsePointer } from '../core/pointer.ts'
import type { RepairFinding, RepairRequest } from '../core/prompter.ts'
import { isLink, isListOfItems, listNames, listOutline, titleOf } from './outline.ts'

export interface RepairView {
  /** What may be replaced, as it stands. */
  items: { pointer: string; json: string }[]
  /** What stays, as far as it helps to replace the rest. */
  context: { label: string; json: string }[]
}

/** The innermost item with an id around a place, the place itself included; null outside any. */
function itemAround(draft: unknown, pointer: string): string | null {
  for (let place = pointer; place !== ''; place = parentPointer(place)) {
    if (idOf(getAt(draft, place)) !== null) return place
  }
  return null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a place is a part of: the item with an id, else the nearest object below the root; null for a whole item or a top-level place. */
function wholeAround(draft: unknown, target: string): string | null {
  const item = itemAround(draft, target)
  if (item !== null) return item === target ? null : item
  if (isObject(getAt(draft, target))) return null
  for (let place = parentPointer(target); place !== ''; place = parentPointer(place)) {
    if (isObject(getAt(draft, place))) return place
  }
  return null
}

/** Items that an item is a part of, the outermost first. */
function outerItems(draft: unknown, target: string): string[] {
  const inner = itemAround(draft, target)
  const outer = inner === null ? null : itemAround(draft, parentPointer(inner))
  return outer === null ? [] : [...outerItems(draft, outer), outer]
}

/** The list a place stands in, its own when it is one; null outside any. */
function listAround(draft: unknown, target: string): string | null {
  if (isListOfItems(getAt(draft, target))) return target
  const item = itemAround(draft, target)
  return item === null ? null : parentPointer(item)
}

/** Ids named by link fields anywhere inside a value; a path such as `analysis.findings.F1` names its last part. */
function linkedIds(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return isLink(key) ? [value.split('.').at(-1) ?? value] : []
  if (Array.isArray(value)) return value.flatMap((part) => linkedIds(part, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => linkedIds(part, name))
}

/** Lists of items with ids inside a draft, with their pointers; those inside items are left to the outline of the item. */
function listsOf(draft: unknown): [string, unknown[]][] {
  if (typeof draft !== 'object' || draft === null) return []
  return Object.entries(draft).filter((entry): entry is [string, unknown[]] => isListOfItems(entry[1]))
}

function names(list: readonly unknown[], ids: ReadonlySet<string>): boolean {
  return list.some((item) => ids.has(idOf(item) ?? ''))
}

/**
 * What a target may refer to: ids its own links and those of its siblings lead to. A single field that is no link refers to nothing, so
 * no earlier draft is shown for it.
 */
function referencesOf(draft: unknown, targets: readonly string[]): Set<string> {
  const linking = targets.filter((target) => {
    const value = getAt(draft, target)
    return typeof value === 'object' || isLink(parsePointer(target).findLast((name) => !/^\d+$/.test(name)) ?? '')
  })
  return new Set(
    linking.flatMap((target) => {
      const list = listAround(draft, target)
      return linkedIds(list === null ? getAt(draft, target) : getAt(draft, list))
    }),
  )
}

/**
 * The smallest view of a draft that a repair needs: the targets in full, the items around single fields, the names of their siblings, and
 * the names of what they may refer to here and in earlier drafts. A list that takes new items is shown in outline, its items are frozen.
 */
export function repairView({ stage, draft, drafts, targets }: RepairRequest): RepairView {
  const items = targets.map((pointer) => {
    const value = getAt(draft, pointer)
    return { pointer, json: JSON.stringify(isListOfItems(value) ? listOutline(value) : (value ?? null)) }
  })
  const isShown = (place: string): boolean =>
    targets.some((target) => isWithin(place, target) && (target === place || !isListOfItems(getAt(draft, target))))
  const around = [...new Set(targets.map((target) => wholeAround(draft, target)))].filter((place) => place !== null)
  const outer = [...new Set(targets.flatMap((target) => outerItems(draft, target)))]
  const lists = [...new Set(targets.map((target) => listAround(draft, target)))].filter((list) => list !== null)
  const references = referencesOf(draft, targets)
  const linked = listsOf(draft).filter(([key, list]) => !lists.includes(`/${key}`) && names(list, references))
  return {
    items,
    context: [
      ...around
        .filter((item) => !isShown(item))
        .map((item) => ({
          label: `${item}, frozen but for the targets`,
          json: JSON.stringify(getAt(draft, item)),
        })),
      ...outer
        .filter((item) => !isShown(item))
        .map((item) => ({ label: `name of ${item}`, json: JSON.stringify(titleOf(getAt(draft, item))) })),
      ...lists
        .filter((list) => !isShown(list))
        .map((list) => ({
          label: `names of all items of ${list}`,
          json: JSON.stringify(listNames(getAt(draft, list) as unknown[])),
        })),
      ...linked.map(([key, list]) => ({ label: `names of /${key}`, json: JSON.stringify(listNames(list)) })),
      ...stage.needs.flatMap((id) =>
        listsOf(drafts[id])
          .filter(([, list]) => names(list, references))
          .map(([key, list]) => ({
            label: `names of ${key} in the accepted draft ${id}`,
            json: JSON.stringify(listNames(list)),
          })),
      ),
    ],
  }
}

/**
 * What must change together, place by place with the item it belongs to and its value; whole items stand among the targets, and their rule
 * names what each adds. Empty for a finding of one place.
 */
export function groupOf({ pointer, group }: RepairFinding, { complete }: Pick<RepairRequest, 'complete'>): string[] {
  if (group.length === 0) return []
  return [...new Set([pointer, ...group])].flatMap((place) => {
    const value = getAt(complete, place)
    if (value === undefined || (typeof value === 'object' && value !== null)) return []
    const item = itemAround(complete, place)
    const title = item === null ? null : titleOf(getAt(complete, item))
    return [`${place}${title === null ? '' : ` “${title}”`}: ${JSON.stringify(value)}`]
  })
}
