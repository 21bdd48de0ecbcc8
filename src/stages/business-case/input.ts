import type { Brief } from '../../core/brief.ts'
import type { CaseInputRecord } from '../../core/business-case.ts'
import { planMonth } from '../../core/date.ts'
import { monthlyChurn, monthsIn } from '../../core/rates.ts'
import { hoursPerDay } from '../../finance/capacity.ts'
import { type CaseInitiative, type CaseInput, defaultAssumptions } from '../../finance/case-input.ts'
import { dayRate } from '../../finance/labour.ts'
import { roleKind } from '../../text/roles.ts'
import { reckonable } from '../initiatives/complete.ts'
import type { Initiative, Initiatives } from '../initiatives/schema.ts'
import { rewardTerms } from '../programme/complete.ts'
import type { Programme } from '../programme/schema.ts'

/** Share of ultimately redeemed rewards redeemed 0, 1, 2, … months after issue; account credits come later than points. */
const redemptionLag = { points: [0, 0.5, 0.3, 0.2], credits: [0, 0, 0.4, 0.3, 0.3] }
/** Loss of effect per month after full ramp: programmes wear off, service fixes do not (domain model F14). */
export const programmeDecay = 0.03
/** v: spend of a returned customer against an active one (domain model F20). */
export const returnedValue = 0.7

/**
 * Money of the own team's work: set-up days and running hours at day rates, outside the budget but inside the case (F41). Nothing where
 * the budget pays for the team: the cost of the initiatives then holds it already.
 */
function labourOf(initiative: Initiative, { budget }: Brief): { oneOff: number; perMonth: number } {
  if (budget.includesInternalStaff) return { oneOff: 0, perMonth: 0 }
  const rate = (role: string) => dayRate(roleKind(role), budget.currency) ?? 0
  const oneOff = initiative.resources
    .filter(({ contractor }) => !contractor)
    .reduce((sum, { role, days }) => sum + days * rate(role), 0)
  return { oneOff, perMonth: (initiative.opsHoursPerMonth / hoursPerDay) * rate(initiative.owner) }
}

function effectOn(initiative: Initiative, metric: 'churn' | 'frequency' | 'averageOrder'): number {
  const main = initiative.effect.metric === metric ? (initiative.effect.rel ?? 0) : 0
  const side = initiative.sideEffect?.metric === metric ? initiative.sideEffect.rel : 0
  return main + side
}

/** Waves of a win-back are planned for the twelve months only, so its cost ends with them. */
function lastMonthOf({ end, winback }: Initiative, brief: Brief): number | null {
  if (end !== null) return planMonth(brief.start, end)
  return winback === null ? null : 12
}

function caseInitiative(initiative: Initiative, brief: Brief): CaseInitiative {
  const dated = reckonable(initiative, brief)
  const launch = Math.max(1, planMonth(brief.start, dated.launch))
  const labour = labourOf(dated, brief)
  return {
    id: initiative.id,
    launch,
    end: lastMonthOf(dated, brief),
    lead: Math.max(0, launch - Math.max(1, planMonth(brief.start, dated.start))),
    ramp: Math.max(1, Math.round(initiative.effect.rampMonths)),
    shape: 'linear',
    reach: initiative.effect.reach,
    churnEffect: effectOn(initiative, 'churn'),
    frequencyEffect: effectOn(initiative, 'frequency'),
    orderEffect: effectOn(initiative, 'averageOrder'),
    confidence: initiative.confidence,
    oneOff: initiative.oneOff + labour.oneOff,
    runPerMonth: initiative.runPerMonth + labour.perMonth,
    decay: initiative.direction === 'loyalty' ? programmeDecay : 0,
  }
}

function loyaltyOf(programme: Programme, brief: Brief, carrier: Initiative | undefined): CaseInput['loyalty'] {
  const terms = rewardTerms(programme, brief)
  if (!terms || !carrier) return null
  return {
    initiative: carrier.id,
    penetration: programme.assumptions.penetration,
    earn: terms.rate,
    breakage: terms.breakage,
    displacement: terms.displacement,
    eligible: programme.assumptions.eligible,
    lag: programme.type === 'rebate' ? redemptionLag.credits : redemptionLag.points,
    expiryMonths: programme.expiryDays === null ? null : Math.max(1, Math.round(programme.expiryDays / 30)),
    replacedDiscount: programme.assumptions.replacedDiscountPerMonth,
  }
}

