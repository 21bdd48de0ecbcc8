/**
 * What the business case is computed from. Months count from 1 (first month of the plan), money is in the currency of the
 * brief without VAT, rates are fractions. Symbols in comments are those of the domain model.
 */
export interface CaseInput {
  /** N0: active customers. */
  customers: number
  /** A: new customers a month. */
  arrivals: number
  /** c: monthly churn. */
  churn: number
  /** F: orders per active customer and month; 1 for subscriptions. */
  orders: number
  /** AOV: money per order. */
  orderValue: number
  /** GM: contribution margin. */
  grossMargin: number
  /** d: annual discount rate. */
  discountRate: number
  /** s_t: twelve multipliers of order frequency with mean 1, repeated every year. */
  season: readonly number[]
  initiatives: readonly CaseInitiative[]
  loyalty: CaseLoyalty | null
  winback: CaseWinback | null
  referral: CaseReferral | null
  /** Share of customers kept out of every initiative as a control group. */
  holdout: number
  assumptions: CaseAssumptions
}

/** One initiative as the case sees it. Effects are relative changes among the customers reached, positive is better. */
export interface CaseInitiative {
  id: string
  /** First month of effect. */
  launch: number
  /** Last month of effect and running cost; null for as long as the horizon. */
  end: number | null
  /** Months before the launch over which the one-off is spent. */
  lead: number
  /** Months from launch to full effect. */
  ramp: number
  shape: 'linear' | 's'
  /** Share of the active base reached in a usual month. */
  reach: number
  churnEffect: number
  frequencyEffect: number
  orderEffect: number
  /** Haircut by evidence class. */
  confidence: number
  oneOff: number
  runPerMonth: number
  /** Effect lost per month after full ramp. */
  decay: number
}

interface CaseLoyalty {
  /** Id of the initiative that carries the programme. */
  initiative: string
  /** π*: share of revenue made by members at maturity. */
  penetration: number
  /** ε: face value of rewards per eligible spend. */
  earn: number
  /** b: share of issued rewards never used. */
  breakage: number
  /** θ: share of redemptions that replace a purchase paid in full. */
  displacement: number
  /** η: share of spend that earns. */
  eligible: number
  /** λ: share of ultimately redeemed rewards redeemed k months after issue, sums to 1. */
  lag: readonly number[]
  /** Months after which unused rewards expire; null for none inside the horizon. */
  expiryMonths: number | null
  /** Old discounts switched off, money a month at full ramp (F32). */
  replacedDiscount: number
}

export interface CaseWinback {
  initiative: string
  /** D0: dormant customers. */
  dormant: number
  contactable: number
  waves: readonly number[]
  response: number
  /** Share who would return anyway. */
  organic: number
  /** v: spend of a returned customer against an active one. */
  valueIndex: number
  costPerContact: number
  /** Per responder. */
  incentiveCost: number
}

interface CaseReferral {
  /** Those it reaches invite: members of a programme or customers who were just served well. */
  initiative: string
  /** New customers a month per customer reached: refRate·conv. */
  referredPerReached: number
  /** γ_ref: share of referred customers who would have come anyway. */
  cannibalisation: number
}

export interface CaseAssumptions {
  /** ω: weight of each further initiative on the same customers (F16). */
  overlap: number
  /** γ: share of the extra demand that is pulled forward or shifted (F19). */
  cannibalisation: number
  /** F18: largest combined effect of a twelve-month plan. */
  caps: { churn: number; frequency: number; order: number }
  /** Smallest share of an effect left after decay. */
  decayFloor: number
}

/** Expert defaults of the domain model. */
export const defaultAssumptions: CaseAssumptions = {
  overlap: 0.7,
  cannibalisation: 0.15,
  caps: { churn: 0.35, frequency: 0.2, order: 0.15 },
  decayFloor: 0.5,
}
