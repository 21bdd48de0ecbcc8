import { businessCaseOf } from '../../src/stages/business-case/compute.ts'
import type { Defect, Ground } from './defect.ts'

const noCase = { 'service-center-ru': 'the brief knows no customers, so there is no case' } as const

/** The initiative that returns least for its cost of those that earn: nothing leans on it. */
function weakest({ brief, stages }: Ground) {
  const returns = businessCaseOf(brief, stages).outcome?.byInitiative ?? []
  const free = stages.initiatives.initiatives.filter(
    ({ prerequisite, direction, effect }) => !prerequisite && direction !== 'enabler' && effect.metric !== 'winback',
  )
  const [least] = returns
    .filter(({ kind, initiativeId }) => kind === 'earning' && free.some(({ id }) => id === initiativeId))
    .toSorted((a, b) => (a.roi36 ?? 0) - (b.roi36 ?? 0))
  const found = free.find(({ id }) => id === least?.initiativeId)
  if (!found) throw new Error('No initiative earns')
  return found
}

/** Rules of the business case, and those of the stages that reckon with it. */
export const businessCaseDefects: readonly Defect[] = [
  {
    rule: 'points-liability',
    stage: 'businessCase',
    not: noCase,
    plant: ({ stages }) => {
      // With the cost left where it was, so that only the missing assumption is wrong.
      stages.programme.assumptions.breakage = 0
      stages.programme.assumptions.displacement = 0
    },
  },
  {
    rule: 'case-optimism',
    stage: 'businessCase',
    also: {
      'brief/budget-feasible': 'a base of this size is not served for this money',
      'initiatives/priority-spread': 'the scores follow the base',
    },
    not: { ...noCase, 'b2b-saas-en': 'its good case looks too good already' },
    plant: ({ brief }) => {
      if (brief.metrics.customers) brief.metrics.customers.value *= 40
    },
  },
  {
    rule: 'smart-achievable',
    stage: 'initiatives',
    not: noCase,
    also: { 'goals/kpi-consistency': 'the title still tells the old target' },
    plant: ({ stages }) => {
      const kpi = stages.goals.goals.flatMap(({ kpis }) => kpis).find(({ metric }) => metric === 'churn')
      if (!kpi?.baseline || !kpi.target) throw new Error('No goal for churn')
      kpi.target = kpi.baseline - 1.6 * (kpi.baseline - kpi.target)
    },
  },
  {
    rule: 'initiative-negative-roi',
    stage: 'initiatives',
    not: noCase,
    plant: (ground) => {
      const initiative = weakest(ground)
      initiative.effect.reach /= 20
      initiative.priority = 3
    },
  },
  ...(['analysis', 'goals', 'programme', 'initiatives', 'roadmap', 'monitoring'] as const).map(
    (stage): Defect => ({
      rule: 'case-consistent',
      stage,
      plant: ({ brief, stages }) => {
        const told =
          brief.language === 'ru' ? ' Программа окупается за 2 месяца.' : ' The programme pays back in 2 months.'
        if (stage === 'analysis') stages.analysis.summary += told
        if (stage === 'goals' && stages.goals.goals[0]) stages.goals.goals[0].achievable += told
        if (stage === 'programme') stages.programme.why += told
        if (stage === 'initiatives') stages.initiatives.halfBudget.text += told
        if (stage === 'roadmap') stages.roadmap.contactPolicy += told
        if (stage === 'monitoring') stages.monitoring.loop.tell += told
      },
    }),
  ),
]
