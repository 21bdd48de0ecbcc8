import { programmeAbuseControls } from '../../../../src/stages/programme/rules/programme-abuse-controls.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('programme', programmeAbuseControls, {
  accepts: {
    'no programme': (draft) => {
      Object.assign(draft, { type: 'none', antiFraud: [] })
    },
    'a rebate by contract': (draft) => {
      Object.assign(draft, { type: 'rebate', antiFraud: [] })
    },
    'levels of companies under contract': (draft, { brief }) => {
      brief.company.model = 'b2b'
      draft.antiFraud = []
    },
    'a stamp card without accounts': (draft, { brief }) => {
      draft.type = 'punch'
      draft.antiFraud =
        brief.language === 'ru'
          ? ['Один визит — одна отметка', 'Раз в месяц управляющий сверяет награды с картами']
          : ['One visit, one stamp', 'Once a month the store manager checks rewards against cards']
    },
    'the limit in the cap of the rule': (draft) => {
      draft.antiFraud = draft.antiFraud.map((text) => text.replace(/; 3 .+$/, ''))
    },
  },
  rejects: {
    'nobody looks at the most active cards': {
      change: (draft) => {
        draft.antiFraud = draft.antiFraud.slice(0, 2)
      },
      at: '/antiFraud',
      says: ['credits by staff to themselves, unusual balances', 'начислений сотрудников самим себе, необычных счетов'],
      severity: 'warning',
    },
    'any number of cards a person': {
      change: (draft) => {
        draft.antiFraud = draft.antiFraud.slice(1)
        byId(draft.earn, 'E1').cap = '—'
      },
      at: '/antiFraud',
      says: [
        'many operations a day (a limit with a number), several accounts',
        'частых операций (предел с числом), нескольких счетов',
      ],
      severity: 'warning',
    },
    'credits by hand': {
      change: (draft) => {
        draft.antiFraud.splice(1, 1)
      },
      at: '/antiFraud',
      says: ['credits by hand without approval', 'ручных начислений без подтверждения'],
      severity: 'warning',
    },
    'rewards kept after a refund': {
      change: (draft) => {
        draft.returns = '—'
      },
      at: '/antiFraud',
      says: ['rewards kept after a refund', 'наград за возвращённую покупку'],
      severity: 'warning',
    },
  },
})
