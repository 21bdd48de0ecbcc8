import { initiativeSpecificity } from '../../../../src/stages/initiatives/rules/initiative-specificity.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', initiativeSpecificity, {
  accepts: {
    'numbers before nouns that are no units': (draft) => {
      Object.assign(one(draft, 'I6'), {
        what: 'Cancel in 2 clicks with one of 6 reasons / уход в 2 касания, 6 причин',
        steps: ['List 4 exits / 4 выхода', 'Show 1 of them / показать 1 из них', 'Keep 3 phrases / оставить 3 фразы'],
      })
    },
    'foundations that name a number and a date only': (draft) => {
      Object.assign(one(draft, 'I1'), {
        what: 'Draw up the form / составить бланк',
        steps: ['Write', 'Написать', '2 tests'],
      })
    },
  },
  rejects: {
    'steps nobody can carry out': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'Bring people back with warmth / возвращать людей теплом',
          steps: ['Think it over', 'Подумать', 'Do it well'],
        })
      },
      at: '/initiatives/I6/what',
      says: ['cannot be executed as written', 'нельзя исполнить в таком виде'],
      group: ['/initiatives/I6/steps'],
    },
    'half of the sentences in the air': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'When a regular misses 2 days, an SMS is sent / если гость пропустил 2 дня, уходит СМС',
          steps: ['Be warm / с теплом', 'Stay brief / коротко', 'After 2 messages stop / после 2 сообщений стоп'],
        })
      },
      at: '/initiatives/I6/what',
      says: ['in most sentences', 'в большинстве фраз'],
      severity: 'warning',
    },
    'no number at all': {
      change: (draft) => {
        Object.assign(one(draft, 'I6'), {
          what: 'When a regular is missing, an SMS asks why / если гость пропал, СМС спрашивает почему',
          trigger: 'missing / пропал',
          steps: [
            'Send an SMS / Отправить СМС',
            'If no answer, call / Если нет ответа, звонить',
            'After it, stop / После — стоп',
          ],
          limit: 'no more / не больше',
        })
      },
      at: '/initiatives/I6/what',
      says: ['add a number with its unit', 'добавьте число с единицей'],
    },
  },
})
