import type { Option } from './cost-option.ts'
import { type CaseFrame, npvOf } from './plan-case.ts'
import type { Placed } from './schedule.ts'
import type { Situation } from './situation.ts'
import { soonest } from './soonest.ts'

/** How long an initiative runs: on and on where that pays, else for the year of the plan as a trial. */

/** Last month of a trial: the yearly review decides whether it goes on. */
const trialMonths = 12

/** Month in which a usual initiative is launched. */
const usualLaunch = 4

/**
 * True for what may be tried for a year. Others stand on foundations, members hold what a programme promised, a win-back ends with its waves
 * anyway, and nobody repairs the service for a year.
 */
export function mayBeTried({ playbook }: Option, { brief, tags, servicePain }: Situation): boolean {
  const { direction, effect, pains } = playbook
  const repairs =
    direction === 'proactive' &&
    brief.pains.some(({ id }) => servicePain(id) && tags[id]?.some((tag) => pains.includes(tag)))
  return direction !== 'loyalty' && !effect.enabler && !effect.winback && !repairs
}

const asTrial = (item: Placed): Placed => ({ ...item, lastMonth: trialMonths })
const forGood = (item: Placed): Placed => ({ ...item, lastMonth: null })

const lastMonths = new WeakMap<Option, number | null>()

/** Last month an option should run when nothing else is planned, so that a search compares each at its best; null for on and on. */
export function naturalEnd(option: Option, frame: CaseFrame): number | null {
  const known = lastMonths.get(option)
  if (known !== undefined) return known
  const { calendar, situation } = frame
  const alone =
    situation.marginPerMonth !== null &&
    mayBeTried(option, situation) &&
    soonest(option, frame, calendar.months[usualLaunch - 1])
  const pays = !alone || (npvOf([alone], frame) ?? 0) >= (npvOf([asTrial(alone)], frame) ?? 0)
  const lastMonth = pays ? null : trialMonths
  lastMonths.set(option, lastMonth)
  return lastMonth
}

/** The same initiatives, each running as long as is best beside the others. */
export function wellTimed(placed: readonly Placed[], frame: CaseFrame): readonly Placed[] {
  if (frame.situation.marginPerMonth === null) return placed
  let best = placed
  // Each turn settles one initiative; none changes twice in practice.
  for (let turn = 0; turn < placed.length; turn += 1) {
    const others = best.flatMap((item, at) => {
      if (!mayBeTried(item.option, frame.situation)) return []
      const other = item.lastMonth === null ? asTrial(item) : forGood(item)
      return [best.with(at, other)]
    })
    const values = others.map((items) => npvOf(items, frame) ?? 0)
    const most = Math.max(...values)
    const better = others[values.indexOf(most)]
    if (!better || most <= (npvOf(best, frame) ?? 0) + 1e-6) return best
    best = better
  }
  return best
}
