import { rewardCostShare } from '../finance/rewards.ts'
import type { Programme } from './choose-programme.ts'
import { niceNumber } from './nice-number.ts'
import type { ProgrammeDesign } from './plan.ts'
import type { Situation } from './planning/situation.ts'
import { saidInterval } from './said-interval.ts'

/** Numbers of the programme by the earning and burning rules of the knowledge base (§4). */

/** Share of the contribution margin that rewards may take: planned, and never more. */
const burden = { planned: 0.08, ceiling: 0.15 }

/** Against `habits`: what is different for a kind of programme, §3.1 and F26–F27. */
interface Mechanics {
  breakage: number
  displacement: number
  penetration: number
  eligible: number
}

function mechanicsOf(type: Programme, { habits, grossMargin }: Situation): Mechanics {
  const { breakage, displacement, eligible } = habits
  switch (type) {
    case 'points':
      return { breakage, displacement, penetration: 0.45, eligible }
    case 'tiers':
      return { breakage, displacement, penetration: 0.35, eligible }
    case 'cashback':
      // Cash-back hardly lapses and is money.
      return { breakage: 0.05, displacement: 0.7, penetration: 0.4, eligible }
    case 'paid':
      return { breakage: 0, displacement: 0.1, penetration: 0.04, eligible: 1 }
    case 'partner':
      // A partner's benefit is bought at about 60 % of its face value.
      return {
        breakage: 0.5,
        displacement: Math.max(0, (0.6 - (1 - grossMargin)) / grossMargin),
        penetration: 0.2,
        eligible,
      }
    case 'punch':
      // Two of five purchases are stamped on cards nobody completes.
      return { breakage: 0.4, displacement: 0.3, penetration: 0.35, eligible: 1 }
    case 'rebate':
      // Only growth earns: about a tenth of what the accounts buy.
      return { breakage: 0.05, displacement: 1, penetration: 0.3, eligible: 0.1 }
  }
}

const halfPoint = 0.005

function downToHalfPoint(rate: number): number {
  return Math.max(halfPoint, Math.floor(rate / halfPoint + 1e-9) * halfPoint)
}

const tidy = (value: number) => Number(value.toFixed(4))

/** Rate at which rewards take `share` of the margin: `ε = share·GM / ((1−b)·κ)` (§4 rule 1). */
function rateAt(share: number, mechanics: Mechanics, grossMargin: number): number {
  return (share * grossMargin) / rewardCostShare({ ...mechanics, rate: 1, grossMargin })
}

/** Level rates 1 : 1.4 : 2 cost about a third more than the base rate alone. */
const levels = { rates: [1, 1.4, 2], average: 1.35 }

function earnRateOf({ type, rateShare }: ProgrammeChoice, mechanics: Mechanics, situation: Situation): number {
  const planned = rateAt(burden.planned, mechanics, situation.grossMargin)
  if (type === 'paid') return 0
  const affordable = type === 'tiers' ? planned / levels.average : planned
  return tidy(downToHalfPoint(Math.min(situation.habits.earn, affordable) * rateShare))
}

/** Two digits that count: rounder numbers would move whole levels of customers up or down. */
function twoDigits(value: number, round: 'down' | 'up'): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.max(value, 1))) - 1)
  const units = round === 'down' ? Math.floor(value / unit + 1e-9) : Math.ceil(value / unit - 1e-9)
  return tidy(units * unit)
}

/** Thresholds over twelve months: 1.5 times the median spend, then about the best tenth (§4 rule 9). */
function tiersOf(earnRate: number, mechanics: Mechanics, situation: Situation): ProgrammeDesign['tiers'] {
  const { F, AOV } = situation.volumes
  const yearly = 12 * F * AOV
  // Spend is skewed: the median is about three quarters of the mean, the best tenth starts at about twice the mean.
  const second = twoDigits(1.5 * 0.75 * yearly, 'down')
  const third = Math.min(4 * second, twoDigits(2.2 * yearly, 'up'))
  const highest = downToHalfPoint(rateAt(burden.ceiling, mechanics, situation.grossMargin))
  return [0, second, third].map((threshold, level) => ({
    threshold,
    earnRate: tidy(
      Math.max(
        earnRate,
        Math.min(highest, Math.round((earnRate * (levels.rates[level] ?? 1)) / halfPoint) * halfPoint),
      ),
    ),
  }))
}

/** Days in which a usual customer fills a card at most. */
const longestCard = 270

/** Paid and given stamps: `N = ceil(κ·s / (burden·GM))`, s = share of purchases on completed cards (§4 rule 15). */
function stampsOf({ displacement, breakage }: Mechanics, situation: Situation, rateShare: number) {
  const { grossMargin, volumes } = situation
  const unitCost = displacement + (1 - displacement) * (1 - grossMargin)
  const paidAt = (share: number) => Math.ceil((unitCost * (1 - breakage)) / (share * grossMargin))
  // Those who come a few times a year would not live to see a long card.
  const longest = volumes.F * 12 < 4 ? 5 : 12
  const usual = Math.min(longest, Math.max(5, paidAt(burden.planned * rateShare)))
  // A card is filled within three quarters of a year, or it is forgotten.
  const inTime = Math.max(3, Math.floor(longestCard / intervalDays(situation)))
  return { paid: Math.max(Math.min(usual, inTime), paidAt(burden.ceiling)), given: 2 }
}

