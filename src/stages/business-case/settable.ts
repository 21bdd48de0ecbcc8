import type { Brief } from '../../core/brief.ts'
import { addDays, addMonths, dayOr, daysBetween, type IsoDate, laterDate, planMonth } from '../../core/date.ts'
import { churnOver, monthsIn, type Period } from '../../core/rates.ts'
import type { Strategy } from '../index.ts'
import type { Initiative } from '../initiatives/schema.ts'
import { baseRate } from '../programme/complete.ts'
import type { Programme } from '../programme/schema.ts'

/** What the case is computed from: the brief and the accepted drafts. */
export type CasePlan = Pick<Strategy, 'brief' | 'stages'>

/** How a value is written: a share, money in the currency of the brief, a number, a day. */
export type SettingKind = 'rate' | 'money' | 'number' | 'date'

/** A number, or a day. */
export type SettingValue = number | IsoDate

/** One place of a plan that a what-if may change; reads and changes the plan it was made for. */
export interface Settable {
  path: string
  kind: SettingKind
  /** `own`: any period, kept with the value; `month`: an amount a month, others are converted; `year`: that one; null: none. */
  period: 'own' | 'month' | 'year' | null
  /** Bounds in the unit of the value, inclusive. */
  /** Path of the place that says the same in other words, so that only one of the two can be set. */
  sameAs?: string
  range(period: Period | null): { low: SettingValue; high: SettingValue }
  read(): { value: SettingValue | null; period: Period | null }
  write(value: SettingValue, period: Period | null): void
}

/** Largest monthly churn that can be true (domain model §12), and the smallest that can be divided by. */
const churnBounds = { low: 0.0001, high: 0.6 }
const horizonMonths = 36
/** Waves of a win-back are planned and paid for inside the plan only. */
const planMonths = 12
const mostPeople = 1e9
const mostMoney = 1e13

type Place = Pick<Settable, 'path' | 'kind' | 'period'> & { low: number; high: number }

function numeric(place: Place, read: () => number | null | undefined, write: (value: number) => void): Settable {
  const { low, high, ...rest } = place
  return {
    ...rest,
    range: () => ({ low, high }),
    read: () => ({ value: read() ?? null, period: place.period === 'own' ? null : place.period }),
    write: (value) => write(Number(value)),
  }
}

/** Single metrics of the brief, without the two rates that say the same. */
const metricPlaces = {
  customers: { kind: 'number', period: null, low: 1, high: mostPeople },
  dormantCustomers: { kind: 'number', period: null, low: 0, high: mostPeople },
  newCustomersPerMonth: { kind: 'number', period: 'month', low: 0, high: mostPeople },
  averageOrder: { kind: 'money', period: null, low: 0.01, high: mostMoney },
  ordersPerMonth: { kind: 'number', period: 'month', low: 0.01, high: 60 },
  grossMargin: { kind: 'rate', period: null, low: 0.01, high: 0.98 },
} as const satisfies Partial<Record<keyof Brief['metrics'], Omit<Place, 'path'>>>

function metricSettables({ metrics }: Brief): Settable[] {
  const names = Object.keys(metricPlaces) as (keyof typeof metricPlaces)[]
  return names.map((name) =>
    numeric(
      { path: `metrics.${name}`, ...metricPlaces[name] },
      () => metrics[name]?.value,
      (value) => {
        metrics[name] = { value, provenance: 'given', basis: null }
      },
    ),
  )
}

/** Churn and retention complete each other: setting one leaves the other to be derived. */
function rateSettable({ metrics }: Brief, name: 'churn' | 'retention', other: 'churn' | 'retention'): Settable {
  return {
    path: `metrics.${name}`,
    kind: 'rate',
    period: 'own',
    sameAs: `metrics.${other}`,
    range: (period) => {
      const low = churnOver(churnBounds.low, monthsIn[period ?? 'month'])
      const high = churnOver(churnBounds.high, monthsIn[period ?? 'month'])
      return name === 'churn' ? { low, high } : { low: 1 - high, high: 1 - low }
    },
    read: () => ({ value: metrics[name]?.value ?? null, period: metrics[name]?.period ?? null }),
    write: (value, period) => {
      metrics[name] = {
        value: Number(value),
        provenance: 'given',
        basis: null,
        period: period ?? metrics[name]?.period ?? 'month',
      }
      metrics[other] = null
    },
  }
}

/** The whole schedule of the initiative moves with its launch: work before it, its end, the waves of a win-back. */
function moveLaunch(initiative: Initiative, launch: IsoDate, planStart: IsoDate): void {
  const from = dayOr(initiative.launch, planStart)
  const days = daysBetween(from, launch)
  const months = planMonth(planStart, launch) - planMonth(planStart, from)
  initiative.start = laterDate(addDays(dayOr(initiative.start, planStart), days), planStart)
  initiative.launch = launch
  initiative.end = initiative.end && addDays(dayOr(initiative.end, planStart), days)
  if (initiative.winback) {
    const moved = initiative.winback.waveMonths.map((month) => Math.max(1, month + months))
    initiative.winback.waveMonths = moved.filter((month) => month <= planMonths)
  }
}

