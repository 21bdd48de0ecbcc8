import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateOfNumber, readRate } from '../../../src/brief/quantity/rate.ts'
import { formatOf } from '../../../src/core/format.ts'

describe('readRate', () => {
  it.each([
    ['6%', 0.06, null],
    ['6,5 %', 0.065, null],
    ['6 % в месяц', 0.06, 'month'],
    ['6% monthly', 0.06, 'month'],
    ['6%/мес', 0.06, 'month'],
    ['2% a month', 0.02, 'month'],
    ['6 % в квартал', 0.06, 'quarter'],
    ['48% год', 0.48, 'year'],
    ['48 % годовых', 0.48, 'year'],
    ['6% p.a.', 0.06, 'year'],
    ['6 процентов', 0.06, null],
    ['0.06', 0.06, null],
    ['0,06 в месяц', 0.06, 'month'],
    ['100%', 1, null],
    ['0%', 0, null],
  ])('reads %s', (text, value, period) => {
    expect(readRate(text)).toEqual({ value: { value, period } })
  })

  it.each([
    ['6', 'rate-bare'],
    ['1', 'rate-bare'],
    ['-6%', 'rate-negative'],
    ['120%', 'rate-above-one'],
    ['5-6%', 'rate-several'],
    ['шесть %', 'rate-word'],
    ['6 ₽', 'rate-money'],
    ['2 п.п.', 'rate-points'],
    ['monthly', 'rate-no-number'],
  ])('refuses %s: %s', (text, reason) => {
    expect(readRate(text)).toMatchObject({ reason })
  })

  it('says what to write instead of a bare number', () => {
    expect(rateOfNumber(6)).toEqual({ reason: 'rate-bare', params: { number: 6, percent: '6%', fraction: 0.06 } })
  })

  it('reads back what the report prints', () => {
    const language = fc.constantFrom('ru' as const, 'en' as const)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), language, (parts, tag) => {
        const value = parts / 10_000
        expect(readRate(formatOf(tag).percent(value, 2))).toEqual({ value: { value, period: null } })
      }),
    )
  })

  it('never throws and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,]{1,6} ?%? ?(?:в месяц|monthly)?$/)), (text) => {
        const parsed = readRate(text)
        if ('value' in parsed) expect(parsed.value.value >= 0 && parsed.value.value <= 1).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
