import { monthlyDiscount } from '../core/rates.ts'
import { type InitiativeReturn, openAttribution } from './attribution.ts'
import { oneOffIn, runIn } from './case-costs.ts'
import type { CaseInitiative, CaseInput } from './case-input.ts'
import { type CustomerFlow, nextFlow, openingFlow } from './customer-flow.ts'
import { effectsOver, type MonthEffects } from './month-effects.ts'
import { rewardUnitCost } from './rewards.ts'

/** One month of the case. Customers at the end of the month; money of the month. */
export interface CaseMonth {
  month: number
  /** E_t, UF_t, UA_t: combined relative effects after overlap and caps, before cannibalisation. */
  churnEffect: number
  frequencyEffect: number
  orderEffect: number
  capped: boolean
  wonBack: number
  /** N_t and N'_t. */
  baseCustomers: number
  customers: number
  baseRevenue: number
  revenue: number
  /** F24: incremental margin, split exactly. */
  retentionMargin: number
  behaviourMargin: number
  margin: number
  /** F32: old discounts switched off. */
  savings: number
  /** F25: rewards issued at face value. */
  issued: number
  /** F28: accrual cost of rewards. */
  rewards: number
  /** F29: part of it paid on purchases that would have happened anyway. */
  deadweight: number
  oneOff: number
  run: number
  /** F44 and its sum. */
  net: number
  cumulative: number
  /** NB_t/(1+δ)^t. */
  discounted: number
}

/** The case month by month over a horizon. */
export interface CaseRun {
  months: CaseMonth[]
  byInitiative: ReadonlyMap<string, InitiativeReturn>
}

/** F5, F19, F24: revenue and incremental margin of the month. */
function sales(flow: CustomerFlow, effects: MonthEffects, input: CaseInput, season: number) {
  const perCustomer = input.orders * input.orderValue * season
  const multiplier = (1 + effects.frequencyLift) * (1 + effects.orderLift)
  return {
    baseRevenue: flow.base * perCustomer,
    revenue: flow.customers * perCustomer * multiplier,
    retentionMargin: (flow.customers - flow.base) * perCustomer * input.grossMargin,
    behaviourMargin: flow.customers * perCustomer * (multiplier - 1) * input.grossMargin,
    marginPerCustomer: perCustomer * input.grossMargin,
  }
}

/** F25–F32: rewards issued on all member purchases, what they cost, and the part that changes nothing. */
function rewardsOn(
  revenue: number,
  baseRevenue: number,
  { members }: MonthEffects,
  { loyalty, grossMargin }: CaseInput,
) {
  if (!loyalty) return { issued: 0, rewards: 0, deadweight: 0, savings: 0 }
  const earning = loyalty.eligible * members * loyalty.earn
  const { earn: rate, breakage, displacement } = loyalty
  const accrual = (1 - breakage) * rewardUnitCost({ rate, breakage, displacement, grossMargin })
  return {
    issued: revenue * earning,
    rewards: revenue * earning * accrual,
    deadweight: baseRevenue * earning * accrual,
    savings: loyalty.penetration > 0 ? loyalty.replacedDiscount * (members / loyalty.penetration) : 0,
  }
}

/** A month while it is computed, before anything is derived for the record. */
interface OpenMonth {
  t: number
  flow: CustomerFlow
  effects: MonthEffects
  sold: ReturnType<typeof sales>
  programme: ReturnType<typeof rewardsOn>
  oneOff: number
  run: number
  /** F44, and what it is worth on the first day. */
  net: number
  discounted: number
}

/** A case made ready to be run several times: over how many months, and with every effect scaled by which factor at unchanged cost (F48). */
export type OpenCase = (horizon: number, effectFactor: number, listen: (month: OpenMonth) => void) => void

/** A loop, not sums of mapped lists: a search for a plan asks this tens of thousands of times. */
function costsOf(t: number, initiatives: readonly CaseInitiative[]): { oneOff: number; runs: readonly number[] } {
  let oneOff = 0
  const runs: number[] = []
  for (const initiative of initiatives) {
    oneOff += oneOffIn(t, initiative)
    const run = runIn(t, initiative)
    if (run !== 0) runs.push(run)
  }
  return { oneOff, runs }
}

/** F12–F32, F44: opens a case. What no factor changes is computed once a month, however often the case is run. */
export function openCase(input: CaseInput): OpenCase {
  const effectsIn = effectsOver(input)
  const discount = monthlyDiscount(input.discountRate)
  const costs: ReturnType<typeof costsOf>[] = []
  const costsIn = (t: number) => {
    const known = costs[t] ?? costsOf(t, input.initiatives)
    costs[t] = known
    return known
  }
  return (horizon, effectFactor, listen) => {
    let flow = openingFlow(input)
    for (let t = 1; t <= horizon; t += 1) {
      const effects = effectsIn(t, effectFactor)
      flow = nextFlow(t, flow, effects, input, effectFactor)
      const sold = sales(flow, effects, input, input.season[(t - 1) % 12] ?? 1)
      const programme = rewardsOn(sold.revenue, sold.baseRevenue, effects, input)
      const { oneOff, runs } = costsIn(t)
      let run = flow.waveCost
      for (const cost of runs) run += cost
      const margin = sold.retentionMargin + sold.behaviourMargin
      const net = margin + programme.savings - programme.rewards - run - oneOff
      listen({ t, flow, effects, sold, programme, oneOff, run, net, discounted: net / (1 + discount) ** t })
    }
  }
}

function caseMonth(
  { t, flow, effects, sold, programme, oneOff, run, net, discounted }: OpenMonth,
  before: number,
): CaseMonth {
  return {
    month: t,
    churnEffect: effects.churn.total,
    frequencyEffect: effects.frequency.total,
    orderEffect: effects.order.total,
    capped: effects.churn.capped || effects.frequency.capped || effects.order.capped,
    wonBack: flow.wonBack,
    baseCustomers: flow.base,
    customers: flow.customers,
    baseRevenue: sold.baseRevenue,
    revenue: sold.revenue,
    retentionMargin: sold.retentionMargin,
    behaviourMargin: sold.behaviourMargin,
    margin: sold.retentionMargin + sold.behaviourMargin,
    savings: programme.savings,
    issued: programme.issued,
    rewards: programme.rewards,
    deadweight: programme.deadweight,
    oneOff,
    run,
    net,
    cumulative: before + net,
    discounted,
  }
}

/** F12–F32, F44 over `horizon` months: the customers, the margin and the money with the plan against the same months without it. */
export function runMonths(input: CaseInput, horizon: number): CaseMonth[] {
  const months: CaseMonth[] = []
  openCase(input)(horizon, 1, (month) => months.push(caseMonth(month, months.at(-1)?.cumulative ?? 0)))
  return months
}

/** The months as {@link runMonths} gives them, and what each initiative earned and cost in them. */
export function runCase(input: CaseInput, horizon: number, effectFactor = 1): CaseRun {
  const attribution = openAttribution(input)
  const months: CaseMonth[] = []
  openCase(input)(horizon, effectFactor, (month) => {
    const { t, flow, effects, sold, programme } = month
    const { marginPerCustomer, behaviourMargin } = sold
    const { rewards, savings } = programme
    attribution.add(t, flow, effects, { marginPerCustomer, behaviourMargin, rewards, savings })
    months.push(caseMonth(month, months.at(-1)?.cumulative ?? 0))
  })
  return { months, byInitiative: attribution.returns }
}