function initiativeSettables(initiative: Initiative, { start }: Brief): Settable[] {
  const { id, effect, winback } = initiative
  const at = (field: string) => `initiatives.${id}.${field}`
  const rate = (field: string, read: () => number | null, write: (value: number) => void) =>
    numeric({ path: at(field), kind: 'rate', period: null, low: 0, high: 1 }, read, write)
  const money = (field: 'oneOff' | 'runPerMonth', period: 'month' | null) =>
    numeric(
      { path: at(field), kind: 'money', period, low: 0, high: mostMoney },
      () => initiative[field],
      (value) => {
        initiative[field] = value
      },
    )
  const hasSize = ['churn', 'frequency', 'averageOrder', 'referral'].includes(effect.metric)
  return [
    ...(hasSize
      ? [
          rate(
            'effect.rel',
            () => effect.rel,
            (value) => Object.assign(effect, { rel: value }),
          ),
        ]
      : []),
    ...(hasSize || initiative.sideEffect
      ? [
          rate(
            'effect.reach',
            () => effect.reach,
            (value) => Object.assign(effect, { reach: value }),
          ),
        ]
      : []),
    numeric(
      { path: at('effect.rampMonths'), kind: 'number', period: null, low: 1, high: horizonMonths },
      () => effect.rampMonths,
      (value) => Object.assign(effect, { rampMonths: value }),
    ),
    ...(winback
      ? [
          rate(
            'winback.contactable',
            () => winback.contactable,
            (value) => Object.assign(winback, { contactable: value }),
          ),
          rate(
            'winback.response',
            () => winback.response,
            (value) => Object.assign(winback, { response: value }),
          ),
        ]
      : []),
    money('oneOff', null),
    money('runPerMonth', 'month'),
    {
      path: at('launch'),
      kind: 'date',
      period: null,
      range: () => ({ low: start, high: addDays(addMonths(start, horizonMonths), -1) }),
      read: () => ({ value: initiative.launch, period: null }),
      write: (value) => moveLaunch(initiative, String(value), start),
    },
  ]
}

const assumptionPlaces = {
  penetration: { kind: 'rate', period: null, low: 0, high: 1 },
  breakage: { kind: 'rate', period: null, low: 0, high: 1 },
  displacement: { kind: 'rate', period: null, low: 0, high: 1 },
  eligible: { kind: 'rate', period: null, low: 0, high: 1 },
  replacedDiscountPerMonth: { kind: 'money', period: 'month', low: 0, high: mostMoney },
} as const satisfies Record<keyof Programme['assumptions'], Omit<Place, 'path'>>

/** Nothing of a programme without a rate enters the case. */
function programmeSettables(programme: Programme): Settable[] {
  if (baseRate(programme) === null) return []
  const { assumptions } = programme
  const names = Object.keys(assumptionPlaces) as (keyof typeof assumptionPlaces)[]
  return [
    ...names.map((name) =>
      numeric(
        { path: `programme.assumptions.${name}`, ...assumptionPlaces[name] },
        () => assumptions[name],
        (value) => {
          assumptions[name] = value
        },
      ),
    ),
    ...programme.earn
      .filter(({ rate }) => rate !== null)
      .map((rule) =>
        numeric(
          { path: `programme.earn.${rule.id}.rate`, kind: 'rate', period: null, low: 0, high: 1 },
          () => rule.rate,
          (value) => {
            rule.rate = value
          },
        ),
      ),
  ]
}

/** Every place of the plan that may be set, in the order of the brief and of the stages. They write into `plan` itself. */
export function settablesOf({ brief, stages }: CasePlan): Settable[] {
  const { finance, budget } = brief
  return [
    ...metricSettables(brief),
    rateSettable(brief, 'churn', 'retention'),
    rateSettable(brief, 'retention', 'churn'),
    numeric(
      { path: 'finance.discountRate', kind: 'rate', period: 'year', low: 0, high: 1 },
      () => finance.discountRate,
      (value) => Object.assign(finance, { discountRate: value, discountRateProvenance: 'given' }),
    ),
    numeric(
      { path: 'budget.total', kind: 'money', period: null, low: 1, high: mostMoney },
      () => budget.total,
      (value) => {
        budget.total = value
      },
    ),
    ...stages.initiatives.initiatives.flatMap((initiative) => initiativeSettables(initiative, brief)),
    ...programmeSettables(stages.programme),
  ]
}
