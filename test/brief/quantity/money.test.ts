import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMoney } from '../../../src/brief/quantity/money.ts'
import { formatOf } from '../../../src/core/format.ts'

const readable: [string, number, string | null][] = [
  ['4,5 млн ₽', 4_500_000, 'RUB'],
  ['$150k', 150_000, 'USD'],
  ['£2,500', 2500, 'GBP'],
  ['300 000 руб.', 300_000, 'RUB'],
  ['1.2m EUR', 1_200_000, 'EUR'],
  ['4 500 000 RUB', 4_500_000, 'RUB'],
  ['4 500 000 ₽', 4_500_000, 'RUB'],
  ['500 т.р.', 500_000, 'RUB'],
  ['1,250 млн ₽', 1_250_000, 'RUB'],
  ['1,250k', 1_250_000, null],
  ['1.500.000 руб', 1_500_000, 'RUB'],
  ['€ 1 200,50', 1200.5, 'EUR'],
  ['US$1,234.56', 1234.56, 'USD'],
  ['1’000’000 CHF', 1_000_000, 'CHF'],
  ['бел. руб. 5000', 5000, 'BYN'],
  ['около 2 миллионов рублей', 2_000_000, 'RUB'],
  ['300 тысяч рублей на год', 300_000, 'RUB'],
  ['до 300 000 ₽', 300_000, 'RUB'],
  ['2,5 млн тенге', 2_500_000, 'KZT'],
  ['12', 12, null],
]

const refused: [string, string][] = [
  ['1.500 руб', 'number-ambiguous'],
  ['1_000 ₽', 'number-underscore'],
  ['012 руб', 'number-leading-zero'],
  ['4 500 00', 'number-grouping'],
  ['-5 ₽', 'money-negative'],
  ['$5 €6', 'money-two-currencies'],
  ['пять миллионов', 'money-word'],
  ['₽', 'money-no-number'],
  ['4–3 млн ₽', 'money-range-order'],
  ['1 2 3', 'number-grouping'],
  ['10%', 'money-word'],
  ['99999999999999999 ₽', 'number-too-large'],
]

describe('readMoney', () => {
  it.each(readable)('reads %s', (text, value, currency) => {
    expect(readMoney(text)).toMatchObject({ value: { value, currency, upper: null } })
  })

  it.each([
    ['3–4 млн ₽', 3_000_000, 4_000_000],
    ['от 3 до 4 млн рублей', 3_000_000, 4_000_000],
    ['$100k-$150k', 100_000, 150_000],
    ['900 тыс – 1,2 млн ₽', 900_000, 1_200_000],
  ])('reads the range %s', (text, value, upper) => {
    expect(readMoney(text)).toMatchObject({ value: { value, upper } })
  })

  it('keeps the period of an amount', () => {
    expect(readMoney('50 000 ₽ в месяц')).toMatchObject({ value: { value: 50_000, period: 'month' } })
    expect(readMoney('$10k per quarter')).toMatchObject({ value: { value: 10_000, period: 'quarter' } })
  })

  it.each(refused)('refuses %s: %s', (text, reason) => {
    expect(readMoney(text)).toMatchObject({ reason })
  })

  it('reads back what the report prints', () => {
    const language = fc.constantFrom('ru' as const, 'en' as const)
    const currency = fc.constantFrom('RUB', 'USD', 'EUR', 'GBP', 'KZT')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), currency, language, (value, code, tag) => {
        expect(readMoney(formatOf(tag).money(value, code))).toMatchObject({ value: { value, currency: code } })
      }),
    )
  })

  it('never throws and never gives a number that is none', () => {
    const piece = fc.constantFrom('1', '000', ' ', ',', '.', '-', '–', '₽', '$', 'млн', 'k', '%', 'до', '_', '\u00a0')
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (written) => {
        const parsed = readMoney(written)
        if ('value' in parsed) expect(Number.isFinite(parsed.value.value)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
