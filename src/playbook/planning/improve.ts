import { type Assembly, assemble, type Limits, type Variant, type Workshop } from './assemble.ts'
import type { Candidate } from './candidates.ts'
import { type Frugality, waysOf } from './fill.ts'
import { newCustomerShare } from './new-customers.ts'
import type { Placed } from './schedule.ts'
import { isCure, type Slot } from './slots.ts'
import { worthOf } from './worth.ts'

/** Makes a sufficient plan a good one: adds what pays, exchanges the weak for the strong, drops what loses money. */
export interface Bench {
  workshop: Workshop
  candidates: readonly Candidate[]
  limits: Limits
  frugality: Frugality
  /** Slots the plan fills and must go on filling. */
  kept: readonly Slot[]
}

/** Most initiatives of a direction that still add something. */
const mostInDirection = { proactive: 4, loyalty: 2, personal: 4, staff: 2, winback: 2, enabler: 5 } as const

/** New customers get two fifths of the money and of the initiatives at most, staff initiatives about a seventh of the money. */
const mostForNew = 0.4
const mostForStaff = 0.15

function staffShare({ placed }: Assembly): number {
  const cost = (items: readonly Placed[]) =>
    items.reduce((sum, { option }) => sum + option.oneOff + 10 * option.runPerMonth, 0)
  return cost(placed.filter(({ option }) => option.playbook.direction === 'staff')) / Math.max(1, cost(placed))
}

function isSound(plan: Assembly, kept: readonly Slot[], before: Assembly): boolean {
  const roomy = Object.entries(mostInDirection).every(([direction, most]) => {
    const count = (of: Assembly) => of.placed.filter(({ option }) => option.playbook.direction === direction).length
    return count(plan) <= Math.max(most, count(before))
  })
  const { money, items } = newCustomerShare(plan.placed)
  const fair = staffShare(plan) <= Math.max(mostForStaff, staffShare(before) + 1e-9)
  return roomy && fair && money <= mostForNew && items <= mostForNew && kept.every((slot) => slot.filled(plan))
}

/** Money an initiative leaves in three years at its own launch; its score where money cannot be reckoned. */
function worthPlaced({ option, launch }: Placed, { workshop, candidates }: Bench): number {
  const { calendar, programme, situation } = workshop
  const worth = worthOf(option, calendar.month(launch), programme, situation)
  if (worth !== null) return worth
  return candidates.find(({ playbook }) => playbook.id === option.playbook.id)?.score ?? 0
}

/** What the whole plan leaves in three years; the sum of the scores where money cannot be reckoned. */
export function worthOfPlan({ placed }: Assembly, bench: Bench): number {
  return placed.reduce((sum, item) => sum + worthPlaced(item, bench), 0)
}

function tryRoots(roots: ReadonlyMap<string, Variant>, before: Assembly, bench: Bench): Assembly | null {
  const { plan } = assemble(roots, bench.workshop, bench.limits)
  return plan && isSound(plan, bench.kept, before) ? plan : null
}

function byWorth({ candidates }: Bench): Candidate[] {
  return candidates
    .filter(
      ({ playbook, threeYears, score }) =>
        !playbook.effect.enabler && (threeYears === null ? score >= 4 : threeYears > 0),
    )
    .toSorted((a, b) => (b.threeYears ?? b.score) - (a.threeYears ?? a.score))
}

/** Adds what pays, the best first, while money, people and attention last. */
export function addWorthy(assembly: Assembly, bench: Bench): Assembly {
  let best = assembly
  for (const { playbook } of byWorth(bench)) {
    if (best.choice.has(playbook.id)) continue
    for (const variant of waysOf(playbook, bench.frugality, bench.workshop.situation)) {
      const plan = tryRoots(new Map([...best.roots, [playbook.id, variant]]), best, bench)
      if (plan && worthOfPlan(plan, bench) > worthOfPlan(best, bench)) {
        best = plan
        break
      }
    }
  }
  return best
}

