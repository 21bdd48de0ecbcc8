import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { planCaseOf } from '../../business-case/plan-case.ts'
import type { Kpi } from '../../goals/schema.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { judgedKpis, kpiValue, loweredGoals } from '../lowered-goals.ts'
import type { Initiatives } from '../schema.ts'
import { withoutCase } from '../without-case.ts'

/** Effects that move the metric of a KPI. */
const movers: Partial<Record<Kpi['metric'], readonly string[]>> = {
  churn: ['churn'],
  retention: ['churn'],
  ordersPerMonth: ['frequency'],
  averageOrder: ['averageOrder'],
}

/** Initiatives that move the metric; every effect counts for value and revenue. */
function carriersOf({ metric }: Kpi, { initiatives }: Initiatives): string[] {
  const effects = movers[metric] ?? ['churn', 'frequency', 'averageOrder', 'winback', 'referral']
  return initiatives
    .filter(({ effect, sideEffect }) => effects.includes(effect.metric) || effects.includes(sideEffect?.metric ?? ''))
    .map(({ id }) => id)
}

/**
 * The bottom-up half of the claim: goals are drafted before the initiatives, so what carries them is first known here. Arithmetic
 * decides, so the fix goes first and lowers the target; a model is asked only where next to nothing carries it.
 */
export const smartAchievable = defineRule<Initiatives, InitiativesNeeds>({
  id: 'smart-achievable',
  severity: 'error',
  fixFirst: true,
  claim: 'The planned initiatives carry at least 80 % of the change each goal asks for, after haircuts and overlap.',
  why: 'A target nobody works towards is found out at the first review, and the whole plan is doubted with it.',
  source: 'Method, stage 2: SMART goals; domain model §12, F15–F19',
  message: {
    en: 'Target {target} of “{kpi}” ({goal}) {problem} the plan carries: the initiatives reach {have}.',
    ru: 'Цель {target} по показателю «{kpi}» ({goal}) {problem} даёт план: инициативы доводят до {have}.',
  },
  repair:
    'The initiatives carry “{kpi}” to {have} by its date, the goal {goal} asks for {target}. Widen the reach or start earlier where evidence and budget allow ({carriers}), or add an initiative that moves this metric. Do not inflate effects.',
  check: (draft, { brief, drafts }) => {
    const say = sayIn(brief)
    const planCase = planCaseOf(brief, drafts.programme, draft)
    if (!planCase) return withoutCase(say, 'the effects cannot be added up', 'эффекты не складываются')
    return judgedKpis(drafts.goals, brief, planCase).map(({ goal, kpi, support }): Failure => {
      const carriers = carriersOf(kpi, draft)
      const [first = '/initiatives', ...others] = carriers.map((id) => formatPointer(['initiatives', id, 'effect']))
      const [target, have] = [kpi.target ?? 0, support.value].map((value) => kpiValue(kpi, value, say))
      const timid = support.carried >= support.needed
      return {
        pointer: first,
        params: {
          goal: goal.id,
          kpi: kpi.name,
          target: target ?? '',
          have: have ?? '',
          problem: timid
            ? say('asks for less than half of what', 'берёт меньше половины того, что')
            : say('asks for more than', 'больше того, что'),
          carriers: carriers.join(', ') || '—',
        },
        expected: say(`${have} or initiatives that fit ${target}`, `${have} или инициативы под ${target}`),
        actual: target ?? '',
        group: others,
        ...(timid ? { severity: 'info' as const } : {}),
      }
    })
  },
  fix: (draft, { brief, drafts }) => {
    const planCase = planCaseOf(brief, drafts.programme, draft)
    if (!planCase) return { draft, corrections: [] }
    const { goals, corrections } = loweredGoals(drafts.goals, brief, planCase)
    return { draft, corrections, upstream: { goals } }
  },
})
