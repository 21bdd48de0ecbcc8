import { journeyCoverage } from '../../../../src/stages/analysis/rules/journey-coverage.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('analysis', journeyCoverage, {
  accepts: {
    'steps in another order': (draft) => {
      draft.journey.reverse()
    },
  },
  rejects: {
    'a step without goal, pain and touchpoint': {
      change: ({ journey }) => {
        Object.assign(byId(journey, 'J5'), { goal: '', pain: '…', touchpoint: ' ' })
      },
      at: '/journey/J5',
      says: [
        'lacks the customer’s goal, what goes wrong and a touchpoint',
        'нет цели клиента, того, что идёт не так и',
      ],
    },
    'a journey without the complaint': {
      change: (draft) => {
        draft.journey = draft.journey.filter(({ stage }) => stage !== 'problem')
      },
      at: '/journey',
      says: ['no step “Problem”', 'нет этапа «'],
    },
    'a step twice': {
      change: ({ journey }) => {
        byId(journey, 'J2').stage = 'awareness'
      },
      at: '/journey/J2',
      also: ['/journey'],
      says: ['step “Awareness” stands twice', 'повторяется'],
    },
    'a step without a metric': {
      change: ({ journey }) => {
        byId(journey, 'J3').metric = '-'
      },
      at: '/journey/J3',
      says: ['lacks a metric', 'нет показателя'],
    },
  },
})
