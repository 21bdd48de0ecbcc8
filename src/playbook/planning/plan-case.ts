import { hoursPerDay } from '../../finance/capacity.ts'
import { type CaseInitiative, type CaseInput, defaultAssumptions } from '../../finance/case-input.ts'
import { evidenceConfidence } from '../../finance/impact.ts'
import { dayRate } from '../../finance/labour.ts'
import { netPresentValue } from '../../finance/results.ts'
import { openCase, runMonths } from '../../finance/run-case.ts'
import { programmeDecay, referralCannibalisation, returnedValue } from '../../stages/business-case/input.ts'
import { roleKind } from '../../text/roles.ts'
import { programmePlaybooks } from '../choose-programme.ts'
import { designNumbers, type ProgrammeChoice } from '../design-programme.ts'
import type { Playbook } from '../plan.ts'
import { toldEffect } from '../write/effects.ts'
import type { Calendar } from './calendar.ts'
import type { Placed } from './schedule.ts'
import type { Situation } from './situation.ts'

/** The business case of a plan before a word of it is written: the same input as the case of the written initiatives has. */

/** Months the worth is judged over: a year is too short for work that is done once. */
export const worthMonths = 36

/** Shares of the usual reward that are tried: half the usual is the least that members still notice. */
export const rateShares = [1, 0.75, 0.5]

/** Months of the plan with a win-back wave; none for initiatives that do not write to those who left. */
export function waveMonthsOf(playbook: Playbook, variant: 'full' | 'light', launchMonth: number): number[] {
  if (!playbook.effect.winback) return []
  const every = variant === 'light' ? 6 : 3
  const months: number[] = []
  for (let month = launchMonth; month <= 12 && months.length < 3; month += every) months.push(month)
  return months
}

/** Day rates are asked for in every case that is tried. */
const ratesByRole = new Map<string, number>()

function rateOf(role: string, currency: string): number {
  const key = `${currency} ${role}`
  const rate = ratesByRole.get(key) ?? dayRate(roleKind(role), currency) ?? 0
  ratesByRole.set(key, rate)
  return rate
}

/** F41. Work of the own team at day rates; nothing where the budget pays for the team: the cost holds it already. */
function labourOf({ option, owner, resources }: Placed, { budget }: Situation['brief']) {
  if (budget.includesInternalStaff) return { oneOff: 0, perMonth: 0 }
  const oneOff = resources.reduce(
    (sum, { member, days }) => sum + (member ? days * rateOf(member.role, budget.currency) : 0),
    0,
  )
  return { oneOff, perMonth: (option.opsHours / hoursPerDay) * rateOf(owner.role, budget.currency) }
}

function caseInitiative(item: Placed, { situation, calendar }: CaseFrame): CaseInitiative {
  const { option, start, launch } = item
  const { id, direction, effect, rampMonths } = option.playbook
  const { metric, range, side, evidence } = toldEffect(option.playbook)
  const on = (wanted: 'churn' | 'frequency' | 'averageOrder') =>
    (metric === wanted ? (range?.[1] ?? 0) : 0) + (side?.metric === wanted ? side.rel : 0)
  const labour = labourOf(item, situation.brief)
  const launchMonth = calendar.month(launch)
  return {
    id,
    launch: launchMonth,
    // Waves of a win-back are planned for the twelve months only, so its cost ends with them.
    end: effect.winback ? 12 : item.lastMonth,
    lead: Math.max(0, launchMonth - calendar.month(start)),
    ramp: Math.max(1, Math.round(rampMonths)),
    shape: 'linear',
    reach: effect.reach,
    churnEffect: on('churn'),
    frequencyEffect: on('frequency'),
    orderEffect: on('averageOrder'),
    confidence: evidenceConfidence[evidence],
    oneOff: option.oneOff + labour.oneOff,
    runPerMonth: option.runPerMonth + labour.perMonth,
    decay: direction === 'loyalty' ? programmeDecay : 0,
  }
}

/** What every case of one plan shares. */
export interface CaseFrame {
  situation: Situation
  calendar: Calendar
  /** Playbook that carries the programme; null without one. */
  main: string | null
  shared: Omit<CaseInput, 'initiatives' | 'loyalty' | 'winback' | 'referral'>
  terms: Omit<NonNullable<CaseInput['loyalty']>, 'initiative'> | null
  /** Initiatives repeat from case to case: each is told once. */
  told: WeakMap<Placed, CaseInitiative>
  /** Values of the plans already asked about. */
  values: WeakMap<readonly Placed[], number>
}

