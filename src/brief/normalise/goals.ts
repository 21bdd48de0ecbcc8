import type { Brief, GoalMetric, Metric } from '../../core/brief.ts'
import { tidy } from '../quantity/number.ts'
import type { WrittenBrief } from '../schema.ts'
import { isRate, readTarget, type Target } from './goal-target.ts'
import { readGoalText, type SpokenTarget } from './goal-text.ts'
import { lines, oneLine } from './lists.ts'

type Goal = Brief['goals'][number]
type Metrics = Brief['metrics']

const levels: ReadonlySet<GoalMetric> = new Set(['csat', 'other'])

/** Today's value of a metric where the brief itself gives it; a borrowed one is no baseline to add to. */
function baseline(metrics: Metrics, metric: GoalMetric | null): number | null {
  if (metric === null || metric === 'revenue' || metric === 'csat' || metric === 'other') return null
  const known: Metric | null = metrics[metric]
  return known && known.provenance !== 'benchmark' ? known.value : null
}

/** A percentage of money or of points is a change, a level above 100 % is none of ours. */
function fromText(target: SpokenTarget | null, metric: GoalMetric | null, metrics: Metrics): Target | null {
  if (target === null) return null
  if (target.kind === 'change') return { value: target.value, relative: true }
  if (target.kind === 'difference') {
    const today = baseline(metrics, metric)
    return today === null ? null : { value: tidy(today + target.value), relative: false }
  }
  if (isRate(metric)) return target.percent && target.value <= 1 ? { value: target.value, relative: false } : null
  if (target.percent && metric !== null && !levels.has(metric)) {
    return metric !== 'nps' && target.value <= 1 ? { value: target.value, relative: true } : null
  }
  return { value: target.value, relative: false }
}

/** Goals of the business with metric, target and period: the stated fields, else what the words of the goal say. */
export function normaliseGoals(written: WrittenBrief['goals'], metrics: Metrics): Goal[] {
  const list = typeof written === 'string' ? lines(written) : written
  return list.map((item, index) => {
    const fields = typeof item === 'string' ? { text: item } : item
    const text = oneLine(fields.text)
    const spoken = readGoalText(text)
    const metric = fields.metric ?? spoken.metric
    const stated = fields.target === undefined ? null : readTarget(fields.target, metric)
    const target = stated && 'value' in stated ? stated.value : fromText(spoken.target, metric, metrics)
    const hasPeriod = isRate(metric) && target?.relative !== true
    return {
      id: `G${index + 1}`,
      text,
      metric,
      target: target?.value ?? null,
      relative: target?.relative ?? false,
      period: fields.period ?? (hasPeriod ? spoken.period : null),
    }
  })
}
