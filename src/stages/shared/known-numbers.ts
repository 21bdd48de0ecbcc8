import type { Brief } from '../../core/brief.ts'
import { roundingOf } from '../../text/arithmetic.ts'
import { type NumberInText, numbersIn } from '../../text/numbers.ts'
import { derivedFacts } from './derived-facts.ts'

/** What a number measures: percent and points as written (5.5), money in the currency of the brief, counts of people or things. */
export type NumberKind = 'percent' | 'points' | 'money' | 'count'

/** Numbers somebody stands for, by what they measure. */
export interface KnownNumbers extends Record<NumberKind, number[]> {
  /** The few amounts a share or a multiple of which needs no further proof: the base, an order, what a customer brings, the budget. */
  core: number[]
}

/** Time, order and clock: nobody quotes these as facts of the business, and as small integers they would vouch for anything. */
const idleKey = /^(day|q|priority|periods|month|seconds|minutes|ice)$|Days$|Hours|Months$|dueMonth/

export function kindOf({ unit }: Pick<NumberInText, 'unit'>): NumberKind {
  if (unit === '%') return 'percent'
  if (unit === 'pp') return 'points'
  return unit === null ? 'count' : 'money'
}

function addText(text: string, known: KnownNumbers): void {
  for (const number of numbersIn(text)) known[kindOf(number)].push(number.value)
}

/** Adds every number of a value: fields by their size (a fraction is a percentage), texts by the units they write. */
export function addNumbers(value: unknown, known: KnownNumbers, { texts = true } = {}): void {
  const visit = (part: unknown, key: string): void => {
    if (typeof part === 'number' && Number.isFinite(part)) {
      const size = Math.abs(part)
      if (size <= 1) known.percent.push(size * 100)
      if (!idleKey.test(key) && size > 0) {
        known.money.push(size)
        if (size >= 1) known.count.push(size)
      }
    } else if (typeof part === 'string') {
      if (texts) addText(part, known)
    } else if (Array.isArray(part)) {
      for (const item of part) visit(item, key)
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) visit(inner, name)
    }
  }
  visit(value, '')
}

/** Every stage asks about the same brief. */
const numbersByBrief = new WeakMap<Brief, KnownNumbers>()

/** What the brief says, in fields and in words, and what follows from it in one step. */
export function numbersOfBrief(brief: Brief): KnownNumbers {
  let known = numbersByBrief.get(brief)
  if (!known) {
    known = derivedFacts(brief)
    const { language: _language, start: _start, ...facts } = brief
    addNumbers(facts, known)
    numbersByBrief.set(brief, known)
  }
  // A rule adds what the drafts say to its own copy.
  return structuredClone(known)
}

/**
 * Half a percent, or the rounding of the digits that are shown (catalogue, number-provenance). Percentages are few digits long and
 * close together, so only their rounding is forgiven.
 */
export function isClose(number: Pick<NumberInText, 'value' | 'text'>, value: number): boolean {
  const slack = number.text.includes('%') ? 0 : Math.abs(value) * 0.005
  return Math.abs(number.value - value) <= Math.max(slack, roundingOf(number)) + 1e-9
}

/** True when somebody stands for a number as it is written. The rest of a known share is known too. */
export function isKnown(number: NumberInText, kind: NumberKind, known: KnownNumbers): boolean {
  if (known[kind].some((value) => isClose(number, value))) return true
  return kind === 'percent' && known.percent.some((value) => value < 100 && isClose(number, 100 - value))
}