/** A cap on discounts the client set, fraction: "не больше 15 %", "no discounts above 10%"; 0 for none at all; null when unset. */
export function discountCap(constraints: readonly string[]): number | null {
  const caps = constraints.flatMap((text) => {
    if (!/скид|discount|промо|price cut/iu.test(text)) return []
    const percent = /(\d+(?:[.,]\d+)?)\s*%/u.exec(text)?.[1]
    if (percent) return [Number(percent.replace(',', '.')) / 100]
    return /(?:без|никаких|не\s+да(?:вать|ём|ем)|нельзя|запрет|\bno\b|\bnever\b|without|do not)/iu.test(text) ? [0] : []
  })
  return caps.length > 0 ? Math.min(...caps) : null
}

/** Largest share of a purchase payable with rewards (§4 rule 5), within the client's own cap on discounts. */
function redeemShare(mechanics: Mechanics, { grossMargin, brief }: Situation): number {
  const usual = grossMargin >= 0.55 ? 0.5 : grossMargin < 0.25 ? 0.2 : 0.3
  const aboveCost = mechanics.displacement >= 0.5 ? grossMargin - 0.05 : 1
  const cap = discountCap(brief.constraints)
  const share = Math.min(usual, aboveCost, cap && cap > 0 ? cap : 1)
  return tidy(Math.max(0.05, Math.floor(share / 0.05 + 1e-9) * 0.05))
}

/** Days between two purchases of a usual customer. */
export function intervalDays({ brief, subscription }: Situation): number {
  const { ordersPerMonth } = brief.metrics
  if (subscription) return 30
  return ordersPerMonth
    ? 30 / Math.max(0.01, ordersPerMonth.value)
    : (saidInterval(brief) ?? brief.industry.intervalDays)
}

const tens = (days: number) => Math.ceil(days / 10 - 1e-9) * 10

/** Four intervals and half a year at least; two years are enough unless even three intervals are longer (§4 rule 7). */
function expiryOf(interval: number): number {
  return tens(Math.max(180, Math.min(730, 4 * interval), 3.1 * interval))
}

/** Three purchases ahead, a twentieth of an order at least and 15 % of it at most (§4 rule 4). In a dear currency one unit is closer to that than none. */
function welcomeOf(earnRate: number, order: number): number {
  const value = niceNumber(Math.min(0.15, Math.max(0.05, earnRate * 3)) * order)
  return value < 1 ? Math.round(value) : Math.floor(value)
}

/** Unit of reward is one unit of money; in dear currencies that is coarse but what members understand. */
export interface DesignedNumbers
  extends Pick<
    ProgrammeDesign,
    | 'earnRate'
    | 'breakage'
    | 'displacement'
    | 'penetration'
    | 'eligible'
    | 'minRedeem'
    | 'maxRedeemShare'
    | 'activationDays'
    | 'expiryDays'
    | 'welcome'
    | 'tiers'
    | 'exampleSpend'
    | 'stamps'
  > {}

const nothing: DesignedNumbers = {
  earnRate: 0,
  breakage: 0,
  displacement: 0,
  penetration: 0,
  eligible: 0,
  minRedeem: null,
  maxRedeemShare: null,
  activationDays: null,
  expiryDays: null,
  welcome: 0,
  tiers: [],
  exampleSpend: 0,
  stamps: null,
}

/** A kind of programme and the share of the usual reward it pays: less where the usual one would cost more than it brings. */
export interface ProgrammeChoice {
  type: Programme
  rateShare: number
}

/** Earning, burning, expiry and levels of a programme for this business; zeros for none. Rates in half percentage points, money rounded. */
export function designNumbers(choice: ProgrammeChoice | null, situation: Situation): DesignedNumbers {
  if (!choice) return nothing
  const { type, rateShare } = choice
  const mechanics = mechanicsOf(type, situation)
  const { habits, volumes, brief } = situation
  const interval = intervalDays(situation)
  const stamps = type === 'punch' ? stampsOf(mechanics, situation, rateShare) : null
  const earnRate = stamps ? tidy(1 / stamps.paid) : earnRateOf(choice, mechanics, situation)
  const exampleSpend = niceNumber(volumes.AOV * 2.5)
  const base = { ...nothing, ...mechanics, earnRate, stamps, exampleSpend }
  if (type === 'paid') return base
  if (type === 'rebate')
    return { ...base, activationDays: habits.activation, expiryDays: tens(Math.max(360, 3.1 * interval)) }
  if (stamps) {
    const days = tens(Math.max(180, stamps.paid * interval * 1.2, 3.1 * interval))
    return { ...base, minRedeem: stamps.paid, maxRedeemShare: 1, activationDays: 0, expiryDays: days }
  }
  const food = ['coffee', 'grocery'].includes(brief.industry.id)
  const money = type === 'points' || type === 'tiers' || type === 'cashback'
  return {
    ...base,
    minRedeem: food ? 1 : Math.max(1, niceNumber(0.03 * volumes.AOV)),
    maxRedeemShare: redeemShare(mechanics, situation),
    activationDays: habits.activation,
    expiryDays: expiryOf(interval),
    welcome: money ? welcomeOf(earnRate, volumes.AOV) : 0,
    tiers: type === 'tiers' ? tiersOf(earnRate, mechanics, situation) : [],
  }
}
