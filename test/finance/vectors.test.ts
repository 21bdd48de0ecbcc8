import { describe, expect, test } from 'vitest'
import { churnOver, monthlyChurn, monthlyDiscount } from '../../src/core/rates.ts'
import { type CaseInput, defaultAssumptions } from '../../src/finance/case-input.ts'
import { discountedLifetimeValue, finiteLifetimeValue, simpleLifetimeValue } from '../../src/finance/customer-value.ts'
import { combineEffects, ramp } from '../../src/finance/effects.ts'
import { allocateSale, liabilityByMonth } from '../../src/finance/liability.ts'
import { monteCarlo, randomFrom, triangular } from '../../src/finance/monte-carlo.ts'
import { breakEvenMultiplier, summarise } from '../../src/finance/results.ts'
import { breakEvenUplift, rewardUnitCost } from '../../src/finance/rewards.ts'
import { runCase } from '../../src/finance/run-case.ts'
import { npsMargin, samplePerArm } from '../../src/finance/sample-size.ts'
import { runScenarios } from '../../src/finance/scenarios.ts'
import { tornado } from '../../src/finance/tornado.ts'
import vectors from './data/vectors.json' with { type: 'json' }

type Vector = (typeof vectors)['coffee']

/** The inputs of a vector in our words. */
function caseOf(vector: Vector | (typeof vectors)['saas']): CaseInput {
  const { input } = vector
  const winback = 'winback' in input ? input.winback : null
  return {
    customers: input.N0,
    arrivals: input.A,
    churn: input.churn,
    orders: input.F,
    orderValue: input.AOV,
    grossMargin: input.GM,
    discountRate: input.d,
    season: new Array(12).fill(1),
    holdout: 0,
    referral: null,
    assumptions: { ...defaultAssumptions, overlap: input.omega, cannibalisation: input.gamma },
    initiatives: input.initiatives.map((initiative) => ({
      id: initiative.id,
      launch: initiative.launch,
      lead: initiative.lead,
      ramp: initiative.ramp,
      shape: 'linear',
      reach: initiative.reach,
      churnEffect: ('churnEff' in initiative ? initiative.churnEff : 0) ?? 0,
      frequencyEffect: ('freqEff' in initiative ? initiative.freqEff : 0) ?? 0,
      orderEffect: ('aovEff' in initiative ? (initiative.aovEff as number) : 0) ?? 0,
      confidence: initiative.conf,
      oneOff: initiative.oneOff,
      runPerMonth: initiative.run,
      decay: 0,
      end: null,
    })),
    loyalty: {
      initiative: input.loyalty.initiative,
      penetration: input.loyalty.penetration,
      earn: input.loyalty.earn,
      breakage: input.loyalty.breakage,
      displacement: input.loyalty.theta,
      eligible: input.loyalty.eligible,
      lag: input.loyalty.lag,
      expiryMonths: null,
      replacedDiscount: 0,
    },
    winback: winback && {
      initiative: winback.initiative,
      dormant: winback.D0,
      contactable: winback.contactable,
      waves: winback.waves,
      response: winback.resp,
      organic: winback.organic,
      valueIndex: winback.valueIndex,
      costPerContact: winback.costPerContact,
      incentiveCost: winback.incentiveCost,
    },
  }
}

/** Equal to the last digit a double can carry through a sum of some thousand terms. */
const near = (value: number | null | undefined, expected: number | null) => {
  if (expected === null) expect(value).toBeNull()
  else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)))
}

