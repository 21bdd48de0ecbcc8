import { monthlyDiscount } from '../core/rates.ts'
import { oneOffIn, runIn, wave } from './case-costs.ts'
import type { CaseInitiative, CaseInput } from './case-input.ts'
import { type Combined, combineEffects, ramp } from './effects.ts'
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
  discounted: number
}

/** F23, F50: margin and cost of one initiative over the horizon; margins sum to the case exactly. */
export interface InitiativeReturn {
  retentionMargin: number
  behaviourMargin: number
  cost: number
}

/** The case month by month over a horizon. */
export interface CaseRun {
  months: CaseMonth[]
  byInitiative: Map<string, InitiativeReturn>
}

interface MonthEffects {
  churn: Combined
  frequency: Combined
  order: Combined
  /** Share of revenue made by members this month (π_t). */
  members: number
}

function effectsIn(t: number, input: CaseInput, factor: number): MonthEffects {
  const { overlap, caps, decayFloor } = input.assumptions
  const effectOf = (key: 'churnEffect' | 'frequencyEffect' | 'orderEffect') =>
    input.initiatives.map((initiative: CaseInitiative) => ({
      id: initiative.id,
      effect:
        initiative.reach *
        (1 - input.holdout) *
        initiative[key] *
        initiative.confidence *
        factor *
        ramp(t, initiative, decayFloor),
    }))
  const carrier = input.initiatives.find(({ id }) => id === input.loyalty?.initiative)
  return {
    churn: combineEffects(effectOf('churnEffect'), overlap, 'reduce', caps.churn),
    frequency: combineEffects(effectOf('frequencyEffect'), overlap, 'add', caps.frequency),
    order: combineEffects(effectOf('orderEffect'), overlap, 'add', caps.order),
    // Membership does not wear off as the effect does, so it ramps without decay.
    members: input.loyalty && carrier ? input.loyalty.penetration * ramp(t, { ...carrier, decay: 0 }, 1) : 0,
  }
}

/**
 * F12–F32, F44 over `horizon` months: the customers, the margin and the money with the plan against the same months without it.
 * `effectFactor` scales every effect at unchanged cost, for the break-even multiplier (F48).
 */
export function runCase(input: CaseInput, horizon: number, effectFactor = 1): CaseRun {
  const { churn, arrivals, grossMargin, loyalty, winback, referral } = input
  const { cannibalisation } = input.assumptions
  const discount = monthlyDiscount(input.discountRate)
  const unitCost = loyalty ? rewardUnitCost({ rate: loyalty.earn, grossMargin, ...loyalty }) : 0
  const byInitiative = new Map(
    input.initiatives.map(({ id }) => [id, { retentionMargin: 0, behaviourMargin: 0, cost: 0 }]),
  )
  const credit = (id: string, change: Partial<InitiativeReturn>) => {
    const entry = byInitiative.get(id)
    if (!entry) return
    entry.retentionMargin += change.retentionMargin ?? 0
    entry.behaviourMargin += change.behaviourMargin ?? 0
    entry.cost += change.cost ?? 0
  }
  const pools = new Map(input.initiatives.map(({ id }) => [id, 0]))
  const months: CaseMonth[] = []
  let base = input.customers
  let customers = input.customers
  let dormant = winback?.dormant ?? 0
  let cumulative = 0
  for (let t = 1; t <= horizon; t += 1) {
    const effects = effectsIn(t, input, effectFactor)
    const waveNow = winback?.waves.includes(t) ? wave(winback, dormant) : { returned: 0, cost: 0, left: dormant }
    dormant = waveNow.left
    const wonBack = waveNow.returned * effectFactor
    const returnedValue = wonBack * (winback?.valueIndex ?? 0)
    const referred = referral
      ? customers *
        effects.members *
        referral.inviteRate *
        referral.conversion *
        effectFactor *
        (1 - referral.cannibalisation)
      : 0
    const saved = customers * churn * effects.churn.total
    base = base * (1 - churn) + arrivals
    customers = customers * (1 - churn) + saved + arrivals + returnedValue + referred
    const perCustomer = input.orders * input.orderValue * (input.season[(t - 1) % 12] ?? 1)
    const frequencyLift = effects.frequency.total * (1 - cannibalisation)
    const orderLift = effects.order.total * (1 - cannibalisation)
    const multiplier = (1 + frequencyLift) * (1 + orderLift)
    const retentionMargin = (customers - base) * perCustomer * grossMargin
    const behaviourMargin = customers * perCustomer * (multiplier - 1) * grossMargin
    const revenue = customers * perCustomer * multiplier
    const earning = loyalty ? loyalty.eligible * effects.members * loyalty.earn : 0
    const accrual = loyalty ? (1 - loyalty.breakage) * unitCost : 0
    const rewards = revenue * earning * accrual
    const savings =
      loyalty && loyalty.penetration > 0 ? loyalty.replacedDiscount * (effects.members / loyalty.penetration) : 0
    let oneOff = 0
    let run = waveNow.cost
    for (const initiative of input.initiatives) {
      const { id } = initiative
      const pool =
        (pools.get(id) ?? 0) * (1 - churn) +
        saved * (effects.churn.shares.get(id) ?? 0) +
        (winback?.initiative === id ? returnedValue : 0) +
        (referral?.initiative === id ? referred : 0)
      pools.set(id, pool)
      const lift = frequencyLift + orderLift
      const share =
        frequencyLift * (effects.frequency.shares.get(id) ?? 0) + orderLift * (effects.order.shares.get(id) ?? 0)
      const once = oneOffIn(t, initiative)
      const running = runIn(t, initiative)
      oneOff += once
      run += running
      credit(id, {
        retentionMargin: pool * perCustomer * grossMargin,
        behaviourMargin: lift > 0 ? (behaviourMargin * share) / lift : 0,
        cost: once + running,
      })
    }
    if (winback) credit(winback.initiative, { cost: waveNow.cost })
    if (loyalty) credit(loyalty.initiative, { cost: rewards })
    const margin = retentionMargin + behaviourMargin
    const net = margin + savings - rewards - run - oneOff
    cumulative += net
    months.push({
      month: t,
      churnEffect: effects.churn.total,
      frequencyEffect: effects.frequency.total,
      orderEffect: effects.order.total,
      capped: effects.churn.capped || effects.frequency.capped || effects.order.capped,
      wonBack,
      baseCustomers: base,
      customers,
      baseRevenue: base * perCustomer,
      revenue,
      retentionMargin,
      behaviourMargin,
      margin,
      savings,
      issued: revenue * earning,
      rewards,
      deadweight: base * perCustomer * earning * accrual,
      oneOff,
      run,
      net,
      cumulative,
      discounted: net / (1 + discount) ** t,
    })
  }
  return { months, byInitiative }
}
