import { goalCount } from '../../../../src/stages/goals/rules/goal-count.ts'
import { smartMeasurable } from '../../../../src/stages/goals/rules/smart-measurable.ts'
import { smartRelevant } from '../../../../src/stages/goals/rules/smart-relevant.ts'
import { smartSpecific } from '../../../../src/stages/goals/rules/smart-specific.ts'
import { smartTimeBound } from '../../../../src/stages/goals/rules/smart-time-bound.ts'
import type { Goals } from '../../../../src/stages/goals/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const goal = ({ goals }: Goals, id: string) => byId(goals, id)
const kpi = (draft: Goals, id: string) =>
  byId(
    draft.goals.flatMap(({ kpis }) => kpis),
    id,
  )

testRule('goals', goalCount, {
  rejects: {
    'two goals': {
      change: ({ goals }) => goals.pop(),
      at: '/goals',
      says: ['Goals: 2; need 3–5', 'Целей: 2; нужно 3–5'],
    },
    'a goal without KPIs': {
      change: (draft) => {
        goal(draft, 'T2').kpis = []
      },
      at: '/goals/T2/kpis',
      says: ['KPIs of goal T2: 0', 'Показателей у цели T2: 0'],
    },
  },
})

testRule('goals', smartSpecific, {
  accepts: {
    'a process named by its KPI': (draft) => {
      goal(draft, 'T3').title = `${kpi(draft, 'K4').name}: 90%`
    },
    'the churn of the whole base without saying whose': (draft) => {
      goal(draft, 'T1').title = 'Cut monthly churn / месячный отток from 6% to 5%'
    },
  },
  rejects: {
    'a goal without a metric': {
      change: (draft) => {
        goal(draft, 'T1').title = 'Make guests happier by December / порадовать гостей к декабрю'
      },
      at: '/goals/T1/title',
      says: ['it does not name its metric', 'не назван показатель'],
    },
    'a goal about nobody': {
      change: (draft) => {
        goal(draft, 'T2').title = 'Raise frequency / частоту from 2 to 2.3'
      },
      at: '/goals/T2/title',
      says: ['it does not say whose', 'не сказано, о ком'],
    },
    'filler in the title': {
      change: (draft) => {
        goal(draft, 'T1').title = 'Churn of guests, отток гостей: synergy'
      },
      at: '/goals/T1/title',
      says: ['filler “synergy”', 'общие слова «synergy»'],
    },
    'a title of 31 words': {
      change: (draft) => {
        goal(draft, 'T1').title = `Churn of guests, отток гостей ${'a '.repeat(27)}`
      },
      at: '/goals/T1/title',
      says: ['32 words, at most 30', 'слов 32, можно до 30'],
    },
  },
})

testRule('goals', smartMeasurable, {
  accepts: {
    'a new metric that starts at zero': (draft) => {
      Object.assign(kpi(draft, 'K2'), { baselineSource: 'new', baseline: 0 })
    },
    'a goal that only measures': (draft) => {
      goal(draft, 'T3').type = 'measure'
      kpi(draft, 'K4').target = null
    },
  },
  rejects: {
    'a KPI without a formula, source and unit': {
      change: (draft) => {
        Object.assign(kpi(draft, 'K1'), { formula: '', dataSource: '—', unit: '' })
      },
      at: '/goals/T1/kpis/K1',
      says: ['missing unit, formula, data source', 'не указано: единица, формула, источник данных'],
    },
    'no target': {
      change: (draft) => {
        kpi(draft, 'K2').target = null
      },
      at: '/goals/T2/kpis/K2',
      says: ['numeric target', 'числовая цель'],
    },
    'an unknown baseline nobody measures': {
      change: (draft) => {
        Object.assign(kpi(draft, 'K2'), { baseline: null })
      },
      at: '/goals/T2/kpis/K2',
      says: ['baseline, or a date', 'исходное значение или срок'],
    },
    'a baseline measured in month four': {
      change: (draft) => {
        kpi(draft, 'K4').measuredBy = '2027-04-01'
      },
      at: '/goals/T3/kpis/K4',
      says: ['at the latest 1 March 2027', 'не позже 1 марта 2027'],
    },
    'a percentage written as 5': {
      change: (draft) => {
        kpi(draft, 'K1').target = 5
      },
      at: '/goals/T1/kpis/K1',
      says: ['percent as a fraction', 'проценты долей'],
    },
  },
})

testRule('goals', smartRelevant, {
  accepts: {
    'a metric beside the usual ones when the reason names the business goal': (draft) => {
      kpi(draft, 'K1').metric = 'averageOrder'
      goal(draft, 'T1').relevant = 'It cuts churn / снижает отток'
    },
  },
  rejects: {
    'a goal that serves nothing': {
      change: (draft) => {
        goal(draft, 'T1').businessGoalIds = []
      },
      at: '/goals/T1/businessGoalIds',
      says: ['none is named', 'ни одна не названа'],
      expects: 'G1, G2',
    },
    'a business goal that does not exist': {
      change: (draft) => {
        goal(draft, 'T1').businessGoalIds = ['G9']
      },
      at: '/goals/T1/businessGoalIds',
      says: ['none is named', 'ни одна не названа'],
    },
    'a metric that does not move the business goal': {
      change: (draft) => {
        kpi(draft, 'K1').metric = 'averageOrder'
        goal(draft, 'T1').relevant = '…'
      },
      at: '/goals/T1/businessGoalIds',
      says: ['does not move', 'не влияет на'],
      severity: 'warning',
    },
  },
})

testRule('goals', smartTimeBound, {
  accepts: {
    'the first day after the twelve months': (draft) => {
      goal(draft, 'T1').deadline = '2028-01-01'
    },
  },
  rejects: {
    'a deadline after the plan': {
      change: (draft) => {
        goal(draft, 'T1').deadline = '2028-06-30'
      },
      at: '/goals/T1/deadline',
      says: ['30 June 2028 is outside', '30 июня 2028'],
    },
    'a date that is none': {
      change: (draft) => {
        kpi(draft, 'K1').by = '2027-02-30'
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
        goal(draft, 'T1').deadline = '2028-06-30'
      },
      at: '/goals/T1/deadline',
      after: '2027-12-31',
    },
    'a date before the plan': {
      change: (draft) => {
        kpi(draft, 'K1').by = '2026-06-30'
      },
      at: '/goals/T1/kpis/K1/by',
      after: '2027-07-01',
    },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})
