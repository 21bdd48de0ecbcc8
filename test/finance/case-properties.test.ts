import fc from 'fast-check'
import { expect, test } from 'vitest'
import { churnOver, monthlyChurn } from '../../src/core/rates.ts'
import { summarise } from '../../src/finance/results.ts'
import { runCase } from '../../src/finance/run-case.ts'
import { anyCase } from './random-case.ts'

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b))

test('the parts of the margin sum to it, over time and over initiatives', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const run = runCase(input, 24)
      const { margin, retentionMargin, behaviourMargin, cost } = summarise(run)
      const returns = [...run.byInitiative.values()]
      const total = (of: (entry: (typeof returns)[number]) => number) =>
        returns.reduce((sum, entry) => sum + of(entry), 0)
      expect(close(retentionMargin + behaviourMargin, margin)).toBe(true)
      expect(
        close(
          total((entry) => entry.retentionMargin),
          retentionMargin,
        ),
      ).toBe(true)
      expect(
        close(
          total((entry) => entry.behaviourMargin),
          behaviourMargin,
        ),
      ).toBe(true)
      expect(
        close(
          total((entry) => entry.cost),
          cost,
        ),
      ).toBe(true)
      for (const { revenue, baseRevenue, margin: month } of run.months) {
        // Compared on the size of the revenue: the small difference of two large sums has few digits of its own.
        expect(close(revenue * input.grossMargin, baseRevenue * input.grossMargin + month)).toBe(true)
      }
    }),
  )
})

test('no month of any business is NaN or infinite', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      for (const month of runCase(input, 36).months) {
        for (const value of Object.values(month))
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      }
    }),
  )
})

test('a higher earn rate never makes rewards cheaper', () => {
  fc.assert(
    fc.property(anyCase, fc.double({ min: 0, max: 0.1, noNaN: true }), (input, more) => {
      fc.pre(input.loyalty !== null)
      const richer = { ...input, loyalty: input.loyalty && { ...input.loyalty, earn: input.loyalty.earn + more } }
      expect(summarise(runCase(richer, 12)).rewards).toBeGreaterThanOrEqual(summarise(runCase(input, 12)).rewards)
    }),
  )
})

test('losing more customers never makes the remaining base worth more', () => {
  fc.assert(
    fc.property(anyCase, fc.double({ min: 0, max: 0.2, noNaN: true }), (input, more) => {
      const ends = [input, { ...input, churn: input.churn + more }].map(
        (each) => runCase(each, 12).months.at(-1)?.baseRevenue ?? 0,
      )
      expect(ends[1]).toBeLessThanOrEqual((ends[0] ?? 0) * (1 + 1e-12))
    }),
  )
})

test('stronger effects never lower the margin', () => {
  fc.assert(
    fc.property(anyCase, fc.double({ min: 1, max: 2, noNaN: true }), (input, factor) => {
      const value = (effects: number) => summarise(runCase(input, 12, effects)).margin
      expect(value(factor)).toBeGreaterThanOrEqual(value(1) * (1 - 1e-9) - 1e-6)
    }),
  )
})

test('retention and churn of the same period are two sides of one rate', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.99, noNaN: true }), fc.constantFrom(1, 3, 12), (churn, months) => {
      expect(churnOver(monthlyChurn(churn, months), months)).toBeCloseTo(churn, 9)
    }),
  )
})
