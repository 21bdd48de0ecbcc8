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
function strengthsOf(key: 'churnEffect' | 'frequencyEffect' | 'orderEffect', input: CaseInput) {
  return input.initiatives
    .map((initiative) => ({
      initiative,
      strength: initiative.reach * (1 - input.holdout) * initiative[key] * initiative.confidence,
    }))
    .filter(({ strength }) => strength > 0)
}

/** F14–F19: the effects of any month of a case; `factor` scales every effect. What no factor changes is computed once a month. */
export function effectsOver(input: CaseInput): (t: number, factor: number) => MonthEffects {
  const { overlap, caps, decayFloor, cannibalisation } = input.assumptions
  const strengths = {
    churn: strengthsOf('churnEffect', input),
    frequency: strengthsOf('frequencyEffect', input),
    order: strengthsOf('orderEffect', input),
  }
  const carrier = input.initiatives.find(({ id }) => id === input.loyalty?.initiative)
  const inviter = input.initiatives.find(({ id }) => id === input.referral?.initiative)
  // Membership does not wear off as the effect does, so it ramps without decay.
  const lasting: CaseInitiative | undefined = carrier && { ...carrier, decay: 0 }
  const activeIn = (kind: keyof typeof strengths, t: number) =>
    strengths[kind]
      .map(({ initiative, strength }) => ({ id: initiative.id, strength, share: ramp(t, initiative, decayFloor) }))
      .filter(({ share }) => share > 0)
  const planned = (t: number) => ({
    churn: activeIn('churn', t),
    frequency: activeIn('frequency', t),
    order: activeIn('order', t),
    inviting: inviter ? inviter.reach * (1 - input.holdout) * inviter.confidence * ramp(t, inviter, decayFloor) : 0,
    members: input.loyalty && lasting ? input.loyalty.penetration * ramp(t, lasting, 1) : 0,
  })
  const months: ReturnType<typeof planned>[] = []
  return (t, factor) => {
    months[t] ??= planned(t)
    const month = months[t]
    const combined = (kind: keyof typeof strengths) =>
      combineEffects(
        month[kind].map(({ id, strength, share }) => ({ id, effect: strength * factor * share })),
        overlap,
        kind === 'churn' ? 'reduce' : 'add',
        caps[kind],
      )
    const frequency = combined('frequency')
    const order = combined('order')
    return {
      churn: combined('churn'),
      frequency,
      order,
      frequencyLift: frequency.total * (1 - cannibalisation),
      orderLift: order.total * (1 - cannibalisation),
      inviting: month.inviting,
      members: month.members,
    }
  }
}
