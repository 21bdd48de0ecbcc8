import { rewardsOfYear } from '../../finance/rewards.ts'
import { programmePlaybooks } from '../choose-programme.ts'
import { designNumbers, type ProgrammeChoice } from '../design-programme.ts'
import type { Playbook, Rejected } from '../plan.ts'
import type { Calendar } from './calendar.ts'
import { costOption, hireable, type Option } from './cost-option.ts'
import { fits } from './fits.ts'
import { handMade } from './hand-made.ts'
import { type CaseFrame, caseFrame } from './plan-case.ts'
import { naturalEnd } from './run-length.ts'
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
  frame: CaseFrame
  /** Proactive and staff playbooks that answer a complaint, with its urgency: about the service, and any other. */
  answers: { service: ReadonlyMap<string, number>; other: ReadonlyMap<string, number> }
  playbook(id: string): Playbook
  option(id: string, variant: Variant): Option
  /** The same with contractors for everything that can be bought; null when the team does none of it. */
  hired(option: Option): Option | null
  /** What a playbook depends on in this business, with its way. */
  needs(id: string, variant: Variant): Choice
}

/** Launches a quarter that are comfortable and the most where dates leave no choice; initiatives in all. */
export interface Limits {
  launchesPerQuarter: number
  mostLaunches: number
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

export const nothingPlanned: Assembly = { roots: new Map(), choice: new Map(), placed: [], planned: 0 }

/** Answers to complaints about the service, or to the other ones, by the place of the first such complaint. */
function answersAmong(list: readonly Playbook[], situation: Situation, service: boolean): Map<string, number> {
  const painful = situation.brief.pains.filter(({ id }) => situation.servicePain(id) === service)
  const fixes = new Map<string, number>()
  for (const { id, direction, pains } of list) {
    const place = painful.findIndex((pain) => (situation.tags[pain.id] ?? []).some((tag) => pains.includes(tag)))
    if (place < 0 || (direction !== 'proactive' && direction !== 'staff')) continue
    // Below 1, so that every answer goes before what answers nothing; repairs of the service go first.
    const later = service ? 0 : 0.5
    fixes.set(id, later + Math.min(0.45, place / 20 + (direction === 'staff' ? 0.025 : 0)))
  }
  return fixes
}

export function workshopOf(
  situation: Situation,
  calendar: Calendar,
  programme: ProgrammeChoice | null,
  list: readonly Playbook[],
): Workshop {
  const byId = new Map(list.map((playbook) => [playbook.id, playbook]))
  const playbook = (id: string) => {
    const found = byId.get(id)
    if (!found) throw new Error(`no playbook ${id}`)
    return found
  }
  const option = (id: string, variant: Variant) => costOption(playbook(id), variant, situation)
  const known = new Map<string, Choice>()
  const needsOf = (id: string, variant: Variant): Choice => {
    const fitting = option(id, variant)
      .playbook.dependsOn.map(playbook)
      .filter((needed) => fits(needed, situation, programme?.type ?? null))
    // Foundations bring nothing of their own, so they are laid by hand wherever that is possible.
    const isLight = (needed: Playbook) =>
      (variant === 'light' || needed.direction === 'enabler') && handMade(needed, situation)
    return new Map(fitting.map((needed) => [needed.id, isLight(needed) ? 'light' : 'full'] as const))
  }
  return {
    situation,
    calendar,
    programme,
    frame: caseFrame(situation, calendar, programme),
    answers: { service: answersAmong(list, situation, true), other: answersAmong(list, situation, false) },
    playbook,
    option,
    hired: ({ playbook: { id }, variant, days }) => {
      const own = days.filter(({ kind, contractor }) => !contractor && hireable.includes(kind)).map(({ kind }) => kind)
      return own.length === 0 ? null : costOption(playbook(id), variant, situation, own)
    },
    needs: (id, variant) => {
      const key = `${id} ${variant}`
      const needs = known.get(key) ?? needsOf(id, variant)
      known.set(key, needs)
      return needs
    },
  }
}

/** Adds what the chosen depend on; a dependency that does not exist for this business is not waited for. */
export function withDependencies(choice: Choice, workshop: Workshop): Map<string, Variant> {
  const whole = new Map(choice)
  const visit = (id: string) => {
    for (const [needed, variant] of workshop.needs(id, whole.get(id) ?? 'full')) {
      if (whole.has(needed)) continue
      whole.set(needed, variant)
      visit(needed)
    }
  }
  for (const id of [...whole.keys()].toSorted()) visit(id)
  return whole
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

/** F38, F39: what an initiative costs in the twelve months; all set-up falls into them, since nothing is launched later. */
export const costInYear = ({ option, launch }: Placed, { calendar }: Pick<Workshop, 'calendar'>): number =>
  Math.round(option.oneOff + option.runPerMonth * (13 - calendar.month(launch)))

/** Planned money, rewards where the budget pays for them and contingency stay within the budget (F42). */
export function isAffordable(placed: readonly Placed[], workshop: Workshop): boolean {
  const { total, contingency } = workshop.situation.brief.budget
  const counted = plannedIn(placed, workshop) + rewardsIn(placed, workshop)
  return counted + Math.round(counted * contingency) <= total
}

/** Money of the twelve months, without rewards and contingency. */
export const plannedIn = (placed: readonly Placed[], workshop: Workshop): number =>
  placed.reduce((sum, item) => sum + costInYear(item, workshop), 0)

/** Schedules, staffs and pays for a choice. Planned money and contingency stay within the budget (F42). */
export function assemble(choice: Choice, workshop: Workshop, limits: Limits): Assembled {
  const { situation, calendar, programme, answers } = workshop
  const whole = withDependencies(choice, workshop)
  if (whole.size > limits.most) return { plan: null, failure: 'quota' }
  const options = new Map([...whole].map(([id, variant]) => [id, workshop.option(id, variant)] as const))
  const { total, contingency } = situation.brief.budget
  // Even one month of running cost and all set-up work must fit before dates are tried.
  const least = [...options.values()].reduce((sum, option) => sum + option.oneOff + option.runPerMonth * 3, 0)
  if (least * (1 + contingency) > total) return { plan: null, failure: 'budget' }
  const order = {
    main: programme && programmePlaybooks[programme.type],
    fixes: answers.service,
    cures: answers.other,
    launches: { usual: limits.launchesPerQuarter, most: limits.mostLaunches },
    hired: workshop.hired,
  }
  const { placed: dated, failure } = schedule(options, order, calendar, situation)
  if (!dated) return { plan: null, failure: failure.reason }
  const placed = dated.map((item) => ({ ...item, lastMonth: naturalEnd(item.option, workshop.frame) }))
  if (!isAffordable(placed, workshop)) return { plan: null, failure: 'budget' }
  return { plan: { roots: choice, choice: whole, placed, planned: plannedIn(placed, workshop) }, failure: null }
}
