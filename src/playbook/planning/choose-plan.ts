import type { Programme } from '../choose-programme.ts'
import type { Playbook } from '../plan.ts'
import {
  type Assembly,
  assemble,
  type Choice,
  type Limits,
  type Variant,
  type Workshop,
  workshopOf,
} from './assemble.ts'
import type { Calendar } from './calendar.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { newCustomerShare } from './new-customers.ts'
import type { Situation } from './situation.ts'
import { type Slot, slotsFor } from './slots.ts'

/** Chooses the set: the necessary first, as richly as the money and the team allow, then what pays best. */
export interface Chosen {
  workshop: Workshop
  candidates: readonly Candidate[]
  assembly: Assembly
  limits: Limits
  /** Ids of the slots nothing could fill. */
  unfilled: readonly string[]
}

/** How much is tried in full: everything; all but the enablers; everything by hand where there is a way. */
type Frugality = 0 | 1 | 2

function waysOf(playbook: Playbook, frugality: Frugality): Variant[] {
  if (!playbook.light) return ['full']
  const lightFirst = frugality === 2 || (frugality === 1 && playbook.direction === 'enabler')
  return lightFirst ? ['light', 'full'] : ['full', 'light']
}

/** Most launches a quarter: customers and staff take in so much at a time. */
function limitsOf({ staff, size }: Situation): Limits {
  const launchesPerQuarter = staff.people > 0 && staff.people <= 5 ? 2 : 4
  const most = size === 'tiny' ? 7 : size === 'small' ? 8 : launchesPerQuarter === 2 ? 8 : 12
  return { launchesPerQuarter, most }
}

/** The necessary may need more launches than is comfortable, never more than the attention of customers bears. */
function wider({ launchesPerQuarter, most }: Limits): Limits {
  return { launchesPerQuarter: Math.min(4, launchesPerQuarter + 1), most: Math.min(15, most + 3) }
}

const nothing: Assembly = { choice: new Map(), placed: [], planned: 0 }

interface Filled {
  assembly: Assembly
  limits: Limits
  unfilled: string[]
}

function fillSlots(slots: readonly Slot[], workshop: Workshop, limits: Limits, frugality: Frugality): Filled {
  let assembly = nothing
  const unfilled: string[] = []
  for (const slot of slots) {
    if (slot.filled(assembly)) continue
    const found = firstFitting(slot, assembly, workshop, limits, frugality)
    if (found) assembly = found
    else unfilled.push(slot.id)
  }
  return { assembly, limits, unfilled }
}

function firstFitting(
  slot: Slot,
  { choice }: Assembly,
  workshop: Workshop,
  limits: Limits,
  frugality: Frugality,
): Assembly | null {
  for (const { playbook } of slot.candidates) {
    if (choice.has(playbook.id)) continue
    for (const variant of waysOf(playbook, frugality)) {
      const { plan } = assemble(new Map([...choice, [playbook.id, variant]]), workshop, limits)
      if (plan && slot.filled(plan)) return plan
    }
  }
  return null
}

/** Most initiatives of a direction that add something. */
const mostInDirection = { proactive: 4, loyalty: 2, personal: 4, staff: 2, winback: 2, enabler: 5 } as const

function hasRoom(plan: Assembly): boolean {
  return Object.entries(mostInDirection).every(
    ([direction, most]) => plan.placed.filter(({ option }) => option.playbook.direction === direction).length <= most,
  )
}

/** New customers get two fifths of the money and of the initiatives at most. */
function keepsBalance({ placed }: Assembly): boolean {
  const { money, items } = newCustomerShare(placed)
  return money <= 0.4 && items <= 0.4
}

function worthAdding({ playbook, threeYears, score }: Candidate): boolean {
  return !playbook.effect.enabler && (threeYears === null ? score >= 4 : threeYears > 0)
}

/** Adds what pays, best first, while money, people and attention last. */
function addWorthy(filled: Filled, candidates: readonly Candidate[], workshop: Workshop, frugality: Frugality): Assembly {
  let { assembly } = filled
  const byWorth = candidates
    .filter(worthAdding)
    .toSorted((a, b) => b.score - a.score || (b.threeYears ?? 0) - (a.threeYears ?? 0))
  for (const { playbook } of byWorth) {
    if (assembly.choice.has(playbook.id)) continue
    for (const variant of waysOf(playbook, frugality)) {
      const { plan } = assemble(new Map([...assembly.choice, [playbook.id, variant]]), workshop, filled.limits)
      if (plan && hasRoom(plan) && keepsBalance(plan)) {
        assembly = plan
        break
      }
    }
  }
  return assembly
}

/** Does in full what was planned by hand for lack of certainty that the money lasts; enablers and losers stay as they are. */
function enrich(assembly: Assembly, candidates: readonly Candidate[], workshop: Workshop, limits: Limits): Assembly {
  let best = assembly
  for (const { playbook, threeYears } of candidates) {
    if (best.choice.get(playbook.id) !== 'light' || playbook.effect.enabler) continue
    if (threeYears !== null && threeYears < 0) continue
    const choice: Choice = new Map([...best.choice, [playbook.id, 'full']])
    const { plan } = assemble(choice, workshop, limits)
    if (plan && keepsBalance(plan)) best = plan
  }
  return best
}

/** Everything is tried in this order; the first plan without an empty place wins, else the one with the fewest. */
export function choosePlan(
  list: readonly Playbook[],
  situation: Situation,
  calendar: Calendar,
  programmes: readonly (Programme | null)[],
): Chosen {
  const frugalities: Frugality[] = situation.size === 'usual' ? [0, 1, 2] : [2]
  let best: { filled: Filled; workshop: Workshop; candidates: Candidate[]; frugality: Frugality } | null = null
  for (const programme of programmes) {
    const candidates = candidatesFor(list, situation, programme)
    for (const frugality of frugalities) {
      const workshop = workshopOf(situation, calendar, programme, frugality === 0 ? 'full' : 'light', list)
      const slots = slotsFor(workshop, candidates)
      const limits = limitsOf(situation)
      for (const tried of [limits, wider(limits), wider(wider(limits))]) {
        const filled = fillSlots(slots, workshop, tried, frugality)
        if (!best || filled.unfilled.length < best.filled.unfilled.length) {
          best = { filled, workshop, candidates, frugality }
        }
        if (filled.unfilled.length === 0) break
      }
      if (best?.filled.unfilled.length === 0) break
    }
    if (best?.filled.unfilled.length === 0) break
  }
  if (!best) throw new Error('no programme option was given')
  const { filled, workshop, candidates, frugality } = best
  const usual = limitsOf(situation)
  const limits = { ...filled.limits, most: Math.max(usual.most, filled.assembly.placed.length) }
  const added = addWorthy({ ...filled, limits }, candidates, workshop, frugality)
  const assembly = situation.size === 'tiny' ? added : enrich(added, candidates, workshop, limits)
  return { workshop, candidates, assembly, limits, unfilled: filled.unfilled }
}
