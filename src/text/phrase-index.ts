import { letters } from './normalise.ts'

/** A pattern of the list of general phrases. */
export interface Phrase<Class> {
  id: string
  cls: Class
  /** Notation of the list: `*` after a letter is any ending, a space is any white space, the rest is a regular expression. */
  pattern: string
}

interface Entry<Class> extends Phrase<Class> {
  order: number
  /** Matches at one place only. */
  expression: RegExp
}

/** Phrases by their first characters. A sentence is searched at its word starts only, which is a hundred times less work. */
export interface PhraseIndex<Class> {
  byStart: ReadonlyMap<string, readonly Entry<Class>[]>
}

function bodyOf(pattern: string): string {
  return pattern
    .replaceAll('\\p{L}', letters)
    .replace(/(\p{L}|\])\*/gu, (_match, end: string) => `${end}[${letters}]*`)
    .replaceAll(' ', '\\s+')
}

/** Where the bracket that opens at `at` closes. */
function closing(pattern: string, at: number): number {
  let depth = 0
  for (let index = at; index < pattern.length; index += 1) {
    if (pattern[index] === '(') depth += 1
    if (pattern[index] === ')') depth -= 1
    if (depth === 0) return index
  }
  throw new Error(`No closing bracket in ${pattern}`)
}

function alternatives(pattern: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let index = 0; index < pattern.length; index += 1) {
    if (pattern[index] === '(') depth += 1
    if (pattern[index] === ')') depth -= 1
    if (pattern[index] === '|' && depth === 0) {
      parts.push(pattern.slice(from, index))
      from = index + 1
    }
  }
  return [...parts, pattern.slice(from)]
}

/**
 * The first three characters a match can begin with; fewer where the pattern allows anything after them. White space is a plain
 * space. Knows groups, alternatives, `?`, `*` and classes: all the list uses at the start of a phrase.
 */
export function startsOf(pattern: string, wanted = 3): string[] {
  const parts = alternatives(pattern)
  if (parts.length > 1) return [...new Set(parts.flatMap((part) => startsOf(part, wanted)))]
  if (wanted === 0 || pattern === '') return ['']
  const isGroup = pattern[0] === '('
  const isClass = pattern[0] === '['
  const end = isGroup ? closing(pattern, 0) + 1 : isClass ? pattern.indexOf(']') + 1 : pattern[0] === '\\' ? 2 : 1
  const optional = pattern[end] === '?'
  const open = pattern[end] === '*' || pattern[end] === '+' || pattern[end] === '{'
  const rest = pattern.slice(optional || open ? end + 1 : end)
  const first = isGroup
    ? startsOf(pattern.slice(1, end - 1), wanted)
    : isClass
      ? [...pattern.slice(1, end - 1)]
      : [pattern.slice(0, end)]
  // What follows any ending is not known: the shorter start stands for all of them.
  const whole = first.flatMap((start) =>
    open || start.length >= wanted ? [start] : startsOf(rest, wanted - start.length).map((more) => start + more),
  )
  return [...new Set(optional ? [...whole, ...startsOf(rest, wanted)] : whole)]
}

export function phraseIndex<Class>(phrases: readonly Phrase<Class>[]): PhraseIndex<Class> {
  const byStart = new Map<string, Entry<Class>[]>()
  for (const [order, phrase] of phrases.entries()) {
    const expression = new RegExp(`(?:${bodyOf(phrase.pattern)})(?![${letters}0-9])`, 'y')
    for (const start of startsOf(phrase.pattern)) {
      const entries = byStart.get(start) ?? []
      entries.push({ ...phrase, order, expression })
      byStart.set(start, entries)
    }
  }
  return { byStart }
}

const wordStart = new RegExp(`(?<![${letters}0-9])[${letters}0-9]`, 'g')

/** The first place of every phrase in a normalised text, in the order of the list. */
export function phrasesIn<Class>(plain: string, { byStart }: PhraseIndex<Class>): (Phrase<Class> & { text: string })[] {
  const found = new Map<number, Phrase<Class> & { text: string }>()
  for (const { index } of plain.matchAll(wordStart)) {
    const start = plain.slice(index, index + 3).replace(/\s/g, ' ')
    for (const length of [1, 2, 3]) {
      for (const { order, expression, id, cls, pattern } of byStart.get(start.slice(0, length)) ?? []) {
        if (found.has(order)) continue
        expression.lastIndex = index
        const text = expression.exec(plain)?.[0]
        if (text !== undefined) found.set(order, { id, cls, pattern, text })
      }
    }
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, phrase]) => phrase)
}