/** A win-back wave is paid for by the running cost of its initiative, so contacts and incentives cost nothing extra here. */
function winbackOf(initiatives: readonly Initiative[], brief: Brief): CaseInput['winback'] {
  const carrier = initiatives.find(({ winback }) => winback !== null)
  const dormant = brief.metrics.dormantCustomers?.value ?? 0
  if (!carrier?.winback || dormant === 0) return null
  const { contactable, response, organic, waveMonths } = carrier.winback
  return {
    initiative: carrier.id,
    dormant,
    contactable,
    waves: waveMonths,
    response,
    organic,
    valueIndex: returnedValue,
    costPerContact: 0,
    incentiveCost: 0,
  }
}

/** Share of referred customers who would have come anyway (domain model F21). */
export const referralCannibalisation = 0.3

function referralOf(initiatives: readonly Initiative[]): CaseInput['referral'] {
  const carrier = initiatives.find(({ effect }) => effect.metric === 'referral' && (effect.rel ?? 0) > 0)
  if (!carrier) return null
  return {
    initiative: carrier.id,
    referredPerReached: carrier.effect.rel ?? 0,
    cannibalisation: referralCannibalisation,
  }
}

/** The case of a strategy; null when customers or the order value are unknown ("stop" of domain model §11). */
export function caseInputOf(
  brief: Brief,
  programme: Programme,
  { initiatives }: Pick<Initiatives, 'initiatives'>,
  holdout: number,
): CaseInput | null {
  const { customers, averageOrder, ordersPerMonth, grossMargin, churn, newCustomersPerMonth } = brief.metrics
  if (!customers || !averageOrder || !ordersPerMonth || !grossMargin || !churn) return null
  const monthly = monthlyChurn(churn.value, monthsIn[churn.period])
  return {
    customers: customers.value,
    arrivals: newCustomersPerMonth?.value ?? customers.value * monthly,
    churn: monthly,
    orders: ordersPerMonth.value,
    orderValue: averageOrder.value,
    grossMargin: grossMargin.value,
    discountRate: brief.finance.discountRate,
    season: brief.finance.season,
    initiatives: initiatives.map((initiative) => caseInitiative(initiative, brief)),
    loyalty: loyaltyOf(
      programme,
      brief,
      initiatives.find(({ direction }) => direction === 'loyalty'),
    ),
    winback: winbackOf(initiatives, brief),
    referral: referralOf(initiatives),
    holdout,
    assumptions: defaultAssumptions,
  }
}

/** The inputs with their origin, for the table of the report. */
export function recordInputs(brief: Brief, programme: Programme, input: CaseInput, labour: number): CaseInputRecord[] {
  const { metrics } = brief
  const assumed = (id: CaseInputRecord['id'], value: number, unit: CaseInputRecord['unit'], basis: string) => ({
    id,
    value,
    unit,
    provenance: 'assumed' as const,
    basis,
  })
  const fromBrief = (
    id:
      | 'customers'
      | 'newCustomersPerMonth'
      | 'churn'
      | 'ordersPerMonth'
      | 'averageOrder'
      | 'grossMargin'
      | 'dormantCustomers',
    value: number,
    unit: CaseInputRecord['unit'],
  ): CaseInputRecord => ({
    id,
    value,
    unit,
    provenance: metrics[id]?.provenance ?? 'derived',
    basis: metrics[id] ? metrics[id].basis : 'brief.metrics.customers × brief.metrics.churn',
  })
  const { loyalty, winback } = input
  return [
    fromBrief('customers', input.customers, 'customers'),
    fromBrief('newCustomersPerMonth', input.arrivals, 'customers'),
    fromBrief('churn', input.churn, 'fraction'),
    fromBrief('ordersPerMonth', input.orders, 'orders'),
    fromBrief('averageOrder', input.orderValue, 'money'),
    fromBrief('grossMargin', input.grossMargin, 'fraction'),
    ...(winback ? [fromBrief('dormantCustomers', winback.dormant, 'customers')] : []),
    {
      id: 'discountRate' as const,
      value: input.discountRate,
      unit: 'fraction' as const,
      provenance: brief.finance.discountRateProvenance,
      basis: null,
    },
    ...(loyalty
      ? [
          assumed('penetration', loyalty.penetration, 'fraction', `programme.assumptions (${programme.type})`),
          assumed('earnRate', loyalty.earn, 'fraction', 'programme.earn'),
          assumed('breakage', loyalty.breakage, 'fraction', 'programme.assumptions'),
          assumed('displacement', loyalty.displacement, 'fraction', 'programme.assumptions'),
          assumed('eligible', loyalty.eligible, 'fraction', 'programme.assumptions'),
        ]
      : []),
    assumed('holdout', input.holdout, 'fraction', 'monitoring.experiment'),
    assumed('overlap', input.assumptions.overlap, 'factor', 'F16'),
    assumed('cannibalisation', input.assumptions.cannibalisation, 'fraction', 'F19'),
    assumed('labour', labour, 'money', 'F41'),
  ]
}
