import { type Assembly, assemble, type Choice, type Variant } from './assemble.ts'
import type { Candidate } from './candidates.ts'
import { withFeltReward } from './felt-reward.ts'
import { waysOf } from './fill.ts'
import { withModestStaff } from './modest-staff.ts'
import { worthMonths } from './plan-case.ts'
import { wellTimed } from './run-length.ts'
import type { Placed } from './schedule.ts'
import { isCure } from './slots.ts'
import { type Bench, crowding, isSound } from './soundness.ts'
import { imagined, planValue, withoutRoot, withRoot } from './value.ts'

/** Makes a sufficient plan a good one: drops, narrows, exchanges and adds as long as the case of the plan gets better, and no longer. */

const keyOf = (roots: Choice) =>
  [...roots]
    .map(([id, variant]) => `${id} ${variant}`)
    .toSorted()
    .join()

/** Roots that were tried in vain, by plan. */
const vain = new WeakMap<Assembly, Set<string>>()

/** The plan with other roots when it can be dated, is sound and worth more. */
function tried(roots: Choice, before: Assembly, bench: Bench): Assembly | null {
  const failed = vain.get(before) ?? new Set<string>()
  vain.set(before, failed)
  const key = keyOf(roots)
  const plan = failed.has(key) ? null : betterPlan(roots, before, bench)
  if (!plan) failed.add(key)
  return plan
}

function betterPlan(roots: Choice, before: Assembly, bench: Bench): Assembly | null {
  if (!isSound(imagined(roots, before, bench.workshop), before, bench)) return null
  const { plan } = assemble(roots, bench.workshop, bench.limits)
  if (!plan || !isSound(plan, before, bench) || crowding(plan, bench) > crowding(before, bench)) return null
  return planValue(plan.placed, bench) > planValue(before.placed, bench) ? plan : null
}

/** Gains of other roots, by plan: each round asks again what has not changed. */
const gains = new WeakMap<Assembly, Map<string, number>>()

function gainOf(roots: Choice, plan: Assembly, bench: Bench): number {
  const known = gains.get(plan) ?? new Map<string, number>()
  gains.set(plan, known)
  const key = keyOf(roots)
  const gain =
    known.get(key) ?? planValue(imagined(roots, plan, bench.workshop).placed, bench) - planValue(plan.placed, bench)
  known.set(key, gain)
  return gain
}

interface Move {
  roots: Choice
  gain: number
}

/** Takes the moves that promise most, one after another, until none is left that keeps its promise. */
function follow(start: Assembly, movesOf: (plan: Assembly) => Choice[], bench: Bench, mostTried: number): Assembly {
  let best = start
  for (;;) {
    const moves = movesOf(best)
      .map((roots): Move => ({ roots, gain: gainOf(roots, best, bench) }))
      .filter(({ gain }) => gain > 0)
      .toSorted((a, b) => b.gain - a.gain)
      .slice(0, mostTried)
    let better: Assembly | null = null
    for (const { roots } of moves) {
      better = tried(roots, best, bench)
      if (better) break
    }
    if (!better) return best
    best = better
  }
}

const rootsOf = ({ placed, roots }: Assembly) => placed.filter(({ option }) => roots.has(option.playbook.id))

/** A repair of the service may cost up to half as much again as it brings: the case does not know what a broken promise does to the rest. */
const mostRepairLoss = 0.5

/** True for the one initiative of the plan that removes a complaint about the service where it arises, unless it loses too much. */
function isNeededCure(item: Placed, plan: Assembly, bench: Bench): boolean {
  const { workshop, candidates } = bench
  const curesOf = ({ option }: Placed) => {
    const candidate = candidates.find(({ playbook }) => playbook.id === option.playbook.id)
    return candidate && isCure(candidate) ? candidate.painIds : []
  }
  const others = plan.placed.filter((other) => other !== item)
  const only = curesOf(item).some(
    (pain) => workshop.situation.servicePain(pain) && !others.some((other) => curesOf(other).includes(pain)),
  )
  if (!only) return false
  const { option, launch } = item
  const cost = option.oneOff + option.runPerMonth * (worthMonths + 1 - workshop.calendar.month(launch))
  return gainOf(withoutRoot(plan.roots, option.playbook), plan, bench) <= cost * mostRepairLoss
}

const leavable = (plan: Assembly, bench: Bench) => rootsOf(plan).filter((item) => !isNeededCure(item, plan, bench))

const drops = (bench: Bench) => (plan: Assembly) =>
  leavable(plan, bench).map(({ option }) => withoutRoot(plan.roots, option.playbook))

/** The other way to do what is planned: by hand what was in full, in full what was by hand. */
const otherWays = (bench: Bench) => (plan: Assembly) =>
  rootsOf(plan).flatMap(({ option: { playbook } }) => {
    const now = plan.roots.get(playbook.id)
    const known = bench.workshop.playbook(playbook.id)
    return waysOf(known, bench.workshop.situation)
      .filter((variant) => variant !== now)
      .map((variant) => withRoot(plan.roots, playbook, variant))
  })

