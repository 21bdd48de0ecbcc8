import { type Assembly, costInYear, type Limits } from './assemble.ts'
import type { Candidate } from './candidates.ts'
import { newCustomerShare } from './new-customers.ts'
import type { Slot } from './slots.ts'
import type { Judge } from './value.ts'

/** The shape a plan must keep while it is made better: what is needed, not lopsided, not crowded. */

/** What a plan is improved with. */
export interface Bench extends Judge {
  candidates: readonly Candidate[]
  limits: Limits
  /** Slots the plan fills and must go on filling. */
  kept: readonly Slot[]
}

/** Most initiatives of a direction that still add something. */
const mostInDirection = { proactive: 4, loyalty: 2, personal: 4, staff: 2, winback: 2, enabler: 5 } as const

/** New customers get two fifths of the money and of the initiatives at most, staff initiatives about a seventh of the money. */
const mostForNew = 0.4
export const mostForStaff = 0.15

export const inDirection = ({ placed }: Assembly, direction: string) =>
  placed.filter(({ option }) => option.playbook.direction === direction)

/** Share of the year's money that goes to staff initiatives. */
export function staffShare(plan: Assembly, { workshop }: Bench): number {
  const cost = inDirection(plan, 'staff').reduce((sum, item) => sum + costInYear(item, workshop), 0)
  return cost / Math.max(1, plan.planned)
}

/** One initiative takes at most half of the year's money, or of what a usual plan spends; what builds a system may take more. */
const mostInOne = { usual: 0.5, system: 0.65 }
const usuallySpent = 0.6

function isSpread(plan: Assembly, before: Assembly, { workshop }: Bench): boolean {
  const whole = Math.max(plan.planned, workshop.situation.brief.budget.total * usuallySpent)
  return plan.placed.every((item) => {
    const { direction, id } = item.option.playbook
    const most = direction === 'loyalty' || direction === 'enabler' ? mostInOne.system : mostInOne.usual
    return costInYear(item, workshop) <= most * whole || before.choice.get(id) === plan.choice.get(id)
  })
}

/** Launches above what is comfortable, over all quarters. */
export function crowding({ placed }: Assembly, { limits, workshop }: Bench): number {
  const launches = [0, 0, 0, 0, 0]
  for (const { option, launch } of placed) {
    const quarter = workshop.calendar.quarter(launch)
    if (option.playbook.direction !== 'enabler') launches[quarter] = (launches[quarter] ?? 0) + 1
  }
  return launches.reduce((sum, count) => sum + Math.max(0, count - limits.launchesPerQuarter), 0)
}

/** True when a plan keeps what is needed and is no more lopsided than the one before. */
export function isSound(plan: Assembly, before: Assembly, bench: Bench): boolean {
  const roomy = Object.entries(mostInDirection).every(
    ([direction, most]) => inDirection(plan, direction).length <= Math.max(most, inDirection(before, direction).length),
  )
  // A plan that sheds what loses money does not have to shed its staff for the sake of shares.
  const more = inDirection(plan, 'staff').length > inDirection(before, 'staff').length
  const fair = !more || staffShare(plan, bench) <= mostForStaff
  const { money, items } = newCustomerShare(plan.placed)
  return (
    roomy &&
    fair &&
    money <= mostForNew &&
    items <= mostForNew &&
    isSpread(plan, before, bench) &&
    bench.kept.every((slot) => slot.filled(plan))
  )
}
