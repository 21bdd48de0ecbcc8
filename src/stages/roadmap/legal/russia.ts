import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { advertising, consent, type LegalDuty, optOut, spring2026 } from './duty.ts'

/** Russia. Fines: 300,000–1,000,000 roubles for advertising without consent, up to 300,000 for a missing notice, up to 15 million and a share of turnover for leaks. */
export const russia: readonly LegalDuty[] = [
  {
    id: 'personal-data',
    name: {
      en: 'consent to personal data as a separate document',
      ru: 'согласие на персональные данные отдельным документом',
    },
    words: [
      consent,
      phrasePattern('персональн~, пдн, personal data, 152-фз, 152-fz'),
      phrasePattern('отдельн~, самостоятельн~ документ~, не в составе, separate~, apart'),
    ],
    channels: null,
    severity: 'error',
    doer: 'lawyer',
    task: {
      en: 'Draw up the consent to the processing of personal data as a separate document and collect it before any data',
      ru: 'Подготовить согласие на обработку персональных данных отдельным документом и брать его до сбора данных',
    },
    why: {
      en: 'Federal Law 152-FZ, article 9, as amended by 156-FZ: a separate document since 1 September 2025',
      ru: '152-ФЗ, ст. 9: с 1 сентября 2025 года согласие оформляют отдельно от других документов',
    },
    asOf: spring2026,
  },
  {
    id: 'advertising',
    name: { en: 'separate consent to advertising messages', ru: 'отдельное согласие на рекламные сообщения' },
    words: [consent, advertising],
    channels: null,
    severity: 'error',
    doer: 'lawyer',
    task: {
      en: 'Collect a separate consent to advertising messages and keep the proof of it with date and source',
      ru: 'Получать отдельное согласие на рекламные сообщения и хранить его подтверждение с датой и источником',
    },
    why: {
      en: 'Federal Law 38-FZ, article 18: the sender must prove the consent',
      ru: '38-ФЗ, ст. 18: доказать согласие обязан отправитель',
    },
    asOf: spring2026,
  },
  {
    ...optOut,
    severity: 'error',
    why: {
      en: 'Federal Law 38-FZ, article 18: mailing stops at the first request',
      ru: '38-ФЗ, ст. 18: рассылку прекращают по первому требованию',
    },
  },
  {
    id: 'operator',
    name: { en: 'notice to Roskomnadzor', ru: 'уведомление Роскомнадзора' },
    words: [phrasePattern('роскомнадзор~, ркн, roskomnadzor, реестр~ операторов')],
    channels: null,
    severity: 'error',
    doer: 'lawyer',
    task: {
      en: 'Check the entry in the register of personal data operators of Roskomnadzor, or send the notice',
      ru: 'Проверить запись в реестре операторов персональных данных Роскомнадзора или направить уведомление',
    },
    why: {
      en: 'Federal Law 152-FZ, article 22: before processing starts',
      ru: '152-ФЗ, ст. 22: уведомление подают до начала обработки',
    },
    asOf: spring2026,
  },
  {
    id: 'storage',
    name: { en: 'first storage of data in Russia', ru: 'хранение данных в России' },
    words: [
      phrasePattern('хранен~, хранят~, хранит~, локализац~, сервер~, баз~ данных, stor~, locali~, server~'),
      phrasePattern('росси~, рф, локализац~, russia~, locali~'),
    ],
    channels: null,
    severity: 'error',
    doer: 'developer',
    task: {
      en: 'Check that CRM and messaging systems first store customer data on servers in Russia',
      ru: 'Проверить, что CRM и сервис рассылок первично хранят данные клиентов на серверах в России',
    },
    why: { en: 'Federal Law 152-FZ, article 18, from 1 July 2025', ru: '152-ФЗ, ст. 18, с 1 июля 2025 года' },
    asOf: spring2026,
  },
  {
    id: 'leak',
    name: { en: 'plan for a leak', ru: 'план на случай утечки' },
    words: [phrasePattern('утечк~, инцидент~, leak~, breach~, incident~')],
    channels: null,
    severity: 'error',
    doer: 'operations',
    task: {
      en: 'Write the plan for a leak: who is told within 24 and 72 hours, who stops the export',
      ru: 'Подготовить план на случай утечки: кого уведомить за 24 и 72 часа, кто останавливает выгрузку',
    },
    why: {
      en: 'Federal Law 420-FZ: fines for a repeated leak depend on turnover',
      ru: '420-ФЗ: за повторную утечку штраф считают от оборота',
    },
    asOf: spring2026,
  },
]
