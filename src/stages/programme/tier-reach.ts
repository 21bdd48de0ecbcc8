import type { Brief } from '../../core/brief.ts'
import { normaliseText } from '../../text/normalise.ts'
import { sharedStems } from '../../text/stems.ts'
import type { Programme } from './schema.ts'

type Tier = Programme['tiers'][number]

/** Spend is skewed: the median customer spends about three quarters of the mean that the metrics give (expert estimate). */
const medianShare = 0.75

/** Spend of the median customer over the period of the levels, money; null when frequency or order value are unknown. */
export function usualSpend(programme: Programme, { metrics }: Brief): number | null {
  const { ordersPerMonth, averageOrder } = metrics
  if (ordersPerMonth === null || averageOrder === null) return null
  const spend = ordersPerMonth.value * averageOrder.value * (programme.tierPeriodMonths ?? 12) * medianShare
  return spend > 0 ? spend : null
}

/** Spread of the logarithm of spend whose mean and median are that far apart: `median / mean = exp(−σ²/2)`. */
const spread = Math.sqrt(-2 * Math.log(medianShare))

/** Share above `z` of a normal distribution (Abramowitz and Stegun 26.2.17, error below 1e-7). */
function above(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z >= 0 ? tail : 1 - tail
}

/** Share of customers whose spend reaches a threshold, log-normal around the median (expert estimate). */
export function qualifyingShare(threshold: number, median: number): number {
  return threshold > 0 && median > 0 ? above(Math.log(threshold / median) / spread) : 1
}

export function isByInvitation({ name, benefits }: Tier): boolean {
  return /приглашени|by invitation|invite-?only|invitation only/u.test(normaliseText([name, ...benefits].join('; ')))
}

/** All of the level below, in its words, by reference, or more benefits than before. */
export function keepsBenefits(own: readonly string[], below: readonly string[]): boolean {
  if (own.length > below.length) return true
  if (own.some((text) => /(?:^|[^а-яa-z])(?:все|всё|all|everything|plus|плюс)(?![а-яa-z])/iu.test(text))) return true
  return below.every((benefit) =>
    own.some((text) => normaliseText(text) === normaliseText(benefit) || sharedStems(benefit, text).length > 0),
  )
}
