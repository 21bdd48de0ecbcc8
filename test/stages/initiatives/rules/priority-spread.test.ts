import { prioritySpread } from '../../../../src/stages/initiatives/rules/priority-spread.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

const ranked = (draft: Initiatives, scores: Readonly<Record<string, readonly [ice: number, priority: 1 | 2 | 3]>>) => {
  for (const [id, [ice, priority]] of Object.entries(scores)) Object.assign(one(draft, id), { ice, priority })
}

testRule('initiatives', prioritySpread, {
  accepts: {
    'a prerequisite that is urgent with the lowest score': (draft) => {
      Object.assign(one(draft, 'I1'), { ice: 0.01, priority: 1 })
      Object.assign(one(draft, 'I4'), { ice: 0.01, priority: 1 })
    },
    'equal scores in any order': (draft) => {
      for (const { id } of draft.initiatives) one(draft, id).ice = 1
    },
    'half of them urgent': (draft) => {
      ranked(draft, { I2: [6, 1], I3: [5, 1], I5: [4, 1], I6: [3, 2], I7: [2, 3], I8: [1, 3] })
    },
  },
  rejects: {
    'all the same': {
      change: (draft) => {
        for (const { id } of draft.initiatives) one(draft, id).priority = 2
      },
      at: '/initiatives/I2/priority',
      says: ['all are the same', 'все одинаковы'],
      severity: 'warning',
    },
    'more than half urgent': {
      change: (draft) => ranked(draft, { I2: [6, 1], I3: [5, 1], I5: [4, 1], I6: [3, 1], I7: [2, 3], I8: [1, 3] }),
      at: '/initiatives/I6/priority',
      says: ['4 / 6 are priority 1', 'с приоритетом 1: 4 / 6'],
      severity: 'warning',
      group: [],
    },
    'an urgent one among the last': {
      change: (draft) => ranked(draft, { I2: [6, 1], I3: [5, 1], I5: [4, 2], I6: [3, 2], I7: [2, 3], I8: [1, 1] }),
      at: '/initiatives/I8/priority',
      says: ['among the last by score (1)', 'среди последних по оценке (1)'],
      severity: 'warning',
      expects: '2 | 3',
    },
    'the useful put off': {
      change: (draft) => ranked(draft, { I2: [6, 3], I3: [5, 3], I5: [4, 3], I6: [3, 1], I7: [2, 2], I8: [1, 2] }),
      at: '/initiatives/I2/priority',
      says: ['the useful and cheap are put off', 'полезное и дешёвое отложено'],
      severity: 'warning',
      expects: 'I2: 1',
    },
  },
  skips: {
    'three initiatives': (draft) => {
      draft.initiatives = draft.initiatives.filter(({ id }) => ['I2', 'I3', 'I8'].includes(id))
    },
  },
  fixes: {
    'all the same': {
      change: (draft) => {
        for (const { id } of draft.initiatives) one(draft, id).priority = 2
      },
      at: '/initiatives/I8/priority',
      also: [
        '/initiatives/I1/priority',
        '/initiatives/I3/priority',
        '/initiatives/I4/priority',
        '/initiatives/I6/priority',
        '/initiatives/I7/priority',
      ],
      after: '3',
    },
    'what an urgent one waits for becomes urgent': {
      change: (draft) => {
        ranked(draft, { I2: [3, 2], I3: [4, 2], I5: [9, 2], I6: [8, 2], I7: [2, 2], I8: [1, 2] })
        Object.assign(one(draft, 'I4'), { priority: 3 })
      },
      at: '/initiatives/I4/priority',
      also: [
        '/initiatives/I5/priority',
        '/initiatives/I6/priority',
        '/initiatives/I7/priority',
        '/initiatives/I8/priority',
      ],
      after: '1',
    },
  },
})
