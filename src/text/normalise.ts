import { remembered } from '../core/remembered.ts'

/**
 * One form for comparing texts: NFC, lower case, ё as е, plain spaces, hyphens and apostrophes, no quotes or soft hyphens. For matching
 * only, never for output (generic-phrases §1).
 */
export const normaliseText = remembered(
  (text: string): string =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[\u00a0\u202f\u2009]/g, ' ')
      .replaceAll('\u00ad', '')
      .replace(/[’ʼ`]/g, "'")
      .replace(/[«»"“”„]/g, '')
      .replace(/[‐‑]/g, '-'),
  8000,
)

/**
 * Letters of normalised Russian and English text, for the inside of a character class. `\p{L}` with the `u` flag means the same here
 * but takes seconds to compile over a few hundred expressions.
 */
export const letters = 'a-zß-ÿа-яѐ-џ'

/** Words of a text as written: letters and digits with inner hyphens and apostrophes. `\w` would lose Cyrillic. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’‑][\p{L}\p{N}]+)*/gu) ?? []
}

/** True when nothing is left to read: no letter and no digit. */
export function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}
