import { commsComplete } from '../../../../src/stages/roadmap/rules/comms-complete.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('roadmap', commsComplete, {
  accepts: {
    'no expiry message where nothing expires': (draft, { drafts }) => {
      drafts.programme.expiryDays = null
      for (const id of ['CM4', 'CM10']) byId(draft.comms, id).purpose = 'balance'
    },
    'no warning a month ahead where rewards live six weeks': (draft, { drafts }) => {
      drafts.programme.expiryDays = 42
      draft.comms = draft.comms.filter(({ id }) => id !== 'CM4')
      byId(draft.comms, 'CM10').launchOf = 'I4'
    },
    'a launch of the first days told on the first day of the plan': (draft, { brief, drafts }) => {
      byId(drafts.initiatives.initiatives, 'I2').launch = '2027-01-04'
      byId(draft.comms, 'CM11').date = brief.start
    },
    'a silent control group': (draft) => {
      draft.comms = draft.comms.filter(({ launchOf }) => launchOf !== 'I1' && launchOf !== 'I7')
    },
    'a win-back message whose condition is having stayed away': ({ comms }) => {
      Object.assign(byId(comms, 'CM9'), {
        kind: 'ad',
        purpose: 'win-back',
        consent: 'advertising',
        date: '2027-09-01',
        message: 'Come and see what is new / Приходите посмотреть, что нового',
      })
    },
    'an announcement that asks a question': ({ comms }) => {
      byId(comms, 'CM2').message = '5% back on every cup. Shall we start? / 5 % с каждой чашки. Начнём?'
    },
    'no word to the staff in a business of one': (draft, { brief }) => {
      brief.team = brief.team.slice(0, 1)
      draft.comms = draft.comms.filter(({ kind }) => kind !== 'internal')
    },
  },
  rejects: {
    'a programme nobody announces': {
      change: (draft) => {
        draft.comms = draft.comms.filter(({ id }) => id !== 'CM2')
      },
      at: '/comms',
      says: ['I4 “Harbour card”: missing an announcement', 'I4 «Карта «Причал»»: нет анонса'],
    },
    'staff who hear it with the customers': {
      change: ({ comms }) => {
        byId(comms, 'CM1').date = '2027-04-05'
      },
      at: '/comms',
      says: ['word to the staff 7 days before', 'сообщения сотрудникам за 7 дней'],
    },
    'points that expire in silence': {
      change: ({ comms }) => {
        for (const id of ['CM4', 'CM10']) byId(comms, id).purpose = 'balance'
      },
      at: '/comms',
      says: [
        'a warning 30 days before rewards expire and a warning 7 days before',
        'предупреждения за 30 дней до сгорания наград и предупреждения за 7 дней',
      ],
    },
    'a last warning that is never sent': {
      change: (draft) => {
        draft.comms = draft.comms.filter(({ id }) => id !== 'CM10')
      },
      at: '/comms',
      says: ['a warning 7 days before rewards expire', 'предупреждения за 7 дней до сгорания наград'],
    },
    'an announced service nobody explains': {
      change: ({ comms }) => {
        byId(comms, 'CM7').purpose = 'announcement'
      },
      at: '/comms',
      says: ['a how-to and a reminder', 'инструкции и напоминания'],
      severity: 'warning',
    },
    'a personal launch the staff do not know of': {
      change: (draft) => {
        draft.comms = draft.comms.filter(({ id }) => id !== 'CM11')
      },
      at: '/comms',
      also: Array(4).fill('/comms'),
      says: ['I6 “', 'I6 «'],
      severity: 'warning',
    },
    'an announcement without benefit, action and condition': {
      change: ({ comms }) => {
        byId(comms, 'CM2').message = 'Dear customers! We care about you! / Дорогие клиенты! Мы о вас заботимся!'
      },
      at: '/comms/CM2',
      says: ['the benefit, what to do and the condition', 'выгоды для клиента, действия и условия'],
      severity: 'warning',
    },
    'an opt-out is no action': {
      change: ({ comms }) => {
        byId(comms, 'CM3').message =
          'Our card is here. Reply stop to opt out. / Наша карта. Не писать — ответьте «стоп».'
      },
      at: '/comms/CM3',
      says: ['what to do', 'действия'],
      severity: 'warning',
    },
    'a launch without a word': {
      change: (draft) => {
        draft.comms = draft.comms.filter(({ launchOf }) => launchOf !== 'I6')
      },
      at: '/comms',
      says: ['a message to customers', 'сообщения клиентам'],
      severity: 'warning',
    },
    'a message of 301 characters with neither date nor trigger': {
      change: ({ comms }) => {
        Object.assign(byId(comms, 'CM2'), { message: 'ы'.repeat(301), date: null })
      },
      at: '/comms/CM2',
      also: ['/comms/CM2'],
      says: ['at most 300 characters (now 301) and date or trigger', 'до 300 знаков (сейчас 301) и даты или события'],
    },
    'a message to nobody': {
      change: ({ comms }) => {
        byId(comms, 'CM2').segmentId = null
      },
      at: '/comms/CM2',
      says: ['segment', 'сегмента'],
    },
  },
})
