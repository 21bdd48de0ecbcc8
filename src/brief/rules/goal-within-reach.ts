import type { Brief, GoalMetric } from '../../core/brief.ts'
import type { Format } from '../../core/format.ts'
import type { Localised } from '../../core/localised.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'
import { metricNames } from '../metric-names.ts'
import { baselinesOf } from './goal-beyond-baseline.ts'

interface Bound {
  /** Largest change in twelve months that plans have reached, and the change above which support is needed. */
  hard: number
  soft: number
  /** Whether the change is a share of today's value or a difference of fractions or points. */
  kind: 'relative' | 'fraction' | 'points'
}

/** Domain model §12. */
const bounds: Partial<Record<GoalMetric, Bound>> = {
  churn: { hard: 0.5, soft: 0.25, kind: 'relative' },
  retention: { hard: 0.2, soft: 0.1, kind: 'fraction' },
  nps: { hard: 40, soft: 15, kind: 'points' },
  ordersPerMonth: { hard: 0.3, soft: 0.12, kind: 'relative' },
  averageOrder: { hard: 0.25, soft: 0.1, kind: 'relative' },
  ltv: { hard: 0.6, soft: 0.3, kind: 'relative' },
  revenue: { hard: 0.5, soft: 0.2, kind: 'relative' },
}

/** Size of the change a goal asks for in the kind of its bound; null without a baseline. */
function changeOf(brief: Brief, goal: Brief['goals'][number], kind: Bound['kind']): number | null {
  if (goal.target === null) return null
  const changes = baselinesOf(brief, goal)
    .filter((baseline) => baseline !== 0)
    .map((baseline) => {
      const target = goal.relative ? baseline * (1 + (goal.target ?? 0)) : (goal.target ?? 0)
      return Math.abs(kind === 'relative' ? target / baseline - 1 : target - baseline)
    })
  if (changes.length > 0) return Math.min(...changes)
  return goal.relative && kind === 'relative' ? Math.abs(goal.target) : null
}

type Forms = Parameters<Format['plural']>[1]

const pointForms: Localised<Forms> = {
  en: { one: 'point', other: 'points' },
  ru: { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' },
}

const judgements = {
  hard: { en: 'the most that plans have reached is', ru: 'больше всего, чего достигают планы, —' },
  soft: { en: 'usual plans stay below', ru: 'обычные планы остаются в пределах' },
} as const

export const goalWithinReach: BriefRule = {
  id: 'goal-within-reach',
  severity: 'warning',
  claim: 'Goals ask for changes that others have reached in twelve months.',
  why: 'A goal out of reach makes a good plan look like a failure; the strategy must say what part of it is realistic.',
  source: 'domain model §12; revenue: expert estimate',
  message: {
    en: 'The goal “{goal}” changes {metric} by {change} in twelve months; {judgement} {limit}.',
    ru: 'Цель «{goal}» меняет показатель «{metric}» на {change} за двенадцать месяцев; {judgement} {limit}.',
  },
  check: (brief) => {
    const { format, pick, quoted } = wordsOf(brief)
    return brief.goals.flatMap((goal) => {
      const bound = goal.metric === null ? undefined : bounds[goal.metric]
      const change = bound && goal.metric ? changeOf(brief, goal, bound.kind) : null
      if (!bound || goal.metric === null || change === null || change <= bound.soft + 1e-9) return []
      const isHard = change > bound.hard
      const show = (value: number) => {
        if (bound.kind === 'points') return format.count(value, pick(pointForms))
        return bound.kind === 'fraction' ? format.points(value).replace(/^\+/, '') : format.percent(value)
      }
      const params = {
        goal: quoted(goal.text),
        metric: pick(metricNames[goal.metric]),
        change: show(change),
        judgement: pick(isHard ? judgements.hard : judgements.soft),
        limit: show(isHard ? bound.hard : bound.soft),
      }
      const severity = isHard ? 'warning' : 'info'
      const expected = `≤ ${show(bound.soft)}`
      return [{ pointer: `/goals/${goal.id}/target`, severity, params, expected, actual: params.change }]
    })
  },
}
