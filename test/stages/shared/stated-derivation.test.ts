import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../src/core/format.ts'
import type { KnownNumbers } from '../../../src/stages/shared/known-numbers.ts'
import { followsFrom } from '../../../src/stages/shared/stated-derivation.ts'
import { numbersIn } from '../../../src/text/numbers.ts'

const none: KnownNumbers = { core: [], percent: [], points: [], money: [], count: [] }

/** Whether the last number of a text, or the one at `at`, follows from those that `backed` picks: by default all others. */
function follows(
  text: string,
  {
    at = -1,
    known = {},
    backed = (index) => index !== -1,
  }: { at?: number; known?: Partial<KnownNumbers>; backed?: (index: number) => boolean } = {},
): boolean {
  const numbers = numbersIn(text)
  const number = numbers.at(at)
  if (!number) throw new Error(`no number in ${text}`)
  const others = numbers.filter((one, index) => one !== number && backed(index))
  return followsFrom(number, others, { ...none, ...known }, text)
}

describe('one step from two numbers of the text', () => {
  it.each([
    // Percentages and points.
    ['churn falls from 6% to 4.5%, by 1.5 pp', true],
    ['отток с 6 % до 4,5 %, то есть на 1,5 п. п.', true],
    ['churn falls from 4.5% to 6%, by 1.5 pp', true],
    ['churn falls from 6% to 4.5%, by 1.8 pp', false],
    ['21% leave at once and 34% later, 55% in all', true],
    ['60% of the base and 35% of those: 21%', true],
    ['60 % базы, из них 35 %: 21 %', true],
    ['60% of the base and 35% of those: 23%', false],
    ['from 48% to 60%, a rise of 25%', true],
    ['from 48% to 60%, a rise of 25 pp', false],
    ['360 guests of 6,000 are 6%', true],
    ['360 гостей из 6 000 — это 6 %', true],
    ['360 guests of 6,000 are 6.4%', false],
    ['£360 of £6,000 is 6%', true],
    ['£360 and 6,000 guests give 6%', false],
    ['6,000 guests are 100%', false],
    ['48% of 6,000 guests are 0.8%', false],
    // Sums and differences stay within a unit.
    ['£310 and £450, in all £760', true],
    ['310 ₽ и 450 ₽, вместе 760 ₽', true],
    ['from £450 to £310, less by £140', true],
    ['310 guests and 450 guests, in all 760 guests', true],
    ['310 guests and £450, in all £760', false],
    ['£310 and £450, in all 760 guests', false],
    // Shares, products and quotients.
    ['6% of 6,000 guests are 360 guests', true],
    ['6 % от 6 000 гостей — 360 гостей', true],
    ['1 pp of 6,000 guests is 60 guests', true],
    ['6% of 6,000 guests are 390 guests', false],
    ['360 guests are 6% of 6,000 guests', true],
    ['1,250 guests, each £730: £912,500', true],
    ['1 250 гостей по 730 ₽ — 912,5 тыс. ₽', true],
    ['£912,500 for guests of £730 is 1,250 guests', true],
    ['£450 a month over 12 months is £5,400', true],
    ['5 400 ₽ за 12 месяцев — по 450 ₽', true],
    ['2 years are 24 months', false],
    ['0% come back, that is 0 guests', false],
    // Half a percent or the digits shown.
    ['310 guests at £733 bring £228,000', true],
    ['310 guests at £733 bring £229,000', false],
  ])('%s: %s', (text, expected) => {
    expect(follows(text)).toBe(expected)
  })

  it.each(['100% of them', '1 guest', '1 pp'])('a number does not prove itself: %s', (text) => {
    const numbers = numbersIn(text)
    expect(numbers.map((number) => followsFrom(number, numbers, none, text))).toEqual([false])
  })
})

