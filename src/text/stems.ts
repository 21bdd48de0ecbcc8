import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { remembered } from '../core/remembered.ts'
import { normaliseText, wordsIn } from './normalise.ts'
import { stopWords } from './stop-words.ts'

/** Snowball stem of one word, the algorithm chosen by its script. Good for overlap, never for output. */
export const stemOf = remembered((word: string): string => {
  const plain = normaliseText(word)
  if (/\p{Script=Cyrillic}/u.test(plain)) return stemRussian(plain)
  return /^[a-z']+$/.test(plain) ? stemEnglish(plain.replace(/'s?$/, '')) : plain
}, 8000)

/** Stems of every word of a text, in order, repeated words repeated. Hyphenated words count by their parts. */
export function stemsIn(text: string): string[] {
  return wordsIn(normaliseText(text)).flatMap((word) => word.split('-').filter(Boolean).map(stemOf))
}

/** Stems that carry the subject: no stop words, no bare numbers, no single letters. */
export function contentStemsIn(text: string): string[] {
  return wordsIn(normaliseText(text))
    .flatMap((word) => word.split('-'))
    .filter((word) => word.length > 1 && !/^\p{N}/u.test(word) && !stopWords.has(word))
    .map(stemOf)
}

/**
 * True when two stems are of one root: equal, or the common beginning is at least five letters and three fifths of the longer one.
 * Covers fleeting vowels (`покупк`, `покупок`) and aspect (`задержк`, `задержива`) that the algorithm leaves apart.
 */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true
  const longer = Math.max(a.length, b.length)
  let common = 0
  while (common < a.length && common < b.length && a[common] === b[common]) common += 1
  return common >= 5 && common / longer >= 0.6
}

/** Content stems of `text` that `other` also has by root. */
export function sharedStems(text: string, other: string): string[] {
  const others = [...new Set(contentStemsIn(other))]
  return [...new Set(contentStemsIn(text))].filter((stem) => others.some((candidate) => sameRoot(stem, candidate)))
}
