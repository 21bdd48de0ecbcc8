import type { Period } from '../../core/rates.ts'
import { readDigits, tidy, underscoreTrap } from './number.ts'
import { type Parsed, unreadable } from './parsed.ts'
import { type Token, tokenise } from './tokens.ts'

/** An amount as a person wrote it. */
export interface WrittenMoney {
  /** The lower bound of a range. */
  value: number
  /** ISO 4217; null when the text names none. */
  currency: string | null
  /** The upper bound of a range, else null. */
  upper: number | null
  /** `в месяц`, `per year`, else null. */
  period: Period | null
}

interface Amount {
  digits: string
  factor: number | null
  cyrillic: boolean
}

interface Collected {
  amounts: Amount[]
  currencies: string[]
  period: Period | null
  dashes: number
  negative: boolean
  stranger: string | null
}

function collect(tokens: readonly Token[]): Collected {
  const found: Collected = { amounts: [], currencies: [], period: null, dashes: 0, negative: false, stranger: null }
  for (const token of tokens) {
    const last = found.amounts.at(-1)
    if (token.kind === 'number') found.amounts.push({ digits: token.text, factor: null, cyrillic: false })
    else if (token.kind === 'multiplier' && last && last.factor === null) {
      last.factor = token.factor
      last.cyrillic = token.cyrillic
    } else if (token.kind === 'currency') found.currencies.push(token.code)
    else if (token.kind === 'period') found.period = token.period
    else if (token.kind === 'dash' || (token.kind === 'to' && found.amounts.length > 0)) found.dashes += 1
    else if (token.kind === 'sign') found.negative ||= token.negative
    else if (token.kind === 'word') found.stranger ??= token.text
    else if (token.kind === 'percent' || token.kind === 'points' || token.kind === 'multiplier') found.stranger ??= '%'
  }
  return found
}

/** One currency of all the signs and words; `бел. руб.` is Belarusian although it says roubles. */
function oneCurrency(codes: readonly string[]): Parsed<string | null> {
  const distinct = [...new Set(codes)]
  if (distinct.length === 2 && distinct.includes('BYN') && distinct.includes('RUB')) return { value: 'BYN' }
  if (distinct.length > 1) return unreadable('money-two-currencies', { currencies: distinct.join(', ') })
  return { value: distinct[0] ?? null }
}

function amountOf({ digits, factor, cyrillic }: Amount): Parsed<number> {
  const decimal = factor !== null && cyrillic
  const parsed = readDigits(digits, decimal ? 'decimal' : 'groups', factor !== null)
  return 'reason' in parsed ? parsed : { value: tidy(parsed.value * (factor ?? 1)) }
}

/**
 * Reads money as people write it: `4,5 млн ₽`, `$150k`, `£2,500`, `300 000 руб.`, `1.2m EUR`, `3–4 млн ₽` (a range), `50 000 ₽ в месяц`.
 */
export function readMoney(text: string): Parsed<WrittenMoney> {
  const underscored = underscoreTrap(text)
  if (underscored) return underscored
  const found = collect(tokenise(text))
  if (found.negative) return unreadable('money-negative')
  if (found.stranger !== null) return unreadable('money-word', { word: found.stranger })
  const currency = oneCurrency(found.currencies)
  if ('reason' in currency) return currency
  const [first, second, third] = found.amounts
  if (!first) return unreadable('money-no-number')
  if (third || (second && found.dashes !== 1) || (!second && found.dashes > 0)) return unreadable('money-several')
  if (second && first.factor === null && second.factor !== null && Number.parseFloat(first.digits) < 1000) {
    first.factor = second.factor
    first.cyrillic = second.cyrillic
  }
  const value = amountOf(first)
  if ('reason' in value) return value
  const upper = second ? amountOf(second) : null
  if (upper && 'reason' in upper) return upper
  if (upper && upper.value <= value.value) return unreadable('money-range-order')
  return {
    value: { value: value.value, currency: currency.value, upper: upper?.value ?? null, period: found.period },
  }
}
