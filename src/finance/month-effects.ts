import type { CaseInitiative, CaseInput } from './case-input.ts'
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
  /** Share of customers who are asked to recommend (F21), after ramp, haircut and control group. */
  inviting: number
}

/** F14, F15: the initiatives with an effect of one kind, and how strong it is at full ramp; the same in every month. */
function strengthsOf(key: 'churnEffect' | 'frequencyEffect' | 'orderEffect', input: CaseInput, factor: number) {
  return input.initiatives
    .map((initiative) => ({
      initiative,
      strength: initiative.reach * (1 - input.holdout) * initiative[key] * initiative.confidence * factor,
    }))
    .filter(({ strength }) => strength > 0)
}

/** F14–F19: the effects of any month of a case; `factor` scales every effect. */
export function effectsOver(input: CaseInput, factor: number): (t: number) => MonthEffects {
  const { overlap, caps, decayFloor, cannibalisation } = input.assumptions
  const strengths = {
    churn: strengthsOf('churnEffect', input, factor),
    frequency: strengthsOf('frequencyEffect', input, factor),
    order: strengthsOf('orderEffect', input, factor),
  }
  const carrier = input.initiatives.find(({ id }) => id === input.loyalty?.initiative)
  const inviter = input.initiatives.find(({ id }) => id === input.referral?.initiative)
  // Membership does not wear off as the effect does, so it ramps without decay.
  const lasting: CaseInitiative | undefined = carrier && { ...carrier, decay: 0 }
  const combined = (kind: keyof typeof strengths, t: number) =>
    combineEffects(
      strengths[kind].map(({ initiative, strength }) => ({
        id: initiative.id,
        effect: strength * ramp(t, initiative, decayFloor),
      })),
      overlap,
      kind === 'churn' ? 'reduce' : 'add',
      caps[kind],
    )
  return (t) => {
    const frequency = combined('frequency', t)
    const order = combined('order', t)
    return {
      churn: combined('churn', t),
      frequency,
      order,
      frequencyLift: frequency.total * (1 - cannibalisation),
      orderLift: order.total * (1 - cannibalisation),
      inviting: inviter ? inviter.reach * (1 - input.holdout) * inviter.confidence * ramp(t, inviter, decayFloor) : 0,
      members: input.loyalty && lasting ? input.loyalty.penetration * ramp(t, lasting, 1) : 0,
    }
  }
}
