import { journeyCoverage } from '../../../../src/stages/initiatives/rules/journey-coverage.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('initiatives', journeyCoverage, {
  accepts: {
    'awareness that messages alone cover': (_draft, { drafts }) => {
      byId(drafts.analysis.journey, 'J1').stage = 'awareness'
    },
    'an initiative on both sides of the purchase': (draft) => {
      for (const { id } of draft.initiatives.slice(0, 5)) byId(draft.initiatives, id).journeyIds.push('J1', 'J2')
    },
  },
  rejects: {
    'a step nobody works on': {
      change: (draft) => {
        byId(draft.initiatives, 'I3').journeyIds = ['J4']
      },
      at: '/initiatives',
      says: ['has no initiative', 'нет инициативы'],
      expects: 'journeyIds J5',
    },
    'a plan for those who have not bought yet': {
      change: (draft) => {
        for (const id of ['I1', 'I2', 'I6', 'I7']) byId(draft.initiatives, id).journeyIds = ['J1', 'J2']
      },
      at: '/initiatives/I1',
      says: ['50% of the initiatives work after the purchase', 'после покупки работают 50'],
      group: ['/initiatives/I2', '/initiatives/I6', '/initiatives/I7'],
    },
  },
})
