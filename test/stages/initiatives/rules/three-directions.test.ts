import { threeDirections } from '../../../../src/stages/initiatives/rules/three-directions.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { testRule } from '../../../support/test-rule.ts'

const without = (draft: Initiatives, ...ids: string[]) => {
  draft.initiatives = draft.initiatives.filter(({ id }) => !ids.includes(id))
}

testRule('initiatives', threeDirections, {
  accepts: {
    'four initiatives of a tiny budget': (draft, { brief }) => {
      brief.budget.total = brief.language === 'ru' ? 300_000 : 5000
      without(draft, 'I1', 'I3', 'I5', 'I7')
    },
    'four initiatives of half a person': (draft, { brief }) => {
      brief.team = brief.team.slice(0, 1).map((role) => ({ ...role, fte: 0.5 }))
      without(draft, 'I1', 'I3', 'I5', 'I7')
    },
    'no loyalty initiative where there is no programme': (draft, { drafts }) => {
      drafts.programme.type = 'none'
      without(draft, 'I4')
    },
  },
  rejects: {
    'six initiatives': {
      change: (draft) => without(draft, 'I7', 'I8'),
      at: '/initiatives',
      says: ['The whole plan: initiatives 6, need 7–15', 'Весь план: инициатив 6, нужно 7–15'],
    },
    'one proactive initiative': {
      change: (draft) => without(draft, 'I2'),
      at: '/initiatives',
      says: ['Proactive service: initiatives 1, need at least 2', 'инициатив 1, нужно не меньше 2'],
    },
    'no loyalty initiative': {
      change: (draft) => without(draft, 'I4'),
      at: '/initiatives',
      says: ['Loyalty programme: initiatives 0', 'инициатив 0'],
    },
    'three initiatives of a tiny budget': {
      change: (draft, { brief }) => {
        brief.budget.total = 5000
        without(draft, 'I1', 'I3', 'I5', 'I7', 'I8')
      },
      at: '/initiatives',
      says: ['initiatives 3, need 4–15', 'инициатив 3, нужно 4–15'],
    },
  },
})
