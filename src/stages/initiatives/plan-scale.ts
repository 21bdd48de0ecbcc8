import type { Brief } from '../../core/brief.ts'

/** How many initiatives a plan must hold, and how they spread. */
export interface PlanScale {
  isTiny: boolean
  least: number
  most: number
  proactive: number
  personal: number
}

/** Yearly budgets below which seven initiatives would be seven half-measures; expert estimate, by currency. */
const tinyBudget: Readonly<Record<string, number>> = {
  RUB: 700_000,
  USD: 10_000,
  EUR: 10_000,
  GBP: 8_000,
  CHF: 10_000,
  KZT: 4_000_000,
  BYN: 25_000,
  UAH: 350_000,
  UZS: 100_000_000,
  GEL: 25_000,
  AMD: 4_000_000,
  AED: 35_000,
  TRY: 350_000,
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
  const isTiny = (size !== null && size <= 1) || brief.budget.total < (tinyBudget[brief.budget.currency] ?? 0)
  return isTiny
    ? { isTiny, least: 4, most: 15, proactive: 1, personal: 1 }
    : { isTiny, least: 7, most: 15, proactive: 2, personal: 2 }
}
