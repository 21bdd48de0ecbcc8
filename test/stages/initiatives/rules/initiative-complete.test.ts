import { initiativeComplete } from '../../../../src/stages/initiatives/rules/initiative-complete.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', initiativeComplete, {
  accepts: {
    'no money with a reason': (draft) => {
      Object.assign(one(draft, 'I3'), { oneOff: 0, runPerMonth: 0, costBasis: 'own hours / свои часы' })
    },
  },
  rejects: {
    'two steps and no risk': {
      change: (draft) => {
        Object.assign(one(draft, 'I3'), { steps: one(draft, 'I3').steps.slice(1), risks: [] })
      },
      at: '/initiatives/I3',
      says: ['missing three steps, a risk with a response', 'не указано: три шага, риск и ответ на него'],
    },
    'no money and no reason': {
      change: (draft) => {
        Object.assign(one(draft, 'I3'), { oneOff: 0, runPerMonth: 0, costBasis: '' })
      },
      at: '/initiatives/I3',
      says: ['the reason why it costs nothing', 'почему это ничего не стоит'],
    },
    'nobody works on it': {
      change: (draft) => {
        one(draft, 'I4').resources = []
      },
      at: '/initiatives/I4',
      says: ['person-days by role', 'человеко-дни по ролям'],
    },
    'a negative cost': {
      change: (draft) => {
        one(draft, 'I4').oneOff = -5
      },
      at: '/initiatives/I4',
      says: ['cost of zero or more', 'неотрицательная стоимость'],
    },
  },
})
