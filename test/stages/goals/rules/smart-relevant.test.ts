import { smartRelevant } from '../../../../src/stages/goals/rules/smart-relevant.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf, kpiOf } from '../items.ts'

testRule('goals', smartRelevant, {
  accepts: {
    'a metric beside the usual ones when the reason names the business goal': (draft) => {
      kpiOf(draft, 'K1').metric = 'averageOrder'
      goalOf(draft, 'T1').relevant = 'It cuts churn / снижает отток'
    },
    'revenue served by orders, churn or the size of an order': (draft, { brief }) => {
      Object.assign(brief.goals[0] ?? {}, { metric: 'revenue', text: 'Revenue / выручка +20 %' })
      kpiOf(draft, 'K4').metric = 'averageOrder'
    },
    'NPS served by answered complaints': (draft, { brief }) => {
      Object.assign(brief.goals[0] ?? {}, { metric: 'nps', text: 'NPS 50' })
      Object.assign(kpiOf(draft, 'K1'), { metric: 'csat' })
      Object.assign(kpiOf(draft, 'K4'), { metric: 'complaints' })
    },
    'a business goal in words of its own': (_draft, { brief }) => {
      for (const goal of brief.goals) Object.assign(goal, { metric: null, target: null, text: 'Open a fifth shop' })
    },
  },
  rejects: {
    'a goal that serves nothing': {
      change: (draft) => {
        goalOf(draft, 'T1').businessGoalIds = []
      },
      at: '/goals/T1/businessGoalIds',
      says: ['none is named', 'ни одна не названа'],
      expects: 'G1, G2',
    },
    'a business goal that does not exist': {
      change: (draft) => {
        goalOf(draft, 'T1').businessGoalIds = ['G9']
      },
      at: '/goals/T1/businessGoalIds',
      says: ['none is named', 'ни одна не названа'],
    },
    'a metric that does not move the business goal': {
      change: (draft) => {
        kpiOf(draft, 'K1').metric = 'averageOrder'
        goalOf(draft, 'T1').relevant = '…'
      },
      at: '/goals/T1/businessGoalIds',
      says: ['does not move', 'не влияет на'],
    },
  },
})
