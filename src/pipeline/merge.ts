import { getAt, idOf, idsOf, isWithin, type Position, parsePointer, positionOf, replaceAt } from '../core/pointer.ts'
import { canonical } from './canonical.ts'
import type { ListPatch, ValuePatch } from './repair-schema.ts'

/** A merged draft with the bytes proved unchanged, or why the patches were refused as a whole. */
export type Merge = { draft: unknown; frozenBytes: number } | { refused: string }

type Patch = ValuePatch | ListPatch

const isListPatch = (patch: Patch): patch is ListPatch => 'drop' in patch
const isValuePatch = (patch: Patch): patch is ValuePatch => !isListPatch(patch)

function listAt(draft: unknown, pointer: string): readonly unknown[] {
  return getAt(draft, pointer) as readonly unknown[]
}

function firstRepeated<Item>(items: readonly Item[]): Item | undefined {
  return items.find((item, index) => items.indexOf(item) !== index)
}

function refusal(answer: unknown, patches: readonly Patch[], targets: readonly string[]): string | null {
  const pointers = patches.map(({ pointer }) => pointer)
  const outside = pointers.find((pointer) => !targets.includes(pointer))
  if (outside !== undefined) return `${outside} is not a target`
  const twice = firstRepeated(pointers)
  if (twice !== undefined) return `${twice} is changed twice`
  for (const patch of patches) {
    if (isListPatch(patch)) {
      const kept = idsOf(listAt(answer, patch.pointer)).filter((id) => !patch.drop.includes(id))
      const clash = patch.add
        .map(idOf)
        .find((id, at, added) => id === null || kept.includes(id) || added.indexOf(id) !== at)
      if (clash !== undefined) return `${patch.pointer} would hold an item without an id of its own`
    } else {
      const inner = pointers.find((pointer) => pointer !== patch.pointer && isWithin(pointer, patch.pointer))
      if (inner !== undefined) return `${inner} lies inside ${patch.pointer}, which is replaced`
      const id = idOf(getAt(answer, patch.pointer))
      if (id !== null && parsePointer(patch.pointer).at(-1) === id && idOf(patch.value) !== id)
        return `${patch.pointer} would change its id`
    }
  }
  return null
}

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
 * Puts the patches of a repair into a copy of the answer. Values first, then lists from the inside out, so that an item both
 * replaced and dropped is gone; added items stand at the end. Patches that leave the targets, overlap, change the id of an item or
 * double an id are refused together. Everything else is compared as canonical JSON before and after each step; a difference is a
 * bug and throws.
 */
export function mergePatches(answer: unknown, patches: readonly Patch[], targets: readonly string[]): Merge {
  const refused = refusal(answer, patches, targets)
  if (refused !== null) return { refused }
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
