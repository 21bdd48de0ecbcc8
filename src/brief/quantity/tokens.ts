import { currencySigns, type WordMeaning, wordMeaning } from './words.ts'

/** A piece of a written quantity. */
export type Token =
  | WordMeaning
  | { kind: 'number'; text: string }
  | { kind: 'points' }
  | { kind: 'dash' }
  | { kind: 'sign'; negative: boolean }
  | { kind: 'word'; text: string }

const signs = new Map(currencySigns)
const signPattern = new RegExp(currencySigns.map(([sign]) => sign.replaceAll('$', '\\$')).join('|'), 'uy')

/** Patterns tried in order at each place, with what a match means; `first` says that nothing stands before it. */
const readers: readonly (readonly [RegExp, (found: string, first: boolean) => Token[]])[] = [
  [/ /uy, () => []],
  [/\d(?:[\d .,'’]*\d)?/uy, (text) => [{ kind: 'number', text }]],
  [signPattern, (found) => [{ kind: 'currency', code: signs.get(found) ?? '' }]],
  [/%/uy, () => [{ kind: 'percent' }]],
  [/[/,;()]/uy, () => [{ kind: 'filler' }]],
  [/p\. ?a\.?/iuy, () => [{ kind: 'period', period: 'year' }]],
  [/[~≈]/uy, () => [{ kind: 'about' }]],
  [/\+/uy, () => [{ kind: 'sign', negative: false }]],
  [/[-–—−]/uy, (_, first) => [first ? { kind: 'sign', negative: true } : { kind: 'dash' }]],
  [
    /(?:процентн[а-яё]*\s+пункт[а-яё]*|percentage\s+points?|п\.?\s?п\.?|p\.?p\.?)(?![a-zа-яё\d])/iuy,
    () => [{ kind: 'points' }],
  ],
  [
    /т\.?\s?р\.?(?![a-zа-яё\d])/iuy,
    () => [
      { kind: 'multiplier', factor: 1e3, cyrillic: true },
      { kind: 'currency', code: 'RUB' },
    ],
  ],
  [/\p{L}+\.?/uy, (text) => [wordMeaning(text.replace('.', '')) ?? { kind: 'word', text }]],
  [/./suy, (text) => [{ kind: 'word', text }]],
]

/** Unites the spaces that word processors and `Intl` put between digits. */
function plainSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Splits a written quantity into what each piece means; unknown pieces stay as `word`. */
export function tokenise(source: string): Token[] {
  const text = plainSpaces(source)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    for (const [pattern, meaning] of readers) {
      pattern.lastIndex = at
      const found = pattern.exec(text)?.[0]
      if (found === undefined) continue
      tokens.push(...meaning(found, tokens.length === 0))
      at += found.length
      break
    }
  }
  return tokens
}
