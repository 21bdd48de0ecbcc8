import { winbackPresent } from '../../../../src/stages/initiatives/rules/winback-present.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)
const without = (draft: Initiatives, ...ids: string[]) => {
  draft.initiatives = draft.initiatives.filter(({ id }) => !ids.includes(id))
}

testRule('initiatives', winbackPresent, {
  accepts: {
    'accounts that ended their contract': (draft, { brief }) => {
      const ru = brief.language === 'ru'
      Object.assign(one(draft, 'I8'), {
        what: ru
          ? 'Компании, которые расторгли договор, получают звонок'
          : 'Accounts that ended their contract get a call',
        trigger: ru ? 'договор расторгнут' : 'the account ended its contract',
      })
    },
  },
  rejects: {
    'no win-back': {
      change: (draft) => without(draft, 'I8'),
      at: '/initiatives',
      says: ['no initiative', 'нет инициативы'],
    },
    'a win-back without waves': {
      change: (draft) => {
        Object.assign(one(draft, 'I8').winback ?? {}, { waveMonths: [] })
      },
      at: '/initiatives/I8',
      says: ['lacks waves', 'нет волн'],
    },
    'a lapse nobody counts': {
      change: (draft) => {
        Object.assign(one(draft, 'I8'), { what: 'Guests asleep / спящие гости', trigger: 'asleep / спит' })
      },
      at: '/initiatives/I8',
      says: ['the days after which a customer counts as lapsed', 'дней, после которых клиент считается ушедшим'],
    },
    'messages without an end': {
      change: (draft) => {
        one(draft, 'I8').limit = 'open complaints first / сначала жалобы'
      },
      at: '/initiatives/I8',
      says: ['a stop rule', 'правила остановки'],
    },
    'an offer to those who wait for an answer': {
      change: (draft) => {
        one(draft, 'I8').limit = 'at most 3 messages / не больше 3 сообщений'
      },
      at: '/initiatives/I8',
      says: ['the exclusion of open complaints', 'исключения тех, чья жалоба ещё открыта'],
    },
    'a response that would come anyway': {
      change: (draft) => {
        Object.assign(one(draft, 'I8').winback ?? {}, { organic: 0.06 })
      },
      at: '/initiatives/I8',
      says: ['a response above what would return anyway', 'отклика выше того, что вернётся само'],
      severity: 'warning',
    },
  },
  skips: {
    'a purchase made once in a life': (_draft, { brief }) => {
      brief.company.industry = brief.language === 'ru' ? 'Свадебный салон' : 'Wedding dresses'
    },
    'nothing is known about leaving': (_draft, { brief }) => {
      Object.assign(brief.metrics, { churn: null, retention: null, dormantCustomers: null })
    },
  },
})
