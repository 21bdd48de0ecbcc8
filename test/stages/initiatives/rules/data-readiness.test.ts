import { dataReadiness } from '../../../../src/stages/initiatives/rules/data-readiness.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

/** Says nothing of where the occasion is read from and waits for nothing. */
const bare = (draft: Initiatives, id: string, change: Partial<Initiatives['initiatives'][number]> = {}) => {
  Object.assign(byId(draft.initiatives, id), {
    title: 'Come again / Возвращайтесь',
    what: 'A newcomer who is missed gets an SMS / новичок, которого не хватает, получает СМС',
    trigger: '10 days after the first visit / 10 дней после первого визита',
    steps: ['Find them / найти их', 'Send an SMS at 8:00 / отправить СМС в 8:00', 'Compare / сравнить'],
    limit: 'one message / одно сообщение',
    costBasis: 'messages / сообщения',
    dependsOn: [],
    ...change,
  })
}

testRule('initiatives', dataReadiness, {
  accepts: {
    'a list kept by hand': (draft) => bare(draft, 'I5', { limit: 'names from the list / имена из списка' }),
    'a tool of the brief': (draft, { brief }) => {
      brief.tools = ['Quartz']
      bare(draft, 'I5', { limit: 'found in Quartz / найдено в Quartz' })
    },
    'a foundation further down that collects it': (draft) => {
      bare(draft, 'I5', { dependsOn: ['I4'] })
      byId(draft.initiatives, 'I4').dependsOn = ['I1', 'I5']
    },
    'what a customer does in front of staff': (draft) =>
      bare(draft, 'I2', { trigger: 'the guest complains / гость жалуется' }),
  },
  rejects: {
    'an occasion nobody records': {
      change: (draft) => bare(draft, 'I5'),
      at: '/initiatives/I5/steps',
      says: ['No data source for “Come again', 'Нет источника данных для «Come again'],
      severity: 'warning',
      expects: 'a source system',
    },
    'a reminder by a count of days': {
      change: (draft) => bare(draft, 'I2'),
      at: '/initiatives/I2/steps',
      says: ['No data source', 'Нет источника данных'],
      severity: 'warning',
    },
    'a win-back of people nobody can find': {
      change: (draft) => bare(draft, 'I8'),
      at: '/initiatives/I8/steps',
      says: ['No data source', 'Нет источника данных'],
      severity: 'warning',
    },
  },
})
