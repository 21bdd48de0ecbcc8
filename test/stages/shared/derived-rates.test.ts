import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { churnOver } from '../../../src/core/rates.ts'
import { derivedFacts } from '../../../src/stages/shared/derived-facts.ts'
import { added, all, briefWith, goal, inDigits, rate } from './brief-with.ts'

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
