import type { Rejected } from '../plan.ts'
import { assemble } from './assemble.ts'
import type { Candidate } from './candidates.ts'
import type { Chosen } from './choose-plan.ts'
import { isPossible } from './conditions.ts'
import { estimateMargin } from './estimate.ts'
import type { Situation } from './situation.ts'
import { worthOf } from './worth.ts'

/** Why playbooks that fit are not in the plan: shown to the client with cost and benefit. */

const usualWay = ({ size }: Situation) => (size === 'usual' ? 'full' : 'light')

const most = 8
const launchMonth = 4

function reasonFor(candidate: Candidate, chosen: Chosen): Rejected['reason'] {
  const { playbook, painIds } = candidate
  const { assembly, workshop, limits, candidates } = chosen
  const { situation } = workshop
  const option = workshop.option(playbook.id, usualWay(situation))
  if ((worthOf(option, launchMonth, workshop.programme, situation) ?? 0) < 0) return 'loses-money'
  // One place more than the plan has: what stops it now is money, people or time.
  const room = { launchesPerQuarter: limits.launchesPerQuarter + 2, most: limits.most + 6 }
  const { failure } = assemble(new Map([...assembly.roots, [playbook.id, usualWay(situation)]]), workshop, room)
  if (failure) return failure
  const covered =
    painIds.length > 0 &&
    painIds.every((id) =>
      candidates.some(({ playbook: other, painIds: ids }) => assembly.choice.has(other.id) && ids.includes(id)),
    )
  return covered ? 'duplicate' : 'quota'
}

/** Up to eight, the closest calls first; initiatives the base is too small for come last. */
export function rejectedFrom(chosen: Chosen): Rejected[] {
  const { assembly, workshop, candidates } = chosen
  const { situation } = workshop
  const variant = usualWay(situation)
  const describe = (candidate: Candidate, reason: Rejected['reason']): Rejected => {
    const option = workshop.option(candidate.playbook.id, variant)
    const timed = { playbook: option.playbook, variant: option.variant, launchMonth }
    return {
      playbook: candidate.playbook,
      reason,
      cost: Math.round(option.oneOff + option.runPerMonth * (13 - launchMonth)),
      marginPerYear: estimateMargin(timed, situation, 12),
    }
  }
  const left = candidates.filter(({ playbook }) => !assembly.choice.has(playbook.id) && !playbook.effect.enabler)
  const possible = left.filter(({ playbook }) => isPossible(playbook.id, situation, variant === 'light'))
  const tooSmall = left.filter((candidate) => !possible.includes(candidate))
  return [
    ...possible.map((candidate) => describe(candidate, reasonFor(candidate, chosen))),
    ...tooSmall.map((candidate) => describe(candidate, 'base-too-small')),
  ].slice(0, most)
}
