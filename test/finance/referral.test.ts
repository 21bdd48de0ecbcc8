import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseInput } from '../../src/finance/case-input.ts'
import { runCase } from '../../src/finance/run-case.ts'
import { anyCase } from './random-case.ts'

const share = fc.nat(1000).map((step) => step / 1000)

/** A business in which the first initiative also asks for recommendations. */
const withReferral = fc.tuple(anyCase, share, share).map(
  ([input, referredPerReached, cannibalisation]): CaseInput => ({
    ...input,
    referral: { initiative: 'I1', referredPerReached: referredPerReached / 50, cannibalisation },
  }),
)

describe('F21: customers by recommendation', () => {
  test('what the parts earn is what the whole earns', () => {
    fc.assert(
      fc.property(withReferral, (input) => {
        const { months, byInitiative } = runCase(input, 12)
        const whole = months.reduce((sum, { margin, savings }) => sum + margin + savings, 0)
        const parts = [...byInitiative.values()].reduce(
          (sum, each) => sum + each.retentionMargin + each.behaviourMargin + each.savings,
          0,
        )
        expect(Number.isFinite(whole)).toBe(true)
        expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(whole)))
      }),
    )
  })

  test('more recommendations never leave fewer customers', () => {
    fc.assert(
      fc.property(withReferral, (input) => {
        const end = (one: CaseInput) => runCase(one, 12).months.at(-1)?.customers ?? 0
        expect(end(input)).toBeGreaterThanOrEqual(end({ ...input, referral: null }) - 1e-6)
      }),
    )
  })

  test('by hand: 1,000 customers, 30 % asked, 3 of 1,000 bring a friend, 30 % would have come anyway', () => {
    const [sample] = fc.sample(anyCase, { numRuns: 1, seed: 7 })
    const [first] = sample?.initiatives ?? []
    if (!sample || !first) throw new Error('No case')
    const only = {
      ...first,
      launch: 1,
      ramp: 1,
      reach: 0.3,
      confidence: 0.7,
      churnEffect: 0,
      frequencyEffect: 0,
      orderEffect: 0,
    }
    const input: CaseInput = {
      ...sample,
      customers: 1000,
      churn: 0.05,
      arrivals: 0,
      initiatives: [only],
      loyalty: null,
      winback: null,
      holdout: 0.1,
      referral: { initiative: only.id, referredPerReached: 0.003, cannibalisation: 0.3 },
    }
    const [month] = runCase(input, 1).months
    // 1000 × 0.3 × (1 − 0.1) × 0.7 × 0.003 × 0.7
    expect((month?.customers ?? 0) - (month?.baseCustomers ?? 0)).toBeCloseTo(0.3969, 6)
  })
})
