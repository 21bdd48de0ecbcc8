import { costOfYear } from '../../finance/plan-cost.ts'
import { rewardsOfYear } from '../../finance/rewards.ts'
import { programmePlaybooks } from '../choose-programme.ts'
import { designNumbers, type ProgrammeChoice } from '../design-programme.ts'
import type { Playbook, Rejected } from '../plan.ts'
import type { Calendar } from './calendar.ts'
import { fits } from './candidates.ts'
import { costOption, hireable, type Option } from './cost-option.ts'
import { handMade } from './hand-made.ts'
import { type Placed, schedule } from './schedule.ts'
import type { Situation } from './situation.ts'

/** Turns a choice of playbooks into a dated, staffed and paid plan, or says why it cannot be one. */

export type Variant = 'full' | 'light'
/** Chosen playbooks with their way, by id. */
export type Choice = ReadonlyMap<string, Variant>

export interface Workshop {
  situation: Situation
  calendar: Calendar
  programme: ProgrammeChoice | null
  playbook(id: string): Playbook
  /** Way of what is added because others depend on it. */
  enablers: Variant
  option(id: string, variant: Variant): Option
  /** The same with contractors for everything that can be bought; null when the team does none of it. */
  hired(option: Option): Option | null
}

/** Limits that grow when the necessary does not fit: launches a quarter, initiatives in all. */
export interface Limits {
  launchesPerQuarter: number
  most: number
}

export interface Assembly {
  /** What was asked for. */
  roots: Choice
  /** The same with what it depends on. */
  choice: Choice
  placed: readonly Placed[]
  /** Money of the twelve months, without rewards and contingency. */
  planned: number
}
export type Assembled = { plan: Assembly; failure: null } | { plan: null; failure: Rejected['reason'] }

export function workshopOf(
  situation: Situation,
  calendar: Calendar,
  programme: ProgrammeChoice | null,
  enablers: Variant,
  list: readonly Playbook[],
): Workshop {
  const byId = new Map(list.map((playbook) => [playbook.id, playbook]))
  const playbook = (id: string) => {
    const found = byId.get(id)
    if (!found) throw new Error(`no playbook ${id}`)
    return found
  }
  return {
    situation,
    calendar,
    programme,
    enablers,
    playbook,
    option: (id, variant) => costOption(playbook(id), variant, situation),
    hired: ({ playbook: { id }, variant, days }) => {
      const own = days.filter(({ kind, contractor }) => !contractor && hireable.includes(kind)).map(({ kind }) => kind)
      return own.length === 0 ? null : costOption(playbook(id), variant, situation, own)
    },
  }
}

/** Adds what the chosen depend on; a dependency that does not exist for this business is not waited for. */
function withDependencies(choice: Choice, workshop: Workshop): Map<string, Variant> {
  const whole = new Map(choice)
  const visit = (id: string) => {
    const variant = whole.get(id) ?? 'full'
    for (const needed of workshop.option(id, variant).playbook.dependsOn) {
      const playbook = workshop.playbook(needed)
      if (whole.has(needed) || !fits(playbook, workshop.situation, workshop.programme?.type ?? null)) continue
      const light = variant === 'light' || (playbook.direction === 'enabler' && workshop.enablers === 'light')
      whole.set(needed, light && handMade(playbook, workshop.situation) ? 'light' : 'full')
      visit(needed)
    }
  }
  for (const id of [...whole.keys()].toSorted()) visit(id)
  return whole
}

/** Proactive and staff initiatives that answer complaints about the service, or the other ones, by the place of the first such complaint. */
function answersAmong(ids: Iterable<string>, { situation, playbook }: Workshop, service: boolean): Map<string, number> {
  const painful = situation.brief.pains.filter(({ id }) => situation.servicePain(id) === service)
  const fixes = new Map<string, number>()
  for (const id of ids) {
    const { direction, pains } = playbook(id)
    const place = painful.findIndex((pain) => (situation.tags[pain.id] ?? []).some((tag) => pains.includes(tag)))
    if (place < 0 || (direction !== 'proactive' && direction !== 'staff')) continue
    // Below 1, so that every answer goes before what answers nothing; repairs of the service go first.
    const later = service ? 0 : 0.5
    fixes.set(id, later + Math.min(0.45, place / 20 + (direction === 'staff' ? 0.025 : 0)))
  }
  return fixes
}

/** Expected rewards of the year where the budget must pay for them (F28, F42). */
function rewardsIn(placed: readonly Placed[], { situation, programme, calendar }: Workshop): number {
  if (!situation.brief.budget.includesRewards || !programme) return 0
  const main = placed.find(({ option }) => option.playbook.id === programmePlaybooks[programme.type])
  if (!main) return 0
  const numbers = designNumbers(programme, situation)
  const terms = { ...numbers, rate: numbers.earnRate, grossMargin: situation.grossMargin }
  const launch = { launch: calendar.date(main.launch), effect: { rampMonths: main.option.playbook.rampMonths } }
  return rewardsOfYear(terms, numbers, situation.brief, launch) ?? 0
}

/** Schedules, staffs and pays for a choice. Planned money and contingency stay within the budget (F42). */
export function assemble(choice: Choice, workshop: Workshop, limits: Limits): Assembled {
  const { situation, calendar, programme } = workshop
  const whole = withDependencies(choice, workshop)
  if (whole.size > limits.most) return { plan: null, failure: 'quota' }
  const options = new Map([...whole].map(([id, variant]) => [id, workshop.option(id, variant)] as const))
  const { total, contingency } = situation.brief.budget
  // Even one month of running cost and all set-up work must fit before dates are tried.
  const least = [...options.values()].reduce((sum, option) => sum + option.oneOff + option.runPerMonth * 3, 0)
  if (least * (1 + contingency) > total) return { plan: null, failure: 'budget' }
  const order = {
    main: programme && programmePlaybooks[programme.type],
    fixes: answersAmong(whole.keys(), workshop, true),
    cures: answersAmong(whole.keys(), workshop, false),
    launchesPerQuarter: limits.launchesPerQuarter,
    hired: workshop.hired,
  }
  const { placed, failure } = schedule(options, order, calendar, situation)
  if (!placed) return { plan: null, failure: failure.reason }
  const planned = placed.reduce((sum, { option, start, launch }) => {
    const dated = { start: calendar.date(start), launch: calendar.date(launch), end: null }
    return sum + costOfYear({ ...dated, oneOff: option.oneOff, runPerMonth: option.runPerMonth }, calendar.start).cost
  }, 0)
  const counted = planned + rewardsIn(placed, workshop)
  if (counted + Math.round(counted * contingency) > total) return { plan: null, failure: 'budget' }
  return { plan: { roots: choice, choice: whole, placed, planned }, failure: null }
}
