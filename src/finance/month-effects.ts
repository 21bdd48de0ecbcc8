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

interface Strong {
  initiative: CaseInitiative
  strength: number
}

/** F14, F15: the initiatives with an effect of one kind, and how strong it is at full ramp; the same in every month. */
function strengthsOf(key: 'churnEffect' | 'frequencyEffect' | 'orderEffect', input: CaseInput): Strong[] {
  return input.initiatives
    .map((initiative) => ({
      initiative,
      strength: initiative.reach * (1 - input.holdout) * initiative[key] * initiative.confidence,
    }))
    .filter(({ strength }) => strength > 0)
}

/**
 * F16, F17: the combined effect of one kind in any month. Most months repeat the one before them, since all has ramped up and nothing ends
 * or wears off: then they share its effect.
 */
function combinedOver(
  strong: readonly Strong[],
  mode: 'reduce' | 'add',
  cap: number,
  { overlap, decayFloor }: CaseInput['assumptions'],
): (t: number, factor: number) => Combined {
  const months: (readonly number[])[] = []
  const sharesIn = (t: number): readonly number[] => {
    const before = months[t - 1]
    const now = strong.map(({ initiative }) => ramp(t, initiative, decayFloor))
    return before && now.every((share, place) => share === before[place]) ? before : now
  }
  let last: { shares: readonly number[]; factor: number; combined: Combined } | null = null
  return (t, factor) => {
    months[t] ??= sharesIn(t)
    const shares = months[t]
    if (last && last.shares === shares && last.factor === factor) return last.combined
    const effects = strong.map(({ initiative, strength }, place) => ({
      id: initiative.id,
      effect: strength * factor * (shares[place] ?? 0),
    }))
    last = { shares, factor, combined: combineEffects(effects, overlap, mode, cap) }
    return last.combined
  }
}

/** F14–F19: the effects of any month of a case; `factor` scales every effect. What no factor changes is computed once a month. */
export function effectsOver(input: CaseInput): (t: number, factor: number) => MonthEffects {
  const { assumptions } = input
  const { caps, decayFloor, cannibalisation } = assumptions
  const churnIn = combinedOver(strengthsOf('churnEffect', input), 'reduce', caps.churn, assumptions)
  const frequencyIn = combinedOver(strengthsOf('frequencyEffect', input), 'add', caps.frequency, assumptions)
  const orderIn = combinedOver(strengthsOf('orderEffect', input), 'add', caps.order, assumptions)
  const carrier = input.initiatives.find(({ id }) => id === input.loyalty?.initiative)
  const inviter = input.initiatives.find(({ id }) => id === input.referral?.initiative)
  // Membership does not wear off as the effect does, so it ramps without decay.
  const lasting: CaseInitiative | undefined = carrier && { ...carrier, decay: 0 }
  const inviting = inviter ? inviter.reach * (1 - input.holdout) * inviter.confidence : 0
  return (t, factor) => {
    const frequency = frequencyIn(t, factor)
    const order = orderIn(t, factor)
    return {
      churn: churnIn(t, factor),
      frequency,
      order,
      frequencyLift: frequency.total * (1 - cannibalisation),
      orderLift: order.total * (1 - cannibalisation),
      inviting: inviter ? inviting * ramp(t, inviter, decayFloor) : 0,
      members: input.loyalty && lasting ? input.loyalty.penetration * ramp(t, lasting, 1) : 0,
    }
  }
}
