import { describe, expect, it } from 'vitest'
import {
  addNumbers,
  isClose,
  isKnown,
  type KnownNumbers,
  kindOf,
  numbersOfBrief,
} from '../../../src/stages/shared/known-numbers.ts'
import { numbersIn } from '../../../src/text/numbers.ts'
import { goodBrief } from '../../support/good/brief.ts'

const none = (): KnownNumbers => ({ core: [], percent: [], points: [], money: [], count: [] })

function numberOf(text: string) {
  const [number] = numbersIn(text)
  if (!number) throw new Error(`no number in ${text}`)
  return number
}

it.each([
  ['5%', 'percent'],
  ['5 процентов', 'percent'],
  ['2 pp', 'points'],
  ['2 п. п.', 'points'],
  ['£40', 'money'],
  ['40 ₽', 'money'],
  ['40 guests', 'count'],
])('%s is a number of %s', (text, kind) => {
  expect(kindOf(numberOf(text))).toBe(kind)
})

describe('addNumbers', () => {
  it.each<[string, unknown, Partial<KnownNumbers>]>([
    ['a fraction is a percentage, and money of a cheap thing', { rate: 0.05 }, { percent: [5], money: [0.05] }],
    ['one may be all, a coin or a person', { share: 1 }, { percent: [100], money: [1], count: [1] }],
    ['more than one is no share', { cost: 40 }, { money: [40], count: [40] }],
    ['a fall counts by its size', { rel: -0.25, sum: -40 }, { percent: [25], money: [0.25, 40], count: [40] }],
    ['nothing is nothing but no percent', { sum: 0 }, { percent: [0] }],
    ['what is no number', { a: Number.NaN, b: Number.POSITIVE_INFINITY, c: null, d: true }, {}],
    ['lists and what lies deeper', { a: [40, { b: [[50]] }] }, { money: [40, 50], count: [40, 50] }],
    ['a bare number', 40, { money: [40], count: [40] }],
    [
      'texts by the unit they write, in both languages',
      ['6% of 6,000 guests', '1 п. п. — 4 тыс. ₽'],
      { percent: [6], count: [6000], points: [1], money: [4000] },
    ],
    ['a key over a list', { leadDays: [40] }, {}],
    ['a key over a record', { month: { sum: 40 } }, { money: [40], count: [40] }],
  ])('%s', (_name, value, expected) => {
    const known = none()
    addNumbers(value, known)
    expect(known).toEqual({ ...none(), ...expected })
  })

  it.each([
    'day',
    'q',
    'priority',
    'periods',
    'month',
    'seconds',
    'minutes',
    'ice',
    'leadDays',
    'opsHoursPerMonth',
    'rampMonths',
    'dueMonth',
  ])('%s vouches for no amount, as a fraction for a percentage at most', (key) => {
    const known = none()
    addNumbers({ [key]: 40, inner: { [key]: 0.5 } }, known)
    expect(known).toEqual({ ...none(), percent: [50] })
  })

  it.each(['price', 'holiday', 'daylight', 'monthly', 'runPerMonth', 'Daysie', 'Monthsly', 'iq'])(
    '%s is no word of time',
    (key) => {
      const known = none()
      addNumbers({ [key]: 40 }, known)
      expect(known).toEqual({ ...none(), money: [40], count: [40] })
    },
  )

  it('leaves the texts out when asked to', () => {
    const known = none()
    addNumbers({ text: '43% of 50 guests', sum: 40 }, known, { texts: false })
    expect(known).toEqual({ ...none(), money: [40], count: [40] })
  })
})

describe('numbersOfBrief', () => {
  it.each(['en', 'ru'] as const)('has in %s what the brief says in fields and words, and what follows', (language) => {
    const { percent, money, count } = numbersOfBrief(goodBrief(language))
    const order = language === 'ru' ? 400 : 4
    expect(money).toEqual(expect.arrayContaining([order, 3 * order, 36 * order]))
    expect(count).toEqual(expect.arrayContaining([6000, 360, 420, 22, 40, 10]))
    expect(percent).toEqual(expect.arrayContaining([6, 5, 10]))
  })

  it('takes the day the plan starts for no number', () => {
    const { count } = numbersOfBrief(goodBrief('en'))
    expect(count).not.toContain(2027)
  })

  it('gives every rule a copy of its own', () => {
    const brief = goodBrief('en')
    const first = numbersOfBrief(brief)
    addNumbers({ sum: 777 }, first)
    expect(first.money).toContain(777)
    const second = numbersOfBrief(brief)
    expect(second.money).not.toContain(777)
    expect(second.core).toContain(60_000)
  })
})

describe('isClose', () => {
  it.each([
    ['5%', 5.5, true],
    ['5%', 5.51, false],
    ['5%', 4.5, true],
    ['5%', 4.49, false],
    ['5.5%', 5.55, true],
    ['5,5 %', 5.45, true],
    ['5,5 %', 5.56, false],
    ['99.9%', 99.8, false],
    ['£730', 735, true],
    ['£730', 735.1, false],
    ['12,960 orders', 12_900, true],
    ['12 960 заказов', 12_890, false],
    ['12,963 orders', 13_028, true],
    ['12,963 orders', 13_030, false],
    ['18 200 ₽', 18_150, true],
    ['1.2 million', 1_204_000, true],
    ['7 guests', -7, false],
    ['201.37 ₽', 200.37, true],
    ['201.37 ₽', 200.36, false],
  ])('%s for %d: %s', (text, value, expected) => {
    expect(isClose(numberOf(text), value)).toBe(expected)
  })
})

describe('isKnown', () => {
  it.each<[string, Partial<KnownNumbers>, boolean]>([
    ['48%', { percent: [3, 47.6] }, true],
    ['52%', { percent: [3, 47.6] }, true],
    ['53%', { percent: [3, 47.6] }, false],
    ['0%', { percent: [100] }, false],
    ['1%', { percent: [99.1] }, true],
    ['52 pp', { points: [48] }, false],
    ['48 pp', { points: [48] }, true],
    ['48 pp', { percent: [48] }, false],
    ['40 guests', { count: [40] }, true],
    ['60 guests', { count: [40] }, false],
    ['40 guests', { money: [40], core: [40] }, false],
    ['£40', { money: [40] }, true],
    ['£40', { count: [40] }, false],
  ])('%s by %o: %s', (text, known, expected) => {
    const number = numberOf(text)
    expect(isKnown(number, kindOf(number), { ...none(), ...known })).toBe(expected)
  })
})
