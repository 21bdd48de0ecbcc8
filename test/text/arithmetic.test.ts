import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../src/core/format.ts'
import { calculationsIn, roundingOf } from '../../src/text/arithmetic.ts'
import { countsPeople, placedNumbersIn } from '../../src/text/number-context.ts'
import { numbersIn } from '../../src/text/numbers.ts'

describe('numbersIn', () => {
  it.each(['en', 'ru'] as const)('reads in %s what the format writes', (language) => {
    const format = formatOf(language)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const rate = part / 1000
        expect(numbersIn(`x ${format.number(whole, 0)} y`)).toMatchObject([{ value: whole, unit: null }])
        expect(numbersIn(`(${format.percent(rate)})`)[0]).toMatchObject({ unit: '%' })
        expect(numbersIn(`(${format.percent(rate)})`)[0]?.value).toBeCloseTo(part / 10, 9)
        for (const [currency, unit] of [
          ['RUB', 'RUB'],
          ['USD', 'USD'],
          ['EUR', 'EUR'],
          ['GBP', 'GBP'],
        ] as const) {
          expect(numbersIn(`= ${format.money(whole, currency)}.`)).toMatchObject([{ value: whole, unit }])
        }
      }),
    )
  })

  it('tells where each number stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'12 ,.%$₽kтысab') }), (text) => {
        for (const { index, text: written } of numbersIn(text)) {
          expect(text.slice(index, index + written.length)).toBe(written)
        }
      }),
    )
  })

  it.each([
    ['30 percent of guests', 30, '%'],
    ['5 процентов', 5, '%'],
    ['2 процентных пункта', 2, 'pp'],
    ['100 рублей', 100, 'RUB'],
    ['3 тысячи рублей', 3000, 'RUB'],
    ['40 dollars', 40, 'USD'],
    ['2 billion euros', 2e9, 'EUR'],
    ['7 европейских городов', 7, null],
    ['5 евро', 5, 'EUR'],
    ['5 долларов', 5, 'USD'],
  ])('%s', (text, value, unit) => {
    expect(numbersIn(text)[0]).toMatchObject({ value, unit })
  })

  it('takes a sign that belongs to a name for no currency', () => {
    expect(numbersIn('A$5 and $6')).toEqual([
      { value: 5, unit: null, text: '5', index: 2 },
      { value: 6, unit: 'USD', text: '$6', index: 8 },
    ])
  })
})

describe('calculationsIn', () => {
  it.each([
    ['3,2 × 380 ₽ × 60 % = 730 ₽', 729.6, true],
    ['11 parties × 6 minutes of writing = 66 minutes', 66, true],
    ['546 × €185 × 18% = about €18,200 of commission', 18181.8, true],
    ['200 / 20000 = 1 %', 1, true],
    ['6 % − 5 % = 1 п. п.', 1, true],
    ['4500000 ÷ 12 = 375 тыс. ₽', 375_000, true],
    ['2 + 3 × 4 = 14', 14, true],
    ['20 000 × 6 % = 1 300 клиентов', 1200, false],
    ['6 % + 1 п. п. = 7 %', 7, true],
    // Right by the digits shown, right by one percent, and the very edge of each.
    ['3 × 380 = 1100', 1140, true],
    ['97 × 102 = 9804', 9894, true],
    ['10 × 10 = 99', 100, true],
    ['1 ÷ 2 = 1', 0.5, true],
  ])('%s', (text, value, holds) => {
    const [calculation] = calculationsIn(text)
    expect(calculation?.value).toBeCloseTo(value, 6)
    expect(calculation?.holds).toBe(holds)
  })

  it.each(['1 балл = 1 ₽', '20–40 % = много', 'days ≥ 45', 'a × b = c', '= 5', '5 ='])('sees none in %s', (text) => {
    expect(calculationsIn(text)).toEqual([])
  })

  it('takes each calculation from its first number to its result', () => {
    const found = calculationsIn('Из 7 гостей 2 × 3 = 6, потом 4 + 5 = 9 визитов.')
    expect(found.map(({ text, operands, value }) => [text, operands.map((one) => one.value), value])).toEqual([
      ['2 × 3 = 6', [2, 3], 6],
      ['4 + 5 = 9', [4, 5], 9],
    ])
  })

  it('accepts whatever a person works out and rounds', () => {
    const one = fc.integer({ min: 2, max: 9000 })
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(calculationsIn(`${a} × ${b} = ${a * b}`)[0]?.holds).toBe(true)
        expect(calculationsIn(`${a} × ${b} = ${a * b * 2}`)[0]?.holds).toBe(false)
      }),
    )
  })
})

describe('roundingOf', () => {
  it.each([
    ['18 200', 18_200, 50],
    ['5,5 %', 5.5, 0.05],
    ['7', 7, 0.5],
    ['100', 100, 50],
    ['0', 0, 0.5],
    ['5,25 %', 5.25, 0.005],
    ['1,5 тыс.', 1500, 7.5],
    ['1,0 тыс.', 1000, 5],
  ])('%s', (text, value, half) => {
    expect(roundingOf({ text, value })).toBeCloseTo(half, 9)
  })
})

describe('placedNumbersIn', () => {
  it('gives a range one unit and every number its sentence', () => {
    const numbers = placedNumbersIn('Возврат 20–40 %; план берёт 7 %. Клиентов 300.')
    expect(numbers.map(({ value, unit }) => [value, unit])).toEqual([
      [20, '%'],
      [40, '%'],
      [7, '%'],
      [300, null],
    ])
    expect(numbers[2]?.before).toBe('Возврат 20–40 %; план берёт ')
    expect(numbers[3]?.before).toBe('Клиентов ')
  })

  it('reads sentences that repeat, and keeps the unit a number has', () => {
    const twice = placedNumbersIn('Рост 5 %. Рост 5 %. 20 – 40')
    expect(twice.map(({ before, after, unit }) => [before, after, unit])).toEqual([
      ['Рост ', '.', '%'],
      ['Рост ', '.', '%'],
      ['', ' – 40', null],
      ['20 – ', '', null],
    ])
    expect(placedNumbersIn('20 % – 40').map(({ unit }) => unit)).toEqual(['%', null])
    expect(placedNumbersIn('нет чисел')).toEqual([])
  })

  it.each([
    ['5 % клиентов', false],
    ['1 200 клиентов ушло', true],
    ['43 постоянных гостя', true],
    ['600 accounts', true],
    ['300 дней', false],
    ['12 гостиниц', false],
  ])('%s', (text, people) => {
    expect(placedNumbersIn(text).some(countsPeople)).toBe(people)
  })
})
