import type { Playbook } from '../plan.ts'
import type { Placed } from './schedule.ts'

/** Whom an initiative serves: the plan is for those who already buy. */
function audienceOf({ id, segments, effect }: Playbook): 'existing' | 'new' | 'both' {
  if (effect.referral) return 'new'
  if (!segments.includes('new')) return id === 'per-cart' ? 'both' : 'existing'
  return segments.every((segment) => segment === 'new' || segment === 'low-usage') ? 'new' : 'both'
}

/** Shares of the money and of the initiatives that serve new customers; what serves both counts half. */
export function newCustomerShare(placed: readonly Placed[]): { money: number; items: number } {
  let money = 0
  let newMoney = 0
  let newItems = 0
  for (const { option } of placed) {
    const audience = audienceOf(option.playbook)
    const share = audience === 'new' ? 1 : audience === 'both' ? 0.5 : 0
    const cost = option.oneOff + 12 * option.runPerMonth
    money += cost
    newMoney += share * cost
    newItems += share
  }
  return { money: money > 0 ? newMoney / money : 0, items: placed.length > 0 ? newItems / placed.length : 0 }
}
