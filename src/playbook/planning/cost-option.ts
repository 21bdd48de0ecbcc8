import { evaluateFormula } from '../expression.ts'
import type { PlannedInitiative, Playbook } from '../plan.ts'
import { type WorkKind, workKinds } from '../playbook-row.ts'
import { type PriceName, priceNames, sizeFactor } from '../prices.ts'
import type { Situation } from './situation.ts'

/** Work a team that is short of hours can buy by the day. */
export const hireable: readonly WorkKind[] = ['dev', 'analyst', 'crm', 'trainer', 'lawyer']

/** What a playbook takes in this business: person-days, hours, cash. */
export interface Option {
  playbook: Playbook
  variant: 'full' | 'light'
  /** Person-days by kind of work until launch, halves. */
  days: readonly { kind: WorkKind; days: number; contractor: boolean }[]
  /** Hours a month of the owner after launch. */
  opsHours: number
  oneOff: number
  runPerMonth: number
  costParts: PlannedInitiative['costParts']
}

type Part = PlannedInitiative['costParts'][number]['what']

const partOf: Readonly<Record<PriceName | 'AOV', Part>> = {
  dr_dev: 'contractors',
  dr_crm: 'contractors',
  dr_lead: 'contractors',
  dr_analyst: 'contractors',
  dr_agent: 'contractors',
  dr_lawyer: 'contractors',
  dr_trainer: 'contractors',
  pay_day: 'incentives',
  AOV: 'incentives',
  p_sms: 'messages',
  p_push: 'messages',
  p_email: 'messages',
  p_msg: 'messages',
  p_call: 'messages',
  p_print: 'tools',
  p_guest: 'tools',
  lic_s: 'licence',
  lic_m: 'licence',
  lic_l: 'licence',
}
const parts: readonly Part[] = ['contractors', 'licence', 'messages', 'incentives', 'tools']

/** Money is planned to two digits: an estimate of 507,842 would claim what nobody knows. */
function roundMoney(value: number): number {
  if (value < 1) return 0
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / step - 1e-9) * step
}

/** Half days; tenths of a day below one. */
const tidyDays = (days: number) => (days < 1 ? Math.max(0.1, Math.round(days * 10) / 10) : Math.round(days * 2) / 2)

/** The light way of a playbook as a playbook of its own; one for named customers reaches these alone. */
function inVariant(playbook: Playbook, variant: 'full' | 'light', { volumes }: Situation): Playbook {
  const { light } = playbook
  if (variant === 'full' || !light) return playbook
  const { title, reachFactor, mostCustomers: _, namedCustomers, ...rest } = light
  const most = namedCustomers === null ? 1 : Math.max(0.001, Number((namedCustomers / volumes.N).toFixed(3)))
  return {
    ...playbook,
    ...rest,
    title: title ?? playbook.title,
    effect: {
      ...playbook.effect,
      reach: Math.min(playbook.effect.reach * reachFactor, most),
      winback: playbook.effect.winback && {
        ...playbook.effect.winback,
        contactable: playbook.effect.winback.contactable * reachFactor,
      },
    },
  }
}

/** Members of a subscription who come more often do not pay more often: only what keeps or raises the payment counts there. */
function forBusiness(playbook: Playbook, { subscription, brief, volumes }: Situation): Playbook {
  const { newCustomersPerMonth: newcomers, customers } = brief.metrics
  const { effect } = playbook
  // Whoever buys for the first time is met once: no more of the base than its newcomers of a month.
  const reach =
    playbook.id === 'per-second-order' && newcomers && customers
      ? Math.min(effect.reach, Math.max(0.01, Number((volumes.A / volumes.N).toFixed(2))))
      : effect.reach
  return { ...playbook, effect: { ...effect, reach, frequency: subscription ? null : effect.frequency } }
}

/** A plan tries thousands of combinations of a hundred options: each is costed once for a situation. */
const books = new WeakMap<Situation, Map<string, Option>>()

type Names = Record<string, number>

const priced: ReadonlySet<string> = new Set([...priceNames, 'AOV'])
const pricesByFormula = new Map<string, readonly string[]>()

/** Prices a formula speaks of. */
function pricesOf(formula: string): readonly string[] {
  const found = pricesByFormula.get(formula) ?? (formula.match(/[A-Za-z_]+/gu) ?? []).filter((name) => priced.has(name))
  pricesByFormula.set(formula, found)
  return found
}

