import type { Period } from '../../core/rates.ts'
import { readDigits, tidy } from './number.ts'
import { type Parsed, unreadable } from './parsed.ts'
import { tokenise } from './tokens.ts'

/** A share or a rate as a person wrote it: a fraction 0..1 with the period it belongs to, if stated. */
export interface WrittenRate {
  value: number
  period: Period | null
}

/** A number standing alone for a rate: only a fraction is clear. */
export function rateOfNumber(value: number): Parsed<number> {
  if (value < 0) return unreadable('rate-negative')
  if (value >= 1) return unreadable('rate-bare', { number: value, percent: `${value}%`, fraction: tidy(value / 100) })
  return { value }
}

/** Reads a rate: `6%`, `6,5 %`, `6 процентов`, `0.06`, `6% в месяц`, `6% monthly`, `48% год`. A bare `6` is refused with what to write. */
export function readRate(text: string): Parsed<WrittenRate> {
  let digits: string | null = null
  let percent = false
  let period: Period | null = null
  for (const token of tokenise(text)) {
    if (token.kind === 'number' && digits === null) digits = token.text
    else if (token.kind === 'number' || token.kind === 'dash') return unreadable('rate-several')
    else if (token.kind === 'percent') percent = true
    else if (token.kind === 'period') period = token.period
    else if (token.kind === 'sign' && token.negative) return unreadable('rate-negative')
    else if (token.kind === 'word') return unreadable('rate-word', { word: token.text })
    else if (token.kind === 'currency' || token.kind === 'multiplier') return unreadable('rate-money')
    else if (token.kind === 'points') return unreadable('rate-points')
  }
  if (digits === null) return unreadable('rate-no-number')
  const number = readDigits(digits, 'decimal', true)
  if ('reason' in number) return number
  const rate = percent ? { value: tidy(number.value / 100) } : rateOfNumber(number.value)
  if ('reason' in rate) return rate
  if (rate.value > 1) return unreadable('rate-above-one', { text: digits })
  return { value: { value: rate.value, period } }
}
