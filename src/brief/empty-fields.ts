import type { Path } from './mismatch.ts'
import { fieldsAt } from './suggestion.ts'

/**
 * Leaves out known fields without a value, as a template filled in part has them. Unknown ones stay: `{description: tea, cakes}` holds
 * a field `cakes` without a value, and dropping it would lose the words.
 */
export function withoutEmptyFields(value: unknown, path: Path = []): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutEmptyFields(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  const known = Object.values(value).includes(null) ? fieldsAt(path) : []
  const kept = {}
  for (const [key, field] of Object.entries(value)) {
    if (field === null && known.includes(key)) continue
    const own = withoutEmptyFields(field, [...path, key])
    Object.defineProperty(kept, key, { value: own, enumerable: true, configurable: true, writable: true })
  }
  return kept
}
