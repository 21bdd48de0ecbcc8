import { type RewardTerms, rewardUnitCost } from './rewards.ts'

/** Balance of unspent rewards at the end of a month, money. */
export interface Liability {
  /** Redeemed face value in the month (F28). */
  redeemed: number
  expired: number
  /** F33, F36: everything members could claim. */
  face: number
  /** F34: face value expected to be redeemed. */
  expected: number
  /** F35: what that will cost. */
  cost: number
  /** F37: contract liability under IFRS 15, `Oe/(1 + ε·ρ)`. */
  ifrs15: number
}

/**
 * F33–F37 month by month from rewards issued at face value. `lag[k]` is the share of ultimately redeemed rewards redeemed k
 * months after issue. A management estimate, not accounting advice.
 */
export function liabilityByMonth(
  issued: readonly number[],
  terms: RewardTerms,
  lag: readonly number[],
  expiryMonths: number | null,
): Liability[] {
  const redemption = 1 - terms.breakage
  const unitCost = rewardUnitCost(terms)
  let face = 0
  let expected = 0
  return issued.map((issuedNow, index) => {
    const redeemed = lag.reduce((sum, share, k) => sum + (issued[index - k] ?? 0) * redemption * share, 0)
    const expired = expiryMonths === null ? 0 : (issued[index - expiryMonths] ?? 0) * terms.breakage
    face += issuedNow - redeemed - expired
    expected += issuedNow * redemption - redeemed
    return {
      redeemed,
      expired,
      face,
      expected,
      cost: expected * unitCost,
      ifrs15: expected / (1 + terms.rate * redemption),
    }
  })
}

/** IFRS 15 B39–B42: a sale with rewards split by stand-alone prices. Money; `expectedPoints` is their value times the share expected to be redeemed. */
export function allocateSale(sale: number, expectedPoints: number): { product: number; points: number } {
  const points = (sale * expectedPoints) / (sale + expectedPoints)
  return { product: sale - points, points }
}
