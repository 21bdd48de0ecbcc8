import type { Playbook } from '../plan.ts'
import { type Assembly, assemble, type Limits, type Variant, type Workshop } from './assemble.ts'
import { handMade } from './hand-made.ts'
import type { Situation } from './situation.ts'
import type { Slot } from './slots.ts'

/** Fills the necessary places one after another, each with the first who fits beside those already there. */

/** How much is tried in full: everything; all but the enablers; everything by hand where there is a way. */
export type Frugality = 0 | 1 | 2

/** Ways to do a playbook in the order they are tried. */
export function waysOf(playbook: Playbook, frugality: Frugality, situation: Situation): Variant[] {
  if (!handMade(playbook, situation)) return ['full']
  const lightFirst = frugality === 2 || (frugality === 1 && playbook.direction === 'enabler')
  return lightFirst ? ['light', 'full'] : ['full', 'light']
}

export interface Filled {
  assembly: Assembly
  /** Ids of the slots nothing could fill. */
  unfilled: string[]
  /** Something failed for lack of launches or hours, not of money. */
  crowded: boolean
}

function firstFitting(
  slot: Slot,
  { roots, choice }: Assembly,
  workshop: Workshop,
  limits: Limits,
  frugality: Frugality,
): { plan: Assembly | null; crowded: boolean } {
  let crowded = false
  for (const { playbook } of slot.candidates) {
    if (choice.has(playbook.id)) continue
    for (const variant of waysOf(playbook, frugality, workshop.situation)) {
      const { plan, failure } = assemble(new Map([...roots, [playbook.id, variant]]), workshop, limits)
      if (plan && slot.filled(plan)) return { plan, crowded }
      if (failure && failure !== 'budget') crowded = true
    }
  }
  return { plan: null, crowded }
}

export function fillSlots(slots: readonly Slot[], workshop: Workshop, limits: Limits, frugality: Frugality): Filled {
  let assembly: Assembly = { roots: new Map(), choice: new Map(), placed: [], planned: 0 }
  const unfilled: string[] = []
  let crowded = false
  for (const slot of slots) {
    if (slot.filled(assembly)) continue
    const found = firstFitting(slot, assembly, workshop, limits, frugality)
    if (found.plan) {
      assembly = found.plan
    } else {
      unfilled.push(slot.id)
      crowded ||= found.crowded
    }
  }
  return { assembly, unfilled, crowded }
}
