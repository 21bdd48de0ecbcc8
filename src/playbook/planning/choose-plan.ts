import type { ProgrammeChoice } from '../design-programme.ts'
import type { Playbook } from '../plan.ts'
import { type Assembly, type Limits, type Workshop, workshopOf } from './assemble.ts'
import type { Calendar } from './calendar.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { type Filled, type Frugality, fillSlots } from './fill.ts'
import { addWorthy, type Bench, dropLosers, enrich, exchange } from './improve.ts'
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

/** Most launches a quarter: customers and staff take in so much at a time. */
function limitsOf({ staff, size }: Situation): Limits {
  const launchesPerQuarter = staff.people > 0 && staff.people <= 5 ? 2 : 4
  const most = size === 'tiny' ? 7 : size === 'small' ? 9 : launchesPerQuarter === 2 ? 10 : 12
  return { launchesPerQuarter, most }
}

/** The necessary may need more launches than is comfortable, never more than the attention of customers bears. */
function wider({ launchesPerQuarter, most }: Limits): Limits {
  return { launchesPerQuarter: Math.min(4, launchesPerQuarter + 1), most: Math.min(15, most + 3) }
}

interface Draft {
  filled: Filled
  workshop: Workshop
  candidates: Candidate[]
  slots: Slot[]
  limits: Limits
  frugality: Frugality
}

function* drafts(
  list: readonly Playbook[],
  situation: Situation,
  calendar: Calendar,
  programmes: readonly (ProgrammeChoice | null)[],
): Generator<Draft> {
  const frugalities: Frugality[] = situation.size === 'usual' ? [0, 1, 2] : [2]
  const limits = limitsOf(situation)
  for (const programme of programmes) {
    const candidates = candidatesFor(list, situation, programme)
    for (const frugality of frugalities) {
      const workshop = workshopOf(situation, calendar, programme, frugality === 0 ? 'full' : 'light', list)
      const slots = slotsFor(workshop, candidates)
      for (const tried of [limits, wider(limits), wider(wider(limits))]) {
        const filled = fillSlots(slots, workshop, tried, frugality)
        yield { filled, workshop, candidates, slots, limits: tried, frugality }
        // More launches do not help where money is what is missing.
        if (!filled.crowded) break
      }
    }
  }
}

/** Tries the programmes in their order, richly first; takes the first plan without an empty place, else the one with the fewest. */
export function choosePlan(
  list: readonly Playbook[],
  situation: Situation,
  calendar: Calendar,
  programmes: readonly (ProgrammeChoice | null)[],
): Chosen {
  let best: Draft | null = null
  for (const draft of drafts(list, situation, calendar, programmes)) {
    if (!best || draft.filled.unfilled.length < best.filled.unfilled.length) best = draft
    if (best.filled.unfilled.length === 0) break
  }
  if (!best) throw new Error('no programme option was given')
  const { filled, workshop, candidates, slots, frugality } = best
  const { assembly, unfilled } = filled
  const limits = { ...best.limits, most: Math.max(limitsOf(situation).most, assembly.placed.length) }
  const kept = slots.filter(({ id }) => !unfilled.includes(id))
  const bench: Bench = { workshop, candidates, limits, frugality, kept }
  const added = addWorthy(dropLosers(assembly, bench), bench)
  const enriched = situation.size === 'tiny' ? added : enrich(added, bench)
  return { workshop, candidates, assembly: dropLosers(exchange(enriched, bench), bench), limits, unfilled }
}
