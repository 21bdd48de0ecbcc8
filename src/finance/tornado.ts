import type { CaseInput } from './case-input.ts'
import { netPresentValue } from './results.ts'
import { openCase } from './run-case.ts'
import { type Shift, scenarioShifts, shiftCase } from './scenarios.ts'

type TornadoFactor =
  | 'effects'
  | 'grossMargin'
  | 'orderValue'
  | 'churn'
  | 'cost'
  | 'earn'
  | 'breakage'
  | 'displacement'
  | 'delay'

/** How the value over 36 months moves when one input alone is worse or better than planned. Money. */
export interface TornadoBar {
  factor: TornadoFactor
  low: number
  high: number
  swing: number
}

type Change = (input: CaseInput) => CaseInput

const shift =
  (change: Partial<Shift>): Change =>
  (input) =>
    shiftCase(input, { ...scenarioShifts.base, ...change })

const scaleInitiativeCost =
  (factor: number): Change =>
  (input) => ({
    ...input,
    initiatives: input.initiatives.map((initiative) => ({
      ...initiative,
      oneOff: initiative.oneOff * factor,
      runPerMonth: initiative.runPerMonth * factor,
    })),
  })

function withLoyalty(
  change: (loyalty: NonNullable<CaseInput['loyalty']>) => Partial<NonNullable<CaseInput['loyalty']>>,
): Change {
  return (input) => ({ ...input, loyalty: input.loyalty && { ...input.loyalty, ...change(input.loyalty) } })
}

/** Domain model §10.2: the worse and the better value of each input. */
const factors: readonly { factor: TornadoFactor; worse: Change; better: Change; loyaltyOnly?: true }[] = [
  { factor: 'effects', worse: shift({ effects: 0.7 }), better: shift({ effects: 1.3 }) },
  {
    factor: 'grossMargin',
    worse: (input) => ({ ...input, grossMargin: input.grossMargin * 0.9 }),
    better: (input) => ({ ...input, grossMargin: Math.min(0.95, input.grossMargin * 1.1) }),
  },
  {
    factor: 'orderValue',
    worse: (input) => ({ ...input, orderValue: input.orderValue * 0.9 }),
    better: (input) => ({ ...input, orderValue: input.orderValue * 1.1 }),
  },
  {
    factor: 'churn',
    worse: (input) => ({ ...input, churn: input.churn * 0.8 }),
    better: (input) => ({ ...input, churn: input.churn * 1.2 }),
  },
  { factor: 'cost', worse: scaleInitiativeCost(1.2), better: scaleInitiativeCost(0.8) },
  {
    factor: 'earn',
    worse: withLoyalty(({ earn }) => ({ earn: earn + 0.01 })),
    better: withLoyalty(({ earn }) => ({ earn: Math.max(0, earn - 0.01) })),
    loyaltyOnly: true,
  },
  {
    factor: 'breakage',
    worse: withLoyalty(({ breakage }) => ({ breakage: Math.max(0, breakage - 0.1) })),
    better: withLoyalty(({ breakage }) => ({ breakage: Math.min(1, breakage + 0.1) })),
    loyaltyOnly: true,
  },
  {
    factor: 'displacement',
    worse: withLoyalty(({ displacement }) => ({ displacement: Math.min(1, displacement + 0.25) })),
    better: withLoyalty(({ displacement }) => ({ displacement: Math.max(0, displacement - 0.25) })),
    loyaltyOnly: true,
  },
  { factor: 'delay', worse: shift({ delay: 3 }), better: (input) => input },
]

/** Every input alone, widest swing first. */
export function tornado(input: CaseInput, horizon = 36): TornadoBar[] {
  const npv = (change: Change) => netPresentValue(openCase(change(input)), horizon)
  return factors
    .filter(({ loyaltyOnly }) => !loyaltyOnly || input.loyalty)
    .map(({ factor, worse, better }) => {
      const low = npv(worse)
      const high = npv(better)
      return { factor, low, high, swing: Math.abs(high - low) }
    })
    .sort((a, b) => b.swing - a.swing)
}
