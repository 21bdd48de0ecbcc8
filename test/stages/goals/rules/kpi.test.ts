import { businessGoalCoverage } from '../../../../src/stages/goals/rules/business-goal-coverage.ts'
import { kpiBaselineBrief } from '../../../../src/stages/goals/rules/kpi-baseline-brief.ts'
import { kpiDirection } from '../../../../src/stages/goals/rules/kpi-direction.ts'
import type { Goals } from '../../../../src/stages/goals/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const kpi = (draft: Goals, id: string) =>
  byId(
    draft.goals.flatMap(({ kpis }) => kpis),
    id,
  )

testRule('goals', kpiBaselineBrief, {
  accepts: {
    'churn of a year, converted and not multiplied': (draft) => {
      Object.assign(kpi(draft, 'K1'), { period: 'year', baseline: 0.524, target: 0.46 })
    },
    'a segment that differs from the base': (draft) => {
      kpi(draft, 'K2').baseline = 1
    },
    'a metric the brief does not know': (draft) => {
      Object.assign(kpi(draft, 'K1'), { metric: 'csat', baseline: 0.7 })
    },
    'a borrowed value that will be measured': (draft, { brief }) => {
      Object.assign(brief.metrics.churn ?? {}, { provenance: 'benchmark' })
      Object.assign(kpi(draft, 'K1'), { baseline: null, baselineSource: 'to-measure' })
    },
  },
  rejects: {
    'another figure than the brief has': {
      change: (draft) => {
        kpi(draft, 'K1').baseline = 0.07
      },
      at: '/goals/T1/kpis/K1/baseline',
      says: ['baseline 7% ≠ brief 6%', 'исходное значение 7'],
      expects: '6%',
    },
    'the monthly figure for a yearly KPI': {
      change: (draft) => {
        kpi(draft, 'K1').period = 'year'
      },
      at: '/goals/T1/kpis/K1/baseline',
      says: ['brief 52.41%', '52,41'],
    },
    'a known figure that is to be measured': {
      change: (draft) => {
        kpi(draft, 'K3').baseline = null
      },
      at: '/goals/T2/kpis/K3/baseline',
      says: ['baseline — ≠ brief 3', 'исходное значение — не совпадает с брифом (3)'],
    },
  },
  fixes: {
    'another figure than the brief has': {
      change: (draft) => {
        kpi(draft, 'K1').baseline = 6
      },
      at: '/goals/T1/kpis/K1/baseline',
      after: '0.06',
    },
    'a figure of another period': {
      change: (draft) => {
        kpi(draft, 'K1').period = 'year'
      },
      at: '/goals/T1/kpis/K1/baseline',
      after: '0.5241',
    },
  },
})

testRule('goals', kpiDirection, {
  accepts: {
    'a verb of loss over a KPI of another name': (draft) => {
      Object.assign(kpi(draft, 'K1'), { metric: 'retention', direction: 'up', baseline: 0.476, target: 0.54 })
    },
  },
  rejects: {
    'more churn': {
      change: (draft) => {
        Object.assign(kpi(draft, 'K1'), { direction: 'up', target: 0.08 })
      },
      at: '/goals/T1/kpis/K1',
      says: ['up is worse', 'движение вверх — это ухудшение'],
      expects: 'target below baseline',
    },
    'a target on the wrong side': {
      change: (draft) => {
        kpi(draft, 'K3').target = 2.9
      },
      at: '/goals/T2/kpis/K3',
      says: ['3 → 2.9 is not up', '3 → 2.9 — это не вверх'],
    },
    'a target that changes nothing': {
      change: (draft) => {
        kpi(draft, 'K3').target = 3
      },
      at: '/goals/T2/kpis/K3',
      says: ['the target equals the baseline', 'цель равна исходному значению'],
    },
    'a title that says the opposite': {
      change: ({ goals }) => {
        byId(goals, 'T2').title = 'Reduce orders / снизить частоту заказов гостей'
      },
      at: '/goals/T2/kpis/K2',
      says: ['the title says the opposite', 'сказано обратное'],
    },
  },
})

testRule('goals', businessGoalCoverage, {
  accepts: {
    'a business goal that loyalty cannot serve, with a note': (draft) => {
      for (const { businessGoalIds } of draft.goals) businessGoalIds.splice(0, 9, 'G1')
      draft.businessGoalNotes = [
        { businessGoalId: 'G2', kind: 'not-loyalty', text: 'New shops bring it / дадут точки' },
      ]
    },
    'a yearly KPI for a monthly business goal': (draft) => {
      Object.assign(kpi(draft, 'K1'), { period: 'year', baseline: 0.524, target: 0.4596 })
    },
  },
  rejects: {
    'a business goal nobody serves': {
      change: ({ goals }) => {
        for (const { businessGoalIds } of goals) businessGoalIds.splice(0, 9, 'G1')
      },
      at: '/goals',
      says: ['no goal serves it', 'ей не служит ни одна цель'],
    },
    'a target below the promise': {
      change: (draft) => {
        kpi(draft, 'K1').target = 0.055
      },
      at: '/businessGoalNotes',
      says: ['asks for 0.05, KPI K1 aims at 0.055', 'нужно 0,05, а KPI K1 ставит 0,055'],
    },
    'a relative target that is not reached': {
      change: (draft) => {
        kpi(draft, 'K2').target = 2.05
        kpi(draft, 'K3').target = 3.1
      },
      at: '/businessGoalNotes',
      says: ['aims at', 'ставит'],
    },
  },
})
