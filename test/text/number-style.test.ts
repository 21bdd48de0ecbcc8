import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currenciesIn, inStyle, styleSlipsIn } from '../../src/text/number-style.ts'

const put = (text: string, language: 'ru' | 'en', sign = true) =>
  inStyle(text, styleSlipsIn(text, language, { sign })).replaceAll('\u00a0', ' ')

describe('styleSlipsIn', () => {
  it.each([
    ['рост на 2.5 %', 'рост на 2,5 %'],
    ['скидка 15%', 'скидка 15 %'],
    ['база 20,000 клиентов', 'база 20 000 клиентов'],
    ['стоит 380 руб. за чашку', 'стоит 380 ₽ за чашку'],
    ['стоит 380 рублей', 'стоит 380 ₽'],
    ['Стоит 380 руб. Потом дороже', 'Стоит 380 ₽. Потом дороже'],
    ['всего 12500 ₽', 'всего 12 500 ₽'],
    ['Стоит 380 руб.', 'Стоит 380 ₽.'],
    ['Стоит 380 руб. за чашку', 'Стоит 380 ₽ за чашку'],
    ['скидка 15% и рост 2.5 %', 'скидка 15 % и рост 2,5 %'],
    ['рост 20,000%', 'рост 20 000%'],
  ])('in Russian %s is written %s', (text, better) => {
    expect(put(text, 'ru')).toBe(better)
  })

  it.each([
    ['churn of 2,5%', 'churn of 2.5%'],
    ['a discount of 15 %', 'a discount of 15%'],
    ['20 000 customers', '20,000 customers'],
    ['all of $12500 a year', 'all of $12,500 a year'],
  ])('in English %s is written %s', (text, better) => {
    expect(put(text, 'en')).toBe(better)
  })

  it.each([
    ['до 31.12.2027 и в 10.30', 'ru'],
    ['4 500 000 ₽, 5,5 %, 1200 клиентов в 2027 году', 'ru'],
    ['152-ФЗ, п. 68, версия 2.5.1, тел. 8 800 555-35-35', 'ru'],
    ['см. https://example.com/20%20000', 'ru'],
    ['1,250.50 and 5.5% in 2027, call 020 7946 0018', 'en'],
    ['from 9:00 to 18:00, 1, 2 and 3 steps', 'en'],
    ['380 руб. a cup', 'en'],
    ['certified to ISO 27001 and SOC 2', 'en'],
    ['our shop in 34117 Kassel', 'en'],
    ['по ГОСТ 30389 и ISO 22000 сразу', 'ru'],
  ] as const)('leaves “%s”', (text, language) => {
    expect(styleSlipsIn(text, language, { sign: true })).toEqual([])
  })

  it('lets the abbreviation of the rouble stand where the sign is not used', () => {
    expect(styleSlipsIn('стоит 380 руб. за чашку', 'ru')).toEqual([])
  })

  it('names a slip once and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ru' as const, 'en' as const), (text, language) => {
        const slips = styleSlipsIn(text, language, { sign: true })
        expect(inStyle(text, [])).toBe(text)
        for (const { index, text: written } of slips) expect(text.slice(index, index + written.length)).toBe(written)
      }),
    )
  })
})

describe('currenciesIn', () => {
  it.each([
    ['$150k, 20 EUR и 300 руб.', ['USD', 'EUR', 'RUB']],
    ['£4 and 5 pounds of beans', ['GBP']],
    ['The dollar store', []],
    ['5€ sale', ['EUR']],
    ['5 years of the dollar store', []],
    ['The dollar store of 1999', []],
    ['1 grade: dollar store', []],
  ])('%s', (text, codes) => {
    const found = currenciesIn(text).toSorted((a, b) => a.index - b.index)
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
})
