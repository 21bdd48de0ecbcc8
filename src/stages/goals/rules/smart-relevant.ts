import type { GoalMetric } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { sharedStems } from '../../../text/stems.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Goals, Kpi } from '../schema.ts'

const loyalty: readonly Kpi['metric'][] = ['churn', 'retention', 'winback', 'secondPurchase', 'ordersPerMonth']
const service: readonly Kpi['metric'][] = ['nps', 'csat', 'responseTime', 'complaints']

/** KPIs that move each business metric; a link outside of it needs the goal's own reason. */
const drivers: Record<GoalMetric, readonly Kpi['metric'][] | null> = {
  churn: [...loyalty, ...service],
  retention: [...loyalty, ...service],
  nps: service,
  csat: service,
  ltv: ['ltv', 'averageOrder', 'programmeShare', ...loyalty],
  ordersPerMonth: ['programmeShare', ...loyalty],
  averageOrder: ['averageOrder', 'programmeShare'],
  revenue: ['revenue', 'averageOrder', 'ltv', 'customers', 'programmeShare', ...loyalty],
  customers: ['customers', 'programmeShare', ...loyalty],
  cac: null,
  other: null,
}

export const smartRelevant = defineRule<Goals, GoalsNeeds>({
  id: 'smart-relevant',
  severity: 'error',
  claim: 'Every goal serves a business goal of the brief through a metric that moves it.',
  why: 'A goal the owner did not ask for is the first one to lose its budget.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: {
    en: 'Goal “{goal}” is not linked to a business goal: {problem}.',
    ru: 'Цель «{goal}» не связана с бизнес-целью: {problem}.',
  },
  repair:
    'Link the goal to a business goal of the brief ({known}) that its KPIs move, or say the reason in “relevant”. Now: {problem}.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    const known = brief.goals.map(({ id }) => id).join(', ')
    return goals.flatMap((goal): Failure[] => {
      const served = brief.goals.filter(({ id }) => goal.businessGoalIds.includes(id))
      const params = (problem: string) => ({ goal: goal.title, problem, known })
      const pointer = formatPointer(['goals', goal.id, 'businessGoalIds'])
      if (served.length === 0) {
        const problem = say('none is named', 'ни одна не названа')
        return [{ pointer, params: params(problem), expected: known, actual: goal.businessGoalIds.join(', ') || '—' }]
      }
      const moves = served.some(({ metric, text }) => {
        const moving = metric === null ? null : drivers[metric]
        return (
          moving === null ||
          goal.kpis.some((kpi) => kpi.metric === 'other' || moving.includes(kpi.metric)) ||
          sharedStems(goal.relevant, text).length > 0
        )
      })
      if (moves || goal.kpis.length === 0) return []
      const names = goal.kpis.map(({ name }) => name).join(', ')
      const texts = served.map(({ text }) => text).join('; ')
      const problem = say(`“${names}” does not move “${texts}”`, `«${names}» не влияет на «${texts}»`)
      return [{ pointer, params: params(problem), expected: texts, actual: names }]
    })
  },
})