/** Every formula is a sum of terms with one price each, so its value splits exactly by setting the other prices to nothing. */
function pricedPart(formula: string, volumes: Names, prices: Names, keep: (name: string) => boolean): number {
  if (!pricesOf(formula).some(keep)) return 0
  const names: Names = { ...volumes, AOV: keep('AOV') ? (volumes.AOV ?? 0) : 0 }
  for (const name of priceNames) names[name] = keep(name) ? (prices[name] ?? 0) : 0
  return evaluateFormula(formula, names)
}

/** Longest running work one initiative may put on its owner, hours a month; what is above is bought from agents by the hour. */
const longestOps = { usual: 24, small: 10, tiny: 6 }

function isBought(kind: WorkKind, { staff }: Situation, hired: ReadonlySet<WorkKind>): boolean {
  return hired.has(kind) || staff.able(kind).length === 0
}

function daysOf(
  option: Playbook,
  light: boolean,
  situation: Situation,
  factor: number,
  hired: ReadonlySet<WorkKind>,
): Option['days'] {
  const { volumes } = situation
  return workKinds.flatMap((kind) => {
    const named = pricedPart(option.oneOff, volumes, { [`dr_${kind}`]: 1 }, (name) => name === `dr_${kind}`)
    const days = (named + (light ? (option.days[kind] ?? 0) : 0)) * factor
    if (days <= 0) return []
    return [{ kind, days: tidyDays(days), contractor: isBought(kind, situation, hired) }]
  })
}

/**
 * Costs a playbook in full or by hand. Days of kinds the team covers cost no cash unless the budget includes internal staff (F41); the
 * others, and those `hired` although the team has them, are contractors at the day rate. Set-up of programmes and enablers scales with the base, running costs follow the formulas.
 */
export function costOption(
  playbook: Playbook,
  variant: 'full' | 'light',
  situation: Situation,
  hired: readonly WorkKind[] = [],
): Option {
  const book = books.get(situation) ?? new Map<string, Option>()
  books.set(situation, book)
  const key = [playbook.id, variant, ...hired].join(' ')
  const option = book.get(key) ?? computeOption(playbook, variant, situation, new Set(hired))
  book.set(key, option)
  return option
}

function computeOption(
  playbook: Playbook,
  variant: 'full' | 'light',
  situation: Situation,
  hired: ReadonlySet<WorkKind>,
): Option {
  const option = forBusiness(inVariant(playbook, variant, situation), situation)
  const light = variant === 'light' && playbook.light !== null
  const { volumes, prices, staff, brief, size } = situation
  const built = !light && (playbook.direction === 'loyalty' || playbook.direction === 'enabler')
  const factor = built ? sizeFactor(volumes.N) : 1
  const days = daysOf(option, light, situation, factor, hired)
  const paid = (kind: WorkKind) => brief.budget.includesInternalStaff || isBought(kind, situation, hired)
  const paidInRun = (kind: WorkKind) => brief.budget.includesInternalStaff || staff.able(kind).length === 0
  const paidKinds = new Set(workKinds.filter(paidInRun).map((kind) => `dr_${kind}`))
  const labour = days.reduce((sum, { kind, days: count }) => sum + (paid(kind) ? count * prices[`dr_${kind}`] : 0), 0)

  const hours = Math.max(1, Math.round(evaluateFormula(option.opsHoursPerMonth, { ...volumes, ...prices }) * factor))
  const opsHours = Math.min(hours, longestOps[size])
  const bought = ((hours - opsHours) / 8) * prices.dr_agent

  const costParts = parts.flatMap((what) => {
    const keep = (name: string) => partOf[name as PriceName | 'AOV'] === what
    const oneOff =
      what === 'contractors' ? labour : pricedPart(option.oneOff, volumes, prices, (name) => keep(name)) * factor
    const run =
      what === 'contractors'
        ? pricedPart(option.run, volumes, prices, (name) => paidKinds.has(name)) + bought
        : pricedPart(option.run, volumes, prices, keep)
    const part = { what, oneOff: roundMoney(oneOff), perMonth: roundMoney(run) }
    return part.oneOff + part.perMonth > 0 ? [part] : []
  })
  return {
    playbook: option,
    variant: light ? 'light' : 'full',
    days,
    opsHours,
    oneOff: costParts.reduce((sum, part) => sum + part.oneOff, 0),
    runPerMonth: costParts.reduce((sum, part) => sum + part.perMonth, 0),
    costParts,
  }
}