describe('a share in words', () => {
  it.each([
    ['every tenth of 7,000 guests: 700', 'every second of 7,000 guests: 700'],
    ['one in ten of 7,000 guests: 700', 'one of 7,000 guests: 700'],
    ['каждый десятый из 7 000: 700', 'каждый второй из 7 000: 700'],
    ['уходит десятая часть от 7 000: 700', 'уходит часть от 7 000: 700'],
    ['у каждого десятого из 7 000: 700', 'у каждого из 7 000: 700'],
    ['a fifth of 7,000: 1,400', 'a part of 7,000: 1,400'],
    ['one in five of 7,000: 1,400', 'one of 7,000: 1,400'],
    ['пятая часть от 7 000: 1 400', 'часть от 7 000: 1 400'],
    ['каждую пятую из 7 000: 1 400', 'каждую из 7 000: 1 400'],
    ['a quarter of 7,000: 1,750', 'a part of 7,000: 1,750'],
    ['one in four of 7,000: 1,750', 'one of 7,000: 1,750'],
    ['четверть от 7 000: 1 750', 'часть от 7 000: 1 750'],
    ['a third of 7,200: 2,400', 'a part of 7,200: 2,400'],
    ['треть от 7 200: 2 400', 'часть от 7 200: 2 400'],
    ['каждый третий из 7 200: 2 400', 'каждый из 7 200: 2 400'],
    ['two thirds of 7,200: 4,800', 'most of 7,200: 4,800'],
    ['две трети от 7 200: 4 800', 'большинство из 7 200: 4 800'],
    ['half of 7,000: 3,500', 'some of 7,000: 3,500'],
    ['половина от 7 000: 3 500', 'часть от 7 000: 3 500'],
  ])('%s, but not: %s', (told, silent) => {
    expect([follows(told), follows(silent)]).toEqual([true, false])
  })

  it.each([
    ['twice as many: 14,000', 'as many: 14,000'],
    ['double the base: 14,000', 'the base: 14,000'],
    ['вдвое больше: 14 000', 'больше: 14 000'],
  ])('%s, but not: %s, with 7,000 known', (told, silent) => {
    const known = { core: [7000] }
    expect([follows(told, { known }), follows(silent, { known })]).toEqual([true, false])
  })

  it('needs an amount it is a share of', () => {
    expect(follows('a tenth of them: 700 guests')).toBe(false)
    expect(follows('a tenth of them: 700 guests', { known: { core: [7000] } })).toBe(true)
  })
})

describe('a calculation that is shown', () => {
  const text = '370 guests × 3 orders × 11 months = 12,210 orders'

  it('backs its result when every operand is backed in the text or known', () => {
    expect(follows(text)).toBe(true)
    expect(follows(text, { backed: (index) => index > 0 })).toBe(false)
    expect(follows(text, { backed: (index) => index > 0, known: { count: [370] } })).toBe(true)
    expect(follows(text, { backed: (index) => index > 0, known: { money: [370] } })).toBe(false)
  })

  it('backs neither a wrong result nor a number beside it', () => {
    expect(follows('370 guests × 3 orders × 11 months = 15,000 orders')).toBe(false)
    expect(follows(`${text}, and 471 complaints`)).toBe(false)
    expect(follows(text, { at: 0, backed: (index) => index === 1 })).toBe(false)
  })

  it('backs money and percentages of three factors', () => {
    expect(follows('6 000 × 3 × 400 ₽ × 60 % = 4 320 000 ₽')).toBe(true)
    expect(follows('6% + 7% + 11% = 24%')).toBe(true)
  })
})

describe('a known amount', () => {
  it.each<[string, Partial<KnownNumbers>, boolean]>([
    ['17 months of it are £6,800', { core: [400] }, true],
    ['17 months of it are £6,800', { money: [400], count: [400] }, false],
    ['23% of it is £92', { core: [400] }, true],
    ['£400', { core: [20] }, false],
    ['17 times in £6,800 000', {}, false],
    ['3 of them make 36%', { core: [12] }, false],
  ])('%s by %o: %s', (text, known, expected) => {
    expect(follows(text, { known })).toBe(expected)
  })
})

it.each(['en', 'ru'] as const)('follows every share, sum and difference as %s writes it', (language) => {
  const format = formatOf(language)
  const currency = language === 'ru' ? 'RUB' : 'GBP'
  const sum = fc.integer({ min: 1000, max: 10 ** 7 })
  fc.assert(
    fc.property(sum, sum, fc.integer({ min: 2, max: 99 }), (a, b, percent) => {
      const [more, less] = [format.money(a, currency), format.money(b, currency)]
      expect(follows(`${more}; ${less}: ${format.money(a + b, currency)}`)).toBe(true)
      if (a !== b) expect(follows(`${more}; ${less}: ${format.money(Math.abs(a - b), currency)}`)).toBe(true)
      const share = Math.round((a * percent) / 100)
      expect(follows(`${format.percent(percent / 100)} (${more}): ${format.money(share, currency)}`)).toBe(true)
    }),
  )
})
