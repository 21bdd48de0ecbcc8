import { monthlyDiscount } from '../core/rates.ts'
import { type InitiativeReturn, type MonthMoney, openAttribution } from './attribution.ts'
import { oneOffIn, runIn } from './case-costs.ts'
import type { CaseInput } from './case-input.ts'
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

/** Hears of every month while it is computed. */
type MonthListener = (t: number, flow: CustomerFlow, effects: MonthEffects, money: MonthMoney) => void

interface OpenCase {
  input: CaseInput
  effectsIn: ReturnType<typeof effectsOver>
  costsIn: (t: number) => { oneOff: number; runs: readonly number[] }
  effectFactor: number
  listen: MonthListener
}

/**
 * A case made ready to be run several times, with other factors: {@link runMonths}. `effectFactor` scales every effect at unchanged
 * cost, for the break-even multiplier (F48).
 */
export function openCase(
  input: CaseInput,
): (horizon: number, effectFactor?: number, listen?: MonthListener) => CaseMonth[] {
  const effectsIn = effectsOver(input)
  const costs: { oneOff: number; runs: readonly number[] }[] = []
  const costsIn = (t: number) => {
    costs[t] ??= {
      oneOff: input.initiatives.reduce((sum, initiative) => sum + oneOffIn(t, initiative), 0),
      runs: input.initiatives.map((initiative) => runIn(t, initiative)),
    }
    return costs[t]
  }
  return (horizon, effectFactor = 1, listen = () => {}) =>
    runOver(horizon, { input, effectsIn, costsIn, effectFactor, listen })
}

/** F12–F32, F44 over `horizon` months: the customers, the margin and the money with the plan against the same months without it. */
export function runMonths(input: CaseInput, horizon: number, effectFactor = 1): CaseMonth[] {
  return openCase(input)(horizon, effectFactor)
}

function runOver(horizon: number, { input, effectsIn, costsIn, effectFactor, listen }: OpenCase): CaseMonth[] {
  const discount = monthlyDiscount(input.discountRate)
  const months: CaseMonth[] = []
  let flow = openingFlow(input)
  let cumulative = 0
  for (let t = 1; t <= horizon; t += 1) {
    const effects = effectsIn(t, effectFactor)
    flow = nextFlow(t, flow, effects, input, effectFactor)
    const sold = sales(flow, effects, input, input.season[(t - 1) % 12] ?? 1)
    const programme = rewardsOn(sold.revenue, sold.baseRevenue, effects, input)
    const { oneOff, runs } = costsIn(t)
    const run = runs.reduce((sum, cost) => sum + cost, flow.waveCost)
    const margin = sold.retentionMargin + sold.behaviourMargin
    const net = margin + programme.savings - programme.rewards - run - oneOff
    cumulative += net
    listen(t, flow, effects, {
      marginPerCustomer: sold.marginPerCustomer,
      behaviourMargin: sold.behaviourMargin,
      rewards: programme.rewards,
      savings: programme.savings,
    })
    months.push({
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
      margin,
      savings: programme.savings,
      issued: programme.issued,
      rewards: programme.rewards,
      deadweight: programme.deadweight,
      oneOff,
      run,
      net,
      cumulative,
      discounted: net / (1 + discount) ** t,
    })
  }
  return months
}

/** The months as {@link runMonths} gives them, and what each initiative earned and cost in them. */
export function runCase(input: CaseInput, horizon: number, effectFactor = 1): CaseRun {
  const attribution = openAttribution(input)
  const months = openCase(input)(horizon, effectFactor, attribution.add)
  return { months, byInitiative: attribution.returns }
}
