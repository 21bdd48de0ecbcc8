/** Sum of the normal quantiles for 95 % confidence (two-sided) and 80 % power. */
const quantiles = 1.96 + 0.8416

/**
 * Customers per arm needed to tell rate `after` from rate `before`: `(1.96+0.8416)²·[p1(1−p1)+p2(1−p2)]/(p1−p2)²`
 * (domain model §14). Infinity for equal rates.
 */
export function samplePerArm(before: number, after: number): number {
  if (before === after) return Number.POSITIVE_INFINITY
  const variance = before * (1 - before) + after * (1 - after)
  return Math.ceil((quantiles ** 2 * variance) / (before - after) ** 2)
}

/** Error bar of an NPS of `responses` answers, in points (domain model §13); the usual mix of 45 % promoters and 15 % detractors where the shares are unknown. */
export function npsMargin(responses: number, promoters = 0.45, detractors = 0.15): number {
  return 100 * 1.96 * Math.sqrt((promoters + detractors - (promoters - detractors) ** 2) / responses)
}
