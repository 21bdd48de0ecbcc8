import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { consent, type LegalDuty, optOut, spring2026 } from './duty.ts'

/** European Union and the countries that apply its law. A discount in exchange for consent makes it unfree (Elkjøp case). */
export const europe: readonly LegalDuty[] = [
  {
    id: 'lawful-basis',
    name: { en: 'the lawful basis of each purpose', ru: 'правовое основание каждой цели' },
    words: [phrasePattern('lawful basis, lawful bases, legal basis, legal bases, правов~ основан~')],
    channels: null,
    severity: 'error',
    doer: 'lawyer',
    task: {
      en: 'Write down the lawful basis of each purpose: order, service messages, programme, marketing, profiling',
      ru: 'Записать правовое основание каждой цели: заказ, сервисные сообщения, программа, реклама, профилирование',
    },
    why: { en: 'GDPR, article 6', ru: 'GDPR, ст. 6' },
    asOf: spring2026,
  },
  {
    id: 'separate-consents',
    name: { en: 'consent to marketing apart from profiling', ru: 'согласие на маркетинг отдельно от профилирования' },
    words: [consent, phrasePattern('profil~, профил~')],
    channels: null,
    severity: 'error',
    doer: 'lawyer',
    task: {
      en: 'Ask for the consents to marketing and to profiling separately, tied neither to each other nor to a discount',
      ru: 'Брать согласия на рекламу и на профилирование по отдельности, не связывая их между собой и со скидкой',
    },
    why: { en: 'GDPR, article 7; ePrivacy rules', ru: 'GDPR, ст. 7; правила ePrivacy' },
    asOf: spring2026,
  },
  {
    id: 'soft-opt-in',
    name: {
      en: 'the conditions under which own customers are written to without consent',
      ru: 'условия, при которых своим клиентам пишут без согласия',
    },
    words: [
      phrasePattern('soft opt-in, similar products, similar goods, similar services, похож~ товар~, похож~ услуг~'),
    ],
    channels: ['email', 'sms'],
    severity: 'warning',
    doer: 'lawyer',
    task: {
      en: 'Settle where the soft opt-in applies: own customers, similar products, an opt-out offered at the purchase and in every message',
      ru: 'Решить, кому пишем по мягкому согласию (soft opt-in): свои клиенты, похожие товары, отказ предложен при покупке и в каждом сообщении',
    },
    why: { en: 'ePrivacy rules, article 13', ru: 'Правила ePrivacy, ст. 13' },
    asOf: spring2026,
  },
  {
    ...optOut,
    name: { en: 'opt-out in every message and the right to object', ru: 'отказ от рассылки и право на возражение' },
    severity: 'error',
    task: {
      en: 'Put an opt-out into every advertising message, let people object to profiling apart from it, and test both within 24 hours',
      ru: 'Добавить отказ в каждое рекламное сообщение, возражение против профилирования — отдельно; проверить оба за 24 часа',
    },
    why: { en: 'GDPR, article 21: right to object', ru: 'GDPR, ст. 21: право на возражение' },
  },
]

/** The United Kingdom kept the articles under names of its own. */
export const unitedKingdom: readonly LegalDuty[] = europe.map((duty) => ({
  ...duty,
  why: {
    en: duty.why.en.replace('GDPR', 'UK GDPR').replace(/ePrivacy rules(?:, article 13)?/u, 'PECR'),
    ru: duty.why.ru.replace('GDPR', 'UK GDPR').replace(/правила ePrivacy(?:, ст\. 13)?/iu, 'PECR'),
  },
}))
