import type { Brief } from '../../core/brief.ts'
import { priceBasis } from '../../core/currency.ts'
import type { BudgetPart, SmallestBudget } from '../../core/smallest-budget.ts'
import { playbooks } from '../knowledge.ts'
import type { Playbook } from '../plan.ts'
import { type Assembly, costInYear, workshopOf } from './assemble.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { candidatesFor } from './candidates.ts'
import { roomiestFill } from './choose-plan.ts'
import { type Situation, situationOf } from './situation.ts'
import { slotsFor } from './slots.ts'

/** The least a plan costs: every necessary place filled by what is cheapest, by hand wherever that is possible, without a programme. */

const partOf: Readonly<Record<Playbook['direction'], BudgetPart>> = {
  proactive: 'service',
  loyalty: 'personal',
  personal: 'personal',
  staff: 'staff',
  winback: 'winback',
  enabler: 'foundations',
}

/** Up to two digits: 4,812 is told as 4,900. */
function roundedUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.ceil(value / step - 1e-9) * step
}

interface Least {
  total: number
  assembly: Assembly
  situation: Situation
  /** The planner gets by with the budget it was asked about. */
  isEnough: boolean
}

const withTotal = (brief: Brief, total: number): Brief => ({ ...brief, budget: { ...brief.budget, total } })

/** What the cheapest plan costs in a business that has this budget: its size decides how much is done by hand and how much is asked for. */
function leastAt(brief: Brief, budget: number, calendar: Calendar): Least {
  const situation = situationOf(withTotal(brief, budget))
  const workshop = workshopOf(situation, calendar, null, playbooks())
  const candidates = candidatesFor(playbooks(), workshop)
  const slots = slotsFor(workshop, candidates)
  const unlimited = { ...situation, brief: withTotal(situation.brief, Number.POSITIVE_INFINITY) }
  const judge = { workshop: workshopOf(unlimited, calendar, null, playbooks()), scores: new Map<string, number>() }
  const { assembly, unfilled } = roomiestFill(slots, judge, 'cheapest').filled
  const { planned } = assembly
  const total = roundedUp(planned + Math.round(planned * situation.brief.budget.contingency))
  // On the way to it a plan may cost more than at its end: later places put off earlier ones.
  const isEnough =
    total <= budget && roomiestFill(slots, { ...judge, workshop }, 'cheapest').filled.unfilled.length <= unfilled.length
  return { total, assembly, situation, isEnough }
}

function told({ assembly, situation }: Least, total: number, calendar: Calendar): SmallestBudget {
  const sums = new Map<BudgetPart, number>()
  for (const item of assembly.placed) {
    const part = partOf[item.option.playbook.direction]
    sums.set(part, (sums.get(part) ?? 0) + costInYear(item, { calendar }))
  }
  const parts = [...sums].map(([part, sum]) => ({ part, sum })).filter(({ sum }) => sum > 0)
  const { L: points, T: people } = situation.volumes
  return { total, parts: parts.toSorted((a, b) => b.sum - a.sum), points, people }
}

/** Steps after which the budget a plan needs and the plan that needs it have met. */
const mostSteps = 16
const nextStep = 1.05

/**
 * The smallest budget the built-in author can plan with. It looks only at the brief without its budget, so the figure is the same whatever the
 * client has. Null for a currency without prices, and where no budget meets what it asks for.
 */
export function smallestBudget(brief: Brief): SmallestBudget | null {
  if (priceBasis(brief.budget.currency) === null) return null
  const calendar = calendarOf(brief.start, brief.industry.freeze, brief.country)
  let budget = 0
  for (let step = 0; step < mostSteps; step += 1) {
    const least = leastAt(brief, budget, calendar)
    if (least.isEnough) return told(least, budget, calendar)
    budget = Math.max(least.total, roundedUp(budget * nextStep))
  }
  return null
}
