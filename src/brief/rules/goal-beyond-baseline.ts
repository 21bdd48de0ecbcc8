import type { Brief, GoalMetric, Metric, RateMetric } from '../../core/brief.ts'
import { churnOver, monthlyChurn, monthsIn, type Period } from '../../core/rates.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'
import { metricNames } from '../metric-names.ts'

/** Metrics that get better as they fall. */
const lowerIsBetter: ReadonlySet<GoalMetric> = new Set(['churn', 'cac'])

const periods: readonly Period[] = ['month', 'quarter', 'year']

/** Value of a churn or retention rate over another period (F2). */
function rateOver(metric: 'churn' | 'retention', rate: RateMetric, period: Period): number {
  const churn = metric === 'churn' ? rate.value : 1 - rate.value
  const lost = churnOver(monthlyChurn(churn, monthsIn[rate.period]), monthsIn[period])
  return metric === 'churn' ? lost : 1 - lost
}

/** Today's values a goal may start from: one, or one per period where the goal does not state its period. */
export function baselinesOf({ metrics }: Brief, goal: Brief['goals'][number]): number[] {
  const { metric, period } = goal
  if (metric === null || metric === 'revenue' || metric === 'csat' || metric === 'other') return []
  const known: Metric | null = metrics[metric]
  if (known === null || known.provenance === 'benchmark') return []
  if (metric !== 'churn' && metric !== 'retention') return [known.value]
  const rate = metrics[metric]
  if (!rate) return []
  const over = period === null ? [rate.period, ...periods.filter((other) => other !== rate.period)] : [period]
  return over.map((unit) => rateOver(metric, rate, unit))
}

/** A goal must move its metric; a target within rounding of today's value does not. */
const rounding = 1e-4

export const goalBeyondBaseline: BriefRule = {
  id: 'goal-beyond-baseline',
  severity: 'error',
  claim: 'Every goal with a number asks for a better value than today’s.',
  why: 'A goal that is already met, or that makes things worse, turns the whole plan round.',
  source: 'contract: a goal below its baseline; validators kpi-direction',
  message: {
    en: 'The goal “{goal}” does not improve {metric}: today {baseline}, target {target}.',
    ru: 'Цель «{goal}» не улучшает показатель «{metric}»: сейчас {baseline}, цель {target}.',
  },
  check: (brief) => {
    const { format, pick, quoted } = wordsOf(brief)
    return brief.goals.flatMap((goal) => {
      const { id, metric, target, relative, text } = goal
      if (metric === null || target === null) return []
      const better = lowerIsBetter.has(metric) ? -1 : 1
      const isRate = metric === 'churn' || metric === 'retention'
      const baselines = relative ? [0] : baselinesOf(brief, goal)
      const [first] = baselines
      if (first === undefined) return []
      if (baselines.some((baseline) => (target - baseline) * better > rounding * Math.max(1, Math.abs(baseline))))
        return []
      const show = (value: number) => (relative || isRate ? format.percent(value) : format.number(value))
      const params = {
        goal: quoted(text),
        metric: pick(metricNames[metric]),
        baseline: relative ? pick({ en: 'unchanged', ru: 'без изменений' }) : show(first),
        target: show(target),
      }
      const expected = `${better === 1 ? '>' : '<'} ${show(first)}`
      return [{ pointer: `/goals/${id}/target`, params, expected, actual: show(target) }]
    })
  },
}
