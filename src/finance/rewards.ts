import type { Brief } from '../core/brief.ts'
import { type IsoDate, planMonth } from '../core/date.ts'

/** Cost of programme rewards per unit of spend (domain model F26–F31). All rates are fractions. */
export interface RewardTerms {
  /** ε: face value of rewards issued per eligible spend. */
  rate: number
  /** b: share of issued rewards never used. */
  breakage: number
  /** θ: share of redemptions that replace a purchase paid in full. */
  displacement: number
  /** Contribution margin. */
  grossMargin: number
}

/** F27 `κ = θ + (1 − θ)(1 − GM)`: what one redeemed unit of face value costs. */
export function rewardUnitCost({ displacement, grossMargin }: RewardTerms): number {
  return displacement + (1 - displacement) * (1 - grossMargin)
}

/** F28 per unit of eligible member spend: `ε·(1 − b)·κ`. */
export function rewardCostShare(terms: RewardTerms): number {
  return terms.rate * (1 - terms.breakage) * rewardUnitCost(terms)
}

/** F31: share of the contribution margin that rewards take. */
export function rewardBurden(terms: RewardTerms): number {
  return rewardCostShare(terms) / terms.grossMargin
}

/**
 * F30 `u* = (ε·ρ·κ + f) / (GM − ε·ρ·κ)`: uplift of member spend at which rewards pay for themselves.
 * `fixedShare` is fixed programme cost per unit of member spend. Infinity when rewards eat the whole margin.
 */
export function breakEvenUplift(terms: RewardTerms, fixedShare = 0): number {
  const share = rewardCostShare(terms)
  return share < terms.grossMargin ? (share + fixedShare) / (terms.grossMargin - share) : Number.POSITIVE_INFINITY
}

/**
 * F25, F28 over the plan year: cost of rewards, whole units of the currency, on a constant base; members grow to `penetration`
 * over the ramp after launch. Null when customers, frequency or order value are unknown.
 */
export function rewardsOfYear(
  terms: RewardTerms,
  { penetration, eligible }: { penetration: number; eligible: number },
  brief: Brief,
  programmeLaunch: { launch: IsoDate; effect: { rampMonths: number } },
): number | null {
  const { customers, ordersPerMonth, averageOrder } = brief.metrics
  if (!customers || !ordersPerMonth || !averageOrder) return null
  const monthly = customers.value * ordersPerMonth.value * averageOrder.value * eligible * penetration
  const launchMonth = planMonth(brief.start, programmeLaunch.launch)
  const ramp = Math.max(1, programmeLaunch.effect.rampMonths)
  let fullMonths = 0
  for (let month = Math.max(1, launchMonth); month <= 12; month += 1) {
    fullMonths += Math.min(1, (month - launchMonth + 1) / ramp)
  }
  return Math.round(monthly * fullMonths * rewardCostShare(terms))
}
