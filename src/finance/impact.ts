/** Rough size of an initiative's effect, good enough to rank initiatives of one plan; the business case computes the money. */

export const evidenceConfidence = {
  'own-test': 0.9,
  'published-study': 0.8,
  'expert-direct': 0.7,
  'expert-indirect': 0.5,
  'vendor-case': 0.4,
  'members-vs-others': 0.25,
} as const
/** How a claimed effect is known; the haircut by class is domain model §1.3. */
export type EvidenceClass = keyof typeof evidenceConfidence

export interface RankedEffect {
  metric: 'churn' | 'frequency' | 'averageOrder' | 'winback' | 'referral' | 'none'
  rel: number | null
  reach: number
}

/** Average customer-months a customer saved during the year stays in it: half a year. */
const savedMonthsShare = 0.5

/**
 * Share of a year's contribution margin the effect would add at full ramp. Churn counts for half a year per saved customer.
 * `monthlyChurn` and `dormantShare` are fractions of the active base.
 */
export function relativeImpact(
  effect: RankedEffect,
  sideEffect: { metric: 'churn' | 'frequency' | 'averageOrder'; rel: number } | null,
  winback: { contactable: number; response: number; organic: number; waveMonths: readonly number[] } | null,
  base: { monthlyChurn: number; dormantShare: number },
): number {
  const churnValue = (rel: number) => rel * effect.reach * base.monthlyChurn * 12 * savedMonthsShare
  const value = (metric: string, rel: number) => (metric === 'churn' ? churnValue(rel) : rel * effect.reach)
  let impact = 0
  if (effect.rel !== null && ['churn', 'frequency', 'averageOrder'].includes(effect.metric)) {
    impact += value(effect.metric, effect.rel)
  }
  if (sideEffect) impact += value(sideEffect.metric, sideEffect.rel)
  if (winback) {
    const lift = Math.max(0, winback.response - winback.organic)
    impact += base.dormantShare * winback.contactable * lift * Math.min(2, winback.waveMonths.length) * savedMonthsShare
  }
  // Customers who come by the month stay half a year of it on average, as those kept do.
  if (effect.metric === 'referral') impact += (effect.rel ?? 0) * effect.reach * 12 * savedMonthsShare
  return impact
}

/** Score 1..10 of each value by its rank; equal values share a score. */
export function rankScores(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b)
  const top = Math.max(1, sorted.length - 1)
  return values.map((value) => 1 + Math.round((sorted.indexOf(value) / top) * 9))
}
