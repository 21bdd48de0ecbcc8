import { quickWin } from '../../../../src/stages/initiatives/rules/quick-win.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

const late = (draft: Initiatives, ...ids: string[]) => {
  for (const id of ids) one(draft, id).launch = '2027-06-07'
}

testRule('initiatives', quickWin, {
  accepts: {
    'a launch on day 90': (draft) => {
      late(draft, 'I3')
      one(draft, 'I2').launch = '2027-04-01'
    },
    'one that customers see and another that answers a complaint': (draft) => {
      late(draft, 'I2', 'I3')
      one(draft, 'I4').launch = '2027-03-08'
      one(draft, 'I7').painIds = ['P1']
    },
  },
  rejects: {
    'nothing before June': {
      change: (draft) => late(draft, 'I2', 'I3'),
      at: '/initiatives/I2/launch',
      says: ['nothing visible for customers', 'клиент не увидит изменений'],
      severity: 'warning',
      expects: '2027-04-01',
    },
    'an early launch that answers no complaint': {
      change: (draft) => {
        late(draft, 'I3')
        one(draft, 'I2').painIds = []
      },
      at: '/initiatives/I3/launch',
      says: ['no complaint of customers is answered yet', 'ни одна жалоба клиентов ещё не снята'],
      severity: 'warning',
    },
    'a bonus of the staff is nothing customers see': {
      change: (draft) => {
        late(draft, 'I2', 'I3')
        one(draft, 'I7').painIds = ['P1']
      },
      at: '/initiatives/I2/launch',
      says: ['nothing visible', 'не увидит'],
      severity: 'warning',
    },
    'no proactive initiative with a date': {
      change: (draft) => {
        for (const id of ['I2', 'I3']) one(draft, id).launch = 'soon'
      },
      at: '/initiatives',
      says: ['nothing visible', 'не увидит'],
      severity: 'warning',
    },
  },
})
