import { wave } from './case-costs.ts'
import type { CaseInput } from './case-input.ts'
import type { MonthEffects } from './month-effects.ts'

/** Customers at the end of a month, with and without the plan, and how they came. */
export interface CustomerFlow {
  /** N_t. */
  base: number
  /** N'_t. */
  customers: number
  dormant: number
  /** Customers kept by the effects on churn this month. */
  saved: number
  /** Returned above the organic level, and the same in customers of full value. */
  wonBack: number
  wonBackValue: number
  referred: number
  /** Money for the win-back wave of the month. */
  waveCost: number
}

/** The state before the first month. */
export function openingFlow(input: CaseInput): CustomerFlow {
  return {
    base: input.customers,
    customers: input.customers,
    dormant: input.winback?.dormant ?? 0,
    saved: 0,
    wonBack: 0,
    wonBackValue: 0,
    referred: 0,
    waveCost: 0,
  }
}

/** F12, F13, F20, F21: one month on from `before`. */
export function nextFlow(
  t: number,
  before: CustomerFlow,
  effects: MonthEffects,
  input: CaseInput,
  factor: number,
): CustomerFlow {
  const { churn, arrivals, winback, referral } = input
  const waveNow = winback?.waves.includes(t)
    ? wave(winback, before.dormant)
    : { returned: 0, cost: 0, left: before.dormant }
  const wonBack = waveNow.returned * factor
  const wonBackValue = wonBack * (winback?.valueIndex ?? 0)
  const arrived = referral ? before.customers * effects.inviting * referral.referredPerReached : 0
  const referred = referral ? arrived * factor * (1 - referral.cannibalisation) : 0
  const saved = before.customers * churn * effects.churn.total
  return {
    base: before.base * (1 - churn) + arrivals,
    customers: before.customers * (1 - churn) + saved + arrivals + wonBackValue + referred,
    dormant: waveNow.left,
    saved,
    wonBack,
    wonBackValue,
    referred,
    waveCost: waveNow.cost,
  }
}
