import { ExpectedError } from '../core/errors.ts'

const hint = 'Set OPENAI_API_KEY to the key alone: no spaces, no quotation marks, no line breaks.'

/**
 * Checks the shape of a key before it is put into a header: a header error of the runtime would print it in full.
 *
 * Throws class `key`. The message names the position, never the key.
 */
export function checkKey(key: string): void {
  if (key.trim() === '') {
    throw new ExpectedError('key', 'The key is empty.', { hint })
  }
  const position = [...key].findIndex((character) => !/^[!-~]$/.test(character) || /["'`]/.test(character))
  if (position >= 0) {
    throw new ExpectedError('key', `The key has an invalid character at position ${position + 1}.`, { hint })
  }
}

/** Takes the key, and anything that looks like one, out of words that a person may see. */
export function scrub(text: string, key: string | null): string {
  const known = key === null ? text : text.replaceAll(key, '[key]')
  return known.replace(/\bBearer\s+[^\s"',]+/gi, 'Bearer [key]').replace(/\bsk-[\w*.-]{4,}/g, '[key]')
}
