import { legalProgrammeRules } from '../../../../src/stages/programme/rules/legal-programme-rules.ts'
import { testRule } from '../../../support/test-rule.ts'

testRule('programme', legalProgrammeRules, {
  accepts: {
    'no programme': (draft) => {
      Object.assign(draft, { type: 'none', exit: '' })
    },
    'a stamp card with its rules on it': (draft) => {
      draft.type = 'punch'
      draft.rulesDocument.contents = ['on the card']
    },
    'a club that neither earns nor expires': (draft, { brief }) => {
      draft.type = 'paid'
      draft.rulesDocument.contents[1] = brief.language === 'ru' ? 'привилегии клуба' : 'benefits of the club'
    },
    'notice in months': (draft, { brief }) => {
      draft.exit = brief.language === 'ru' ? 'Уведомляем за 2 месяца' : 'Two notices, the first 2 months ahead'
    },
    'companies, whom the tax on income of persons does not meet': (draft, { brief }) => {
      brief.company.model = 'b2b'
      draft.rulesDocument.contents = draft.rulesDocument.contents.filter((text) => !text.includes('оферта'))
    },
    'a lawyer as the owner': (draft, { brief }) => {
      draft.rulesDocument.task = brief.language === 'ru' ? 'Опубликовать правила' : 'Publish the rules'
      draft.rulesDocument.owner = brief.language === 'ru' ? 'Юрист' : 'Lawyer'
    },
    'notice written in one word': (draft, { brief }) => {
      draft.exit = brief.language === 'ru' ? 'Уведомляем за 30дней' : 'A 30day notice'
    },
    'rules on the last day that leaves a launch': ({ rulesDocument }) => {
      rulesDocument.due = '2027-12-17'
    },
  },
  rejects: {
    'rules that say nothing of data and disputes': {
      change: ({ rulesDocument }) => {
        rulesDocument.contents = rulesDocument.contents.filter((text) => !/data|данные|disputes|споры/.test(text))
      },
      at: '/rulesDocument/contents',
      says: [
        'they lack returns and refunds; disputes; personal data',
        'в них нет: возвраты; споры и жалобы; персональные данные',
      ],
    },
    'a Russian programme that is no public offer': {
      change: ({ rulesDocument }, { brief }) => {
        brief.country = 'RU'
        rulesDocument.contents = rulesDocument.contents.filter((text) => !/оферта/.test(text))
      },
      at: '/rulesDocument/contents',
      says: ['public offer', 'публичная оферта'],
    },
    'no lawyer': {
      change: ({ rulesDocument }, { brief }) => {
        rulesDocument.task = brief.language === 'ru' ? 'Опубликовать правила' : 'Publish the rules'
      },
      at: '/rulesDocument/task',
      says: ['no lawyer checks them', 'не проверяет юрист'],
    },
    'rules after the end of the plan': {
      change: ({ rulesDocument }) => {
        rulesDocument.due = '2028-02-01'
      },
      at: '/rulesDocument/due',
      says: ['due 1 February 2028', 'срок 1 февраля 2028'],
      expects: '17 December 2027',
    },
    'rules on the last day, with no launch after them': {
      change: ({ rulesDocument }) => {
        rulesDocument.due = '2027-12-31'
      },
      at: '/rulesDocument/due',
      says: ['leaves no launch 14 days later', 'не оставляет 14 дней до запуска'],
    },
    'a change from one day to the next': {
      change: (draft, { brief }) => {
        draft.exit =
          brief.language === 'ru' ? 'Условия меняются с уведомлением за 3 дня' : 'Terms change with 3 days’ notice'
      },
      at: '/exit',
      says: ['no notice of 30 days', 'нет уведомления за 30 дней'],
    },
  },
  fixes: {
    'rules that say nothing of data and disputes': {
      change: ({ rulesDocument }) => {
        rulesDocument.contents = []
        rulesDocument.task = '—'
      },
      at: '/rulesDocument/contents',
      also: ['/rulesDocument/task'],
    },
    'rules after the end of the plan': {
      change: ({ rulesDocument }) => {
        rulesDocument.due = '2028-02-01'
      },
      at: '/rulesDocument/due',
      after: '2027-12-17',
    },
    'a day that is none': {
      change: ({ rulesDocument }) => {
        rulesDocument.due = '2027-02-30'
      },
      at: '/rulesDocument/due',
      after: '2027-01-31',
    },
    'a change without notice': {
      change: (draft) => {
        draft.exit = ''
      },
      at: '/exit',
      after: ['Terms change or end with 30 days’ notice.', 'Об изменении и закрытии уведомляем за 30 дней.'],
    },
    'rules on the last day of the plan': {
      change: ({ rulesDocument }) => {
        rulesDocument.due = '2027-12-31'
      },
      at: '/rulesDocument/due',
      after: '2027-12-17',
    },
    'not rules in time with just enough notice': {
      change: (draft, { brief }) => {
        draft.rulesDocument.due = '2027-12-17'
        draft.exit = brief.language === 'ru' ? 'Уведомляем за 30 дней' : 'With 30 days’ notice'
      },
      at: null,
    },
    'not what is complete': { change: () => {}, at: null },
  },
})
