import type { ProgrammeChoice } from '../design-programme.ts'
import type { Playbook } from '../plan.ts'
import { type Assembly, type Limits, type Workshop, workshopOf } from './assemble.ts'
import type { Calendar } from './calendar.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { type Filled, type Frugality, fillSlots } from './fill.ts'
import { addWorthy, type Bench, dropLosers, enrich, exchange, strengthen, worthOfPlan } from './improve.ts'
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

/** The necessary may need more foundations first, then more launches than is comfortable, never more than the attention of customers bears. */
function widerThan({ launchesPerQuarter, most }: Limits): Limits[] {
  return [0, 1, 2].map((more) => ({
    launchesPerQuarter: Math.min(4, launchesPerQuarter + more),
    most: Math.min(15, most + 3 * Math.max(1, more)),
  }))
}

interface Draft {
  filled: Filled
  workshop: Workshop
  candidates: Candidate[]
  slots: Slot[]
  limits: Limits
  frugality: Frugality
}

/** Every way to fill the places for one programme: richly, with cheap enablers, by hand. */
function draftsFor(
  list: readonly Playbook[],
  situation: Situation,
  calendar: Calendar,
  programme: ProgrammeChoice | null,
): Draft[] {
  const frugalities: Frugality[] = situation.size === 'usual' ? [0, 1, 2] : [2]
  const candidates = candidatesFor(list, situation, programme)
  const usual = limitsOf(situation)
  return frugalities.map((frugality) => {
    const workshop = workshopOf(situation, calendar, programme, frugality === 0 ? 'full' : 'light', list)
    const slots = slotsFor(workshop, candidates)
    const fill = (limits: Limits): Draft => {
      const filled = fillSlots(slots, workshop, limits, frugality)
      return { filled, workshop, candidates, slots, limits, frugality }
    }
    // More launches do not help where money is what is missing.
    let draft = fill(usual)
    for (const limits of widerThan(usual)) {
      if (!draft.filled.crowded) break
      const roomier = fill(limits)
      if (roomier.filled.unfilled.length < draft.filled.unfilled.length) draft = roomier
    }
    return draft
  })
}

function benchOf({ filled, workshop, candidates, slots, limits, frugality }: Draft): Bench {
  const most = Math.max(limitsOf(workshop.situation).most, filled.assembly.placed.length)
  const kept = slots.filter(({ id }) => !filled.unfilled.includes(id))
  return { workshop, candidates, limits: { ...limits, most }, frugality, kept }
}

function improved(draft: Draft): { chosen: Chosen; worth: number } {
  const bench = benchOf(draft)
  const { workshop, candidates, limits } = bench
  const added = addWorthy(dropLosers(draft.filled.assembly, bench), bench)
  const { size } = workshop.situation
  const enriched = size === 'tiny' ? added : enrich(added, bench)
  const paid = dropLosers(addWorthy(exchange(enriched, bench), bench), bench)
  const assembly = size === 'usual' ? strengthen(paid, bench) : paid
  const chosen = { workshop, candidates, assembly, limits, unfilled: draft.filled.unfilled }
  return { chosen, worth: worthOfPlan(assembly, bench) }
}

/**
 * Takes the first programme for which no necessary place stays empty, else the one with the fewest empty places; among the ways to do it
 * the one that leaves most.
 */
export function choosePlan(
  list: readonly Playbook[],
  situation: Situation,
  calendar: Calendar,
  programmes: readonly (ProgrammeChoice | null)[],
): Chosen {
  let fewest = Number.POSITIVE_INFINITY
  let best: Draft[] = []
  for (const programme of programmes) {
    const drafts = draftsFor(list, situation, calendar, programme)
    const empty = Math.min(...drafts.map(({ filled }) => filled.unfilled.length))
    if (empty < fewest) {
      fewest = empty
      best = drafts.filter(({ filled }) => filled.unfilled.length === empty)
    }
    if (fewest === 0) break
  }
  const [first, ...others] = best.map(improved)
  if (!first) throw new Error('no programme option was given')
  return others.reduce((winner, other) => (other.worth > winner.worth ? other : winner), first).chosen
}
