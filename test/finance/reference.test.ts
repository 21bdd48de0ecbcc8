import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseInput } from '../../src/finance/case-input.ts'
import { liabilityByMonth } from '../../src/finance/liability.ts'
import { breakEvenMultiplier, summarise } from '../../src/finance/results.ts'
import { runCase } from '../../src/finance/run-case.ts'
import { scenarioShifts, shiftCase } from '../../src/finance/scenarios.ts'
import { anyCase } from './random-case.ts'

/** The reference model in Python, beside which ours must give the same figures on inputs nobody chose. */
const directory = fileURLToPath(new URL('./reference/', import.meta.url))
const python = spawnSync('python3', ['--version']).status === 0
if (!python) console.warn('SKIPPED: python3 is missing, so the business case is not compared with the reference model.')

function toReference(input: CaseInput) {
  return {
    N0: input.customers,
    A: input.arrivals,
    churn: input.churn,
    F: input.orders,
    AOV: input.orderValue,
    GM: input.grossMargin,
    d: input.discountRate,
    initiatives: input.initiatives.map((item) => ({
      id: item.id,
      launch: item.launch,
      lead: item.lead,
      ramp: item.ramp,
      reach: item.reach,
      churnEff: item.churnEffect,
      freqEff: item.frequencyEffect,
      aovEff: item.orderEffect,
      conf: item.confidence,
      oneOff: item.oneOff,
      run: item.runPerMonth,
    })),
    loyalty: input.loyalty && {
      initiative: input.loyalty.initiative,
      penetration: input.loyalty.penetration,
      earn: input.loyalty.earn,
      breakage: input.loyalty.breakage,
      theta: input.loyalty.displacement,
      eligible: input.loyalty.eligible,
      lag: input.loyalty.lag,
    },
    winback: input.winback && {
      initiative: input.winback.initiative,
      D0: input.winback.dormant,
      contactable: input.winback.contactable,
      waves: input.winback.waves,
      resp: input.winback.response,
      organic: input.winback.organic,
      valueIndex: input.winback.valueIndex,
      costPerContact: input.winback.costPerContact,
      incentiveCost: input.winback.incentiveCost,
    },
  }
}

test.skipIf(!python)(
  '500 random businesses give the figures of the reference model',
  () => {
    const inputs = fc.sample(anyCase, { numRuns: 500, seed: 20270101 }).filter(
      // The reference divides by the cost, so a plan that costs nothing has no figures to compare.
      (input) => input.initiatives.some(({ oneOff, runPerMonth }) => oneOff + runPerMonth > 1),
    )
    expect(inputs.length).toBeGreaterThan(450)
    const { stdout, stderr, status } = spawnSync('python3', ['-O', 'run_inputs.py'], {
      cwd: directory,
      input: JSON.stringify(inputs.map(toReference)),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    })
    expect(status, stderr).toBe(0)
    const expected = JSON.parse(stdout) as Record<string, number | null>[]
    const near = (value: number | null, wanted: number | null | undefined, what: string) => {
      if (value === null || wanted === null || wanted === undefined) expect(value, what).toBe(wanted)
      else expect(Math.abs(value - wanted) / Math.max(1, Math.abs(wanted)), what).toBeLessThan(1e-6)
    }
    for (const [index, input] of inputs.entries()) {
      const run = runCase(input, 36)
      const results = summarise(run)
      const wanted = expected[index]
      near(results.npv, wanted?.npv, `npv of ${index}`)
      near(results.roi, wanted?.roi, `roi of ${index}`)
      near(results.paybackMonth, wanted?.payback, `payback of ${index}`)
      near(results.margin, wanted?.margin, `margin of ${index}`)
      near(run.months.at(-1)?.customers ?? null, wanted?.end, `customers of ${index}`)
      near(
        summarise(runCase(shiftCase(input, scenarioShifts.pessimistic), 36)).npv,
        wanted?.pessimistic,
        `pessimistic of ${index}`,
      )
      if (index % 10 === 0) near(breakEvenMultiplier(input, 12), wanted?.breakeven, `break-even of ${index}`)
      if (input.loyalty) {
        const issued = run.months.map((month) => month.issued)
        const terms = { rate: input.loyalty.earn, grossMargin: input.grossMargin, ...input.loyalty }
        const balance = liabilityByMonth(issued, terms, input.loyalty.lag, null)[11]
        near(balance?.face ?? null, wanted?.face, `face balance of ${index}`)
        near(balance?.ifrs15 ?? null, wanted?.ifrs, `contract liability of ${index}`)
      }
    }
  },
  120_000,
)
