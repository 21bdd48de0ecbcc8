import type { Playbook } from '../plan.ts'
import { type Assembly, type Choice, costInYear, type Variant, type Workshop, withDependencies } from './assemble.ts'
import { npvOf } from './plan-case.ts'
import { naturalEnd } from './run-length.ts'
import type { Placed } from './schedule.ts'
import { soonest } from './soonest.ts'

/** What a plan is worth: the value of its business case over 36 months, or the fit of its parts where no case can be computed. */

/** Fit from which a playbook is worth its place where money cannot be reckoned. */
const fairScore = 3.5

export interface Judge {
  workshop: Workshop
  /** How well each playbook fits, by id. */
  scores: ReadonlyMap<string, number>
}

/** Value of placed initiatives, money; points of fit where money is unknown, the cheaper of two equals being better. */
export function planValue(placed: readonly Placed[], { workshop, scores }: Judge): number {
  const npv = npvOf(placed, workshop.frame)
  if (npv !== null) return npv
  const { total } = workshop.situation.brief.budget
  // What others stand on is a cost of theirs: nothing gets better for needing more.
  const needed = new Set(placed.flatMap(({ option }) => option.playbook.dependsOn))
  return placed.reduce((sum, item) => {
    const { id, effect } = item.option.playbook
    const fit = effect.enabler || needed.has(id) ? 0 : (scores.get(id) ?? 0) - fairScore
    return sum + fit - costInYear(item, workshop) / total
  }, 0)
}

const trials = new WeakMap<Workshop, Map<string, Placed | null>>()

function trialOf(id: string, variant: Variant, workshop: Workshop, after: number): Placed | null {
  const known = trials.get(workshop) ?? new Map<string, Placed | null>()
  trials.set(workshop, known)
  const key = `${id} ${variant} ${after}`
  const had = known.get(key)
  if (had !== undefined) return had
  const option = workshop.option(id, variant)
  const soon = soonest(option, workshop, after)
  const trial = soon && { ...soon, lastMonth: naturalEnd(option, workshop.frame) }
  known.set(key, trial)
  return trial
}

/** A plan as it would be with other roots: what stays keeps its dates, what is new comes as soon as it can. Cheap, so it is asked before dates are tried. */
export function imagined(roots: Choice, plan: Assembly, workshop: Workshop): Assembly {
  const choice = withDependencies(roots, workshop)
  const kept = plan.placed.filter(
    ({ option: { playbook } }) => choice.get(playbook.id) === plan.choice.get(playbook.id),
  )
  const placed = new Map(kept.map((item) => [item.option.playbook.id, item]))
  const add = (id: string, seen: readonly string[]): number => {
    const had = placed.get(id)
    const variant = choice.get(id)
    if (had || !variant || seen.includes(id)) return had?.launch ?? 0
    const needed = [...workshop.needs(id, variant).keys()].map((need) => add(need, [...seen, id]))
    const trial = trialOf(id, variant, workshop, Math.max(0, ...needed))
    if (trial) placed.set(id, trial)
    return trial?.launch ?? 0
  }
  for (const id of choice.keys()) add(id, [])
  const items = [...placed.values()]
  return { roots, choice, placed: items, planned: items.reduce((sum, item) => sum + costInYear(item, workshop), 0) }
}

export const withRoot = (roots: Choice, { id }: Pick<Playbook, 'id'>, variant: Variant): Choice =>
  new Map([...roots, [id, variant]])

export const withoutRoot = (roots: Choice, { id }: Pick<Playbook, 'id'>): Choice =>
  new Map([...roots].filter(([other]) => other !== id))
