import { type Assembly, isAffordable, plannedIn } from './assemble.ts'
import type { Option } from './cost-option.ts'
import type { Placed } from './schedule.ts'
import { rewardsStaff } from './slots.ts'
import { type Bench, inDirection, staffShare } from './soundness.ts'

/** A reward below this share of the plan is a token. */
const leastForStaff = 0.02
/** Multiples of the reward by hand that are tried; the largest is about a third of a day's pay a month for each. */
const sizes = [2, 3, 4, 6, 8, 12]

const times = (option: Option, size: number): Option => ({
  ...option,
  runPerMonth: option.runPerMonth * size,
  costParts: option.costParts.map((part) => ({ ...part, perMonth: part.perMonth * size })),
})

/** The reward of the staff grows with the plan: what is right for a plan of a thousand is a token beside one of twenty. */
export function withFeltReward(plan: Assembly, bench: Bench): Assembly {
  const isReward = ({ option }: Placed) => rewardsStaff.includes(option.playbook.id) && option.variant === 'light'
  const reward = inDirection(plan, 'staff').find(isReward)
  if (!reward) return plan
  let felt = plan
  for (const size of sizes) {
    if (staffShare(felt, bench) >= leastForStaff) break
    const larger = { ...reward, option: times(reward.option, size) }
    const placed = plan.placed.map((item) => (item === reward ? larger : item))
    if (!isAffordable(placed, bench.workshop)) break
    felt = { ...plan, placed, planned: plannedIn(placed, bench.workshop) }
  }
  return felt
}
