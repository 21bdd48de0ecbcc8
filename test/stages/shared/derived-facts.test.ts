import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { derivedFacts } from '../../../src/stages/shared/derived-facts.ts'
import type { KnownNumbers } from '../../../src/stages/shared/known-numbers.ts'
import { type Amounts, added, all, briefWith, goal, inDigits, rate } from './brief-with.ts'

describe('what is known with a metric, and not without it', () => {
  const nothing = { core: [], percent: [], money: [], count: [] }
  const order = [4, 48, 2, 2.4, 24, 28.8]

  it.each<[string, Amounts, Amounts, Partial<Record<keyof KnownNumbers, number[]>>]>([
    [
      'the base: a customer’s part of the budget, a hundredth a month and a year',
      { customers: 8000 },
      {},
      { core: [8000], money: [7.5], count: [80, 960, 8000] },
    ],
    [
      'an order, before and after the cost of goods of the industry: also a year, and how many the budget buys',
      { averageOrder: 4 },
      {},
      { core: order, money: order, count: order.map((sum) => 60_000 / sum) },
    ],
    [
      'its frequency: a month and a year',
      { averageOrder: 4, ordersPerMonth: 3 },
      { averageOrder: 4 },
      {
        core: [12, 144, 7, 7.2, 84, 86.4],
        money: [12, 144, 7, 7.2, 84, 86.4],
        count: [5000, 416.67, 8571.4, 8333.3, 714.29, 694.44],
      },
    ],
    [
      'the client’s own margin',
      { averageOrder: 5, grossMargin: 0.5 },
      { averageOrder: 5 },
      { core: [2.5, 30], money: [2.5, 30], count: [24_000, 2000] },
    ],
    [
      'an order that rounds to nothing',
      { averageOrder: 0.3, grossMargin: 1 },
      {},
      { core: [0.3, 3.6], money: [0.3, 3.6], count: [200_000, 16_667] },
    ],
    ['a frequency without an order', { ordersPerMonth: 3 }, {}, {}],
    ['those asleep', { dormantCustomers: 4000 }, {}, { core: [4000], count: [4000] }],
    [
      'those asleep against the base',
      { dormantCustomers: 3000, customers: 8000 },
      { customers: 8000 },
      { core: [3000], count: [3000], percent: [37.5] },
    ],
    ['newcomers of a month and a year', { newCustomersPerMonth: 350 }, {}, { core: [350, 4200], count: [350, 4200] }],
    [
      'newcomers against the base',
      { newCustomersPerMonth: 350, customers: 8000 },
      { customers: 8000 },
      { core: [350, 4200], count: [350, 4200], percent: [4.375] },
    ],
    [
      'orders of the base',
      { customers: 8000, ordersPerMonth: 3 },
      { customers: 8000 },
      { core: [24_000], count: [24_000] },
    ],
    ['lifetime value', { ltv: 333 }, {}, { money: [333] }],
    ['cost of a new customer', { cac: 45 }, {}, { money: [45] }],
    [
      'cost of a new customer against lifetime value',
      { cac: 45, ltv: 300 },
      { ltv: 300 },
      { money: [45], percent: [15] },
    ],
    [
      'cost of winning as many as are lost',
      { cac: 45, customers: 8000 },
      { customers: 8000 },
      { money: [45, 45 * 80, 45 * 960, 45 * 8000] },
    ],
    ['a base of nobody', { customers: 0, dormantCustomers: 5 }, {}, { core: [0, 5], count: [0, 5] }],
  ])('%s', (_name, after, before, expected) => {
    for (const kind of ['core', 'percent', 'money', 'count'] as const) {
      const want = inDigits({ ...nothing, ...expected }[kind])
      expect({ [kind]: added(briefWith(after), briefWith(before), kind) }).toEqual({ [kind]: want })
    }
  })

  it('is what each group brings: an order, a month, a year', () => {
    const base: Amounts = { averageOrder: 5, grossMargin: 1 }
    const groups = [7000, 70, 840]
    const sums = groups.flatMap((count) => [count * 5, count * 60])
    expect(added(briefWith({ ...base, customers: 7000 }), briefWith(base), 'money')).toEqual(
      inDigits([60_000 / 7000, ...sums]).filter((sum) => sum !== 60_000),
    )
    const newcomers = added(briefWith({ ...base, newCustomersPerMonth: 70 }), briefWith(base), 'core')
    expect(newcomers).toEqual([70, 350, 840, 4200])
  })

  it('is a segment by its share of the base', () => {
    const segment = (share: number | null) => (brief: Brief) => {
      brief.audience.segments.push({ id: 'A1', name: 'Regulars', share, description: null })
    }
    const plain = briefWith({ customers: 8000 })
    expect(added(briefWith({ customers: 8000 }, segment(0.35)), plain, 'count')).toEqual([2800])
    expect(added(briefWith({ customers: 8000 }, segment(null)), plain, 'count')).toEqual([])
    expect(added(briefWith({}, segment(0.35)), briefWith(), 'count')).toEqual([])
  })

  it('is a price that a product has', () => {
    const product = (price: number | null) => (brief: Brief) => {
      brief.products.push({ id: 'PR1', name: 'Beans', price, description: null })
    }
    expect(added(briefWith({}, product(390)), briefWith(), 'core')).toEqual([390])
    expect(added(briefWith({}, product(390)), briefWith(), 'money')).toEqual([])
    expect(added(briefWith({}, product(null)), briefWith(), 'core')).toEqual([])
  })
})

