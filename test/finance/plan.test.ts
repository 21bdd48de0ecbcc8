import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capacityOf } from '../../src/finance/capacity.ts'
import { rankScores, relativeImpact } from '../../src/finance/impact.ts'
import { costByMonth, costOfYear } from '../../src/finance/plan-cost.ts'
import { splitWhole } from '../../src/finance/rounding.ts'

const start = '2027-01-01'

describe('a whole amount split over weights', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [0, 0], [5, 5]],
    [7, [0, 1, 0], [0, 7, 0]],
    [5, [], []],
  ])('%i over %j', (amount, weights, parts) => {
    expect(splitWhole(amount, weights)).toEqual(parts)
  })

  test('always sums to the amount, and no part is off by one or more', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (amount, weights) => {
        const parts = splitWhole(amount, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        for (const [index, part] of parts.entries()) {
          const exact = total > 0 ? (amount * (weights[index] ?? 0)) / total : amount / weights.length
          expect(Math.abs(part - exact)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('cost of an initiative', () => {
  const item = { oneOff: 900_000, runPerMonth: 120_000, start, launch: '2027-04-01', end: null }

  test('one-off before the launch, running cost from it on', () => {
    expect(costByMonth(item, start)).toEqual([300_000, 300_000, 300_000, ...new Array(9).fill(120_000)])
    expect(costOfYear(item, start)).toEqual({ cost: 1_980_000, byQuarter: [900_000, 360_000, 360_000, 360_000] })
  })

  test('launched in the first month: all at once', () => {
    expect(costByMonth({ ...item, launch: '2027-01-10', runPerMonth: 0 }, start)[0]).toBe(900_000)
  })

  test('stops at its end', () => {
    expect(costOfYear({ ...item, end: '2027-06-30' }, start).cost).toBe(900_000 + 3 * 120_000)
  })

  test('quarters sum to the year', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e6), day, day, (oneOff, runPerMonth, a, b) => {
        const [from, launch] = [a, b].sort() as [string, string]
        const { cost, byQuarter } = costOfYear({ oneOff, runPerMonth, start: from, launch, end: null }, start)
        expect(byQuarter.reduce((sum, quarter) => sum + quarter, 0)).toBe(cost)
        expect(cost).toBeGreaterThanOrEqual(oneOff)
      }),
    )
  })
})

test('hours of a role: set-up spread over its window, running hours from the launch', () => {
  const load = capacityOf(
    [
      {
        owner: 'CRM',
        resources: [
          { role: 'CRM', days: 10, contractor: false },
          { role: 'Developer', days: 50, contractor: true },
        ],
        opsHoursPerMonth: 20,
        start,
        launch: '2027-04-01',
        end: null,
      },
    ],
    [
      { role: 'CRM', fte: 1, hoursPerMonth: 164 },
      { role: 'Cashier', fte: null, hoursPerMonth: 164 },
    ],
    start,
  )
  expect(load.filter(({ role }) => role === 'CRM').map(({ needHours }) => needHours)).toEqual([80, 60, 60, 60])
  expect(load[0]?.haveHours).toBe(394)
  expect(load[4]).toEqual({ role: 'Cashier', quarter: 1, needHours: 0, haveHours: null })
})

test('impact ranks a wide effect over a narrow one, and nothing over none', () => {
  const base = { monthlyChurn: 0.06, dormantShare: 0.5 }
  const churn = (reach: number) => relativeImpact({ metric: 'churn', rel: 0.15, reach }, null, null, base)
  expect(churn(0.45)).toBeGreaterThan(churn(0.08))
  expect(relativeImpact({ metric: 'none', rel: null, reach: 0 }, null, null, base)).toBe(0)
  const winback = { contactable: 0.4, response: 0.08, organic: 0.03, waveMonths: [6, 9] }
  expect(relativeImpact({ metric: 'winback', rel: null, reach: 0 }, null, winback, base)).toBeCloseTo(0.01, 6)
  expect(rankScores([0, 5, 5, 10])).toEqual([1, 6, 6, 10])
})