/** Puts a stronger initiative in the place of a weaker one wherever the plan stays whole. */
export function exchange(assembly: Assembly, bench: Bench): Assembly {
  let best = assembly
  const weak = () =>
    best.placed
      .filter((item) => best.roots.has(item.option.playbook.id) && !item.option.playbook.effect.enabler)
      .filter((item) => !isOnlyCure(item, best, bench))
      .toSorted((a, b) => worthPlaced(a, bench) - worthPlaced(b, bench))
      .slice(0, 6)
  const strong = byWorth(bench).slice(0, 10)
  for (const { option } of weak()) {
    for (const { playbook, threeYears, score } of strong) {
      const leaving = best.placed.find((item) => item.option.playbook.id === option.playbook.id)
      if (!leaving || best.choice.has(playbook.id)) continue
      if ((threeYears ?? score) <= worthPlaced(leaving, bench)) continue
      const left = [...best.roots].filter(([id]) => id !== option.playbook.id)
      const [variant = 'full'] = waysOf(playbook, bench.frugality, bench.workshop.situation)
      const plan = tryRoots(new Map([...left, [playbook.id, variant]]), best, bench)
      if (plan && worthOfPlan(plan, bench) > worthOfPlan(best, bench)) best = plan
    }
  }
  return best
}

/** True for the one initiative of the plan that removes a complaint about the service where it arises: it stays whatever it costs. */
function isOnlyCure({ option }: Placed, { placed }: Assembly, { candidates, workshop }: Bench): boolean {
  const curesOf = (id: string) => {
    const candidate = candidates.find(({ playbook }) => playbook.id === id)
    return candidate && isCure(candidate) ? candidate.painIds : []
  }
  const others = placed.filter((item) => item.option.playbook.id !== option.playbook.id)
  return curesOf(option.playbook.id).some(
    (pain) =>
      workshop.situation.servicePain(pain) && !others.some((item) => curesOf(item.option.playbook.id).includes(pain)),
  )
}

/** Takes out what loses money, unless a necessary place would be empty without it. */
export function dropLosers(assembly: Assembly, bench: Bench): Assembly {
  let best = assembly
  if (bench.workshop.situation.marginPerMonth === null) return best
  for (const { option } of assembly.placed) {
    const item = best.placed.find((placed) => placed.option.playbook.id === option.playbook.id)
    if (!item || item.option.playbook.effect.enabler || worthPlaced(item, bench) >= 0) continue
    if (isOnlyCure(item, best, bench)) continue
    const plan = tryRoots(new Map([...best.roots].filter(([id]) => id !== option.playbook.id)), best, bench)
    if (plan) best = plan
  }
  return best
}

/** Does in full what was planned by hand where the money allows and the return grows; where no return can be reckoned, nothing. */
export function enrich(assembly: Assembly, bench: Bench): Assembly {
  let best = assembly
  if (bench.workshop.situation.marginPerMonth === null) return best
  // What is done in full may need a foundation more.
  const roomier = { ...bench, limits: { ...bench.limits, most: Math.min(15, bench.limits.most + 2) } }
  for (const { playbook } of bench.candidates) {
    if (best.choice.get(playbook.id) !== 'light' || playbook.effect.enabler) continue
    const plan = tryRoots(new Map([...best.roots, [playbook.id, 'full']]), best, roomier)
    if (plan && worthOfPlan(plan, bench) > worthOfPlan(best, bench)) best = plan
  }
  return best
}

/** Lays the foundations properly where the money is there: what others stand on shows in no estimate. */
export function strengthen(assembly: Assembly, bench: Bench): Assembly {
  let best = assembly
  for (const { option } of assembly.placed) {
    const { id, effect } = option.playbook
    if (!effect.enabler || best.choice.get(id) !== 'light') continue
    best = tryRoots(new Map([...best.roots, [id, 'full']]), best, bench) ?? best
  }
  return best
}
