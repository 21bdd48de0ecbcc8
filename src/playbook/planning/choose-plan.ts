import { runCase } from '../../finance/run-case.ts'
import type { ProgrammeChoice } from '../design-programme.ts'
import type { Playbook } from '../plan.ts'
import { type Assembly, type Limits, type Workshop, workshopOf } from './assemble.ts'
import type { Calendar } from './calendar.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { type Filled, fillSlots, type Thrift } from './fill.ts'
import { improve } from './improve.ts'
import { caseFrame, caseOfPlaced, rateShares, worthMonths } from './plan-case.ts'
import type { Situation } from './situation.ts'
import { type Slot, slotsFor } from './slots.ts'
import type { Bench } from './soundness.ts'
import { type Judge, planValue } from './value.ts'

/** Chooses the set: the necessary first, as well as the money and the team allow, then what pays best. */
export interface Chosen {
  workshop: Workshop
  candidates: readonly Candidate[]
  bench: Bench
  assembly: Assembly
  limits: Limits
  /** Ids of the slots nothing could fill. */
  unfilled: readonly string[]
  /** Programmes that would leave the plan poorer than it is without them. */
  losing: readonly ProgrammeChoice['type'][]
}

/** Most launches a quarter: customers and staff take in so much at a time. */
function limitsOf({ staff, size }: Situation): Limits {
  const launchesPerQuarter = staff.people > 0 && staff.people <= 5 ? 2 : 4
  const most = size === 'tiny' ? 7 : size === 'small' ? 9 : launchesPerQuarter === 2 ? 10 : 12
  return { launchesPerQuarter, mostLaunches: launchesPerQuarter, most }
}

/** The necessary may need more foundations first, then more launches than is comfortable, never more than the attention of customers bears. */
function widerThan({ launchesPerQuarter, most }: Limits): Limits[] {
  return [0, 1, 2].map((more) => ({
    launchesPerQuarter,
    mostLaunches: Math.min(4, launchesPerQuarter + more),
    most: Math.min(15, most + 3 * Math.max(1, more)),
  }))
}

interface Draft {
  filled: Filled
  workshop: Workshop
  candidates: Candidate[]
  slots: Slot[]
  judge: Judge
  limits: Limits
}

/** The places filled in one manner, with more launches only where they fill more places. */
export function roomiestFill(slots: readonly Slot[], judge: Judge, thrift: Thrift): Pick<Draft, 'filled' | 'limits'> {
  const usual = limitsOf(judge.workshop.situation)
  const fill = (limits: Limits) => ({ filled: fillSlots(slots, judge, limits, thrift), limits })
  let attempt = fill(usual)
  // More launches do not help where money is what is missing.
  for (const limits of widerThan(usual)) {
    if (!attempt.filled.crowded) break
    const roomier = fill(limits)
    if (roomier.filled.unfilled.length < attempt.filled.unfilled.length) attempt = roomier
  }
  return attempt
}

/** Where money does not reach: by hand first, then whatever is cheapest. */
function thriftsOf({ marginPerMonth, size }: Situation): Thrift[] {
  return marginPerMonth === null && size !== 'usual' ? ['frugal', 'cheapest'] : ['usual', 'frugal', 'cheapest']
}

/** The places filled for one programme: by what pays, or by hand first where the money does not reach so far. */
function draftFor(
  list: readonly Playbook[],
  situation: Situation,
  calendar: Calendar,
  programme: ProgrammeChoice | null,
): Draft {
  const workshop = workshopOf(situation, calendar, programme, list)
  const candidates = candidatesFor(list, workshop)
  const slots = slotsFor(workshop, candidates)
  const judge = { workshop, scores: new Map(candidates.map(({ playbook, score }) => [playbook.id, score])) }
  let draft: Draft | null = null
  for (const thrift of thriftsOf(situation)) {
    const attempt = { ...roomiestFill(slots, judge, thrift), workshop, candidates, slots, judge }
    if (!draft || attempt.filled.unfilled.length < draft.filled.unfilled.length) draft = attempt
    if (draft.filled.unfilled.length === 0) break
  }
  if (!draft) throw new Error('no way to fill the places was tried')
  return draft
}

interface Improved {
  draft: Draft
  chosen: Chosen
  value: number
}

