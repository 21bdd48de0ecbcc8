import { kpiDirection } from '../../../../src/stages/goals/rules/kpi-direction.ts'
import { byId, testRule } from '../../../support/test-rule.ts'
import { kpiOf } from '../items.ts'

testRule('goals', kpiDirection, {
  accepts: {
    'a verb of loss over a KPI of another name': (draft) => {
      Object.assign(kpiOf(draft, 'K1'), { metric: 'retention', direction: 'up', baseline: 0.476, target: 0.54 })
    },
    'a waiting time that gets shorter': (draft) => {
      Object.assign(kpiOf(draft, 'K4'), { metric: 'responseTime', direction: 'down', baseline: 48, target: 24 })
    },
    'a metric of its own that is better when lower': (draft) => {
      Object.assign(kpiOf(draft, 'K4'), { metric: 'other', direction: 'down', baseline: 9, target: 4 })
    },
    'a title with both verbs': ({ goals }) => {
      byId(goals, 'T2').title = 'Increase orders by reducing the wait / увеличить частоту, сократив ожидание'
    },
    'a baseline nobody knows yet': (draft) => {
      Object.assign(kpiOf(draft, 'K2'), { baseline: null })
    },
  },
  rejects: {
    'fewer promoters': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K4'), {
          metric: 'nps',
          unit: 'points',
          direction: 'down',
          baseline: 34,
          target: 20,
        })
      },
      at: '/goals/T3/kpis/K4',
      says: ['down is worse', 'движение вниз — это ухудшение'],
    },
    'growth of churn in the title': {
      change: ({ goals }) => {
        byId(goals, 'T1').title = 'Growth of churn / рост оттока гостей'
      },
      at: '/goals/T1/kpis/K1',
      says: ['the title says the opposite', 'сказано обратное'],
    },
    'more churn': {
      change: (draft) => {
        Object.assign(kpiOf(draft, 'K1'), { direction: 'up', target: 0.08 })
      },
      at: '/goals/T1/kpis/K1',
      says: ['up is worse', 'движение вверх — это ухудшение'],
      expects: 'target below baseline',
    },
    'a target on the wrong side': {
      change: (draft) => {
        kpiOf(draft, 'K3').target = 2.9
      },
      at: '/goals/T2/kpis/K3',
      says: ['3 → 2.9 is not up', '3 → 2,9 — это не вверх'],
    },
    'a target that changes nothing': {
      change: (draft) => {
        kpiOf(draft, 'K3').target = 3
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
