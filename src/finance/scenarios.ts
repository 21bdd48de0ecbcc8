import type { CaseInput } from './case-input.ts'
import { type CaseResults, summarise } from './results.ts'
import { runMonths } from './run-case.ts'

/** A change of all inputs at once (domain model §10.1). `grossMargin` and `breakage` are added, the rest multiplied or shifted. */
export interface Shift {
  effects: number
  cost: number
  breakage: number
  grossMargin: number
  /** Months the launches and waves slip. */
  delay: number
  displacement: number
}

export const scenarioShifts = {
  pessimistic: { effects: 0.6, cost: 1.15, breakage: -0.1, grossMargin: -0.02, delay: 2, displacement: 0.15 },
  base: { effects: 1, cost: 1, breakage: 0, grossMargin: 0, delay: 0, displacement: 0 },
  optimistic: { effects: 1.3, cost: 1, breakage: 0.05, grossMargin: 0.01, delay: 0, displacement: -0.1 },
} as const satisfies Record<string, Shift>
export type ScenarioName = keyof typeof scenarioShifts

/** Weights of the scenarios in the expected value. */
const scenarioWeights: Record<ScenarioName, number> = { pessimistic: 0.25, base: 0.5, optimistic: 0.25 }

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Applies a shift; of a win-back only the lift above the organic return is scaled. */
export function shiftCase(input: CaseInput, shift: Shift): CaseInput {
  return {
    ...input,
    grossMargin: input.grossMargin + shift.grossMargin,
    initiatives: input.initiatives.map((initiative) => ({
      ...initiative,
      churnEffect: initiative.churnEffect * shift.effects,
      frequencyEffect: initiative.frequencyEffect * shift.effects,
      orderEffect: initiative.orderEffect * shift.effects,
      oneOff: initiative.oneOff * shift.cost,
      runPerMonth: initiative.runPerMonth * shift.cost,
      launch: initiative.launch + shift.delay,
      end: initiative.end === null ? null : initiative.end + shift.delay,
    })),
    winback: input.winback && {
      ...input.winback,
      response: input.winback.organic + (input.winback.response - input.winback.organic) * shift.effects,
      waves: input.winback.waves.map((month) => month + shift.delay),
      costPerContact: input.winback.costPerContact * shift.cost,
      incentiveCost: input.winback.incentiveCost * shift.cost,
    },
    referral: input.referral && {
      ...input.referral,
      referredPerReached: input.referral.referredPerReached * shift.effects,
    },
    loyalty: input.loyalty && {
      ...input.loyalty,
      breakage: within(input.loyalty.breakage + shift.breakage, 0, 0.9),
      displacement: within(input.loyalty.displacement + shift.displacement, 0, 1),
    },
  }
}

export interface Scenario {
  name: ScenarioName
  year: CaseResults
  threeYears: CaseResults
  /** Cumulative cash of the 36 months. */
  cumulative: number[]
}

/** The three scenarios at 12 and 36 months, and the weighted value at 36. */
export function runScenarios(input: CaseInput): { scenarios: Scenario[]; weightedNpv36: number } {
  const scenarios = (Object.keys(scenarioShifts) as ScenarioName[]).map((name) => {
    const shifted = shiftCase(input, scenarioShifts[name])
    const months = runMonths(shifted, 36)
    return {
      name,
      year: summarise({ months: months.slice(0, 12) }),
      threeYears: summarise({ months }),
      cumulative: months.map(({ cumulative }) => cumulative),
    }
  })
  const weightedNpv36 = scenarios.reduce((sum, { name, threeYears }) => sum + scenarioWeights[name] * threeYears.npv, 0)
  return { scenarios, weightedNpv36 }
}
