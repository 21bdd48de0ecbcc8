import type { Brief } from './brief.ts'

/** What a plan spends on, as a person would ask. */
export type BudgetPart = 'service' | 'personal' | 'staff' | 'winback' | 'foundations'

/** The least money a plan for a business can be carried out with, in the currency of the brief. */
export interface SmallestBudget {
  /** With the reserve, rounded up to two digits. */
  total: number
  /** What costs money in it, the dearest first. */
  parts: readonly { part: BudgetPart; sum: number }[]
  /** Places of business and people who meet customers that were counted in. */
  points: number
  people: number
}

/** Reckons it; null where no prices are known or money is not what a plan lacks. */
export type SmallestBudgetOf = (brief: Brief) => SmallestBudget | null
