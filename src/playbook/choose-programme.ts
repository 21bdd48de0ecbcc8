import type { ProgrammeType } from '../stages/programme/schema.ts'

/** Which kind of programme suits the business: the selector of the knowledge base (§3.2), points for and against each kind. */

export type Programme = Exclude<ProgrammeType, 'none'>

/** The playbook that launches each kind of programme. */
export const programmePlaybooks: Readonly<Record<Programme, string>> = {
  points: 'loy-points',
  tiers: 'loy-tiers',
  cashback: 'loy-cashback',
  paid: 'loy-paid-club',
  partner: 'loy-partner',
  punch: 'loy-punch',
  rebate: 'loy-b2b-rebate',
}

/** What the selector looks at; rates are fractions. */
export interface SelectorInput {
  ordersPerYear: number
  grossMargin: number
  /** Standard deviation of the order value over its mean. */
  orderSpread: number
  customers: number
  b2b: boolean
  subscription: boolean
  top10Share: number
  top20Share: number
  heavyShare: number
  /** Fitting partners at hand; null when unknown. */
  partners: number | null
  /** The till or checkout can be connected. */
  till: boolean
  categories: number
  privileges: boolean
  delivery: boolean
  /** Kinds usual in the industry, best first. */
  usual: readonly string[]
}

/**
 * Facts that can count, as they stand in `scores[].facts` with their points: `frequent+3`.
 * frequent/rare: orders a year · margin/thin-margin · varied-order/uniform-order · base/small-base · till/no-till · b2b/not-b2b · subscription
 * · top-heavy: revenue in few hands · privileges · categories · heavy-buyers · delivery · partners/no-partners · usual: common in the industry.
 * `loses-money`, without points, stands first where the kind would cost more than it brings even at half the usual reward; `ruled-out` where a
 * constraint of the client bars it.
 */
type SelectorFact =
  | 'frequent'
  | 'rare'
  | 'margin'
  | 'thin-margin'
  | 'varied-order'
  | 'uniform-order'
  | 'base'
  | 'small-base'
  | 'till'
  | 'no-till'
  | 'b2b'
  | 'not-b2b'
  | 'subscription'
  | 'top-heavy'
  | 'privileges'
  | 'categories'
  | 'heavy-buyers'
  | 'delivery'
  | 'partners'
  | 'no-partners'
  | 'usual'

type Points = readonly [fact: SelectorFact, points: number, counts: boolean]

function pointsFor(type: Programme, input: SelectorInput): readonly Points[] {
  const { ordersPerYear: orders, grossMargin: margin, orderSpread: spread, customers } = input
  const { b2b, subscription, partners, till } = input
  switch (type) {
    case 'points':
      return [
        ['frequent', 3, orders >= 6],
        ['margin', 2, margin >= 0.15],
        ['varied-order', 1, spread >= 0.4],
        ['base', 1, customers >= 3_000],
        ['till', 2, till],
        ['rare', -4, orders < 2],
        ['thin-margin', -2, margin < 0.12],
        ['b2b', -8, b2b],
        ['subscription', -4, subscription],
      ]
    case 'tiers':
      return [
        ['top-heavy', 3, input.top10Share >= 0.35],
        ['frequent', 2, orders >= 3 && orders <= 24],
        ['margin', 2, margin >= 0.35],
        ['base', 1, customers >= 500],
        ['privileges', 1, input.privileges],
        ['subscription', 1, subscription],
        ['small-base', -2, customers < 500],
        ['rare', -3, orders < 2],
      ]
    case 'cashback':
      return [
        ['frequent', 3, orders >= 36],
        ['categories', 2, input.categories >= 6],
        ['base', 2, customers >= 20_000],
        ['till', 1, till],
        ['small-base', -3, customers < 3_000],
        ['rare', -4, orders < 6],
        ['b2b', -8, b2b],
      ]
    case 'paid':
      return [
        ['frequent', 3, orders >= 24],
        ['heavy-buyers', 2, input.heavyShare >= 0.15],
        ['margin', 2, margin >= 0.5],
        ['delivery', 1, input.delivery],
        ['rare', -4, orders < 12],
        ['b2b', -8, b2b],
      ]
    case 'partner':
      return [
        ['rare', 3, orders < 6],
        ['thin-margin', 2, margin < 0.15],
        ['partners', 2, partners !== null && partners >= 3],
        ['base', 1, customers >= 2_000],
        ['no-partners', -4, partners !== null && partners < 2],
        ['b2b', -2, b2b],
      ]
    case 'punch':
      return [
        ['margin', 3, margin >= 0.45 && orders >= 6],
        ['uniform-order', 2, spread < 0.4],
        ['no-till', 3, customers < 5_000 && !till],
        ['varied-order', -3, spread >= 0.8],
        ['rare', -2, orders < 4],
        ['b2b', -8, b2b],
        ['subscription', -3, subscription],
      ]
    case 'rebate':
      return [
        ['b2b', 6, b2b],
        ['top-heavy', 2, input.top20Share >= 0.6],
        ['base', 1, customers < 3_000],
        ['not-b2b', -8, !b2b],
      ]
  }
}

/** One kind of programme with its points and the facts behind them, the strongest first. */
export interface ProgrammeScore {
  type: Programme
  score: number
  facts: readonly string[]
}

function rankIn(usual: readonly string[], type: Programme): number {
  const place = usual.indexOf(type)
  return place < 0 ? usual.length : place
}

/** Scores every kind, best first; equal scores go by what is usual in the industry, then by name. */
export function scoreProgrammes(input: SelectorInput): ProgrammeScore[] {
  const scored = (Object.keys(programmePlaybooks) as Programme[]).map((type) => {
    const place = input.usual.indexOf(type)
    const habit: Points = ['usual', place === 0 ? 2 : 1, place >= 0 && place <= 2]
    const counted = [...pointsFor(type, input), habit].filter(([, , counts]) => counts)
    return {
      type,
      score: counted.reduce((sum, [, points]) => sum + points, 0),
      facts: counted
        .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
        .map(([fact, points]) => `${fact}${points > 0 ? '+' : ''}${points}`),
    }
  })
  return scored.toSorted(
    (a, b) =>
      b.score - a.score || rankIn(input.usual, a.type) - rankIn(input.usual, b.type) || a.type.localeCompare(b.type),
  )
}

/** Below this score no kind suits well enough to be worth its cost this year. */
export const lowestScore = 4
