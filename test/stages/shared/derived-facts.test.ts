import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { churnOver } from '../../../src/core/rates.ts'
import { derivedFacts } from '../../../src/stages/shared/derived-facts.ts'
import type { KnownNumbers } from '../../../src/stages/shared/known-numbers.ts'
import { goodBrief } from '../../support/good/brief.ts'

type Metrics = Brief['metrics']
type Amount = 'customers' | 'dormantCustomers' | 'newCustomersPerMonth' | 'averageOrder' | 'ordersPerMonth'
type Amounts = Partial<Record<Amount | 'grossMargin' | 'cac' | 'ltv', number>>
type Period = 'month' | 'quarter' | 'year'

/** A budget of 60 000 with a tenth in reserve, an industry (churn 4.2, 6.4, 9.5 % a month; margin 55, 60, 68 %), nothing else. */
function briefWith(amounts: Amounts = {}, change: (brief: Brief) => void = () => {}): Brief {
  const brief = goodBrief('en')
  const given = { provenance: 'given', basis: null } as const
  const none = { customers: null, dormantCustomers: null, newCustomersPerMonth: null, averageOrder: null }
  const metrics: Metrics = { ...brief.metrics, ...none, ordersPerMonth: null, grossMargin: null, cac: null, ltv: null }
  Object.assign(brief, { goals: [], products: [], metrics: { ...metrics, churn: null, retention: null } })
  for (const [name, value] of Object.entries(amounts)) {
    Object.assign(brief.metrics, { [name]: { ...given, value, ...(name === 'ltv' ? { valueBasis: 'margin' } : {}) } })
  }
  change(brief)
  return brief
}

const rate =
  (name: 'churn' | 'retention', value: number, period: Period) =>
  ({ metrics }: Brief) => {
    metrics[name] = { value, period, provenance: 'given', basis: null }
  }

const goal =
  (
    metric: Brief['goals'][number]['metric'],
    target: number | null,
    { relative = false, period = null as Period | null } = {},
  ) =>
  ({ goals }: Brief) => {
    goals.push({ id: 'G1', text: '', metric, target, relative, period })
  }

const all =
  (...changes: readonly ((brief: Brief) => void)[]) =>
  (brief: Brief) => {
    for (const change of changes) change(brief)
  }

const inDigits = (numbers: readonly number[]) =>
  [...new Set(numbers.map((number) => Number(number.toPrecision(5))))].toSorted((a, b) => a - b)

/** What a brief adds to another, by kind, each number once. */
function added(after: Brief, before: Brief, kind: keyof KnownNumbers): number[] {
  const known = inDigits(derivedFacts(before)[kind])
  return inDigits(derivedFacts(after)[kind]).filter((number) => !known.includes(number))
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

describe('a brief that knows its budget alone', () => {
  const facts = derivedFacts(briefWith())

  it('gives the budget, its reserve, what is left of it, a month and a quarter', () => {
    expect(facts.core).toEqual([60_000])
    expect(inDigits(facts.money)).toEqual([5000, 6000, 15_000, 54_545])
    expect(facts.count).toEqual([])
  })

  it('gives the churn of the industry over a month, a quarter, half a year and a year, and what stays', () => {
    const low = [4.2, 12.079, 22.699, 40.245]
    const mid = [6.4, 17.997, 32.756, 54.782]
    const high = [9.5, 25.878, 45.06, 69.815]
    const lost = [...low, ...mid, ...high]
    const expected = sorted([...lost, ...lost.map((share) => 100 - share)])
    const actual = sorted(facts.percent)
    expect(actual).toHaveLength(24)
    for (const [at, share] of expected.entries()) expect(actual[at]).toBeCloseTo(share, 2)
  })

  it('gives the distances between what is usual', () => {
    const points = inDigits(facts.points)
    // 60 − 45 retention, 68 − 60 margin, 6.4 − 4.2 churn, 45 − 6.4 and 60 − 4.2 across.
    expect(points).toEqual(expect.arrayContaining([0, 15, 8, 2.2, 38.6, 55.8]))
    expect(Math.max(...points)).toBe(63.8)
  })
})

describe('rates', () => {
  it.each([
    ['churn', 0.1, 'month', [10, 27.1, 46.856, 71.757, 90, 72.9, 53.144, 28.243]],
    ['churn', 0.271, 'quarter', [10, 27.1, 46.856, 71.757, 90, 72.9, 53.144, 28.243]],
    ['retention', 0.9, 'month', [10, 27.1, 46.856, 71.757, 90, 72.9, 53.144, 28.243]],
    ['retention', 0.729, 'quarter', [10, 27.1, 46.856, 71.757, 90, 72.9, 53.144, 28.243]],
    ['churn', 0, 'year', [0, 100]],
    ['churn', 1, 'year', []],
    ['churn', -0.1, 'month', []],
    ['retention', 1, 'year', []],
  ] as const)('%s of %d a %s is known for every period', (name, value, period, expected) => {
    expect(added(briefWith({}, rate(name, value, period)), briefWith(), 'percent')).toEqual(sorted(expected))
  })

  it('are the same however the period is told', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.4, noNaN: true }), (monthly) => {
        const ofMonth = derivedFacts(briefWith({}, rate('churn', monthly, 'month'))).percent
        const ofYear = derivedFacts(briefWith({}, rate('retention', 1 - churnOver(monthly, 12), 'year'))).percent
        for (const [at, share] of ofMonth.entries()) expect(ofYear[at]).toBeCloseTo(share, 6)
      }),
    )
  })

  it.each([
    ['a month where a goal names no period', goal('churn', 0.1), [10, 27.1, 28.243, 46.856, 53.144, 71.757, 72.9, 90]],
    [
      'what a goal keeps over a quarter',
      goal('retention', 0.729, { period: 'quarter' }),
      [10, 27.1, 28.243, 46.856, 53.144, 71.757, 72.9, 90],
    ],
    ['no rate by a change of churn', goal('churn', 0.1, { relative: true }), []],
    ['no rate by a goal without a number', goal('churn', null), []],
    ['no rate by a goal of something else', goal('csat', 0.1), []],
  ])('of goals: %s', (_name, change, expected) => {
    expect(added(briefWith({}, change), briefWith(), 'percent')).toEqual(expected)
  })

  it.each([
    ['from today to the goal', all(rate('churn', 0.083, 'month'), goal('churn', 0.071)), 1.2],
    ['from what is kept to the industry', rate('retention', 0.47, 'year'), 2],
    ['from the rest of a period to the industry', rate('retention', 0.7, 'quarter'), 4.8096],
    ['from one goal to another', all(goal('csat', 0.82), goal('csat', 0.747)), 7.3],
    ['of a goal and its own month', goal('churn', 0.271, { period: 'quarter' }), 17.1],
    ['of a goal that is all of them', goal('csat', 1), 40],
    ['of a fall', goal('churn', -0.31, { relative: true }), 91],
    [
      'from margin to the industry',
      ({ metrics }: Brief) => {
        metrics.grossMargin = { value: 0.72, provenance: 'given', basis: null }
      },
      12,
    ],
  ])('points %s', (_name, change, expected) => {
    expect(inDigits(derivedFacts(briefWith({}, change)).points)).toContain(expected)
    expect(inDigits(derivedFacts(briefWith()).points)).not.toContain(expected)
  })

  it('takes a goal in points or money for no share', () => {
    for (const target of [1.5, 40]) expect(added(briefWith({}, goal('nps', target)), briefWith(), 'points')).toEqual([])
    expect(added(briefWith({}, goal('nps', null)), briefWith(), 'points')).toEqual([])
  })
})

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
