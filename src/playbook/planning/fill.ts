import type { Playbook } from '../plan.ts'
import { type Assembly, assemble, type Limits, nothingPlanned, type Variant } from './assemble.ts'
import { handMade } from './hand-made.ts'
import type { Situation } from './situation.ts'
import type { Slot } from './slots.ts'
import { imagined, type Judge, planValue, withRoot } from './value.ts'

/** Fills the necessary places one after another, each with the one that earns most or loses least beside those already there. */

/** By what the ways to do a playbook are ordered: by what they bring, or by hand first where money is short. */
export type Thrift = 'usual' | 'frugal'

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
  rank: number
  gain: number
}

function waysInto(slot: Slot, plan: Assembly, judge: Judge, thrift: Thrift): Way[] {
  const { workshop } = judge
  const known = workshop.situation.marginPerMonth !== null
  const value = known ? planValue(plan.placed, judge) : 0
  const gainOf = (playbook: Playbook, variant: Variant) =>
    known ? planValue(imagined(withRoot(plan.roots, playbook, variant), plan, workshop).placed, judge) - value : 0
  return slot.candidates
    .filter(({ playbook }) => !plan.choice.has(playbook.id))
    .flatMap((candidate) => {
      const { playbook } = candidate
      const ways = waysOf(playbook, workshop.situation)
      const ordered = thrift === 'frugal' ? ways.toReversed() : ways
      const gains = ordered.map((variant) => gainOf(playbook, variant))
      return ordered.map((variant, index): Way => {
        // Where money is short, both ways stand where the cheaper one belongs.
        const gain = gains[thrift === 'frugal' ? 0 : index] ?? 0
        return { playbook, variant, rank: slot.rank(candidate, gain >= 0), gain }
      })
    })
    .toSorted((a, b) => a.rank - b.rank || b.gain - a.gain)
}

function firstFitting(
  slot: Slot,
  before: Assembly,
  judge: Judge,
  limits: Limits,
  thrift: Thrift,
): { plan: Assembly | null; crowded: boolean } {
  let crowded = false
  for (const { playbook, variant } of waysInto(slot, before, judge, thrift)) {
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
