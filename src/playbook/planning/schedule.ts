import type { Calendar } from './calendar.ts'
import type { Option } from './cost-option.ts'
import type { Situation } from './situation.ts'
import { type Assignment, assignments, canCarry, carry, emptyLoad, type Way, windowOf } from './team-load.ts'

/** Dates: preparation windows, launches in order of need, the load of the team and of the customers' attention. */

/** An initiative with its dates as day numbers of the plan. */
export interface Placed extends Assignment {
  option: Option
  start: number
  launch: number
  /** Last month of a trial; null for what goes on beyond the plan. */
  lastMonth: number | null
  /** Ids of playbooks that must be launched before. */
  needs: readonly string[]
}

/** What a schedule must respect beyond the data. */
export interface Order {
  /** Playbook of the programme; null without one. */
  main: string | null
  /** Playbooks that repair the service, with the urgency of the pain (0 first): launched before the programme and before anyone is invited back. */
  fixes: ReadonlyMap<string, number>
  /** Playbooks that prevent any other complaint, with their urgency: before what prevents none. */
  cures: ReadonlyMap<string, number>
  /** Launches a quarter that customers or the whole staff notice: `usual` as long as any later date is left, `most` after that. */
  launches: { usual: number; most: number }
  /** The same work with contractors for what the team is short of; null when nothing of it can be bought. */
  hired(option: Option): Option | null
}

export type Scheduled =
  | { placed: Placed[]; failure: null }
  | { placed: null; failure: { id: string; reason: 'capacity' | 'time' } }

/** Shortest preparation in weeks by the kind of work in it. */
const floors = { dev: 4, lawyer: 2, trainer: 1 }

export function leadDays({ playbook, days }: Option): number {
  const needed = days.map(({ kind }) => floors[kind as keyof typeof floors] ?? 0)
  return Math.max(playbook.leadWeeks, ...needed) * 7
}

const directionRank = { enabler: 4, proactive: 1, staff: 2, loyalty: 2, personal: 3, winback: 3 } as const

/** Foundations of every message. */
const lists: readonly string[] = ['en-consent-rules', 'en-data-mart']

/** What must be launched before, within the chosen set. */
function waitsFor({ playbook }: Option, chosen: ReadonlyMap<string, Option>, { main, fixes }: Order): string[] {
  const waits = playbook.dependsOn.filter((id) => chosen.has(id))
  // Nobody is written to before the consents are there and the list is clean.
  const writes = playbook.direction === 'personal' || playbook.direction === 'winback' || playbook.id === main
  if (writes) waits.push(...lists.filter((id) => chosen.has(id)))
  if (playbook.id === 'en-data-mart' && chosen.has('en-consent-rules')) waits.push('en-consent-rules')
  const fixedFirst = playbook.id === main || playbook.direction === 'winback' || playbook.id === 'loy-referral'
  if (fixedFirst) waits.push(...[...fixes.keys()].filter((id) => chosen.has(id) && id !== playbook.id))
  if (playbook.id === 'loy-referral' && main && chosen.has(main)) waits.push(main)
  return [...new Set(waits)]
}

/** Launch order: repairs of the service first, whatever others wait for no later than they do; then by id. */
function inOrder(chosen: ReadonlyMap<string, Option>, order: Order, waits: ReadonlyMap<string, string[]>): Option[] {
  const rank = new Map<string, number>()
  for (const [id, { playbook }] of chosen)
    rank.set(id, order.fixes.get(id) ?? order.cures.get(id) ?? directionRank[playbook.direction])
  for (let pass = 0; pass < chosen.size; pass += 1) {
    for (const [id, before] of waits) {
      for (const other of before) rank.set(other, Math.min(rank.get(other) ?? 9, rank.get(id) ?? 9))
    }
  }
  const left = [...chosen.values()].toSorted(
    (a, b) =>
      (rank.get(a.playbook.id) ?? 9) - (rank.get(b.playbook.id) ?? 9) ||
      leadDays(a) - leadDays(b) ||
      a.playbook.id.localeCompare(b.playbook.id),
  )
  const done = new Set<string>()
  const ordered: Option[] = []
  while (left.length > 0) {
    const next = left.findIndex(({ playbook }) => (waits.get(playbook.id) ?? []).every((id) => done.has(id)))
    const [option] = left.splice(Math.max(0, next), 1)
    if (!option) break
    ordered.push(option)
    done.add(option.playbook.id)
  }
  return ordered
}