/** The frame of the cases of a business with one kind of programme. */
export function caseFrame(situation: Situation, calendar: Calendar, programme: ProgrammeChoice | null): CaseFrame {
  const { volumes, brief } = situation
  const { penetration, earnRate, breakage, displacement, eligible } = designNumbers(programme, situation)
  return {
    situation,
    calendar,
    main: programme && programmePlaybooks[programme.type],
    shared: {
      customers: volumes.N,
      arrivals: volumes.A,
      churn: situation.monthlyChurn,
      orders: volumes.F,
      orderValue: volumes.AOV,
      grossMargin: situation.grossMargin,
      discountRate: brief.finance.discountRate,
      season: brief.finance.season,
      holdout: 0,
      assumptions: defaultAssumptions,
    },
    // Lag and expiry of rewards move the balance owed, not the money of the case; a paid club has no base rate.
    terms:
      earnRate > 0
        ? {
            penetration,
            earn: earnRate,
            breakage,
            displacement,
            eligible,
            lag: [1],
            expiryMonths: null,
            replacedDiscount: 0,
          }
        : null,
    told: new WeakMap(),
    values: new WeakMap(),
  }
}

/** The programme stands before other initiatives of the same day: the stages read the first of them as the programme. */
function earlier(a: Placed, b: Placed, main: string | null): number {
  const place = ({ option }: Placed) => (option.playbook.id === main ? 0 : 1)
  const [one, other] = [a.option.playbook.id, b.option.playbook.id]
  return a.launch - b.launch || place(a) - place(b) || (one < other ? -1 : Number(one > other))
}

/** In the order of launch. */
export function byLaunch(placed: readonly Placed[], main: string | null): Placed[] {
  return placed.toSorted((a, b) => earlier(a, b, main))
}

/**
 * The case of placed initiatives, ids being those of playbooks; null when customers or the order value are unknown. One initiative of a kind
 * carries the programme, the win-back and the recommendations: the first to be launched, as in the case of the written plan.
 */
export function caseOfPlaced(placed: readonly Placed[], frame: CaseFrame): CaseInput | null {
  const { situation, calendar, shared, terms, told, main } = frame
  if (situation.marginPerMonth === null) return null
  const first = (is: (playbook: Playbook) => boolean) => {
    let found: Placed | undefined
    for (const item of placed) {
      if (is(item.option.playbook) && (!found || earlier(item, found, main) < 0)) found = item
    }
    return found
  }
  const carrier = terms && first(({ direction }) => direction === 'loyalty')
  const inviter = first(({ effect }) => effect.referral !== null)
  const caller = first(({ effect }) => effect.winback !== null)
  const invites = inviter?.option.playbook.effect.referral
  const calls = caller?.option.playbook.effect.winback
  const dormant = situation.brief.metrics.dormantCustomers?.value ?? 0
  return {
    ...shared,
    initiatives: placed.map((item) => {
      const initiative = told.get(item) ?? caseInitiative(item, frame)
      told.set(item, initiative)
      return initiative
    }),
    loyalty: terms && carrier ? { ...terms, initiative: carrier.option.playbook.id } : null,
    winback:
      caller && calls && dormant > 0
        ? {
            initiative: caller.option.playbook.id,
            dormant,
            contactable: calls.contactable,
            waves: waveMonthsOf(caller.option.playbook, caller.option.variant, calendar.month(caller.launch)),
            response: calls.response,
            organic: calls.organic,
            valueIndex: returnedValue,
            // The running cost of the initiative pays for its waves.
            costPerContact: 0,
            incentiveCost: 0,
          }
        : null,
    referral:
      inviter && invites
        ? {
            initiative: inviter.option.playbook.id,
            referredPerReached: invites.inviteRate * invites.conversion,
            cannibalisation: referralCannibalisation,
          }
        : null,
  }
}

/** F45 over 36 months with every effect scaled, money; null when no case can be computed. */
export function scaledNpvOf(placed: readonly Placed[], frame: CaseFrame, effectFactor: number): number | null {
  const input = caseOfPlaced(placed, frame)
  return input && netPresentValue(openCase(input), worthMonths, effectFactor)
}

/** The same at the effects as planned. */
export function npvOf(placed: readonly Placed[], frame: CaseFrame): number | null {
  const value = frame.values.get(placed) ?? scaledNpvOf(placed, frame, 1)
  if (value !== null) frame.values.set(placed, value)
  return value
}

/** Contribution margin of the first twelve months, money; null when no case can be computed. */
export function marginOfYear(placed: readonly Placed[], frame: CaseFrame): number | null {
  const input = caseOfPlaced(placed, frame)
  return input && runMonths(input, 12).reduce((sum, { margin }) => sum + margin, 0)
}
