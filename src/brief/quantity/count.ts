import type { Period } from '../../core/rates.ts'
import { readDigits, tidy, underscoreTrap } from './number.ts'
import { type Parsed, unreadable } from './parsed.ts'
import { tokenise } from './tokens.ts'

/** A plain number as a person wrote it, with the words that follow it. */
export interface WrittenNumber {
  value: number
  period: Period | null
  /** Words after the number, such as `из 5`; null when there are none. */
  unit: string | null
}

/** Reads a number: `20 000`, `20k`, `3,2`, `1,5 тыс.`, `3.2 в месяц`, `−12`; other words around it are an error unless a unit is allowed. */
export function readNumber(text: string, options: { unit?: boolean } = {}): Parsed<WrittenNumber> {
  const underscored = underscoreTrap(text)
  if (underscored) return underscored
  let digits: string | null = null
  let factor = 1
  let cyrillic = false
  let negative = false
  let period: Period | null = null
  const words: string[] = []
  for (const token of tokenise(text)) {
    if (token.kind === 'number' && digits === null) digits = token.text
    else if (token.kind === 'number') {
      if (!options.unit) return unreadable('number-several')
      words.push(token.text)
    } else if (token.kind === 'multiplier') {
      factor *= token.factor
      cyrillic ||= token.cyrillic
    } else if (token.kind === 'period') period = token.period
    else if (token.kind === 'sign') negative = token.negative
    else if (token.kind === 'dash') return unreadable('number-several')
    else if (token.kind === 'word') words.push(token.text)
    else if (token.kind === 'percent') return unreadable('number-percent')
  }
  if (digits === null) return unreadable('number-none')
  if (words.length > 0 && !options.unit) return unreadable('number-word', { word: words[0] ?? '' })
  const number = readDigits(digits, factor !== 1 && cyrillic ? 'decimal' : 'groups', factor !== 1)
  if ('reason' in number) return number
  const value = tidy(number.value * factor) * (negative ? -1 : 1)
  return { value: { value, period, unit: words.length > 0 ? words.join(' ') : null } }
}
