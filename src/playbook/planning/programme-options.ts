import {
  lowestScore,
  type Programme,
  type ProgrammeScore,
  programmePlaybooks,
  scoreProgrammes,
} from '../choose-programme.ts'
import { discountCap, type ProgrammeChoice } from '../design-programme.ts'
import type { Playbook, ProgrammeDesign } from '../plan.ts'
import { workshopOf } from './assemble.ts'
import type { Calendar } from './calendar.ts'
import { handMade } from './hand-made.ts'
import { rateShares, scaledNpvOf } from './plan-case.ts'
import type { Situation } from './situation.ts'
import { soonest } from './soonest.ts'

/** Which programmes are worth planning for, best first, and why there may be none. */
export interface ProgrammeOptions {
  scores: readonly ProgrammeScore[]
  /** Kinds to try in this order; empty when no programme is right this year. */
  worthTrying: readonly ProgrammeChoice[]
  /** Set when `worthTrying` is empty. */
  noneReason: ProgrammeDesign['noneReason']
}

/** Below this many customers an account of points costs more than it moves; a stamp card or a handshake does the same. */
const smallestBase = { b2c: 300, b2b: 30 }

/** From this score on a programme is worth its place beside repairs of the service. */
const clearScore = 6

/** A programme is launched about the middle of the year. */
const launchMonth = 6

/** Kinds a constraint of the client rules out. */
function ruledOutBy(text: string): Set<Programme> {
  const out = new Set<Programme>()
  // Most briefs speak of none of this, and the words are looked up faster than the sentence.
  const refuses = (what: string) =>
    new RegExp(what, 'iu').test(text) &&
    new RegExp(
      `(?:без|никаких|не (?:нужн|хот|вводить|делать|использ)\\p{L}*|нельзя|\\bno\\b|without|never)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${what})`,
      'iu',
    ).test(text)
  if (refuses('балл|бонус|points')) out.add('points').add('cashback')
  if (refuses('кэшб[эе]к|cash-?back')) out.add('cashback')
  if (refuses('платн|подписк|paid|membership fee|subscription fee')) out.add('paid')
  if (refuses('партн[её]р|partner|coalition')) out.add('partner')
  if (discountCap([text]) === 0) out.add('points').add('cashback').add('rebate')
  return out
}

/** The constraint that bars a kind of programme; null when none does. */
export function barringConstraint(type: Programme, constraints: readonly string[]): string | null {
  return constraints.find((text) => ruledOutBy(text).has(type)) ?? null
}

function partnersOf({ brief }: Situation): number | null {
  const text = [brief.company.description ?? '', ...brief.tools, ...brief.constraints].join(' · ')
  const count = /(\d+)\s+(?:партн[её]р|partner)/iu.exec(text)?.[1]
  return count ? Number(count) : null
}

/** The other initiatives sell better beside a programme: up to this multiple of its effects it is a bet, not a loss. The whole plan decides. */
const benefitOfDoubt = 1.5

/** A programme with the highest reward that leaves something over three years; null when even half the usual would lose money. */
function payingChoice(
  type: Programme,
  situation: Situation,
  calendar: Calendar,
  list: readonly Playbook[],
): ProgrammeChoice | null {
  const playbook = list.find(({ id }) => id === programmePlaybooks[type])
  if (!playbook) return null
  const variants = handMade(playbook, situation) ? (['full', 'light'] as const) : (['full'] as const)
  const worthAt = (rateShare: number, optimism: number): boolean => {
    const workshop = workshopOf(situation, calendar, { type, rateShare }, list)
    return variants.some((variant) => {
      const alone = soonest(workshop.option(playbook.id, variant), workshop, calendar.months[launchMonth - 1])
      const npv = alone && scaledNpvOf([alone], workshop.frame, optimism)
      return npv === null || npv > 0
    })
  }
  const rateShare = rateShares.find((share) => worthAt(share, 1))
  if (rateShare !== undefined) return { type, rateShare }
  return worthAt(0.5, benefitOfDoubt) ? { type, rateShare: 0.5 } : null
}

export function programmeOptions(
  situation: Situation,
  calendar: Calendar,
  list: readonly Playbook[],
): ProgrammeOptions {
  const { brief, habits, volumes, models, subscription } = situation
  const b2b = models.has('b2b') && !models.has('b2c')
  const ordersPerYear = volumes.F * 12
  const partners = partnersOf(situation)
  const scored = scoreProgrammes({
    ordersPerYear,
    grossMargin: situation.grossMargin,
    orderSpread: habits.cv,
    customers: volumes.N,
    b2b,
    subscription,
    top10Share: habits.top10,
    top20Share: habits.top20,
    heavyShare: habits.heavy,
    partners,
    till: situation.till,
    categories: Math.max(habits.categories, brief.products.length),
    privileges: habits.privileges,
    delivery: /доставк|delivery/iu.test(brief.products.map(({ name }) => name).join(' ')),
    usual: brief.industry.archetypes,
  })
  const scores = scored.map((score) =>
    barringConstraint(score.type, brief.constraints) === null
      ? score
      : { ...score, facts: ['ruled-out', ...score.facts] },
  )
  const none = (noneReason: ProgrammeDesign['noneReason']) => ({ scores, worthTrying: [], noneReason })
  const nps = brief.metrics.nps
  if (nps && nps.provenance === 'given' && nps.value < 0) return none('service-first')
  const barred = scores.filter(({ facts }) => facts.includes('ruled-out'))
  // A small company has no partners until it names them.
  const alone = situation.size !== 'usual' && partners === null
  const fair = scores.filter(({ type, score }) => score >= lowestScore && !(alone && type === 'partner'))
  const good = fair.filter((score) => !barred.includes(score))
  // What the client bars is the reason only where it would have been worth having.
  const isBarred = () =>
    fair.some((score) => barred.includes(score) && payingChoice(score.type, situation, calendar, list) !== null)
  if (good.length === 0) return none(ordersPerYear < 2 ? 'too-rare' : isBarred() ? 'ruled-out' : 'weak-fit')
  // Money for rewards while the service is broken brings people into the same trouble; a small company does one thing at a time.
  const painful = brief.pains.filter(({ id }) => situation.servicePain(id)).length
  const best = good[0]?.score ?? 0
  if (situation.size !== 'usual' && painful * 2 >= brief.pains.length && best < clearScore) return none('service-first')
  const small = volumes.N < (b2b ? smallestBase.b2b : smallestBase.b2c)
  const sized = good.filter(({ type }) => !small || type === 'punch' || (type === 'tiers' && !b2b))
  if (sized.length === 0) return none('base-too-small')
  const judged = sized.map(({ type }) => ({ type, choice: payingChoice(type, situation, calendar, list) }))
  const told = scores.map((score) =>
    judged.some(({ type, choice }) => type === score.type && !choice)
      ? { ...score, facts: ['loses-money', ...score.facts] }
      : score,
  )
  const paying = judged.flatMap(({ choice }) => choice ?? [])
  if (paying.length === 0) return { scores: told, worthTrying: [], noneReason: isBarred() ? 'ruled-out' : 'weak-fit' }
  return { scores: told, worthTrying: paying.slice(0, 2), noneReason: null }
}