describe('unit formulas', () => {
  const { unit } = vectors
  const effect = (launch: number, months: number, shape: 'linear' | 's' = 'linear', decay = 0) => ({
    launch,
    end: null,
    ramp: months,
    shape,
    decay,
  })
  test.each([
    [1 - monthlyChurn(0.35, 12), unit['crr12=0.65 -> monthly retention'], 8],
    [churnOver(0.05, 12), unit['monthly churn 0.05 -> annual churn'], 8],
    [monthlyChurn(0.3, 12), unit['annual churn 0.30 -> monthly churn'], 8],
    [monthlyChurn(1 - 0.67, 3), unit['crr3=0.67 -> monthly churn'], 8],
    [monthlyDiscount(0.2), unit['delta(d=0.20)'], 10],
    [simpleLifetimeValue(729.6, 0.06), unit['ltv_simple(729.6,0.06)'], 6],
    [discountedLifetimeValue(729.6, 0.06, monthlyDiscount(0.2)), unit['clv_disc(729.6,0.06,delta(0.20))'], 6],
    [finiteLifetimeValue(729.6, 0.06, monthlyDiscount(0.2), 36), unit['clv_finite(729.6,0.06,delta(0.20),36)'], 6],
    [rewardUnitCost({ rate: 0, breakage: 0, displacement: 0.5, grossMargin: 0.6 }), unit['kappa(theta .5, gm .6)'], 6],
    [
      breakEvenUplift({ rate: 0.05, breakage: 0.3, displacement: 0.5, grossMargin: 0.6 }),
      unit['breakeven_uplift(eps .05,rho .7,kappa .7,gm .6)'],
      8,
    ],
    [
      breakEvenUplift({ rate: 0.05, breakage: 0.3, displacement: 0.5, grossMargin: 0.6 }, 0.01),
      unit['breakeven_uplift(eps .05,rho .7,kappa .7,gm .6, fixed .01)'],
      8,
    ],
    [npsMargin(400), unit['nps_moe(p .45,d .15,n 400)'], 4],
    [samplePerArm(0.06, 0.054), unit['sample_size(.06,.054)'], 0],
    [samplePerArm(0.4, 0.44), unit['sample_size(.40,.44)'], 0],
    [triangular(0.1, 0.3, 1, 1.4), unit['tri_inv(.10; .3,1,1.4)'], 8],
    [triangular(0.9, 0.3, 1, 1.4), unit['tri_inv(.90; .3,1,1.4)'], 8],
  ])('%d is %d', (value, expected, digits) => {
    expect(value).toBeCloseTo(expected, digits)
  })

  test('overlapping effects', () => {
    const abc = [
      { id: 'a', effect: 0.05 },
      { id: 'b', effect: 0.03 },
      { id: 'c', effect: 0.02 },
    ]
    expect(combineEffects(abc, 0.7, 'reduce', 0.35).total).toBeCloseTo(
      unit['combine reduce [a .05,b .03,c .02] w .7'],
      10,
    )
    expect(combineEffects(abc, 1, 'reduce', 0.35).total).toBeCloseTo(0.09693, 10)
    expect(combineEffects(abc, 1, 'reduce', 0.05)).toMatchObject({ total: 0.05, capped: true })
  })

  test('ramps', () => {
    const months = [3, 4, 5, 6, 7, 8]
    expect(months.map((t) => ramp(t, effect(4, 4), 0.5))).toEqual(unit['ramp linear launch4 len4 t=3..8'])
    expect(months.map((t) => ramp(t, effect(4, 4, 's'), 0.5))).toEqual(unit['ramp s launch4 len4 t=3..8'])
    const decayed = [1, 3, 4, 13, 20].map((t) => ramp(t, effect(1, 3, 'linear', 0.05), 0.5))
    decayed.forEach((value, index) => {
      expect(value).toBeCloseTo(unit['ramp linear launch1 len3 decay.05 floor.5 t=1,3,4,13,20'][index] ?? 0, 6)
    })
  })

  test('IFRS 15 example 52', () => {
    const { points, product } = allocateSale(100_000, 9_500)
    const year1 = (points * 4_500) / 9_500
    const year2 = (points * 8_500) / 9_700 - year1
    const round = (value: number) => Math.round(value * 100) / 100
    expect([product, points, year1, year2, points - year1 - year2].map(round)).toEqual(Object.values(unit.ifrs15_ex52))
  })

  test('random numbers', () => {
    const random = randomFrom(42)
    for (const value of unit['mulberry32(42) first 5']) expect(random()).toBeCloseTo(value, 12)
  })
})

