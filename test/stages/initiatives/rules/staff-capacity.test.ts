import { staffCapacity } from '../../../../src/stages/initiatives/rules/staff-capacity.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { recompute } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', staffCapacity, {
  accepts: {
    'a role spelled in the other language': (draft) => {
      one(draft, 'I2').resources[0] = { role: 'Управляющий', days: 3, contractor: false }
    },
    'work of a contractor, however much': (draft, strategy) => {
      one(draft, 'I1').resources.push({ role: 'External analyst', days: 400, contractor: true })
      recompute(strategy)
      Object.assign(draft, strategy.drafts.initiatives)
    },
  },
  rejects: {
    'a quarter with more hours than the role has, and whom to relieve': {
      change: (draft, strategy) => {
        const [work] = one(draft, 'I2').resources
        if (work) work.days = 80
        recompute(strategy)
        Object.assign(draft, strategy.drafts.initiatives)
      },
      at: '/initiatives/I2',
      says: ['enough in: I2 “Pre-order for the morning”', 'достаточно в: I2 «Утренний предзаказ»'],
      expects: 'less for Store manager in Q1',
    },
    'a quarter without slack': {
      change: (draft) => {
        const row = draft.capacity.find(({ quarter, haveHours }) => quarter === 1 && haveHours !== null)
        if (row) Object.assign(row, { needHours: 90, haveHours: 100 })
      },
      at: '/initiatives/I4',
      says: ['relieve CRM marketer of 5 h', 'разгрузить: CRM-маркетолог, на 5 ч'],
      severity: 'warning',
    },
    'a stranger who is no contractor': {
      change: (draft) => {
        one(draft, 'I1').resources.push({ role: 'Astronaut', days: 3, contractor: false })
      },
      at: '/initiatives/I1/resources/2',
      says: ['not in the team and not a contractor', 'нет в команде, и это не подрядчик'],
    },
  },
  skips: {
    'hours unknown': (draft) => {
      for (const row of draft.capacity) row.haveHours = null
    },
    'no team': (_draft, { brief }) => {
      brief.team = []
    },
  },
})
