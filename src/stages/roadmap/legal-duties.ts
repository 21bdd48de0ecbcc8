import type { Localised } from '../../core/localised.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'

/** A duty before the first message or data capture. A checklist for a lawyer, not legal advice; state of the sources: spring 2026. */
export interface LegalDuty {
  id: string
  name: Localised
  /** Words that show that a task or the contact policy covers it; all of them must be met. */
  words: readonly RegExp[]
  /** Channels it is about; all when null. */
  channels: readonly string[] | null
  severity: 'error' | 'warning'
  task: Localised
  why: Localised
}

const consent = phrasePattern('соглас~, consent~, opt-in')
const advertising = phrasePattern('реклам~, рассыл~, маркетинг~, advertis~, marketing, promotion~')
const optOut: Omit<LegalDuty, 'why' | 'severity'> = {
  id: 'opt-out',
  name: { en: 'opt-out in every message', ru: 'отказ от рассылки в каждом сообщении' },
  words: [
    phrasePattern(
      'отпис~, отказ~, отказать~, стоп, отозвать, opt-out, opt out, unsubscrib~, stop, right to object, object',
    ),
  ],
  channels: null,
  task: {
    en: 'Put an opt-out into every advertising message and test that it works within 24 hours',
    ru: 'Добавить отказ от рассылки в каждое рекламное сообщение и проверить, что он срабатывает за 24 часа',
  },
}

const russia: readonly LegalDuty[] = [
  {
    id: 'personal-data',
    name: {
      en: 'consent to personal data as a separate document',
      ru: 'согласие на персональные данные отдельным документом',
    },
    words: [consent, phrasePattern('персональн~, пдн, personal data, 152-фз, 152-fz')],
    channels: null,
    severity: 'error',
    task: {
      en: 'Draw up the consent to the processing of personal data as a separate document and collect it before any data',
      ru: 'Подготовить согласие на обработку персональных данных отдельным документом и брать его до сбора данных',
    },
    why: {
      en: 'Federal Law 152-FZ, article 9: a separate document since 1 September 2025',
      ru: '152-ФЗ, ст. 9: с 1 сентября 2025 года согласие оформляют отдельно от других документов',
    },
  },
  {
    id: 'advertising',
    name: { en: 'separate consent to advertising messages', ru: 'отдельное согласие на рекламные сообщения' },
    words: [consent, advertising],
    channels: null,
    severity: 'error',
    task: {
      en: 'Collect a separate consent to advertising messages and keep the proof of it with date and source',
      ru: 'Получать отдельное согласие на рекламные сообщения и хранить его подтверждение с датой и источником',
    },
    why: {
      en: 'Federal Law 38-FZ, article 18: the sender must prove the consent',
      ru: '38-ФЗ, ст. 18: доказать согласие обязан отправитель',
    },
  },
  {
    ...optOut,
    severity: 'error',
    why: { en: 'Federal Law 38-FZ, article 18', ru: '38-ФЗ, ст. 18: рассылку прекращают по первому требованию' },
  },
  {
    id: 'operator',
    name: { en: 'notice to Roskomnadzor', ru: 'уведомление Роскомнадзора' },
    words: [phrasePattern('роскомнадзор~, ркн, roskomnadzor, реестр~ операторов')],
    channels: null,
    severity: 'error',
    task: {
      en: 'Check the entry in the register of personal data operators of Roskomnadzor, or send the notice',
      ru: 'Проверить запись в реестре операторов персональных данных Роскомнадзора или направить уведомление',
    },
    why: {
      en: 'Federal Law 152-FZ, article 22: before processing starts',
      ru: '152-ФЗ, ст. 22: уведомление подают до начала обработки',
    },
  },
  {
    id: 'storage',
    name: { en: 'first storage of data in Russia', ru: 'хранение данных в России' },
    words: [phrasePattern('хранен~, хранят~, хранит~, локализац~, сервер~, stor~, locali~, server~')],
    channels: null,
    severity: 'warning',
    task: {
      en: 'Check that CRM and messaging systems first store customer data on servers in Russia',
      ru: 'Проверить, что CRM и сервис рассылок первично хранят данные клиентов на серверах в России',
    },
    why: { en: 'Federal Law 152-FZ, article 18, from 1 July 2025', ru: '152-ФЗ, ст. 18, с 1 июля 2025 года' },
  },
  {
    id: 'leak',
    name: { en: 'plan for a leak', ru: 'план на случай утечки' },
    words: [phrasePattern('утечк~, инцидент~, leak~, breach~, incident~')],
    channels: null,
    severity: 'warning',
    task: {
      en: 'Write the plan for a leak: who is told within 24 and 72 hours, who stops the export',
      ru: 'Подготовить план на случай утечки: кого уведомить за 24 и 72 часа, кто останавливает выгрузку',
    },
    why: { en: 'Fines for leaks depend on turnover for repeats', ru: 'За повторную утечку штраф считают от оборота' },
  },
]

