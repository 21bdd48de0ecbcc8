import type { Playbook } from '../plan.ts'
import type { Situation } from './situation.ts'

/**
 * A simple estimate of what one initiative brings: effect × reach × confidence on a constant base, month by month (F14, F15, F20, F21). It
 * ranks candidates; the business case computes the money of the whole plan.
 */

/** F16–F17 in one number: initiatives reach the same people, so each keeps about three quarters of what it would bring alone. */
const overlap = 0.75
/** F19: part of additional orders is pulled forward or taken from other products. */
const cannibalisation = { orders: 0.15, referral: 0.3 }

/** Months of the plan with a win-back wave; none for initiatives that do not write to those who left. */
export function waveMonthsOf(playbook: Playbook, variant: 'full' | 'light', launchMonth: number): number[] {
  if (!playbook.effect.winback) return []
  const every = variant === 'light' ? 6 : 3
  const months: number[] = []
  for (let month = launchMonth; month <= 12 && months.length < 3; month += every) months.push(month)
  return months
}

/** What is estimated and when it starts. */
export interface EstimatedInitiative {
  playbook: Playbook
  variant: 'full' | 'light'
  launchMonth: number
}

/** Contribution margin of the first `months` of the plan, money; null when customers or order value are unknown. Costs are not in it. */
export function estimateMargin(
  { playbook, variant, launchMonth }: EstimatedInitiative,
  situation: Situation,
  months: number,
): number | null {
  const { marginPerMonth, monthlyChurn: churn, volumes } = situation
  if (marginPerMonth === null) return null
  const { effect, rampMonths } = playbook
  const scale = effect.reach * effect.confidence * overlap
  const behaviour = ((effect.frequency?.[1] ?? 0) + (effect.averageOrder?.[1] ?? 0)) * (1 - cannibalisation.orders)
  const year = waveMonthsOf(playbook, variant, launchMonth)
  let gained = 0
  let dormant = volumes.D
  let margin = 0
  for (let month = launchMonth; month <= months; month += 1) {
    const ramp = Math.min(1, (month - launchMonth + 1) / Math.max(1, rampMonths))
    gained = gained * (1 - churn) + volumes.N * churn * (effect.churn?.[1] ?? 0) * scale * ramp
    if (effect.referral) {
      const { inviteRate, conversion } = effect.referral
      gained += volumes.N * inviteRate * conversion * scale * (1 - cannibalisation.referral) * ramp
    }
    // Waves after the first year are left out: the sleeping base is spent by then.
    if (effect.winback && year.includes(month)) {
      const contacted = dormant * effect.winback.contactable
      gained += contacted * Math.max(0, effect.winback.response - effect.winback.organic) * effect.winback.valueIndex
      dormant -= contacted * effect.winback.response
    }
    margin += (gained + volumes.N * behaviour * scale * ramp) * marginPerMonth
  }
  return Math.round(margin)
}
