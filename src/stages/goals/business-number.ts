import type { Brief } from '../../core/brief.ts'
import { briefValueOf } from './brief-value.ts'
import { betterDirection } from './metric-words.ts'
import type { Kpi } from './schema.ts'

type BusinessGoal = Brief['goals'][number]

/** Churn and retention are one number told from two sides. */
function isOfGoal(kpi: Kpi, { metric }: BusinessGoal): boolean {
  return kpi.metric === metric || isComplement(kpi, metric)
}

function isComplement(kpi: Kpi, metric: BusinessGoal['metric']): boolean {
  return (kpi.metric === 'churn' && metric === 'retention') || (kpi.metric === 'retention' && metric === 'churn')
}

/** The number a business goal asks of a KPI, in the period and unit of the KPI; null when it asks none or it cannot be computed. */
function askedOf(goal: BusinessGoal, kpi: Kpi, brief: Brief): number | null {
  if (goal.target === null || !isOfGoal(kpi, goal)) return null
  const metric = goal.metric as 'churn' | 'retention' | Kpi['metric']
  const flipped = isComplement(kpi, goal.metric)
  const flip = (value: number | null) => (value === null || !flipped ? value : 1 - value)
  if (goal.relative) {
    const base = flip(kpi.baseline) ?? briefValueOf(metric, kpi.period, brief)?.value ?? null
    return base === null ? null : flip(base * (1 + goal.target))
  }
  if ((metric !== 'churn' && metric !== 'retention') || goal.period === null || kpi.period === 'none')
    return flip(goal.target)
  const asked = { value: goal.target, period: goal.period, provenance: 'given' as const, basis: null }
  return flip(
    briefValueOf(metric, kpi.period, { ...brief, metrics: { ...brief.metrics, [metric]: asked } })?.value ?? null,
  )
}

/** True when the target of the KPI is at least as good as the number asked; 1 % is rounding. */
function reaches(kpi: Kpi, asked: number): boolean {
  if (kpi.target === null) return false
  const slack = Math.abs(asked) * 0.01
  return betterDirection(kpi.metric) === 'down' ? kpi.target <= asked + slack : kpi.target >= asked - slack
}

/** The first KPI of the metric of a business goal with the number asked of it, and whether any of them reaches it; null without one. */
export function deliveryOf(
  goal: BusinessGoal,
  kpis: readonly Kpi[],
  brief: Brief,
): { kpi: Kpi; asked: number; reached: boolean } | null {
  const asked = kpis.flatMap((kpi) => {
    const number = askedOf(goal, kpi, brief)
    return number === null ? [] : [{ kpi, asked: number }]
  })
  const [first] = asked
  return first ? { ...first, reached: asked.some((one) => reaches(one.kpi, one.asked)) } : null
}
