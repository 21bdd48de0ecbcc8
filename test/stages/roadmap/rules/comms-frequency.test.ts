import { describe, expect, it } from 'vitest'
import { keepsNightsFree } from '../../../../src/stages/roadmap/contact/quiet-hours.ts'
import { commsFrequency } from '../../../../src/stages/roadmap/rules/comms-frequency.ts'
import type { Roadmap } from '../../../../src/stages/roadmap/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

/** Further advertising messages beside the good ones: on a day, or on a trigger with so many a month. */
function add(
  draft: Roadmap,
  channel: string,
  when: readonly (string | number)[],
  more: Partial<Roadmap['comms'][number]> = {},
) {
  const like = byId(draft.comms, 'CM2')
  for (const day of when) {
    draft.comms.push({
      ...like,
      id: `CM${draft.comms.length + 29}`,
      purpose: 'reminder',
      channel,
      ...(typeof day === 'string' ? { date: day } : { date: null, trigger: 'a visit / визит', perMonth: day }),
      ...more,
    })
  }
}

testRule('roadmap', commsFrequency, {
  accepts: {
    'service messages, however many': (draft) => {
      add(draft, 'SMS', ['2027-04-05', '2027-04-05', '2027-04-06'], { kind: 'service' })
    },
    'another segment on the same day': (draft) => {
      add(draft, 'SMS', ['2027-04-05'], { segmentId: 'S2' })
    },
    'two pushes a week': (draft) => {
      add(draft, 'push', ['2027-09-06', '2027-09-08'])
    },
    'two letters a week of a shop on the web': (draft, { brief }) => {
      brief.industry.id = 'ecom'
      add(draft, 'email', ['2027-09-06', '2027-09-08'])
    },
    'a second SMS on the eighth day': (draft) => {
      add(draft, 'SMS', ['2027-09-06', '2027-09-13'])
    },
    'a trigger in the week of a dated message': (draft) => {
      add(draft, 'SMS', [1])
    },
    'posters and the receipt, which are sent to nobody': (draft) => {
      add(draft, 'till', ['2027-04-05', '2027-04-05', '2027-04-06', '2027-04-07'])
    },
    'one call a quarter': (draft) => {
      add(draft, 'phone', ['2027-02-01', '2027-05-03'])
    },
    'calls to accounts': (draft, { brief }) => {
      brief.company.model = 'b2b'
      add(draft, 'phone', [1])
    },
    'a policy that names the hours it writes in': (draft) => {
      draft.contactPolicy = 'Not more than two a week, from 10:00 to 20:00. / Не больше двух в неделю, с 10 до 20.'
    },
    'no policy where nothing is advertised': (draft) => {
      draft.comms = draft.comms.filter(({ kind }) => kind !== 'ad')
      draft.contactPolicy = '—'
    },
  },
  rejects: {
    'two SMS within a week': {
      change: (draft) => add(draft, 'SMS', ['2027-04-05']),
      at: '/comms/CM40',
      says: ['2 advertising messages a week by SMS (cap 1)', 'рекламных сообщений в неделю по СМС — 2 (предел 1)'],
      expects: 'at most 1 a week',
      group: ['/comms/CM2'],
    },
    'five SMS a month': {
      change: (draft) => add(draft, 'СМС', [1, 1, 2]),
      at: '/comms/CM42',
      says: ['advertising messages a month by SMS (cap 4)', 'рекламных сообщений в месяц по СМС'],
    },
    'messengers share one cap': {
      change: (draft) => {
        add(draft, 'WhatsApp', ['2027-09-06'])
        add(draft, 'Telegram', ['2027-09-07'])
      },
      at: '/comms/CM41',
      says: ['a week in messengers (cap 1)', 'в неделю в мессенджерах — 2 (предел 1)'],
    },
    'a call a month to consumers': {
      change: (draft) => add(draft, 'phone', [1]),
      at: '/comms/CM40',
      says: ['3 advertising messages a quarter by phone (cap 1)', 'в квартал по телефону — 3 (предел 1)'],
    },
    'four messages a week in all': {
      change: (draft) => {
        add(draft, 'push', ['2027-09-06', '2027-09-07'])
        add(draft, 'in-app', ['2027-09-08', '2027-09-09'])
      },
      at: '/comms/CM43',
      says: ['4 advertising messages a week in all channels (cap 3)', 'в неделю во всех каналах — 4 (предел 3)'],
    },
    'a policy without a total cap': {
      change: (draft) => {
        draft.contactPolicy = 'Quiet hours from 21:00 to 9:00 / Тихие часы с 21:00 до 9:00'
      },
      at: '/contactPolicy',
      says: ['lacks a cap over all channels', 'нет предела на все каналы'],
      severity: 'warning',
    },
    'messages until midnight': {
      change: (draft) => {
        draft.contactPolicy = 'At most 2 a week, none from 23:00 to 7:00 / Не больше 2 в неделю, с 23:00 до 7:00 тишина'
      },
      at: '/contactPolicy',
      says: ['lacks quiet hours from 21:00 to 9:00', 'нет тихих часов с 21:00 до 9:00'],
      severity: 'warning',
    },
  },
  fixes: {
    'two SMS within a week': { change: (draft) => add(draft, 'SMS', ['2027-04-05']), at: '/comms/CM40', after: '—' },
    'an announcement that must stay moves': {
      change: (draft) => add(draft, 'SMS', ['2027-04-05'], { purpose: 'announcement', launchOf: 'I5' }),
      at: '/comms/CM40/date',
      also: ['/comms/CM3/date'],
      after: '2027-04-12',
    },
    'triggers beyond the month': { change: (draft) => add(draft, 'SMS', [4]), at: '/comms/CM40/perMonth', after: '1' },
    'nothing in a good draft': { change: () => {}, at: null },
  },
})

describe('quiet hours', () => {
  it.each(['from 9 pm to 9 am', 'с 21 до 9', '20:00–10:00', 'only between 10:00 and 19:00', 'с 21:00 до 09:00'])(
    'are kept by “%s”',
    (text) => expect(keepsNightsFree(text)).toBe(true),
  )
  it.each(['2-3 a week', 'с 22:00 до 8:00', 'at any time', 'from 8:00 to 22:00'])('are not kept by “%s”', (text) =>
    expect(keepsNightsFree(text)).toBe(false),
  )
})
