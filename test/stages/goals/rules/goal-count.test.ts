import { goalCount } from '../../../../src/stages/goals/rules/goal-count.ts'
import { testRule } from '../../../support/test-rule.ts'
import { goalOf } from '../items.ts'

testRule('goals', goalCount, {
  accepts: {
    'five goals': ({ goals }) => {
      const [first] = goals
      if (first) goals.push({ ...first, id: 'T4' }, { ...first, id: 'T5' })
    },
    'three KPIs': (draft) => {
      const { kpis } = goalOf(draft, 'T2')
      const [first] = kpis
      if (first) kpis.push({ ...first, id: 'K9' })
    },
  },
  rejects: {
    'six goals': {
      change: ({ goals }) => {
        const [first] = goals
        for (const id of ['T4', 'T5', 'T6']) if (first) goals.push({ ...first, id })
      },
      at: '/goals',
      says: ['Goals: 6; need 3–5', 'Целей: 6; нужно 3–5'],
    },
    'four KPIs': {
      change: (draft) => {
        const { kpis } = goalOf(draft, 'T2')
        const [first] = kpis
        for (const id of ['K8', 'K9']) if (first) kpis.push({ ...first, id })
      },
      at: '/goals/T2/kpis',
      says: ['KPIs of goal T2: 4', 'Показателей у цели T2: 4'],
    },
    'two goals': {
      change: ({ goals }) => goals.pop(),
      at: '/goals',
      says: ['Goals: 2; need 3–5', 'Целей: 2; нужно 3–5'],
    },
    'a goal without KPIs': {
      change: (draft) => {
        goalOf(draft, 'T2').kpis = []
      },
      at: '/goals/T2/kpis',
      says: ['KPIs of goal T2: 0', 'Показателей у цели T2: 0'],
    },
  },
})
