import { runMonths } from '../../finance/run-case.ts'
import type { Rejected } from '../plan.ts'
import { type Assembly, assemble, type Variant } from './assemble.ts'
import type { Candidate } from './candidates.ts'
import type { Chosen } from './choose-plan.ts'
import { isPossible } from './conditions.ts'
import { waysOf } from './fill.ts'
import { caseOfPlaced, worthMonths } from './plan-case.ts'
import type { Placed } from './schedule.ts'
import { imagined, planValue, withRoot } from './value.ts'

/** Why playbooks that fit are not in the plan, or not in full: shown to the client with cost and benefit. */

const most = 8
/** Initiatives of the plan whose full way is told of. */
const mostByHand = 2

interface Way {
  variant: Variant
  plan: Assembly
  gain: number
}

/** The way that would do the plan most good, and how much. */
function bestWay({ playbook }: Candidate, { assembly, workshop, bench }: Chosen): Way {
  const value = planValue(assembly.placed, bench)
  const ways = waysOf(playbook, workshop.situation).map((variant): Way => {
    const plan = imagined(withRoot(assembly.roots, playbook, variant), assembly, workshop)
    return { variant, plan, gain: planValue(plan.placed, bench) - value }
  })
  return ways.reduce((best, way) => (way.gain > best.gain ? way : best))
}

function reasonFor(candidate: Candidate, { variant, gain }: Way, chosen: Chosen): Rejected['reason'] {
  const { playbook, painIds } = candidate
  const { assembly, workshop, limits, candidates } = chosen
  const known = workshop.situation.marginPerMonth !== null
  if (known && gain < 0) return 'loses-money'
  // One place more than the plan has: what stops it now is money, people or time.
  const room = { ...limits, mostLaunches: limits.mostLaunches + 2, most: limits.most + 6 }
  const { failure } = assemble(withRoot(assembly.roots, playbook, variant), workshop, room)
  if (failure) return failure
  // What would still add money is no repetition.
  const covered =
    !known &&
    painIds.length > 0 &&
    painIds.every((id) =>
      candidates.some(({ playbook: other, painIds: ids }) => assembly.choice.has(other.id) && ids.includes(id)),
    )
  return covered ? 'duplicate' : 'quota'
}

interface Money {
  margin: number
  cost: number
}

function moneyOf(placed: readonly Placed[], { workshop }: Chosen, months: number): Money | null {
  const input = caseOfPlaced(placed, workshop.frame)
  return input
    ? runMonths(input, months).reduce(
        (sum, month) => ({
          margin: sum.margin + month.margin + month.savings,
          cost: sum.cost + month.oneOff + month.run + month.rewards,
        }),
        { margin: 0, cost: 0 },
      )
    : null
}

/** What a plan has more than the chosen one. */
function difference(plan: Assembly, chosen: Chosen, months: number): Money | null {
  const [more, now] = [moneyOf(plan.placed, chosen, months), moneyOf(chosen.assembly.placed, chosen, months)]
  return more && now && { margin: Math.round(more.margin - now.margin), cost: Math.round(more.cost - now.cost) }
}

function described(candidate: Candidate, way: Way, reason: Rejected['reason'], chosen: Chosen): Rejected {
  const { assembly, workshop } = chosen
  const year = difference(way.plan, chosen, 12)
  const added = [...way.plan.choice.keys()].filter((id) => !assembly.choice.has(id) && id !== candidate.playbook.id)
  return {
    playbook: workshop.option(candidate.playbook.id, way.variant).playbook,
    reason,
    cost: Math.max(0, way.plan.planned - assembly.planned),
    // What it would add to this plan, not what it would bring alone.
    marginPerYear: year && Math.max(0, year.margin),
    threeYears: difference(way.plan, chosen, worthMonths),
    foundations: added.map(workshop.playbook).filter(({ effect }) => effect.enabler),
  }
}

/** Initiatives done by hand because more would bring less, the dearest full way first. */
function byHand(chosen: Chosen): Rejected[] {
  const { assembly, workshop, candidates, bench } = chosen
  if (workshop.situation.marginPerMonth === null) return []
  const value = planValue(assembly.placed, bench)
  return candidates
    .filter(({ playbook }) => !playbook.effect.enabler && assembly.roots.get(playbook.id) === 'light')
    .flatMap((candidate) => {
      const plan = imagined(withRoot(assembly.roots, candidate.playbook, 'full'), assembly, workshop)
      const gain = planValue(plan.placed, bench) - value
      return gain < 0 ? [described(candidate, { variant: 'full', plan, gain }, 'by-hand', chosen)] : []
    })
    .toSorted((a, b) => b.cost - a.cost)
    .slice(0, mostByHand)
}

/** Up to eight: the closest calls first, among them what is done by hand instead of in full; what the base is too small for comes last. */
export function rejectedFrom(chosen: Chosen): Rejected[] {
  const { assembly, workshop, candidates } = chosen
  const { situation } = workshop
  const small = situation.size !== 'usual'
  const left = candidates.filter(({ playbook }) => !assembly.choice.has(playbook.id) && !playbook.effect.enabler)
  const possible = left.filter(({ playbook }) => isPossible(playbook.id, situation, small))
  const tooSmall = left.filter((candidate) => !possible.includes(candidate))
  const told = [...possible, ...tooSmall].slice(0, most).map((candidate) => {
    const way = bestWay(candidate, chosen)
    const reason = possible.includes(candidate) ? reasonFor(candidate, way, chosen) : 'base-too-small'
    return described(candidate, way, reason, chosen)
  })
  const shrunk = byHand(chosen)
  const first = told.slice(0, 4)
  return [...first, ...shrunk, ...told.slice(4)].slice(0, most)
}
