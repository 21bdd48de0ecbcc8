import { goalHasInitiative } from '../../../../src/stages/initiatives/rules/goal-has-initiative.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', goalHasInitiative, {
  accepts: {
    'a KPI of the goals without a number of its own': (draft, { drafts }) => {
      const name = drafts.goals.goals[0]?.kpis[0]?.name ?? ''
      Object.assign(one(draft, 'I6').kpi, { name, target: 'as the goal / как у цели' })
    },
    'a foundation that only others need': (draft) => {
      one(draft, 'I1').goalIds = []
    },
  },
  rejects: {
    'an initiative nothing measures': {
      change: (draft) => {
        Object.assign(one(draft, 'I6').kpi, { name: 'mood / настроение', target: 'better / лучше' })
      },
      at: '/initiatives/I6/kpi',
      says: ['neither a KPI of the goals nor a number of its own', 'нет ни показателя целей, ни собственного числа'],
    },
    'a goal nobody works on': {
      change: (draft) => {
        for (const initiative of draft.initiatives) initiative.goalIds = ['T1', 'T2']
      },
      at: '/initiatives',
      says: ['Goal T3', 'У цели T3'],
      expects: 'goalIds T3',
    },
    'an initiative without an aim': {
      change: (draft) => {
        one(draft, 'I6').goalIds = []
      },
      at: '/initiatives/I6/goalIds',
      says: ['serves no goal', 'не служит ни одной цели'],
    },
  },
})
