import type { Period } from '../../core/rates.ts'
import { readNumber } from './count.ts'
import { readMoney } from './money.ts'
import type { Parsed } from './parsed.ts'
import { readRate } from './rate.ts'
import { tokenise } from './tokens.ts'

/** A value whose kind its text tells. */
export interface AnyValue {
  value: number
  /** `fraction` for a percentage, an ISO 4217 code for money, else the words after the number or null. */
  unit: string | null
  period: Period | null
}

/** Reads a fraction, money with its currency, or a number with the words after it: `82%`, `420 ₽`, `4,6 из 5`. */
export function readAnyValue(written: number | string): Parsed<AnyValue> {
  if (typeof written === 'number') return { value: { value: written, unit: null, period: null } }
  const tokens = tokenise(written)
  if (tokens.some(({ kind }) => kind === 'percent')) {
    const rate = readRate(written)
    return 'reason' in rate ? rate : { value: { ...rate.value, unit: 'fraction' } }
  }
  if (tokens.some(({ kind }) => kind === 'currency')) {
    const money = readMoney(written)
    if ('reason' in money) return money
    return { value: { value: money.value.value, unit: money.value.currency, period: money.value.period } }
  }
  return readNumber(written, { unit: true })
}
