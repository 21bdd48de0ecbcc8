import { idOf, idsOf, type Position, positionOf, replaceAt } from '../core/pointer.ts'
import { canonical } from './canonical.ts'
import { isListPatch, type ListPatch, type Patch, type ValuePatch } from './repair-schema.ts'

/** A merged draft with the bytes proved unchanged. */
export interface Merge {
  draft: unknown
  frozenBytes: number
}

const isValuePatch = (patch: Patch): patch is ValuePatch => !isListPatch(patch)

function prove(before: unknown, after: unknown): string {
  const text = canonical(before)
  if (text !== canonical(after)) throw new Error('A repair changed a part of the draft that was frozen')
  return text
}

/** Patches with the places they mean in the answer: a value put in earlier must not redirect a pointer of the same repair. */
interface Placed<Kind extends Patch> {
  patch: Kind
  position: Position
}

function placed<Kind extends Patch>(answer: unknown, patches: readonly Kind[]): Placed<Kind>[] {
  return patches.map((patch) => ({ patch, position: positionOf(answer, patch.pointer) }))
}

const valueAt = (root: unknown, position: Position): unknown =>
  position.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root)

/** Puts a value at every place; `null` for each leaves what was frozen. */
function putValues(draft: unknown, values: readonly Placed<ValuePatch>[], put: (patch: ValuePatch) => unknown) {
  return values.reduce((merged, { patch, position }) => replaceAt(merged, position, put(patch)), draft)
}

function editList(draft: unknown, position: Position, edit: (items: readonly unknown[]) => unknown[]): unknown {
  return replaceAt(draft, position, edit(valueAt(draft, position) as readonly unknown[]))
}

/** The draft without the items a list patch takes out and gives. */
function without(draft: unknown, { patch, position }: Placed<ListPatch>): unknown {
  const named = [...patch.drop, ...idsOf(patch.add)]
  return editList(draft, position, (items) => items.filter((item) => !named.includes(idOf(item) ?? '')))
}

/**
 * Puts patches that `choosePatches` let through into a copy of the answer. Values first, then lists from the inside out, so that an item
 * both replaced and dropped is gone; added items stand at the end. Everything else is compared as canonical JSON before and after each
 * step; a difference is a bug and throws.
 */
export function mergePatches(answer: unknown, patches: readonly Patch[]): Merge {
  const values = placed(answer, patches.filter(isValuePatch))
  const lists = placed(answer, patches.filter(isListPatch)).toSorted((a, b) => b.position.length - a.position.length)

  let draft = putValues(answer, values, ({ value }) => value)
  let frozen = putValues(answer, values, () => null)
  prove(
    frozen,
    putValues(draft, values, () => null),
  )
  for (const list of lists) {
    const { add, drop } = list.patch
    const edited = editList(draft, list.position, (items) => [
      ...items.filter((item) => !drop.includes(idOf(item) ?? '')),
      ...add,
    ])
    prove(without(draft, list), without(edited, list))
    draft = edited
    frozen = without(frozen, list)
  }
  return { draft, frozenBytes: Buffer.byteLength(canonical(frozen)) - values.length * 'null'.length }
}
