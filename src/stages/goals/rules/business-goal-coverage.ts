import type { Brief } from '../../../core/brief.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { briefValueOf } from '../brief-value.ts'
import { betterDirection } from '../metric-words.ts'
import type { Goals, Kpi } from '../schema.ts'

type BusinessGoal = Brief['goals'][number]

/** The number a business goal asks of a KPI with the same metric; null when it asks none or it cannot be computed. */
function askedOf(goal: BusinessGoal, kpi: Kpi, brief: Brief): number | null {
  if (goal.target === null || kpi.metric !== goal.metric) return null
  if (goal.relative) {
    const base = kpi.baseline ?? briefValueOf(kpi.metric, kpi.period, brief)?.value ?? null
    return base === null ? null : base * (1 + goal.target)
  }
  const rate = kpi.metric === 'churn' ? 'churn' : kpi.metric === 'retention' ? 'retention' : null
  if (rate === null || goal.period === null || kpi.period === 'none') return goal.target
  const asked = { value: goal.target, period: goal.period, provenance: 'given' as const, basis: null }
  return briefValueOf(rate, kpi.period, { ...brief, metrics: { ...brief.metrics, [rate]: asked } })?.value ?? null
}

/** 1 % is rounding. */
function reaches(kpi: Kpi, asked: number): boolean {
  if (kpi.target === null) return false
  const slack = Math.abs(asked) * 0.01
  return betterDirection(kpi.metric) === 'down' ? kpi.target <= asked + slack : kpi.target >= asked - slack
}

function problemOf(goal: BusinessGoal, kpis: readonly Kpi[], brief: Brief, say: Say): string | null {
  const asked = kpis.flatMap((kpi) => {
    const number = askedOf(goal, kpi, brief)
    return number === null ? [] : [{ kpi, number }]
  })
  if (asked.length === 0 || asked.some(({ kpi, number }) => reaches(kpi, number))) return null
  const show = (value: number | null) => (value === null ? '—' : say.format.number(value, 4))
  const [first] = asked
  return say(
    `asks for ${show(first?.number ?? null)}, KPI ${first?.kpi.id} aims at ${show(first?.kpi.target ?? null)}`,
    `нужно ${show(first?.number ?? null)}, а KPI ${first?.kpi.id} ставит ${show(first?.kpi.target ?? null)}`,
  )
}

export const businessGoalCoverage = defineRule<Goals, GoalsNeeds>({
  id: 'business-goal-coverage',
  severity: 'error',
  claim:
    'Every business goal of the brief is served by a goal that reaches its number, or a note says what loyalty can give of it.',
  why: 'A promise to the owner that silently disappears comes back at the first review.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: {
    en: 'Business goal “{goal}” has no KPI that carries it: {problem}.',
    ru: 'Бизнес-цель «{goal}» не обеспечена KPI: {problem}.',
  },
  repair:
    'Serve the business goal {id} with a KPI that reaches its number, or say in businessGoalNotes how much of it loyalty can give. Now: {problem}.',
  check: ({ goals, businessGoalNotes }, { brief }) => {
    const say = sayIn(brief)
    return brief.goals.flatMap((goal): Failure[] => {
      const hasNote = businessGoalNotes.some(({ businessGoalId, text }) => businessGoalId === goal.id && !isBlank(text))
      if (hasNote) return []
      const serving = goals.filter(({ businessGoalIds }) => businessGoalIds.includes(goal.id))
      const problem =
        serving.length === 0
          ? say('no goal serves it', 'ей не служит ни одна цель')
          : problemOf(
              goal,
              serving.flatMap(({ kpis }) => kpis),
              brief,
              say,
            )
      if (problem === null) return []
      return [
        {
          pointer: serving.length === 0 ? '/goals' : '/businessGoalNotes',
          params: { goal: goal.text, id: goal.id, problem },
          expected: say('a KPI that reaches the number, or a note', 'KPI, который даёт это число, или пояснение'),
          actual: serving.map(({ id }) => id).join(', ') || '—',
        },
      ]
    })
  },
})