describe('customers lost', () => {
  const base: Amounts = { customers: 8000 }
  const usual = [0.042, 0.064, 0.095]
  const monthAndYear = (shares: readonly number[]) =>
    inDigits(shares.flatMap((share) => [8000 * share, 96_000 * share]))

  it.each<[string, (brief: Brief) => void, number[]]>([
    [
      'today, and what the industry would spare',
      rate('churn', 0.08, 'month'),
      [0.08, ...usual.map((share) => Math.abs(0.08 - share))],
    ],
    ['if the goal is met', goal('churn', 0.05), [0.05]],
    [
      'between today and the goal',
      all(rate('churn', 0.08, 'month'), goal('churn', 0.05)),
      [0.08, 0.05, 0.03, ...usual.map((share) => Math.abs(0.08 - share))],
    ],
  ])('%s', (_name, change, shares) => {
    expect(added(briefWith(base, change), briefWith(base), 'count')).toEqual(monthAndYear(shares))
  })

  it('cannot be told without a base', () => {
    expect(derivedFacts(briefWith({}, rate('churn', 0.08, 'month'))).count).toEqual([])
  })
})

describe('what a change of an amount comes to', () => {
  it.each<[string, Amounts, (brief: Brief) => void, number[]]>([
    ['a higher order', { averageOrder: 400 }, goal('averageOrder', 0.03, { relative: true }), [412]],
    ['a higher value', { ltv: 300 }, goal('ltv', 0.1, { relative: true }), [330]],
    ['a lower cost of winning', { cac: 50 }, goal('cac', -0.2, { relative: true }), [40]],
    ['none that is an amount itself', { averageOrder: 400 }, goal('averageOrder', 430), []],
    ['none without a number', { averageOrder: 400 }, goal('averageOrder', null, { relative: true }), []],
    ['none of what nobody measured', { averageOrder: 400 }, goal('ltv', 0.1, { relative: true }), []],
    [
      'none of what is no amount',
      { averageOrder: 400, ordersPerMonth: 7 },
      goal('ordersPerMonth', 0.1, { relative: true }),
      [],
    ],
  ])('%s', (_name, amounts, change, expected) => {
    expect(added(briefWith(amounts, change), briefWith(amounts), 'money')).toEqual(expected)
  })
})

it('never counts with what is not there', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined })
  const amounts = fc.record({
    customers: amount,
    averageOrder: amount,
    ordersPerMonth: amount,
    ltv: amount,
    cac: amount,
  })
  fc.assert(
    fc.property(amounts, (some) => {
      const given = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
      const facts = derivedFacts(briefWith(given, rate('churn', 0.06, 'month')))
      expect(
        Object.values(facts)
          .flat()
          .filter((number) => !Number.isFinite(number)),
      ).toEqual([])
    }),
    { numRuns: 50 },
  )
})
