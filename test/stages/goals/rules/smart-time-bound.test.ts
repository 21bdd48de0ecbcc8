import { smartTimeBound } from '../../../../src/stages/goals/rules/smart-time-bound.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf, kpiOf } from '../items.ts'

testRule('goals', smartTimeBound, {
  accepts: {
    'the first day after the twelve months': (draft) => {
      goalOf(draft, 'T1').deadline = '2028-01-01'
    },
    'a plan year that is no calendar year': ({ goals }, { brief }) => {
      brief.start = '2027-04-01'
      for (const goal of goals) goal.deadline = '2028-03-31'
      for (const { kpis } of goals) for (const one of kpis) one.by = '2028-04-01'
      for (const { kpis } of goals) for (const one of kpis) one.measuredBy &&= '2027-05-15'
    },
    'one KPI on the last day of month six': ({ goals }) => {
      for (const goal of goals) goal.deadline = '2027-12-31'
      for (const { kpis } of goals) for (const one of kpis) Object.assign(one, { by: '2027-12-31', measuredBy: null })
      for (const one of goals[0]?.kpis ?? []) one.by = '2027-07-01'
    },
  },
  rejects: {
    'the first day of the plan': {
      change: (draft) => {
        goalOf(draft, 'T1').deadline = '2027-01-01'
      },
      at: '/goals/T1/deadline',
      says: ['1 January 2027 is outside', '1 января 2027'],
    },
    'one day after the first half': {
      change: ({ goals }) => {
        for (const { kpis } of goals) for (const one of kpis) Object.assign(one, { by: '2027-07-02', measuredBy: null })
        for (const one of goals) one.deadline = '2027-07-02'
      },
      at: '/goals/T1/kpis/K1/by',
      says: ['nothing can be read in the first six months', 'в первые полгода нечего проверить'],
      expects: 'one date until 2027-07-01',
    },
    'a deadline after the plan': {
      change: (draft) => {
        goalOf(draft, 'T1').deadline = '2028-06-30'
      },
      at: '/goals/T1/deadline',
      says: ['30 June 2028 is outside', '30 июня 2028'],
    },
    'a date that is none': {
      change: (draft) => {
        kpiOf(draft, 'K1').by = '2027-02-30'
      },
      at: '/goals/T1/kpis/K1/by',
      says: ['2027-02-30 is outside', '2027-02-30 вне'],
    },
    'everything on the last day': {
      change: ({ goals }) => {
        for (const { kpis } of goals) for (const one of kpis) Object.assign(one, { by: '2027-12-31', measuredBy: null })
        for (const one of goals) one.deadline = '2027-12-31'
      },
      at: '/goals/T1/kpis/K1/by',
      says: ['nothing can be read in the first six months', 'в первые полгода нечего проверить'],
      group: ['/goals/T2/kpis/K2/by', '/goals/T2/kpis/K3/by', '/goals/T3/kpis/K4/by'],
    },
  },
  fixes: {
    'a deadline after the plan': {
      change: (draft) => {
        goalOf(draft, 'T1').deadline = '2028-06-30'
      },
      at: '/goals/T1/deadline',
      after: '2027-12-31',
    },
    'a date before the plan': {
      change: (draft) => {
        kpiOf(draft, 'K1').by = '2026-06-30'
      },
      at: '/goals/T1/kpis/K1/by',
      after: '2027-07-01',
    },
    'a measuring task put off to the last day': {
      change: ({ goals }) => {
        for (const { kpis } of goals) for (const one of kpis) one.by = '2027-12-31'
        for (const { kpis } of goals) for (const one of kpis) one.measuredBy &&= '2027-12-31'
        for (const one of goals) one.deadline = '2027-12-31'
      },
      at: '/goals/T3/kpis/K4/measuredBy',
      after: '2027-03-01',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})
