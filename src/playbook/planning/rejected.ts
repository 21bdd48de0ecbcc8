import type { Rejected } from '../plan.ts'
import { assemble, type Variant } from './assemble.ts'
import type { Candidate } from './candidates.ts'
import type { Chosen } from './choose-plan.ts'
import { isPossible } from './conditions.ts'
import { waysOf } from './fill.ts'
import { marginOfYear } from './plan-case.ts'
import { imagined, planValue, withRoot } from './value.ts'

/** Why playbooks that fit are not in the plan: shown to the client with cost and benefit. */

const most = 8
const launchMonth = 4

/** The way that would do the plan most good, and how much. */
function bestWay({ playbook }: Candidate, { assembly, workshop, bench }: Chosen): { variant: Variant; gain: number } {
  const value = planValue(assembly.placed, bench)
  const [first = { variant: 'full' as const, gain: 0 }, ...others] = waysOf(playbook, workshop.situation).map(
    (variant) => {
      const plan = imagined(withRoot(assembly.roots, playbook, variant), assembly, workshop)
      return { variant, gain: planValue(plan.placed, bench) - value }
    },
  )
  return others.reduce((best, way) => (way.gain > best.gain ? way : best), first)
}

function reasonFor(
  candidate: Candidate,
  { variant, gain }: { variant: Variant; gain: number },
  chosen: Chosen,
): Rejected['reason'] {
  const { playbook, painIds } = candidate
  const { assembly, workshop, limits, candidates } = chosen
  if (workshop.situation.marginPerMonth !== null && gain < 0) return 'loses-money'
  // One place more than the plan has: what stops it now is money, people or time.
  const room = { ...limits, mostLaunches: limits.mostLaunches + 2, most: limits.most + 6 }
  const { failure } = assemble(withRoot(assembly.roots, playbook, variant), workshop, room)
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
  const { situation, frame } = workshop
  const byHand = situation.size !== 'usual'
  const margin = marginOfYear(assembly.placed, frame)
  const describe = (candidate: Candidate, possible: boolean): Rejected => {
    const { playbook } = candidate
    const way = bestWay(candidate, chosen)
    const option = workshop.option(playbook.id, way.variant)
    const plan = imagined(withRoot(assembly.roots, playbook, way.variant), assembly, workshop)
    const together = marginOfYear(plan.placed, frame)
    return {
      playbook,
      reason: possible ? reasonFor(candidate, way, chosen) : 'base-too-small',
      cost: Math.round(option.oneOff + option.runPerMonth * (13 - launchMonth)),
      // What it would add to this plan, not what it would bring alone.
      marginPerYear: together === null || margin === null ? null : Math.max(0, Math.round(together - margin)),
    }
  }
  const left = candidates.filter(({ playbook }) => !assembly.choice.has(playbook.id) && !playbook.effect.enabler)
  const possible = left.filter(({ playbook }) => isPossible(playbook.id, situation, byHand))
  const tooSmall = left.filter((candidate) => !possible.includes(candidate))
  return [...possible, ...tooSmall].slice(0, most).map((candidate) => describe(candidate, possible.includes(candidate)))
}
