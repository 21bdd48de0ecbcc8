import { hoursPerDay, productiveShare } from '../../finance/capacity.ts'
import type { Playbook } from '../plan.ts'
import type { WorkKind } from '../playbook-row.ts'
import type { Calendar } from './calendar.ts'
import type { Option } from './cost-option.ts'
import type { Member, Staff } from './roles.ts'

/** Hours of the team by quarter (F43), and who takes on an initiative. */

/** The plan leaves this share of the productive hours free: people fall ill and take leave. */
const highestLoad = 0.85
/** Initiatives one person can answer for at a time. */
const mostOwned = 6

/** Work shared out: who does which days, who answers for the result. */
export interface Assignment {
  owner: Member
  /** Null member: a contractor. */
  resources: readonly { kind: WorkKind; member: Member | null; days: number }[]
}

export interface TeamLoad {
  hours: Map<string, number[]>
  owned: Map<string, number>
}

export const emptyLoad = (): TeamLoad => ({ hours: new Map(), owned: new Map() })

function quarterHours({ fte, hoursPerMonth }: Member): number {
  return fte * hoursPerMonth * 3 * productiveShare
}

function loadShare(load: TeamLoad, member: Member): number {
  const hours = load.hours.get(member.role) ?? []
  return hours.reduce((sum, value) => sum + value, 0) / Math.max(1, quarterHours(member))
}

const ownerKinds: Readonly<Record<Playbook['direction'], readonly WorkKind[]>> = {
  proactive: ['agent', 'lead', 'crm'],
  loyalty: ['crm', 'lead'],
  personal: ['crm', 'agent', 'lead'],
  staff: ['lead', 'trainer', 'agent'],
  winback: ['crm', 'agent', 'lead'],
  enabler: ['crm', 'lead', 'analyst'],
}
/** Of two who could lead these, the one who runs the service goes before the one who runs the marketing. */
const frontOfHouse: readonly Playbook['direction'][] = ['proactive', 'staff']
/** A role of more people than this is nobody in particular. */
const mostAccountable = 6

const ownerKindsOf: Readonly<Record<string, readonly WorkKind[]>> = {
  'en-till-integration': ['dev', 'lead', 'crm'],
  'en-data-mart': ['analyst', 'crm', 'lead'],
  'en-holdout': ['analyst', 'crm', 'lead'],
  'pro-top-reasons': ['lead', 'agent', 'crm'],
  'pro-dunning': ['crm', 'lead', 'agent'],
  'pro-onboarding-30d': ['crm', 'agent', 'lead'],
  'loy-b2b-rebate': ['lead', 'agent', 'crm'],
  'per-value-report': ['agent', 'crm', 'lead'],
  'per-vip-desk': ['agent', 'lead', 'crm'],
}

/**
 * Who could answer for it, best first: people of the right kind who can still carry it; `anyone` adds the others of the team. A crowd of
 * frontline staff comes last.
 */
function owners(playbook: Playbook, staff: Staff, load: TeamLoad, anyone: boolean): Member[] {
  const kinds = ownerKindsOf[playbook.id] ?? ownerKinds[playbook.direction]
  const place = ({ kinds: own, people }: Member) => {
    const best = kinds.findIndex((kind) => own.includes(kind))
    const crowd = people > mostAccountable ? 20 : 0
    const other = frontOfHouse.includes(playbook.direction) && own.includes('crm') ? 0.5 : 0
    const backstage = best < 0 && own.every((kind) => kind === 'dev' || kind === 'lawyer') ? 40 : 0
    return (best < 0 ? 10 : best) + crowd + other + backstage
  }
  return staff.members
    .filter((member) => anyone || member.kinds.some((kind) => kinds.includes(kind)))
    .filter(({ role, people }) => (load.owned.get(role) ?? 0) < mostOwned * Math.max(1, people))
    .toSorted((a, b) => place(a) - place(b) || loadShare(load, a) - loadShare(load, b))
}

/** One member's part in an initiative: hours until launch, hours a month after it. */
interface Part {
  member: Member
  setUp: number
  perMonth: number
}

/** A way to share out the work, with the hours of each member summed. */
export interface Way extends Assignment {
  parts: readonly Part[]
}

function partsOf({ owner, resources }: Assignment, opsHours: number): Part[] {
  const parts = new Map<Member, Part>([[owner, { member: owner, setUp: 0, perMonth: opsHours }]])
  for (const { member, days } of resources) {
    if (!member) continue
    const part = parts.get(member) ?? { member, setUp: 0, perMonth: 0 }
    part.setUp += days * hoursPerDay
    parts.set(member, part)
  }
  return [...parts.values()]
}

/** Every way to share out the work, the best suited owner first. */
export function assignments(option: Option, staff: Staff, load: TeamLoad, anyone: boolean): Way[] {
  const resources = option.days.map(({ kind, days, contractor }) => ({
    kind,
    days,
    member: contractor
      ? null
      : (staff.able(kind).toSorted((a, b) => loadShare(load, a) - loadShare(load, b))[0] ?? null),
  }))
  // Where the usual lead is busy, the owner leads the set-up too.
  const ledBy = (owner: Member) =>
    resources.some(({ kind, member }) => kind === 'lead' && member !== owner)
      ? [resources.map((resource) => (resource.kind === 'lead' ? { ...resource, member: owner } : resource))]
      : []
  return owners(option.playbook, staff, load, anyone).flatMap((owner) =>
    [resources, ...ledBy(owner)].map((shared) => {
      const way = { owner, resources: shared }
      return { ...way, parts: partsOf(way, option.opsHours) }
    }),
  )
}

/** When the work of an initiative falls due. */
export interface Window {
  /** Share of the set-up in each quarter, spread evenly from start to the eve of the launch. */
  setUp: readonly number[]
  /** Months of running work in each quarter, from the month of launch. */
  running: readonly number[]
}

const quarters = [0, 1, 2, 3] as const

export function windowOf(start: number, launch: number, calendar: Calendar): Window {
  const eve = Math.max(launch - 1, start)
  const month = calendar.month(launch)
  return {
    setUp: quarters.map((quarter) => {
      const begin = calendar.months[quarter * 3] ?? 0
      const end = (calendar.months[quarter * 3 + 3] ?? 0) - 1
      return Math.max(0, Math.min(eve, end) - Math.max(start, begin) + 1) / (eve - start + 1)
    }),
    running: quarters.map((quarter) => Math.max(0, quarter * 3 + 3 - Math.max(quarter * 3 + 1, month) + 1)),
  }
}

const hoursIn = ({ setUp, perMonth }: Part, window: Window, quarter: number) =>
  setUp * (window.setUp[quarter] ?? 0) + perMonth * (window.running[quarter] ?? 0)

/** True when the team can carry it beside what it already carries. */
export function canCarry(load: TeamLoad, { parts }: Way, window: Window): boolean {
  return parts.every((part) => {
    const limit = highestLoad * quarterHours(part.member)
    const had = load.hours.get(part.member.role)
    return quarters.every((quarter) => {
      const hours = hoursIn(part, window, quarter)
      return hours === 0 || hours + (had?.[quarter] ?? 0) <= limit
    })
  })
}

/** Adds the work to what the team carries. */
export function carry(load: TeamLoad, { parts, owner }: Way, window: Window): void {
  for (const part of parts) {
    const had = load.hours.get(part.member.role) ?? [0, 0, 0, 0]
    load.hours.set(
      part.member.role,
      had.map((hours, quarter) => hours + hoursIn(part, window, quarter)),
    )
  }
  load.owned.set(owner.role, (load.owned.get(owner.role) ?? 0) + 1)
}
