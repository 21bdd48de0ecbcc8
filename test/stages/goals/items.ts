import type { Goal, Goals, Kpi } from '../../../src/stages/goals/schema.ts'
import { byId } from '../../support/test-rule.ts'

/** Items of the good goals: T1 churn (K1), T2 orders (K2 of the segment S2, K3 of the base), T3 answered complaints (K4). */
export function goalOf({ goals }: Goals, id: string): Goal {
  return byId(goals, id)
}

export function kpiOf({ goals }: Goals, id: string): Kpi {
  return byId(
    goals.flatMap(({ kpis }) => kpis),
    id,
  )
}