/** A launch in the last two months would show nothing within the year. */
const lastLaunchMonth = 10
/** Foundations nobody outside the project notices may start beside the launches. */
const foundations = 2
/** Days the plan waits for its own people before it buys the work: less where customers complain. */
const patience = { answers: 21, others: 56 }

interface Found {
  option: Option
  way: Way
  window: ReturnType<typeof windowOf>
  start: number
  launch: number
}

/** Gives every chosen initiative its window, launch, owner and people, the earliest that fits; says what did not fit. */
export function schedule(
  chosen: ReadonlyMap<string, Option>,
  order: Order,
  calendar: Calendar,
  { staff }: Situation,
): Scheduled {
  const waits = new Map([...chosen].map(([id, option]) => [id, waitsFor(option, chosen, order)] as const))
  const load = emptyLoad()
  const noticed = [0, 0, 0, 0, 0]
  const all = [0, 0, 0, 0, 0]
  const launchOf = new Map<string, number>()
  const placed: Placed[] = []
  const latest = (calendar.months[lastLaunchMonth] ?? 300) - 1

  for (const option of inOrder(chosen, order, waits)) {
    const lead = leadDays(option)
    const before = waits.get(option.playbook.id) ?? []
    const earliest = calendar.monday(Math.max(lead, ...before.map((id) => launchOf.get(id) ?? 0)))
    const quiet = option.playbook.direction === 'enabler'
    let sawRoom = false
    const place = (candidate: Option, ways: readonly Way[], until: number, most: number): Found | null => {
      for (let launch = earliest; launch <= until; launch += 7) {
        const quarter = calendar.quarter(launch)
        const full = !quiet && (noticed[quarter] ?? 0) >= most
        const crowded = (all[quarter] ?? 0) >= most + foundations
        if (full || crowded || calendar.frozen(launch)) continue
        sawRoom = true
        // A wider window spreads the same days over a longer time.
        for (const start of new Set([1, 1.5, 2].map((width) => Math.max(0, launch - Math.round(lead * width))))) {
          const window = windowOf(start, launch, calendar)
          const way = ways.find((each) => canCarry(load, each, window))
          if (way) return { option: candidate, way, window, start, launch }
        }
      }
      return null
    }
    const urgent = order.fixes.has(option.playbook.id) || order.cures.has(option.playbook.id)
    const soon = Math.min(latest, earliest + (urgent ? patience.answers : patience.others))
    const placeAs = (candidate: Option | null, until: number, most: number, anyone: boolean): Found | null =>
      candidate && place(candidate, assignments(candidate, staff, load, anyone), until, most)
    const find = (until: number, most: number, anyone = false): Found | null =>
      placeAs(option, until, most, anyone) ?? placeAs(order.hired(option), until, most, anyone)
    const { usual, most } = order.launches
    const found =
      find(soon, usual) ??
      find(latest, usual) ??
      (most > usual ? find(latest, most) : null) ??
      find(latest, usual, true) ??
      (most > usual ? find(latest, most, true) : null)
    if (!found) return { placed: null, failure: { id: option.playbook.id, reason: sawRoom ? 'capacity' : 'time' } }
    const { way, window, launch } = found
    carry(load, way, window)
    const quarter = calendar.quarter(launch)
    all[quarter] = (all[quarter] ?? 0) + 1
    if (!quiet) noticed[quarter] = (noticed[quarter] ?? 0) + 1
    launchOf.set(option.playbook.id, launch)
    const needs = found.option.playbook.dependsOn.filter((id) => chosen.has(id))
    placed.push({
      owner: way.owner,
      resources: way.resources,
      option: found.option,
      start: found.start,
      launch,
      lastMonth: null,
      needs,
    })
  }
  return { placed, failure: null }
}
