import { segmentRules } from '../../../../src/stages/initiatives/rules/segment-rules.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('initiatives', segmentRules, {
  accepts: {
    'a segment one initiative works for': (draft) => {
      for (const initiative of draft.initiatives) initiative.segmentIds = []
      byId(draft.initiatives, 'I8').segmentIds = ['S1', 'S2', 'S3']
    },
  },
  rejects: {
    'a segment drawn for the slide': {
      change: (draft) => {
        byId(draft.initiatives, 'I8').segmentIds = ['S1']
      },
      at: '/initiatives',
      says: ['Segment S3 “Sleeping guests” is unused', 'Сегмент S3 «Спящие гости» не используется'],
      expects: 'segmentIds S3',
    },
  },
})