const europe: readonly LegalDuty[] = [
  {
    id: 'lawful-basis',
    name: { en: 'consent to marketing apart from profiling', ru: 'согласие на маркетинг отдельно от профилирования' },
    words: [phrasePattern('consent~, lawful basis, soft opt-in, opt-in, gdpr, соглас~, правов~ основан~')],
    channels: null,
    severity: 'error',
    task: {
      en: 'Write down the lawful basis of each purpose; ask for marketing and profiling consents separately, not tied to a discount',
      ru: 'Записать правовое основание каждой цели; согласия на маркетинг и профилирование брать отдельно, не за скидку',
    },
    why: { en: 'GDPR articles 6 and 7; ePrivacy rules', ru: 'GDPR, ст. 6 и 7; правила ePrivacy' },
  },
  {
    ...optOut,
    severity: 'error',
    why: { en: 'GDPR article 21: right to object', ru: 'GDPR, ст. 21: право на возражение' },
  },
]

/** The United Kingdom kept the articles under names of its own. */
const unitedKingdom: readonly LegalDuty[] = europe.map((duty) => ({
  ...duty,
  why: {
    en: duty.why.en.replace('GDPR', 'UK GDPR').replace('ePrivacy rules', 'PECR'),
    ru: duty.why.ru.replace('GDPR', 'UK GDPR').replace('правила ePrivacy', 'PECR'),
  },
}))

const unitedStates: readonly LegalDuty[] = [
  {
    id: 'tcpa',
    name: { en: 'written consent to texts and calls', ru: 'письменное согласие на СМС и звонки' },
    words: [consent],
    channels: ['sms', 'phone'],
    severity: 'error',
    task: {
      en: 'Collect prior express written consent to marketing texts and calls and keep its proof',
      ru: 'Получать письменное согласие на рекламные СМС и звонки и хранить подтверждение',
    },
    why: { en: 'TCPA', ru: 'TCPA' },
  },
  { ...optOut, severity: 'error', why: { en: 'CAN-SPAM and TCPA', ru: 'CAN-SPAM и TCPA' } },
]

const elsewhere: readonly LegalDuty[] = [
  {
    id: 'consent',
    name: { en: 'consent to marketing messages', ru: 'согласие на рекламные сообщения' },
    words: [consent],
    channels: null,
    severity: 'warning',
    task: {
      en: 'Have a local lawyer check which consent marketing messages need, and collect it before the first one',
      ru: 'Проверить с местным юристом, какое согласие нужно для рекламных сообщений, и собрать его до первого',
    },
    why: { en: 'Most countries ask for consent or an opt-out', ru: 'Большинство стран требует согласия или отказа' },
  },
  {
    ...optOut,
    severity: 'warning',
    why: { en: 'Most countries ask for a way to opt out', ru: 'Большинство стран требует возможности отказа' },
  },
]

const gdpr = new Set(
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO GB UK CH'.split(' '),
)

/** Duties of a country (ISO 3166-1); general ones where it is unknown or not on the list. */
export function legalDuties(country: string | null): readonly LegalDuty[] {
  if (country === 'RU') return russia
  if (country === 'US') return unitedStates
  if (country === 'GB' || country === 'UK') return unitedKingdom
  return country !== null && gdpr.has(country) ? europe : elsewhere
}
