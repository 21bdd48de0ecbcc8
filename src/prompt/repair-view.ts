import { getAt, idOf, isWithin, parentPointer } from '../core/pointer.ts'
import type { RepairRequest } from '../core/prompter.ts'
import { draftOutline, listOutline } from './outline.ts'

export interface RepairView {
  /** What may be replaced, as it stands. */
  items: { pointer: string; json: string }[]
  /** What stays, as far as it helps to replace the rest. */
  context: { label: string; json: string }[]
}

function isListOfItems(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.some((item) => idOf(item) !== null)
}

/** The innermost item with an id around a target that is a part of it; null when the target is a whole item or outside any. */
function enclosingItem(draft: unknown, target: string): string | null {
  if (idOf(getAt(draft, target)) !== null) return null
  for (let place = target; place !== ''; place = parentPointer(place)) {
    if (idOf(getAt(draft, place)) !== null) return place
  }
  return null
}

/**
 * The smallest view of a draft that a repair needs: the targets in full, the items around single fields, and outlines of this draft and
 * of the earlier ones. A list that takes new items is shown in outline, its items are frozen.
 */
export function repairView({ stage, draft, drafts, targets }: RepairRequest): RepairView {
  const items = targets.map((pointer) => {
    const value = getAt(draft, pointer)
    return { pointer, json: JSON.stringify(isListOfItems(value) ? listOutline(value) : (value ?? null)) }
  })
  const around = [...new Set(targets.map((target) => enclosingItem(draft, target)))].filter((item) => item !== null)
  const shown = around.filter(
    (item) => !targets.some((target) => isWithin(item, target) && !isListOfItems(getAt(draft, target))),
  )
  const outlines = [
    { label: `outline of the draft under repair (${stage.id})`, outline: draftOutline(draft) },
    ...stage.needs.map((id) => ({ label: `outline of the accepted draft ${id}`, outline: draftOutline(drafts[id]) })),
  ]
  return {
    items,
    context: [
      ...shown.map((item) => ({
        label: `item ${item}, frozen but for the targets`,
        json: JSON.stringify(getAt(draft, item)),
      })),
      ...outlines.flatMap(({ label, outline }) => (outline ? [{ label, json: JSON.stringify(outline) }] : [])),
    ],
  }
}
