import { genericPhrases } from '../../../../src/stages/initiatives/rules/generic-phrases.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', genericPhrases, {
  accepts: {
    'a cap over all channels': (draft) => {
      draft.halfBudget.text = 'Все каналы вместе: не больше 2 сообщений. Over all channels at most 4 a month'
    },
  },
  rejects: {
    'a filler sentence': {
      change: (draft) => {
        draft.halfBudget.text = 'Индивидуальный подход к клиенту и synergy'
      },
      at: '/halfBudget/text',
      says: ['synergy', 'synergy'],
      severity: 'warning',
    },
    'an initiative made of filler': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'Повысить лояльность клиентов. Exceed customer expectations.',
          steps: ['Комплексный подход', 'Индивидуальный подход', 'A win-win situation'],
        })
      },
      at: '/initiatives/I6/what',
      also: ['/initiatives/I6/steps/0', '/initiatives/I6/steps/1', '/initiatives/I6/steps/2'],
      says: ['general wording', 'общие слова'],
    },
  },
})