interface Addition {
  candidate: Candidate
  variant: Variant
  gain: number
  /** The plan the gain was reckoned for. */
  plan: Assembly
}

/** Adds what pays, the best first. The more a plan holds, the less one more adds, so an old promise is never too low: only the best are asked again. */
function addWorthy(start: Assembly, bench: Bench): { plan: Assembly; turnedAway: Candidate[] } {
  let plan = start
  const turnedAway = new Set<Candidate>()
  const offer = (candidate: Candidate, variant: Variant): Addition => ({
    candidate,
    variant,
    gain: gainOf(withRoot(plan.roots, candidate.playbook, variant), plan, bench),
    plan,
  })
  const best = (a: Addition, b: Addition) => b.gain - a.gain
  let queue = bench.candidates
    .filter(({ playbook }) => !playbook.effect.enabler && !plan.choice.has(playbook.id))
    .flatMap((each) => waysOf(each.playbook, bench.workshop.situation).map((variant) => offer(each, variant)))
    .filter(({ gain }) => gain > 0)
    .toSorted(best)
  while (queue.length > 0) {
    const [top, ...rest] = queue
    if (!top) break
    queue = rest
    const { candidate, variant } = top
    if (plan.choice.has(candidate.playbook.id)) continue
    if (top.plan !== plan) {
      const again = offer(candidate, variant)
      if (again.gain > 0) queue = [...queue, again].toSorted(best)
      continue
    }
    const better = tried(withRoot(plan.roots, candidate.playbook, variant), plan, bench)
    if (better) plan = better
    else turnedAway.add(candidate)
  }
  return { plan, turnedAway: [...turnedAway].filter(({ playbook }) => !plan.choice.has(playbook.id)) }
}

/** Puts another in the place of one that is in the plan: what would pay but finds no room, and what could lose less in a needed place. */
const exchanges = (bench: Bench, turnedAway: readonly Candidate[]) => (plan: Assembly) =>
  leavable(plan, bench).flatMap(({ option: { playbook } }) => {
    const left = withoutRoot(plan.roots, playbook)
    const loses = gainOf(left, plan, bench) > 0
    const others = loses
      ? bench.candidates.filter((each) => each.playbook.direction === playbook.direction || turnedAway.includes(each))
      : turnedAway
    return others
      .filter((each) => !plan.choice.has(each.playbook.id) && !each.playbook.effect.enabler)
      .flatMap((each) =>
        waysOf(each.playbook, bench.workshop.situation).map((variant) => withRoot(left, each.playbook, variant)),
      )
  })

/** Two in the place of one that loses money as the only answer to several complaints: each may answer one of them for less. */
const splits = (bench: Bench) => (plan: Assembly) =>
  rootsOf(plan).flatMap(({ option: { playbook } }) => {
    const painsOf = (id: string) => bench.candidates.find((each) => each.playbook.id === id)?.painIds ?? []
    const others = [...plan.choice.keys()].filter((id) => id !== playbook.id)
    const alone = painsOf(playbook.id).filter((pain) => !others.some((id) => painsOf(id).includes(pain)))
    const left = withoutRoot(plan.roots, playbook)
    if (alone.length < 2 || gainOf(left, plan, bench) <= 0) return []
    const free = bench.candidates.filter((each) => !plan.choice.has(each.playbook.id) && !each.playbook.effect.enabler)
    const waysFor = (pain: string | undefined, roots: Choice) =>
      free
        .filter(({ painIds }) => pain && painIds.includes(pain))
        .flatMap((each) =>
          waysOf(each.playbook, bench.workshop.situation).map((variant) => withRoot(roots, each.playbook, variant)),
        )
    const [first, ...rest] = alone
    return waysFor(first, left).flatMap((roots) => rest.flatMap((pain) => waysFor(pain, roots)))
  })

/** Moves of one kind that are tried in full before the kind is left. */
const mostTried = { few: 6, many: 12 }
/** Rounds after which a plan hardly changes. */
const mostRounds = 3

export function improve(start: Assembly, bench: Bench): Assembly {
  let best = start
  for (let round = 0; round < mostRounds; round += 1) {
    const leaner = follow(best, drops(bench), bench, mostTried.few)
    const sized = follow(leaner, otherWays(bench), bench, mostTried.few)
    const { plan, turnedAway } = addWorthy(sized, bench)
    const swapped = follow(plan, exchanges(bench, turnedAway), bench, mostTried.many)
    const better = follow(swapped, splits(bench), bench, mostTried.few)
    if (better === best) break
    best = better
  }
  const modest = withFeltReward(withModestStaff(best, bench), bench)
  return { ...modest, placed: wellTimed(modest.placed, bench.workshop.frame) }
}
