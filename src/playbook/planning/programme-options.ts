import { lowestScore, type Programme, type ProgrammeScore, scoreProgrammes } from '../choose-programme.ts'
import { discountCap } from '../design-programme.ts'
import type { ProgrammeDesign } from '../plan.ts'
import type { Situation } from './situation.ts'

/** Which programmes are worth planning for, best first, and why there may be none. */
export interface ProgrammeOptions {
  scores: readonly ProgrammeScore[]
  /** Kinds to try in this order; empty when no programme is right this year. */
  worthTrying: readonly Programme[]
  /** Set when `worthTrying` is empty. */
  noneReason: ProgrammeDesign['noneReason']
}

/** Below this many customers an account of points costs more than it moves; a stamp card or a handshake does the same. */
const smallestBase = { b2c: 300, b2b: 30 }

/** Kinds the client ruled out in the constraints. */
function ruledOut(constraints: readonly string[]): Set<Programme> {
  const out = new Set<Programme>()
  const text = constraints.join(' · ')
  const refuses = (what: string) =>
    new RegExp(`(?:без|никаких|не (?:нужн|хот|вводить|делать|использ)\\p{L}*|нельзя|\\bno\\b|without|never)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:${what})`, 'iu').test(text)
  if (refuses('балл|бонус|points')) out.add('points').add('cashback')
  if (refuses('кэшб[эе]к|cash-?back')) out.add('cashback')
  if (refuses('платн|подписк|paid|membership fee|subscription fee')) out.add('paid')
  if (refuses('партн[её]р|partner|coalition')) out.add('partner')
  if (discountCap(constraints) === 0) out.add('points').add('cashback').add('rebate')
  return out
}

function partnersOf({ brief }: Situation): number | null {
  const text = [brief.company.description ?? '', ...brief.tools, ...brief.constraints].join(' · ')
  const count = /(\d+)\s+(?:партн[её]р|partner)/iu.exec(text)?.[1]
  return count ? Number(count) : null
}

export function programmeOptions(situation: Situation): ProgrammeOptions {
  const { brief, habits, volumes, models, subscription } = situation
  const b2b = models.has('b2b') && !models.has('b2c')
  const ordersPerYear = volumes.F * 12
  const scores = scoreProgrammes({
    ordersPerYear,
    grossMargin: situation.grossMargin,
    orderSpread: habits.cv,
    customers: volumes.N,
    b2b,
    subscription,
    top10Share: habits.top10,
    top20Share: habits.top20,
    heavyShare: habits.heavy,
    partners: partnersOf(situation),
    till: situation.till,
    categories: Math.max(habits.categories, brief.products.length),
    privileges: habits.privileges,
    delivery: /доставк|delivery/iu.test(brief.products.map(({ name }) => name).join(' ')),
    usual: brief.industry.archetypes,
  })
  const none = (noneReason: ProgrammeDesign['noneReason']) => ({ scores, worthTrying: [], noneReason })
  const nps = brief.metrics.nps
  if (nps && nps.provenance === 'given' && nps.value < 0) return none('service-first')
  const out = ruledOut(brief.constraints)
  const good = scores.filter(({ type, score }) => score >= lowestScore && !out.has(type))
  if (good.length === 0) return none(ordersPerYear < 2 ? 'too-rare' : 'weak-fit')
  const small = volumes.N < (b2b ? smallestBase.b2b : smallestBase.b2c)
  const sized = good.filter(({ type }) => !small || type === 'punch' || (type === 'tiers' && !b2b))
  if (sized.length === 0) return none('base-too-small')
  return { scores, worthTrying: sized.slice(0, 2).map(({ type }) => type), noneReason: null }
}
