import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnyValue } from '../../../src/brief/quantity/any-value.ts'
import { readNumber } from '../../../src/brief/quantity/count.ts'
import { formatOf } from '../../../src/core/format.ts'

describe('readNumber', () => {
  it.each([
    ['20 000', 20_000, null],
    ['20,000', 20_000, null],
    ['20k', 20_000, null],
    ['1,5 тыс.', 1500, null],
    ['3,2', 3.2, null],
    ['3.2 в месяц', 3.2, 'month'],
    ['12 в год', 12, 'year'],
    ['−12', -12, null],
    ['34 пункта', 34, null],
  ])('reads %s', (text, value, period) => {
    expect(readNumber(text)).toMatchObject({ value: { value, period } })
  })

  it.each([
    ['abc', 'number-none'],
    ['5 штук кофе', 'number-word'],
    ['3–4', 'number-several'],
    ['6%', 'number-percent'],
    ['1_000', 'number-underscore'],
    ['1.500', 'number-ambiguous'],
  ])('refuses %s: %s', (text, reason) => {
    expect(readNumber(text)).toMatchObject({ reason })
  })

  it('reads back what the report prints', () => {
    const language = fc.constantFrom('ru' as const, 'en' as const)
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), language, (value, tag) => {
        expect(readNumber(formatOf(tag).number(value))).toMatchObject({ value: { value } })
      }),
    )
  })

  it('never throws and never gives a number that is none', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, unit) => {
        const parsed = readNumber(text, { unit })
        if ('value' in parsed) expect(Number.isFinite(parsed.value.value)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('readAnyValue', () => {
  it.each([
    ['82%', 0.82, 'fraction', null],
    ['4,6 из 5', 4.6, 'из 5', null],
    ['9 hours', 9, 'hours', null],
    ['24 млн ₽ в месяц', 24_000_000, 'RUB', 'month'],
  ])('reads %s', (text, value, unit, period) => {
    expect(readAnyValue(text)).toMatchObject({ value: { value, unit, period } })
  })
})
