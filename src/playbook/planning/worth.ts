import { hoursPerDay } from '../../finance/capacity.ts'
import { dayRate } from '../../finance/labour.ts'
import { rewardCostShare } from '../../finance/rewards.ts'
import { roleKind } from '../../text/roles.ts'
import { programmePlaybooks } from '../choose-programme.ts'
import { designNumbers, type ProgrammeChoice } from '../design-programme.ts'
import type { Option } from './cost-option.ts'
import { estimateMargin } from './estimate.ts'
import type { Situation } from './situation.ts'
import { likelyOwner } from './team-load.ts'

/** What an initiative leaves after its cost, the work of the own team and, for the programme, its rewards: what the choice between playbooks goes by. */

/** Months the worth is judged over: a year is too short for work that is done once. */
export const worthMonths = 36

/** F25, F28 on a constant base: rewards of the programme from its launch to the end of `months`, money. */
function rewardsOver(
  programme: ProgrammeChoice,
  situation: Situation,
  launchMonth: number,
  ramp: number,
  months: number,
): number {
  const { penetration, eligible, earnRate, breakage, displacement } = designNumbers(programme, situation)
  const { N, F, AOV } = situation.volumes
  const share = rewardCostShare({ rate: earnRate, breakage, displacement, grossMargin: situation.grossMargin })
  let full = 0
  for (let month = launchMonth; month <= months; month += 1)
    full += Math.min(1, (month - launchMonth + 1) / Math.max(1, ramp))
  return N * F * AOV * eligible * penetration * share * full
}

/** F41. Work of the own team at day rates, as the business case counts it: set-up days and running hours, money. */
function ownWork(
  { days, opsHours, playbook }: Option,
  { staff, brief }: Situation,
): { oneOff: number; perMonth: number } {
  const rate = (role: string | undefined) => (role && dayRate(roleKind(role), brief.budget.currency)) || 0
  // Where the budget pays for the team, its set-up days stand in the cost already.
  const free = brief.budget.includesInternalStaff ? [] : days
  const oneOff = free
    .filter(({ contractor }) => !contractor)
    .reduce((sum, { kind, days: count }) => sum + count * rate(staff.able(kind)[0]?.role), 0)
  return { oneOff, perMonth: (opsHours / hoursPerDay) * rate(likelyOwner(playbook, staff)?.role) }
}

/** Margin minus cost and own work (unless `free`) over 36 months for a launch in `launchMonth`; null when the margin is unknown. */
export function worthOf(
  option: Option,
  launchMonth: number,
  programme: ProgrammeChoice | null,
  situation: Situation,
  work: 'counted' | 'free' = 'counted',
): number | null {
  const { playbook, variant, oneOff, runPerMonth } = option
  const margin = estimateMargin({ playbook, variant, launchMonth }, situation, worthMonths)
  if (margin === null) return null
  const isMain = programme !== null && playbook.id === programmePlaybooks[programme.type]
  const rewards = isMain ? rewardsOver(programme, situation, launchMonth, playbook.rampMonths, worthMonths) : 0
  const own = work === 'free' ? { oneOff: 0, perMonth: 0 } : ownWork(option, situation)
  // Waves of a win-back are planned for the first year only, and so is what they cost.
  const months = (playbook.effect.winback ? 12 : worthMonths) - launchMonth + 1
  return Math.round(margin - oneOff - own.oneOff - (runPerMonth + own.perMonth) * Math.max(0, months) - rewards)
}
