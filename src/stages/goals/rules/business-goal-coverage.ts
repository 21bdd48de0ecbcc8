import type { Brief } from '../../../core/brief.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { deliveryOf } from '../business-number.ts'
import { shownValue } from '../kpi-value.ts'
import type { Goals, Kpi } from '../schema.ts'

type BusinessGoal = Brief['goals'][number]

/** What of the number of a business goal no KPI carries; null when all of it is carried or no number is asked. */
function problemOf(goal: BusinessGoal, kpis: readonly Kpi[], brief: Brief, say: Say): string | null {
  const delivery = deliveryOf(goal, kpis, brief)
  if (delivery?.reached) return null
  if (delivery) {
    const { kpi, asked } = delivery
    const from = shownValue(kpi, asked, brief, say)
    const to = shownValue(kpi, kpi.target, brief, say)
    return say(`asks for ${from}, KPI ${kpi.id} aims at ${to}`, `нужно ${from}, а KPI ${kpi.id} ставит ${to}`)
  }
  // A goal in words of its own has no metric a KPI could share with it.
  if (goal.target === null || goal.metric === null || goal.metric === 'other') return null
  return say('it has a number, and no KPI measures it', 'в ней названо число, но ни один показатель его не измеряет')
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
