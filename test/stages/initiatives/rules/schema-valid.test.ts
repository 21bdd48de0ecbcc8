import { schemaValid } from '../../../../src/stages/initiatives/rules/schema-valid.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('initiatives', schemaValid, {
  rejects: {
    'an initiative for a segment that is not there': {
      change: (draft) => {
        byId(draft.initiatives, 'I5').segmentIds = ['S2', 'S9']
      },
      at: '/initiatives/I5/segmentIds',
      says: ['“S9” does not exist', '«S9» не существует'],
      expects: 'S1',
    },
    'words for an initiative that is not there': {
      change: (draft) => {
        byId(draft.scripts, 'X1').initiativeId = 'I77'
      },
      at: '/scripts/X1/initiativeId',
      says: ['“I77” does not exist', '«I77» не существует'],
    },
    'one id for two': {
      change: (draft) => {
        byId(draft.initiatives, 'I6').id = 'I5'
      },
      at: '/initiatives/5',
      says: ['is used twice', 'повторяется'],
    },
  },
  fixes: {
    'a segment that is not there': {
      change: (draft) => {
        byId(draft.initiatives, 'I5').segmentIds = ['S2', 'S9']
      },
      at: '/initiatives/I5/segmentIds',
      after: 'S2',
    },
    'words for nobody': {
      change: (draft) => {
        byId(draft.scripts, 'X1').initiativeId = 'I77'
      },
      at: '/scripts/X1',
    },
  },
})
