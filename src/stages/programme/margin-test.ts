import type { Brief } from '../../core/brief.ts'
import { formatPointer } from '../../core/pointer.ts'
import { type RewardTerms, rewardBurden, rewardUnitCost } from '../../finance/rewards.ts'
import { baseRate } from './complete.ts'
import { partnerFunding, permanentDiscount } from './reward-words.ts'
import type { Programme } from './schema.ts'

/** F31: share of the margin that rewards may take; above the first a warning, above the second the programme loses money. */
export const amber = 0.15
const red = 0.25

export interface TestedRate {
  pointer: string
  rate: number
  /** Discount this customer has anyway, fraction. */
  discount: number
}

/** Rates paid on all spend: the base rate and those of the levels. An accelerator touches a part of it and is not tested. */
export function testedRates(programme: Programme): TestedRate[] {
  const always = permanentDiscount(programme.benefits.map(({ text }) => text))
  const base = programme.earn.find(({ rate }) => rate !== null)
  const tiers = programme.tiers.flatMap(({ id, earnRate, benefits }) => {
    const discount = Math.max(always, permanentDiscount(benefits))
    return earnRate === null ? [] : [{ pointer: formatPointer(['tiers', id, 'earnRate']), rate: earnRate, discount }]
  })
  const rate = baseRate(programme)
  if (!base || rate === null) return tiers
  return [{ pointer: formatPointer(['earn', base.id, 'rate']), rate, discount: always }, ...tiers]
}

export interface TestedTerms extends RewardTerms {
  discount: number
  /** Share of the rewards that partners pay for. */
  funded: number
}

export function testedTerms(programme: Programme, brief: Brief, { rate, discount }: TestedRate): TestedTerms | null {
  const { breakage, displacement } = programme.assumptions
  const grossMargin = brief.metrics.grossMargin?.value ?? brief.industry.grossMargin.mid
  return grossMargin > 0
    ? { rate, breakage, displacement, grossMargin, discount, funded: partnerFunding(programme) }
    : null
}

/** F31 without what partners pay. */
export function burdenOf(terms: TestedTerms): number {
  return rewardBurden(terms) * (1 - terms.funded)
}

export function isTooDear(terms: TestedTerms): boolean {
  const { rate, breakage, discount, funded, grossMargin } = terms
  return burdenOf(terms) > red || rate * (1 - breakage) * (1 - funded) + discount >= grossMargin / 2
}

/** `ε = 0.15·GM / ((1 − b)·κ)`, and no more than half the margin with the other discounts, rounded down to half a percent. */
export function affordableRate(terms: TestedTerms): number {
  const paid = (1 - terms.breakage) * (1 - terms.funded)
  const byMargin = (amber * terms.grossMargin) / (paid * rewardUnitCost(terms))
  const byDiscount = (terms.grossMargin / 2 - terms.discount) / paid
  const exact = Math.floor(Math.min(byMargin, byDiscount) * 200 + 1e-9) / 200
  // Half of the margin itself is too much already.
  return exact >= byDiscount ? exact - 0.005 : exact
}

/** Rewards used like money: only there is a part of the purchase paid with them. */
export function isPaidInPart({ type, maxRedeemShare }: Programme): boolean {
  return (type === 'points' || type === 'cashback' || type === 'tiers') && (maxRedeemShare ?? 0) > 0
}