function improved(draft: Draft): Improved {
  const { filled, workshop, candidates, slots, judge, limits } = draft
  const most = Math.max(limitsOf(workshop.situation).most, filled.assembly.placed.length)
  const kept = slots.filter(({ id }) => !filled.unfilled.includes(id))
  const bench: Bench = { ...judge, candidates, limits: { ...limits, most }, kept }
  const assembly = improve(filled.assembly, bench)
  const chosen = { workshop, candidates, bench, assembly, limits, unfilled: filled.unfilled, losing: [] }
  return { draft, chosen, value: planValue(assembly.placed, bench) }
}

/** F50: the programme returns its own full cost within 36 months, as far as money is known. */
function earnsItsCost({ assembly, workshop }: Chosen): boolean {
  const input = caseOfPlaced(assembly.placed, workshop.frame)
  const own = input?.loyalty && runCase(input, worthMonths).byInitiative.get(input.loyalty.initiative)
  return !own || own.retentionMargin + own.behaviourMargin + own.savings >= own.cost
}

/** The same plan with each lower reward, the highest first. */
function withRewards({ chosen }: Improved): Chosen[] {
  const { workshop, bench } = chosen
  const { programme, situation, calendar } = workshop
  if (!programme) return []
  return rateShares
    .filter((share) => share <= programme.rateShare)
    .map((rateShare) => {
      const choice = { ...programme, rateShare }
      const lowered = { ...workshop, programme: choice, frame: caseFrame(situation, calendar, choice) }
      return { ...chosen, workshop: lowered, bench: { ...bench, workshop: lowered } }
    })
}

/**
 * The client asks for a programme, and the case knows nothing of what it is worth to know customers by name: with its lowest reward it may
 * leave the plan this much poorer. Who sells by contract knows every customer already.
 */
const mostForgone = { byContract: 0.15, unnamed: 0.35 }

function leastWithProgramme(without: number, { models, subscription }: Situation): number {
  const byContract = subscription || (models.has('b2b') && !models.has('b2c'))
  return without - Math.abs(without) * (byContract ? mostForgone.byContract : mostForgone.unnamed)
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const worthOf = ({ assembly, bench }: Chosen) => planValue(assembly.placed, bench)

/** The best plan of those that leave just so many places empty; null when there is none. */
function bestOf(drafts: readonly (() => Draft)[], bare: Draft, empty: number): Chosen | null {
  const without = bare.filled.unfilled.length === empty ? improved(bare) : null
  const least = without && bare.workshop.situation.marginPerMonth !== null ? without.value : Number.NEGATIVE_INFINITY
  const bets: Chosen[] = []
  const losing: ProgrammeChoice['type'][] = []
  for (const draft of drafts) {
    const { filled, workshop } = draft()
    if (filled.unfilled.length !== empty || !workshop.programme) continue
    const rewards = withRewards(improved(draft()))
    const paying = rewards.find((option) => earnsItsCost(option) && worthOf(option) >= least)
    if (paying) return paying
    // Another reward, another plan around it.
    bets.push(...rewards.slice(-1).map((last) => ({ ...last, assembly: improve(last.assembly, last.bench) })))
    losing.push(workshop.programme.type)
  }
  const enough = leastWithProgramme(least, bare.workshop.situation)
  const bet = bets.find((option) => worthOf(option) >= enough)
  return bet ?? (without && { ...without.chosen, losing })
}

/**
 * Takes the first programme that returns its cost, leaves no necessary place empty and makes the plan worth at least what it is without one;
 * else one with the lowest reward that makes the plan not much poorer; else none. Where places stay empty, what leaves the fewest.
 */
export function choosePlan(
  list: readonly Playbook[],
  situation: Situation,
  calendar: Calendar,
  programmes: readonly ProgrammeChoice[],
): Chosen {
  const bare = draftFor(list, situation, calendar, null)
  const drafts = programmes.map((programme) => once(() => draftFor(list, situation, calendar, programme)))
  return (
    bestOf(drafts, bare, 0) ??
    bestOf(drafts, bare, Math.min(...[() => bare, ...drafts].map((draft) => draft().filled.unfilled.length))) ??
    improved(bare).chosen
  )
}
