import { businessGoalCoverage } from '../../../../src/stages/goals/rules/business-goal-coverage.ts'
import { testRule } from '../../../support/test-rule.ts'
import { kpiOf } from '../items.ts'

testRule('goals', businessGoalCoverage, {
  accepts: {
    'a business goal that loyalty cannot serve, with a note': (draft) => {
      for (const { businessGoalIds } of draft.goals) businessGoalIds.splice(0, 9, 'G1')
      draft.businessGoalNotes = [
        { businessGoalId: 'G2', kind: 'not-loyalty', text: 'New shops bring it / дадут точки' },
      ]
    },
    'a yearly KPI for a monthly business goal': (draft) => {
      Object.assign(kpiOf(draft, 'K1'), { period: 'year', baseline: 0.524, target: 0.4596 })
    },
    'retention asked and churn promised, converted': (draft, { brief }) => {
      Object.assign(brief.goals[0] ?? {}, { metric: 'retention', target: 0.54, period: 'year' })
      kpiOf(draft, 'K1').period = 'month'
    },
    'a goal without a number': (_draft, { brief }) => {
      Object.assign(brief.goals[0] ?? {}, { metric: 'revenue', target: null })
    },
    'a goal outside of loyalty with a reason': (draft, { brief }) => {
      Object.assign(brief.goals[0] ?? {}, { text: 'Open 5 shops', metric: 'revenue', target: 5 })
      draft.businessGoalNotes = [{ businessGoalId: 'G1', kind: 'not-loyalty', text: 'A matter of leases' }]
    },
  },
  rejects: {
    'a number nobody measures': {
      change: (_draft, { brief }) => {
        Object.assign(brief.goals[0] ?? {}, { metric: 'nps', target: 45, period: null })
      },
      at: '/businessGoalNotes',
      says: ['it has a number, and no KPI measures it', 'ни один показатель его не измеряет'],
    },
    'a note without words': {
      change: (draft) => {
        for (const { businessGoalIds } of draft.goals) businessGoalIds.splice(0, 9, 'G1')
        draft.businessGoalNotes = [{ businessGoalId: 'G2', kind: 'partly', text: '—' }]
      },
      at: '/goals',
      says: ['no goal serves it', 'ей не служит ни одна цель'],
    },
    'retention that the churn promised does not give': {
      change: (_draft, { brief }) => {
        Object.assign(brief.goals[0] ?? {}, { metric: 'retention', target: 0.6, period: 'year' })
      },
      at: '/businessGoalNotes',
      says: ['asks for 4.17%, KPI K1 aims at 5%', 'нужно 4,17'],
    },
    'a business goal nobody serves': {
      change: ({ goals }) => {
        for (const { businessGoalIds } of goals) businessGoalIds.splice(0, 9, 'G1')
      },
      at: '/goals',
      says: ['no goal serves it', 'ей не служит ни одна цель'],
    },
    'a target below the promise': {
      change: (draft) => {
        kpiOf(draft, 'K1').target = 0.055
      },
      at: '/businessGoalNotes',
      says: ['asks for 5%, KPI K1 aims at 5.5%', 'нужно 5\u00a0%, а KPI K1 ставит 5,5\u00a0%'],
    },
    'a relative target that is not reached': {
      change: (draft) => {
        kpiOf(draft, 'K2').target = 2.05
        kpiOf(draft, 'K3').target = 3.1
      },
      at: '/businessGoalNotes',
      says: ['aims at', 'ставит'],
    },
  },
})
