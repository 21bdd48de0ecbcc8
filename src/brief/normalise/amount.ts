import { formatOf } from '../../core/format.ts'
import type { Language } from '../../core/localised.ts'
import type { Period } from '../../core/rates.ts'
import { type AnyValue, readAnyValue } from '../quantity/any-value.ts'
import { readNumber } from '../quantity/count.ts'
import { readMoney } from '../quantity/money.ts'
import { readRate } from '../quantity/rate.ts'
import type { Notes } from './note.ts'

/**
 * Values of fields the schema has already found readable. A text that still cannot be read is a bug of the schema, so these throw.
 */

/** What every reader of amounts needs to word a note. */
export interface AmountContext {
  notes: Notes
  currency: string
  language: Language
}

function bug(text: string): never {
  throw new Error(`the schema let through a quantity that cannot be read: ${text}`)
}

/** Money in the currency of the budget; a range gives its lower bound with a note. */
export function moneyOf(value: number | string, pointer: string, { notes, currency, language }: AmountContext): number {
  if (typeof value === 'number') return value
  const parsed = readMoney(value)
  if ('reason' in parsed) return bug(value)
  if (parsed.value.upper !== null) {
    notes.add('amount-range', pointer, value, { low: formatOf(language).money(parsed.value.value, currency) })
  }
  return parsed.value.value
}

export function countOf(value: number | string): { value: number; period: Period | null } {
  if (typeof value === 'number') return { value, period: null }
  const parsed = readNumber(value)
  return 'reason' in parsed ? bug(value) : parsed.value
}

export function rateOf(value: number | string): { value: number; period: Period | null } {
  if (typeof value === 'number') return { value, period: null }
  const parsed = readRate(value)
  return 'reason' in parsed ? bug(value) : parsed.value
}

export function anyValueOf(value: number | string): AnyValue {
  const parsed = readAnyValue(value)
  return 'reason' in parsed ? bug(String(value)) : parsed.value
}
