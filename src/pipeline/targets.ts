import type { z } from 'zod'
import { formatPointer, getAt, idOf, isWithin, parentPointer, parsePointer, pointersOf } from '../core/pointer.ts'
import type { OpenFinding } from './check-draft.ts'
import { isListTarget } from './repair-schema.ts'
import { schemaAt } from './schema-walk.ts'

/** How much of a draft a repair may replace, narrowest first. */
export const scopes = ['field', 'item', 'list', 'stage'] as const
export type Scope = (typeof scopes)[number]

/** More targets than this are no local repair: the whole stage is asked again. */
const mostTargets = 60

function exists(answer: unknown, schema: z.ZodType, pointer: string): boolean {
  if (schemaAt(schema, pointer) === null) return false
  if (getAt(answer, pointer) !== undefined) return true
  const parent = getAt(answer, parentPointer(pointer))
  return typeof parent === 'object' && parent !== null && !Array.isArray(parent)
}

/** True for the id by which its own item is named: replacing it would leave every pointer to the item, and every reference, dangling. */
function isNamingId(answer: unknown, pointer: string): boolean {
  const names = parsePointer(pointer)
  return names.at(-1) === 'id' && idOf(getAt(answer, parentPointer(pointer))) === names.at(-2)
}

/** The nearest enclosing place that an author answers: a finding may point at a computed field, a missing item or a name. */
function answered(answer: unknown, schema: z.ZodType, pointer: string): string {
  if (isNamingId(answer, pointer)) return parentPointer(parentPointer(pointer))
  let place = pointer
  while (place !== '' && !exists(answer, schema, place)) place = parentPointer(place)
  return place
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The innermost list item around a place; the top-level field when there is none. */
function itemAround(answer: unknown, pointer: string): string {
  for (let place = pointer; place !== ''; place = parentPointer(place)) {
    if (isObject(getAt(answer, place)) && Array.isArray(getAt(answer, parentPointer(place)))) return place
  }
  return formatPointer(parsePointer(pointer).slice(0, 1))
}

/** All items of the list a place stands in; with the list itself when that is what failed. */
function listAround(answer: unknown, schema: z.ZodType, pointer: string): string[] {
  const failed = isListTarget(schema, answer, pointer)
  const list = failed ? pointer : parentPointer(itemAround(answer, pointer))
  if (!Array.isArray(getAt(answer, list))) return [itemAround(answer, pointer)]
  const items = pointersOf(getAt(answer, list)).filter((inner) => parsePointer(inner).length === 1)
  return [...(failed ? [list] : []), ...items.map((item) => list + item)]
}

function widened(answer: unknown, schema: z.ZodType, pointer: string, scope: Scope): string[] {
  if (scope === 'list') return listAround(answer, schema, pointer)
  if (scope === 'field' || isListTarget(schema, answer, pointer)) return [pointer]
  return [itemAround(answer, pointer)]
}

/**
 * Pointers that may be replaced to make the findings go away, none inside another unless the outer one is a list whose items stay
 * frozen. A finding brings its group. Empty when only the whole stage will do; while any finding has a place of its own, that one is
 * repaired first.
 */
export function targetsOf(
  findings: readonly OpenFinding[],
  answer: unknown,
  schema: z.ZodType,
  scope: Scope,
): string[] {
  if (scope === 'stage') return []
  const places = findings
    .flatMap(({ pointer, group }) => [pointer, ...group])
    .map((pointer) => answered(answer, schema, pointer))
    .filter((place) => place !== '')
  const wide = [...new Set(places.flatMap((place) => widened(answer, schema, place, scope)))]
  if (wide.length > mostTargets) return []
  const isList = (pointer: string): boolean => isListTarget(schema, answer, pointer)
  return wide.filter(
    (pointer) => !wide.some((outer) => outer !== pointer && !isList(outer) && isWithin(pointer, outer)),
  )
}