describe.each([
  ['coffee', vectors.coffee],
  ['saas', vectors.saas],
] as const)('the %s case', (_name, vector) => {
  const input = caseOf(vector)

  test('month by month', () => {
    const { months } = runCase(input, 12)
    for (const [index, row] of vector.monthly12.entries()) {
      const month = months[index]
      near(month?.churnEffect, row.E)
      near(month?.frequencyEffect, row.UF)
      near(month?.orderEffect, row.UA)
      near(month?.baseCustomers, row.N)
      near(month?.customers, row.Np)
      near(month?.margin, row.dM)
      near(month?.retentionMargin, row.ret)
      near(month?.issued, row.issued)
      near(month?.rewards, row.reward)
      near(month?.deadweight, row.dead)
      near(month?.oneOff, row.oneoff)
      near(month?.run, row.run)
      near(month?.cumulative, row.cum)
    }
  })

  test('liability month by month', () => {
    const { loyalty } = input
    if (!loyalty) throw new Error('the vector has a programme')
    const issued = runCase(input, 12).months.map((month) => month.issued)
    const terms = { rate: loyalty.earn, grossMargin: input.grossMargin, ...loyalty }
    for (const [index, balance] of liabilityByMonth(issued, terms, loyalty.lag, null).entries()) {
      const row = vector.monthly12[index]
      near(balance.redeemed, row?.redeemed ?? 0)
      near(balance.face, row?.outFace ?? 0)
      near(balance.expected, row?.outExp ?? 0)
      near(balance.cost, row?.liabCost ?? 0)
      near(balance.ifrs15, row?.deferred ?? 0)
    }
  })

  test.each([12, 24, 36] as const)('results over %i months', (horizon) => {
    const expected = vector[`H${horizon}`]
    const run = runCase(input, horizon)
    const results = summarise(run)
    near(results.margin, expected.totals.dM)
    near(results.retentionMargin, expected.totals.ret)
    near(results.behaviourMargin, expected.totals.beh)
    near(results.cost, expected.cost)
    near(results.roi, expected.roi)
    near(results.npv, expected.npv)
    near(results.paybackMonth, expected.payback)
    near(results.deadweightShare, expected.deadweightShare)
    near(breakEvenMultiplier(input, horizon), expected.breakEvenMultiplier)
    for (const [id, split] of Object.entries(expected.byInitiative)) {
      near(run.byInitiative.get(id)?.retentionMargin, split.retMargin)
      near(run.byInitiative.get(id)?.behaviourMargin, split.behMargin)
      near(run.byInitiative.get(id)?.cost, split.cost)
    }
  })

  test('scenarios', () => {
    const { scenarios, weightedNpv36 } = runScenarios(input)
    for (const { name, year, threeYears } of scenarios) {
      const expected = vector.scenarios[name]
      near(year.npv, expected.npv12)
      near(year.roi, expected.roi12)
      near(threeYears.npv, expected.npv36)
      near(threeYears.roi, expected.roi36)
      near(threeYears.paybackMonth, expected.payback)
    }
    near(weightedNpv36, vector.scenarios.weightedNpv36)
  })

  test('tornado', () => {
    const bars = tornado(input)
    expect(bars).toHaveLength(vector.tornado36.length)
    for (const [index, bar] of bars.entries()) {
      near(bar.low, vector.tornado36[index]?.low ?? 0)
      near(bar.high, vector.tornado36[index]?.high ?? 0)
    }
  })

  test('Monte Carlo', () => {
    const { n, seed, p10, p50, p90, probPositive } = vector.monteCarlo36
    const result = monteCarlo(input, n, seed)
    near(result.p10, p10)
    near(result.p50, p50)
    near(result.p90, p90)
    expect(result.probabilityPositive).toBe(probPositive)
  })
})
