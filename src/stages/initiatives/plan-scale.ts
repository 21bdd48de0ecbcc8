import type { Brief } from '../../core/brief.ts'
import { priceBasis } from '../../core/currency.ts'

/** How many initiatives a plan must hold, and how they spread. */
export interface PlanScale {
  isTiny: boolean
  least: number
  most: number
  proactive: number
  personal: number
}

/** Yearly budgets below which seven initiatives would be seven half-measures; expert estimate. */
const tinyBudget = { RUB: 700_000, USD: 10_000 }

/** The same in another currency: what the money buys is mostly work, so the level of wages counts. 0 where no rate is known. */
function tinyBudgetIn(currency: string): number {
  const basis = priceBasis(currency)
  return basis ? tinyBudget[basis.column] * basis.perUnit * basis.wages : 0
}

/** People whose time the plan may use; null when the brief does not say. */
export function teamSize({ team }: Brief): number | null {
  if (team.length === 0) return null
  return team.reduce((sum, { fte, people }) => sum + (fte ?? people), 0)
}

/**
 * Seven to fifteen initiatives are asked of a usual plan. A team of at most one full-time person, or a tiny budget, carries four:
 * forcing more would only produce initiatives that nobody pays for or carries out.
 */
export function planScale(brief: Brief): PlanScale {
  const size = teamSize(brief)
  const isTiny = (size !== null && size <= 1) || brief.budget.total < tinyBudgetIn(brief.budget.currency)
  return isTiny
    ? { isTiny, least: 4, most: 15, proactive: 1, personal: 1 }
    : { isTiny, least: 7, most: 15, proactive: 2, personal: 2 }
}
