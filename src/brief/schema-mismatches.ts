import type { z } from 'zod'
import type { BriefDocument } from './document.ts'
import { type FieldWord, isFieldWord } from './field-words.ts'
import { formatPath, type Mismatch, mismatch, type Path } from './mismatch.ts'
import type { Unreadable } from './quantity/parsed.ts'
import { fieldsAt, nearest, suggestField } from './suggestion.ts'

type Issue = z.core.$ZodIssue

/** Fields whose value or short form is a text, so that a number there was meant as one. */
const textual: ReadonlySet<FieldWord> = new Set([
  'text',
  'texts',
  'company',
  'audience',
  'product',
  'segment',
  'role',
  'goal',
])

const flagWords: Readonly<Record<string, boolean>> = {
  yes: true,
  on: true,
  да: true,
  no: false,
  off: false,
  нет: false,
}

/** Value at a path of plain data; undefined where nothing stands. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    value,
  )
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldOf(issue: Issue): FieldWord | null {
  return isFieldWord(issue.message) ? issue.message : null
}

/** A text with a colon that YAML took for a mapping: `- Очередь: больше 10 минут`; in a plain text field any lone key is one. */
function colonKey(value: unknown, path: Path, textOnly: boolean): string | null {
  if (!isMapping(value)) return null
  const [key, ...others] = Object.keys(value)
  if (key === undefined || others.length > 0 || fieldsAt(path).includes(key)) return null
  return textOnly || /\s|[^\u0020-\u007e]/.test(key) ? key : null
}

/** True when a branch of a union is of another kind than the value; a nested union is one when all its own branches are. */
function isOfOtherKind(errors: readonly Issue[]): boolean {
  return errors.some((issue) => {
    if (issue.path.length > 0) return false
    return issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every(isOfOtherKind))
  })
}

/** The branch of a union that fits the kind of value: the one that fails inside rather than at its root. */
function branchOf(issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | null {
  const inside = issue.errors.filter((errors) => !isOfOtherKind(errors))
  return inside.sort((a, b) => a.length - b.length)[0] ?? null
}

/**
 * Turns what zod found into mismatches: one per unknown field, the fitting branch of a short form, YAML traps explained. A field that is
 * missing because it was misspelt is told once.
 */
export function schemaMismatches(issues: readonly Issue[], data: unknown, document: BriefDocument): Mismatch[] {
  const typeMismatch = (issue: Issue, path: Path, value: unknown): Mismatch => {
    const field = fieldOf(issue)
    const wantsText = field === null || textual.has(field)
    const source = document.location(path)?.source
    if (value === undefined) return mismatch(path, 'missing', {}, { field, part: 'key' })
    if (wantsText && source && (typeof value === 'number' || typeof value === 'boolean')) {
      return mismatch(path, 'text-read-otherwise', { source, read: String(value) }, { found: source })
    }
    const key = wantsText ? colonKey(value, path, issue.code === 'invalid_type') : null
    if (key !== null) return mismatch(path, 'text-read-as-mapping', { key })
    if (issue.code === 'invalid_type' && issue.expected === 'boolean' && typeof value === 'string') {
      const flag = flagWords[value.toLowerCase()]
      if (flag !== undefined) {
        return mismatch(path, 'flag-word', { word: value, flag: String(flag) }, { suggestion: String(flag) })
      }
    }
    return mismatch(path, 'wrong-type', {}, { field })
  }

  const flatten = (issue: Issue, prefix: Path, outer: FieldWord | null): Mismatch[] => {
    const path = [...prefix, ...issue.path.map((name) => (typeof name === 'symbol' ? String(name) : name))]
    const value = valueAt(data, path)
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => {
          if (valueAt(value, [key]) === null && /\s|[^\u0020-\u007e]/.test(key)) {
            return mismatch([...path, key], 'comma-in-text', { key }, { part: 'key', found: key })
          }
          const params = { key, keys: fieldsAt(path).join(', ') }
          return mismatch([...path, key], 'unknown-key', params, {
            part: 'key',
            found: key,
            suggestion: suggestField(path, key),
          })
        })
      case 'invalid_union': {
        const branch = branchOf(issue)
        const key = branch && acceptsText(issue) ? colonKey(value, path, false) : null
        if (key !== null) return [mismatch(path, 'text-read-as-mapping', { key })]
        return branch
          ? branch.flatMap((inner) => flatten(inner, path, fieldOf(issue)))
          : [typeMismatch(issue, path, value)]
      }
      case 'custom': {
        const { reason, params } = issue.params as Unreadable
        return [mismatch(path, reason, params, { field: outer })]
      }
      case 'invalid_value': {
        const suggestion = typeof value === 'string' ? nearest(value, issue.values.map(String)) : null
        return [
          mismatch(path, value === undefined ? 'missing' : 'not-one-of', {}, { field: fieldOf(issue), suggestion }),
        ]
      }
      case 'too_small':
      case 'too_big':
        return [
          mismatch(
            path,
            Array.isArray(value) && value.length === 0 ? 'list-empty' : 'wrong-type',
            {},
            { field: fieldOf(issue) },
          ),
        ]
      default:
        return [typeMismatch(issue, path, value)]
    }
  }

  const known = new Set(document.mismatches.map(({ path }) => formatPath(path)))
  const found = issues.flatMap((issue) => flatten(issue, [], null)).filter(({ path }) => !known.has(formatPath(path)))
  const misspelt = new Set(
    found.flatMap(({ path, suggestion }) =>
      suggestion === null ? [] : [formatPath([...path.slice(0, -1), suggestion])],
    ),
  )
  return found.filter(({ path, reason }) => reason !== 'missing' || !misspelt.has(formatPath(path)))
}

/** True when one branch of the union is text. */
function acceptsText(issue: Issue): boolean {
  return (
    issue.code === 'invalid_union' &&
    issue.errors.some((errors) => {
      const [first] = errors
      return first?.code === 'invalid_type' && first.expected === 'string' && first.path.length === 0
    })
  )
}
