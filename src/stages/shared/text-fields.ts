import { formatPointer, itemName } from '../../core/pointer.ts'

/** A text of a draft with the way to it. */
export interface TextField {
  pointer: string
  /** Name of the field; for a list of texts the name of the list. */
  key: string
  text: string
}

/** Fields with ids, paths and days: nobody reads them as sentences. */
const codeKey =
  /(^id|^refs|Ids?|^launchOf|^dependsOn|^start|^launch|^end|^due|^by|^date|^deadline|^measuredBy|rovenance)$/

/** Drafts are never changed in place, and a dozen rules read each of them. */
const fieldsOf = new WeakMap<object, readonly TextField[]>()

/** Every text of a draft in document order. Codes (ids, paths, days) are left out. */
export function textFields(root: unknown): readonly TextField[] {
  if (typeof root !== 'object' || root === null) return fieldsIn(root)
  const fields = fieldsOf.get(root) ?? fieldsIn(root)
  fieldsOf.set(root, fields)
  return fields
}

function fieldsIn(root: unknown): TextField[] {
  const found: TextField[] = []
  const visit = (value: unknown, pointer: string, key: string): void => {
    if (typeof value === 'string') {
      found.push({ pointer, key, text: value })
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        visit(item, pointer + formatPointer([itemName(value, index) ?? String(index)]), key)
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        if (!codeKey.test(name)) visit(part, pointer + formatPointer([name]), name)
      }
    }
  }
  visit(root, '', '')
  return found
}
