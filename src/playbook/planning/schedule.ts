import type { Calendar } from './calendar.ts'
import type { Option } from './cost-option.ts'
import type { Situation } from './situation.ts'
import { type Assignment, assignments, canCarry, carry, emptyLoad, hoursOf } from './team-load.ts'

/** Dates: preparation windows, launches in order of need, the load of the team and of the customers' attention. */

/** An initiative with its dates as day numbers of the plan. */
export interface Placed extends Assignment {
  option: Option
  start: number
  launch: number
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
  /** Launches customers or the whole staff notice. */
  launchesPerQuarter: number
  /** The same work with contractors for what the team is short of; null when nothing of it can be bought. */
  hired(option: Option): Option | null
}

export type Scheduled =
  | { placed: Placed[]; failure: null }
  | { placed: null; failure: { id: string; reason: 'capacity' | 'time' } }

/** Shortest preparation in weeks by the kind of work in it. */
const floors = { dev: 4, lawyer: 2, trainer: 1 }

function leadDays({ playbook, days }: Option): number {
  const needed = days.map(({ kind }) => floors[kind as keyof typeof floors] ?? 0)
  return Math.max(playbook.leadWeeks, ...needed) * 7
}

const directionRank = { enabler: 4, proactive: 1, staff: 2, loyalty: 2, personal: 3, winback: 3 } as const

/** What must be launched before, within the chosen set. */
function waitsFor({ playbook }: Option, chosen: ReadonlyMap<string, Option>, { main, fixes }: Order): string[] {
  const waits = playbook.dependsOn.filter((id) => chosen.has(id))
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
    const place = (candidate: Option | null, until: number, anyone = false): Placed | null => {
      if (!candidate) return null
      const ways = assignments(candidate, staff, load, anyone)
      for (let launch = earliest; launch <= until; launch += 7) {
        const quarter = calendar.quarter(launch)
        const full = !quiet && (noticed[quarter] ?? 0) >= order.launchesPerQuarter
        const crowded = (all[quarter] ?? 0) >= order.launchesPerQuarter + foundations
        if (full || crowded || calendar.frozen(launch)) continue
        sawRoom = true
        // A wider window spreads the same days over a longer time.
        for (const start of new Set([1, 1.5, 2].map((width) => Math.max(0, launch - Math.round(lead * width))))) {
          const way = ways.find((each) =>
            canCarry(load, hoursOf(each, candidate.opsHours, { start, launch }, calendar), staff),
          )
          const needs = candidate.playbook.dependsOn.filter((id) => chosen.has(id))
          if (way) return { ...way, option: candidate, start, launch, needs }
        }
      }
      return null
    }
    const urgent = order.fixes.has(option.playbook.id) || order.cures.has(option.playbook.id)
    const soon = Math.min(latest, earliest + (urgent ? patience.answers : patience.others))
    const own = place(option, soon)
    const hired = own ? null : order.hired(option)
    const fitting = own ?? place(hired, soon) ?? place(option, latest) ?? place(hired, latest)
    const found = fitting ?? place(option, latest, true) ?? place(hired, latest, true)
    if (!found) return { placed: null, failure: { id: option.playbook.id, reason: sawRoom ? 'capacity' : 'time' } }
    carry(load, hoursOf(found, found.option.opsHours, found, calendar), found.owner)
    const quarter = calendar.quarter(found.launch)
    all[quarter] = (all[quarter] ?? 0) + 1
    if (!quiet) noticed[quarter] = (noticed[quarter] ?? 0) + 1
    launchOf.set(option.playbook.id, found.launch)
    placed.push(found)
  }
  return { placed, failure: null }
}
