import type { Playbook } from '../plan.ts'
import { type Assembly, assemble, type Limits, nothingPlanned, type Variant } from './assemble.ts'
import type { Candidate } from './candidates.ts'
import { handMade } from './hand-made.ts'
import type { Situation } from './situation.ts'
import type { Slot } from './slots.ts'
import { imagined, type Judge, planValue, withRoot } from './value.ts'

/** Fills the necessary places one after another, each with the one that earns most or loses least beside those already there. */

/** By what the ways to do a playbook are ordered: by what they bring, by hand first where money is short, or by what they cost. */
export type Thrift = 'usual' | 'frugal' | 'cheapest'

/** Ways open to a playbook, in full first. */
export function waysOf(playbook: Playbook, situation: Situation): Variant[] {
  return handMade(playbook, situation) ? ['full', 'light'] : ['full']
}

export interface Filled {
  assembly: Assembly
  /** Ids of the slots nothing could fill. */
  unfilled: string[]
  /** Something failed for lack of launches or hours, not of money. */
  crowded: boolean
}

interface Way {
  playbook: Playbook
  variant: Variant
  gain: number
}

/** The ways of some candidates with what each would add to the plan, the best first. */
function gainful(candidates: readonly Candidate[], plan: Assembly, judge: Judge, thrift: Thrift): Way[] {
  const { workshop } = judge
  const known = workshop.situation.marginPerMonth !== null
  const value = known ? planValue(plan.placed, judge) : 0
  const gainOf = (playbook: Playbook, variant: Variant) =>
    known ? planValue(imagined(withRoot(plan.roots, playbook, variant), plan, workshop).placed, judge) - value : 0
  return candidates
    .flatMap(({ playbook }) => {
      const ways = waysOf(playbook, workshop.situation)
      if (thrift === 'usual') return ways.map((variant) => ({ playbook, variant, gain: gainOf(playbook, variant) }))
      // Where money is short, both ways stand where the cheaper one belongs.
      const [first = 'full', ...rest] = ways.toReversed()
      const gain = gainOf(playbook, first)
      return [first, ...rest].map((variant) => ({ playbook, variant, gain }))
    })
    .toSorted((a, b) => b.gain - a.gain)
}

/** Every way by what it adds to the cost of the year, with what it stands on. */
function byCost(candidates: readonly Candidate[], plan: Assembly, { workshop }: Judge): Way[] {
  return candidates
    .flatMap(({ playbook }) =>
      waysOf(playbook, workshop.situation).map((variant) => {
        const { planned } = imagined(withRoot(plan.roots, playbook, variant), plan, workshop)
        return { playbook, variant, gain: plan.planned - planned }
      }),
    )
    .toSorted((a, b) => b.gain - a.gain)
}

/** In the order they are tried: by rank what pays, then whatever loses least. A rank is reckoned only when those before it did not fit. */
function* waysInto(slot: Slot, plan: Assembly, judge: Judge, thrift: Thrift): Generator<Way> {
  const free = slot.candidates.filter(({ playbook }) => !plan.choice.has(playbook.id))
  if (thrift === 'cheapest') {
    yield* byCost(free, plan, judge)
    return
  }
  const losing: Way[] = []
  for (const rank of [...new Set(free.map(slot.rank))].toSorted((a, b) => a - b)) {
    const alike = free.filter((candidate) => slot.rank(candidate) === rank)
    for (const way of gainful(alike, plan, judge, thrift)) {
      if (way.gain >= 0) yield way
      else losing.push(way)
    }
  }
  yield* losing.toSorted((a, b) => b.gain - a.gain)
}

/** Share of the budget above which one initiative is too much of a plan: half of what a usual plan spends. */
const mostOfBudget = 0.3
const monthsRunning = 10

/** The ways in their order, those that would eat the plan last. */
function* spreadInto(slot: Slot, plan: Assembly, judge: Judge, thrift: Thrift): Generator<Way> {
  const { workshop } = judge
  const dear: Way[] = []
  for (const way of waysInto(slot, plan, judge, thrift)) {
    const { oneOff, runPerMonth } = workshop.option(way.playbook.id, way.variant)
    const cost = oneOff + monthsRunning * runPerMonth
    const built = way.playbook.direction === 'loyalty' || way.playbook.direction === 'enabler'
    if (!built && cost > workshop.situation.brief.budget.total * mostOfBudget) dear.push(way)
    else yield way
  }
  yield* dear
}

function firstFitting(
  slot: Slot,
  before: Assembly,
  judge: Judge,
  limits: Limits,
  thrift: Thrift,
): { plan: Assembly | null; crowded: boolean } {
  let crowded = false
  for (const { playbook, variant } of spreadInto(slot, before, judge, thrift)) {
    const { plan, failure } = assemble(withRoot(before.roots, playbook, variant), judge.workshop, limits)
    if (plan && slot.filled(plan)) return { plan, crowded }
    if (failure && failure !== 'budget') crowded = true
  }
  return { plan: null, crowded }
}

export function fillSlots(slots: readonly Slot[], judge: Judge, limits: Limits, thrift: Thrift): Filled {
  let assembly = nothingPlanned
  const unfilled: string[] = []
  let crowded = false
  for (const slot of slots) {
    if (slot.filled(assembly)) continue
    const found = firstFitting(slot, assembly, judge, limits, thrift)
    if (found.plan) {
      assembly = found.plan
    } else {
      unfilled.push(slot.id)
      crowded ||= found.crowded
    }
  }
  return { assembly, unfilled, crowded }
}
