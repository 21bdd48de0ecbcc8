import { oneOffIn, runIn } from './case-costs.ts'
import type { CaseInput } from './case-input.ts'
import type { CustomerFlow } from './customer-flow.ts'
import { sharesOf } from './effects.ts'
import type { MonthEffects } from './month-effects.ts'

/** F23, F50: margin and cost of one initiative over the horizon; margins sum to the case exactly. */
export interface InitiativeReturn {
  retentionMargin: number
  behaviourMargin: number
  /** F32: discounts and commissions that the programme saves. */
  savings: number
  cost: number
}

/** Money of a month that attribution divides. */
export interface MonthMoney {
  /** Contribution margin of one customer this month. */
  marginPerCustomer: number
  behaviourMargin: number
  rewards: number
  savings: number
}

type Shares = ReadonlyMap<string, number>

/** Keeps the pool of customers each initiative has saved or brought, and what it earned and cost. */
export function openAttribution(input: CaseInput) {
  const returns = new Map<string, InitiativeReturn>()
  const pools = new Map<string, number>()
  for (const { id } of input.initiatives)
    returns.set(id, { retentionMargin: 0, behaviourMargin: 0, savings: 0, cost: 0 })

  /** Customers the initiative accounts for at the end of the month: what is left of earlier ones and this month's. */
  const poolOf = (id: string, flow: CustomerFlow, churn: Shares) =>
    (pools.get(id) ?? 0) * (1 - input.churn) +
    flow.saved * (churn.get(id) ?? 0) +
    (input.winback?.initiative === id ? flow.wonBackValue : 0) +
    (input.referral?.initiative === id ? flow.referred : 0)

  const behaviourShare = (id: string, { frequencyLift, orderLift }: MonthEffects, frequency: Shares, order: Shares) =>
    frequencyLift + orderLift > 0
      ? (frequencyLift * (frequency.get(id) ?? 0) + orderLift * (order.get(id) ?? 0)) / (frequencyLift + orderLift)
      : 0

  return {
    returns,
    add(t: number, flow: CustomerFlow, effects: MonthEffects, money: MonthMoney): void {
      const churn = sharesOf(effects.churn)
      const frequency = sharesOf(effects.frequency)
      const order = sharesOf(effects.order)
      for (const initiative of input.initiatives) {
        const { id } = initiative
        const entry = returns.get(id)
        if (!entry) continue
        const pool = poolOf(id, flow, churn)
        pools.set(id, pool)
        entry.retentionMargin += pool * money.marginPerCustomer
        entry.behaviourMargin += money.behaviourMargin * behaviourShare(id, effects, frequency, order)
        entry.cost += oneOffIn(t, initiative) + runIn(t, initiative)
        if (input.winback?.initiative === id) entry.cost += flow.waveCost
        if (input.loyalty?.initiative !== id) continue
        entry.cost += money.rewards
        entry.savings += money.savings
      }
    },
  }
}
