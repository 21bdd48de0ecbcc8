import { expect, test } from 'vitest'
import { type SelectorInput, scoreProgrammes } from '../../../src/playbook/choose-programme.ts'

const ordinary: SelectorInput = {
  ordersPerYear: 12,
  grossMargin: 0.4,
  orderSpread: 0.5,
  customers: 10_000,
  b2b: false,
  subscription: false,
  top10Share: 0.3,
  top20Share: 0.5,
  heavyShare: 0,
  partners: null,
  till: true,
  categories: 3,
  privileges: false,
  delivery: false,
  usual: [],
}

/** The thirteen runs of the knowledge base, §3.2, as [name, input, best two with their points]. */
const runs: readonly (readonly [string, Partial<SelectorInput>, readonly (readonly [string, number])[]])[] = [
  [
    'coffee chain',
    {
      ordersPerYear: 38,
      grossMargin: 0.6,
      orderSpread: 0.35,
      customers: 20_000,
      heavyShare: 0.2,
      usual: ['points', 'punch', 'paid'],
    },
    [
      ['points', 10],
      ['paid', 8],
    ],
  ],
  [
    'single coffee bar',
    {
      ordersPerYear: 30,
      grossMargin: 0.6,
      orderSpread: 0.35,
      customers: 900,
      till: false,
      usual: ['points', 'punch', 'paid'],
    },
    [
      ['punch', 9],
      ['points', 7],
    ],
  ],
  [
    'grocery',
    { ordersPerYear: 60, grossMargin: 0.26, customers: 80_000, categories: 12, usual: ['points', 'cashback', 'paid'] },
    [
      ['points', 11],
      ['cashback', 9],
    ],
  ],
  [
    'fashion',
    {
      ordersPerYear: 3,
      grossMargin: 0.5,
      customers: 30_000,
      top10Share: 0.38,
      privileges: true,
      usual: ['tiers', 'points'],
    },
    [
      ['tiers', 11],
      ['points', 7],
    ],
  ],
  [
    'salon',
    { ordersPerYear: 6.6, grossMargin: 0.52, customers: 1_500, privileges: true, usual: ['punch', 'tiers', 'points'] },
    [
      ['points', 9],
      ['tiers', 7],
    ],
  ],
  [
    'hotel',
    {
      ordersPerYear: 1.8,
      grossMargin: 0.37,
      customers: 6_000,
      top10Share: 0.4,
      privileges: true,
      partners: 3,
      usual: ['tiers', 'partner'],
    },
    [
      ['partner', 7],
      ['tiers', 6],
    ],
  ],
  [
    'bank',
    {
      ordersPerYear: 240,
      grossMargin: 0.5,
      customers: 500_000,
      categories: 12,
      usual: ['cashback', 'tiers', 'partner'],
    },
    [
      ['cashback', 10],
      ['points', 9],
    ],
  ],
  [
    'pharmacy',
    { ordersPerYear: 18, grossMargin: 0.23, customers: 60_000, categories: 8, usual: ['points', 'partner'] },
    [
      ['points', 11],
      ['cashback', 5],
    ],
  ],
  [
    'car service',
    {
      ordersPerYear: 2,
      grossMargin: 0.42,
      customers: 4_000,
      orderSpread: 0.8,
      partners: 3,
      usual: ['points', 'partner', 'punch'],
    },
    [
      ['points', 8],
      ['partner', 7],
    ],
  ],
  [
    'SaaS',
    {
      grossMargin: 0.78,
      customers: 600,
      b2b: true,
      subscription: true,
      top10Share: 0.4,
      top20Share: 0.65,
      privileges: true,
      till: false,
      usual: ['rebate', 'tiers'],
    },
    [
      ['rebate', 11],
      ['tiers', 11],
    ],
  ],
  [
    'B2B distribution',
    {
      ordersPerYear: 24,
      grossMargin: 0.2,
      customers: 800,
      b2b: true,
      top10Share: 0.4,
      top20Share: 0.65,
      usual: ['rebate', 'tiers'],
    },
    [
      ['rebate', 11],
      ['tiers', 7],
    ],
  ],
  [
    'fitness',
    {
      grossMargin: 0.68,
      customers: 2_500,
      subscription: true,
      orderSpread: 0.2,
      heavyShare: 0.15,
      till: false,
      usual: ['paid', 'partner', 'tiers'],
    },
    [
      ['tiers', 7],
      ['paid', 6],
    ],
  ],
  [
    'insurance',
    { ordersPerYear: 1, grossMargin: 0.22, customers: 40_000, partners: 3, usual: ['partner', 'tiers'] },
    [['partner', 8]],
  ],
]

test.each(runs)('%s', (_, input, best) => {
  const scores = scoreProgrammes({ ...ordinary, ...input })
  expect(scores.slice(0, best.length).map(({ type, score }) => [type, score])).toEqual(best)
})

test('the facts behind a score add up to it, the strongest first', () => {
  for (const { score, facts } of scoreProgrammes({ ...ordinary, usual: ['points'] })) {
    const points = facts.map((fact) => Number(/[+-]\d+$/.exec(fact)?.[0]))
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(score)
    expect(points.map(Math.abs)).toEqual(points.map(Math.abs).toSorted((a, b) => b - a))
  }
})

test('rare purchases of a small base with no partners suit no programme', () => {
  const [best] = scoreProgrammes({
    ...ordinary,
    ordersPerYear: 1,
    customers: 200,
    partners: 0,
    till: false,
    orderSpread: 0.9,
  })
  expect(best?.score).toBeLessThan(4)
})
