import { z } from 'zod'
import { formatPointer, getAt, idOf, idsOf, isWithin, parsePointer } from '../core/pointer.ts'
import type { RefusedPatch } from '../core/strategy.ts'
import { canonical } from './canonical.ts'
import { escapeText } from './escape-text.ts'
import { isListPatch, isListTarget, type ListPatch, type Patch } from './repair-schema.ts'
import { itemSchema, schemaAt } from './schema-walk.ts'

/** An answer full of wrong patches must not fill the ledger. */
const mostRefusals = 20
const longestPointer = 120

/** What an endpoint without strict shapes may send: further fields are ignored, each patch is judged by itself. */
export const looseRepairSchema = z.looseObject({ patches: z.array(z.unknown()) })

/** The patches of a repair that may be applied, and the others with the reason. */
export interface Choice {
  patches: Patch[]
  refused: RefusedPatch[]
}

/** The draft under repair, the shape of its stage and the places that may change. */
interface Ground {
  schema: z.ZodType
  base: unknown
  targets: readonly string[]
}

type Reason = RefusedPatch['reason']

function readListPatch(list: z.ZodType, pointer: string, raw: Record<string, unknown>): ListPatch | null {
  const fit = z
    .object({ add: z.array(itemSchema(list) as z.ZodType), drop: z.array(z.string()) })
    .partial()
    .safeParse({ add: raw.add, drop: raw.drop })
  if (!fit.success || (raw.add === undefined && raw.drop === undefined)) return null
  return { pointer, add: fit.data.add ?? [], drop: fit.data.drop ?? [] }
}

/** Added items have ids of their own, and what is dropped is there. */
function keepsIds({ add, drop }: ListPatch, list: readonly unknown[]): boolean {
  const ids = idsOf(list)
  const kept = ids.filter((id) => !drop.includes(id))
  const added = add.map(idOf)
  return (
    drop.every((id) => ids.includes(id)) &&
    added.every((id, at) => id !== null && !kept.includes(id) && added.indexOf(id) === at)
  )
}

function readPatch({ schema, base, targets }: Ground, pointer: string, raw: Record<string, unknown>): Patch | Reason {
  if (!targets.includes(pointer)) return 'outside'
  const place = schemaAt(schema, pointer) as z.ZodType
  const now = getAt(base, pointer)
  if (isListTarget(schema, base, pointer)) {
    const patch = readListPatch(place, pointer, raw)
    if (patch === null) return 'shape'
    return keepsIds(patch, now as unknown[]) ? patch : 'id'
  }
  const fit = place.safeParse(raw.value)
  if (!Object.hasOwn(raw, 'value') || !fit.success) return 'shape'
  const id = idOf(now)
  // An item named by its id keeps it: everything that refers to it would dangle.
  if (id !== null && parsePointer(pointer).at(-1) === id && idOf(fit.data) !== id) return 'id'
  return { pointer, value: fit.data }
}

/**
 * Judges the patches of a repair one by one, so that one bad patch does not cost the good ones: the rules judge the outcome anyway. Of
 * several for one place the last counts, being the author's last word; of a place and a part of it the outer one counts, since its value
 * is whole.
 */
export function choosePatches(raw: readonly unknown[], ground: Ground): Choice {
  const refused: RefusedPatch[] = []
  const refuse = (pointer: string, reason: Reason): void => {
    if (refused.length < mostRefusals) refused.push({ pointer: escapeText(pointer, longestPointer), reason })
  }
  const byPointer = new Map<string, Patch>()
  for (const part of raw) {
    const fields = (typeof part === 'object' && part !== null ? part : {}) as Record<string, unknown>
    const pointer = Object.hasOwn(fields, 'pointer') && typeof fields.pointer === 'string' ? fields.pointer : null
    const patch = pointer === null ? 'shape' : readPatch(ground, pointer, fields)
    if (typeof patch === 'string') {
      refuse(pointer ?? '', patch)
      continue
    }
    const earlier = byPointer.get(patch.pointer)
    if (earlier && canonical(earlier) !== canonical(patch)) refuse(patch.pointer, 'repeated')
    byPointer.set(patch.pointer, patch)
  }
  const readable = [...byPointer.values()]
  const isInside = ({ pointer }: Patch): boolean =>
    readable.some((outer) => !isListPatch(outer) && outer.pointer !== pointer && isWithin(pointer, outer.pointer))
  for (const { pointer } of readable.filter(isInside)) refuse(pointer, 'inside')
  return { patches: readable.filter((patch) => !isInside(patch)), refused }
}

/** Places that are no longer what they were: replaced values and dropped items. */
export function changedPlaces(patches: readonly Patch[]): string[] {
  return patches.flatMap((patch) =>
    isListPatch(patch) ? patch.drop.map((id) => patch.pointer + formatPointer([id])) : [patch.pointer],
  )
}
