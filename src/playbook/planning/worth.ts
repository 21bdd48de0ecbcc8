import { rewardCostShare } from '../../finance/rewards.ts'
import { programmePlaybooks } from '../choose-programme.ts'
import { designNumbers, type ProgrammeChoice } from '../design-programme.ts'
import type { Option } from './cost-option.ts'
import { estimateMargin } from './estimate.ts'
import type { Situation } from './situation.ts'

/** What an initiative leaves after its cost and, for the programme, its rewards: what the choice between playbooks goes by. */

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

/** Margin minus cost over 36 months for a launch in `launchMonth`; null when the margin is unknown. */
export function worthOf(
  { playbook, variant, oneOff, runPerMonth }: Option,
  launchMonth: number,
  programme: ProgrammeChoice | null,
  situation: Situation,
): number | null {
  const margin = estimateMargin({ playbook, variant, launchMonth }, situation, worthMonths)
  if (margin === null) return null
  const isMain = programme !== null && playbook.id === programmePlaybooks[programme.type]
  const rewards = isMain ? rewardsOver(programme, situation, launchMonth, playbook.rampMonths, worthMonths) : 0
  return Math.round(margin - oneOff - runPerMonth * (worthMonths - launchMonth + 1) - rewards)
}
