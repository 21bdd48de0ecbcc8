import type { CaseInput } from './case-input.ts'
import { type Combined, combineEffects, ramp } from './effects.ts'

/** The combined effects of one month, and how far the programme has grown. */
export interface MonthEffects {
  churn: Combined
  frequency: Combined
  order: Combined
  /** UF·(1 − γ) and UA·(1 − γ): what is left of the behaviour effects after cannibalisation (F19). */
  frequencyLift: number
  orderLift: number
  /** π_t: share of revenue made by members. */
  members: number
}

/** F14–F19 in month `t`; `factor` scales every effect. */
export function effectsIn(t: number, input: CaseInput, factor: number): MonthEffects {
  const { overlap, caps, decayFloor, cannibalisation } = input.assumptions
  const effectOf = (key: 'churnEffect' | 'frequencyEffect' | 'orderEffect') =>
    input.initiatives.map((initiative) => ({
      id: initiative.id,
      effect:
        initiative.reach *
        (1 - input.holdout) *
        initiative[key] *
        initiative.confidence *
        factor *
        ramp(t, initiative, decayFloor),
    }))
  const frequency = combineEffects(effectOf('frequencyEffect'), overlap, 'add', caps.frequency)
  const order = combineEffects(effectOf('orderEffect'), overlap, 'add', caps.order)
  const carrier = input.initiatives.find(({ id }) => id === input.loyalty?.initiative)
  return {
    churn: combineEffects(effectOf('churnEffect'), overlap, 'reduce', caps.churn),
    frequency,
    order,
    frequencyLift: frequency.total * (1 - cannibalisation),
    orderLift: order.total * (1 - cannibalisation),
    // Membership does not wear off as the effect does, so it ramps without decay.
    members: input.loyalty && carrier ? input.loyalty.penetration * ramp(t, { ...carrier, decay: 0 }, 1) : 0,
  }
}
