import { expect } from 'vitest'
import { legalConsent } from '../../../../src/stages/roadmap/rules/legal-consent.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('roadmap', legalConsent, {
  accepts: {
    'a country without a list, when both general duties are met': (_draft, { brief }) => {
      brief.country = 'BR'
    },
    'texts in the United States with consent and the state acts read': (draft, { brief }) => {
      brief.country = 'US'
      byId(draft.legal, 'Q4').task = 'Check state privacy acts / законы штатов'
    },
    'an opt-out that is a standing rule of the contact policy': (draft) => {
      for (const { task } of draft.legal) expect(task).not.toMatch(/opt-out|отказ/)
    },
    'no soft opt-in where nobody is written to': (draft, { brief }) => {
      brief.country = brief.country === 'GB' ? 'GB' : brief.country
      for (const message of draft.comms) message.channel = 'till'
      if (brief.country === 'GB') byId(draft.legal, 'Q3').task = '—'
    },
    'the country decides, not the language': (draft, { brief }) => {
      brief.country = 'BR'
      draft.legal = draft.legal.slice(0, 2)
    },
  },
  rejects: {
    'messages without an opt-out': {
      change: (draft) => {
        draft.contactPolicy = 'At most 4 / не больше 4'
      },
      at: '/legal',
      says: [
        'Missing before the first message or data capture (5 April 2027): opt-out in every message and the right to object',
        'отказ от рассылки',
      ],
    },
    'consents that come after the launch': {
      change: ({ legal }) => {
        for (const task of legal) task.due = '2027-06-01'
      },
      at: '/legal',
      also: { en: ['/legal', '/legal'], ru: Array(4).fill('/legal') },
      says: ['consent to marketing apart from profiling', 'согласие на персональные данные отдельным документом'],
    },
    'an advertising message without consent': {
      change: ({ comms }) => {
        byId(comms, 'CM2').consent = 'not-needed'
      },
      at: '/comms/CM2/consent',
      says: [
        'Missing before message CM2: consent to advertising',
        'До сообщения CM2 не предусмотрено: согласие на рекламу',
      ],
    },
    'nothing at all in a country without a list, as a warning': {
      change: (draft, { brief }) => {
        brief.country = null
        draft.legal = []
      },
      at: '/legal',
      says: ['consent to marketing messages', 'согласие на рекламные сообщения'],
      severity: 'warning',
    },
    'one consent for everything in Russia': {
      change: (draft, { brief }) => {
        brief.country = 'RU'
        byId(draft.legal, 'Q1').task = 'Consent to personal data / Согласие на персональные данные'
        byId(draft.legal, 'Q2').task = 'Consent to advertising / Согласие на рекламу'
      },
      at: '/legal',
      also: { en: ['/legal', '/legal'], ru: [] },
      says: ['consent to personal data as a separate document', 'согласие на персональные данные отдельным документом'],
    },
    'no purpose with a lawful basis in Europe': {
      change: ({ legal }, { brief }) => {
        brief.country = 'DE'
        byId(legal, 'Q1').why = '—'
      },
      at: '/legal',
      also: { en: [], ru: ['/legal', '/legal'] },
      says: ['the lawful basis of each purpose', 'правовое основание каждой цели'],
    },
    'a mailing in the United States without sender and address': {
      change: ({ comms }, { brief }) => {
        brief.country = 'US'
        byId(comms, 'CM3').channel = 'email'
      },
      at: '/legal',
      also: ['/legal'],
      says: ['a true sender and the postal address', 'настоящий отправитель и почтовый адрес'],
    },
    'Russian notices that are missing': {
      change: (draft, { brief }) => {
        brief.country = 'RU'
        draft.legal = []
      },
      at: '/legal',
      also: Array(4).fill('/legal'),
      says: ['notice to Roskomnadzor', 'уведомление Роскомнадзора'],
    },
  },
  fixes: {
    'no legal task at all': {
      change: (draft, { brief }) => {
        brief.country = 'DE'
        brief.language = 'en'
        draft.legal = []
      },
      at: '/legal/Q1',
      also: ['/legal/Q2', '/legal/Q3'],
      after: 'Write down the lawful basis of each purpose: order, service messages, programme, marketing, profiling',
    },
    'duties of Europe beside the tasks there are': {
      change: (draft, { brief }) => {
        Object.assign(brief, { country: 'FR', language: 'ru' })
        draft.legal = draft.legal.slice(3)
      },
      at: '/legal/Q6',
      also: ['/legal/Q7', '/legal/Q8'],
      after: 'Записать правовое основание каждой цели: заказ, сервисные сообщения, программа, реклама, профилирование',
    },
    'an advertising message without consent': {
      change: ({ comms }) => {
        byId(comms, 'CM2').consent = 'not-needed'
      },
      at: '/comms/CM2/consent',
      after: 'advertising',
    },
    'all Russian duties, in both languages': {
      change: (draft, { brief }) => {
        Object.assign(brief, { country: 'RU', language: 'ru' })
        Object.assign(draft, { legal: [], contactPolicy: '—' })
      },
      at: '/legal/Q4',
      also: ['/legal/Q1', '/legal/Q2', '/legal/Q3', '/legal/Q5', '/legal/Q6'],
      after: 'Проверить запись в реестре операторов персональных данных Роскомнадзора или направить уведомление',
    },
  },
})
