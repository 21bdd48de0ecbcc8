import type { Path } from '../../brief/mismatch.ts'
import type { Problem } from '../../core/errors.ts'
import { nearest } from '../nearby-names.ts'

/** What is wrong at a path of a configuration file; the place in the file is found by whoever has the file. */
export interface Misplaced extends Pick<Problem, 'message' | 'expected' | 'found' | 'suggestion'> {
  path: Path
  part: 'key' | 'value'
}

/** Names under which somebody might look for the address or the key of an endpoint. */
const secret = /(?:base[-_]?url|api[-_]?key|^key$|token|secret|^openai|endpoint|host)/i

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  const text = value === undefined || value === null ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

export function near(word: string, names: readonly string[]): string | null {
  return nearest(word, names)[0] ?? null
}

/** A field that is not among those known here; one that would redirect or hold a key says where that belongs. */
export function unknownKey(path: Path, key: string, keys: readonly string[]): Misplaced {
  const expected = keys.length === 1 ? `${keys[0]}` : `one of: ${keys.join(', ')}`
  const said = { path: [...path, key], part: 'key', found: key } as const
  const suggestion = near(key, keys)
  return secret.test(key) && suggestion === null
    ? {
        ...said,
        message: 'a project must not redirect a key, and no file of settings holds one',
        expected: 'OPENAI_BASE_URL and OPENAI_API_KEY in the environment',
        suggestion,
      }
    : { ...said, message: `there is no field "${key}" here`, expected, suggestion }
}
