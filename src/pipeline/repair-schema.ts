import { z } from 'zod'
import { getAt, idsOf } from '../core/pointer.ts'
import { isListWithIds, itemSchema, schemaAt } from './schema-walk.ts'

/** Replaces the value at `pointer`. */
export interface ValuePatch {
  pointer: string
  value: unknown
}

/** Gives new items to a list and takes items out of it; what it does not name stays as it is. */
export interface ListPatch {
  pointer: string
  add: unknown[]
  drop: string[]
}

export type Patch = ValuePatch | ListPatch

export function isListPatch(patch: Patch): patch is ListPatch {
  return 'drop' in patch
}

export interface RepairAnswer {
  patches: Patch[]
}

/** True when a target is a list whose items have ids: it is changed by adding and dropping, its items stay frozen. */
export function isListTarget(schema: z.ZodType, answer: unknown, pointer: string): boolean {
  const place = schemaAt(schema, pointer)
  return place !== null && isListWithIds(place) && Array.isArray(getAt(answer, pointer))
}

function oneOf(values: readonly string[]): z.ZodType {
  // An enum of one instead of a literal: some endpoints refuse the keyword `const`.
  return values.length > 0 ? z.enum(values as [string, ...string[]]) : z.string()
}

function listBranch(list: z.ZodType, pointer: string, ids: readonly string[]): z.ZodType {
  return z.strictObject({
    pointer: oneOf([pointer]),
    add: z.array(itemSchema(list) as z.ZodType).describe('Whole new items with ids not used before; empty for none'),
    drop: z.array(oneOf(ids)).describe('Ids of items to take out; empty for none'),
  })
}

/**
 * The strict shape of a repair: `{patches: [{pointer, value}]}` where `pointer` is one of the targets and `value` has the schema of
 * that very place, taken from the schema of the stage. Targets with the same schema share a branch. A target that is a list with ids
 * gets `{pointer, add, drop}` instead. Throws when a target is no place of the schema: targets are derived from it.
 */
export function repairSchema(schema: z.ZodType, answer: unknown, targets: readonly string[]): z.ZodType<RepairAnswer> {
  const places = new Map<z.ZodType, string[]>()
  const branches: z.ZodType[] = []
  for (const target of targets) {
    const place = schemaAt(schema, target)
    if (place === null) throw new Error(`The schema has no place ${target}`)
    if (isListTarget(schema, answer, target)) {
      branches.push(listBranch(place, target, idsOf(getAt(answer, target) as unknown[])))
    } else {
      places.set(place, [...(places.get(place) ?? []), target])
    }
  }
  for (const [value, pointers] of places) branches.push(z.strictObject({ pointer: oneOf(pointers), value }))
  const [first, ...rest] = branches
  if (!first) throw new Error('A repair needs a target')
  const patch = rest.length === 0 ? first : z.union([first, ...rest])
  return z.strictObject({
    patches: z.array(patch).describe('One patch for each target that changes'),
  }) as unknown as z.ZodType<RepairAnswer>
}
