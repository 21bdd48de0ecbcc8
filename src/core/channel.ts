import type { ChannelKind } from './brief.ts'
import type { Localised } from './localised.ts'
import { phrasePattern } from './phrase-pattern.ts'

/** What a person calls each kind of channel. */
export const channelNames: Readonly<Record<ChannelKind, Localised>> = {
  email: { en: 'email', ru: 'электронная почта' },
  sms: { en: 'SMS', ru: 'СМС' },
  push: { en: 'push notifications', ru: 'push-уведомления' },
  app: { en: 'mobile app', ru: 'мобильное приложение' },
  'in-app': { en: 'messages inside the product', ru: 'сообщения внутри продукта' },
  site: { en: 'website', ru: 'сайт' },
  portal: { en: 'customer portal', ru: 'личный кабинет' },
  messenger: { en: 'messenger', ru: 'мессенджер' },
  whatsapp: { en: 'WhatsApp', ru: 'WhatsApp' },
  telegram: { en: 'Telegram', ru: 'Telegram' },
  viber: { en: 'Viber', ru: 'Viber' },
  max: { en: 'MAX', ru: 'MAX' },
  vk: { en: 'VK', ru: 'ВКонтакте' },
  instagram: { en: 'Instagram', ru: 'Instagram' },
  facebook: { en: 'Facebook', ru: 'Facebook' },
  social: { en: 'social networks', ru: 'социальные сети' },
  phone: { en: 'phone calls', ru: 'телефонные звонки' },
  till: { en: 'staff at the till', ru: 'сотрудник на кассе' },
  receipt: { en: 'receipt', ru: 'чек' },
  'pos-materials': { en: 'printed materials on site', ru: 'материалы в точке продаж' },
  'personal-manager': { en: 'personal manager', ru: 'персональный менеджер' },
  'marketplace-chat': { en: 'marketplace chat', ru: 'чат маркетплейса' },
  'staff-chat': { en: 'staff chat', ru: 'чат сотрудников' },
  post: { en: 'letters by post', ru: 'бумажные письма' },
  event: { en: 'events', ru: 'мероприятия' },
  other: { en: 'other channel', ru: 'другой канал' },
}

/**
 * Words by kind, the more specific kinds first: `СМС-рассылка` is SMS although a bare `рассылка` is email.
 */
const dictionary: readonly (readonly [ChannelKind, string])[] = [
  ['staff-chat', 'чат~ сотрудник~, чат~ команд~, чат~ смен~, staff chat, team chat, crew chat'],
  ['marketplace-chat', 'маркетплейс~, marketplace~, ozon, озон, wildberries, вайлдберриз, avito, авито, amazon, etsy'],
  [
    'pos-materials',
    'pos-материал~, pos материал~, плакат~, постер~, листовк~, буклет~, флаер~, табличк~, наклейк~, стенд~, тейбл-тент~, qr~, pos materials, printed materials~, печатн~ материал~, материал~ в точк~, poster~, flyer~, leaflet~, signage, table tent~, in-store',
  ],
  [
    'personal-manager',
    'персональн~ менеджер~, личн~ менеджер~, менеджер~, аккаунт-менеджер~, куратор~, account manager~, csm, csms, customer success~, success manager~, personal manager~, sales rep~, qbr~, business review~',
  ],
  ['post', 'почта россии, бумажн~ письм~, обычн~ почт~, открытк~, direct mail, postal mail, letter~, postcard~, post'],
  ['push', 'push~, web-push~, пуш~, web push~'],
  ['sms', 'sms~, смс~, rcs, text message~, text, texts, texting, text reminder~'],
  ['whatsapp', 'whatsapp~, whats app, вотсап~, ватсап~, вацап~, вотсапп~'],
  ['telegram', 'telegram~, телеграм~, тг, тг-~, tg'],
  ['viber', 'viber~, вайбер~'],
  ['max', 'max, макс, мессенджер~ max'],
  ['vk', 'vk, вк, вконтакте, vkontakte, вконтакт'],
  ['instagram', 'instagram~, инстаграм~, инста, запрещённ~ соцсет~'],
  ['facebook', 'facebook~, фейсбук~, messenger by meta, meta ads'],
  [
    'event',
    'мероприят~, вебинар~, мастер-класс~, дегустац~, конференц~, event~, webinar~, workshop~, meetup~, conference~',
  ],
  ['receipt', 'чек, чека, чеке, чеки, чеках, receipt~'],
  ['email', 'email~, e-mail~, emails, имейл~, емейл~, электронн~ почт~, электронн~ письм~, newsletter~, почта'],
  ['phone', 'телефон~, звон~, обзвон~, колл-центр~, call-центр~, контакт-центр~, горяч~ лини~, phone~, call~, hotline'],
  [
    'in-app',
    'in-app~, in app, in-product~, внутри приложен~, внутри продукт~, в приложении, в продукте, inside the product',
  ],
  ['portal', 'личн~ кабинет~, кабинет~, портал~, customer portal, client portal, portal, account area, extranet'],
  ['app', 'приложен~, мобильн~ приложен~, app, apps, mobile app~, wallet~, кошел~'],
  [
    'site',
    'сайт~, веб-сайт~, лендинг~, чат на сайте, онлайн-чат~, интернет-магазин~, website~, site, web, live chat, blog',
  ],
  [
    'till',
    'касс~, кассир~, бариста, ресепшн, ресепшен, стойк~, администратор~, приёмк~, приемк~, официант~, продав~, till~, checkout, cash desk, counter, front desk, reception, cashier~, pos, in person, точк~ продаж, в зале',
  ],
  [
    'social',
    'соцсет~, соц~ сет~, социальн~ сет~, одноклассник~, youtube, ютуб~, tiktok, тикток~, дзен, rutube, рутуб~, social~, linkedin, twitter, threads, pinterest, snapchat, reddit',
  ],
  [
    'messenger',
    'мессенджер~, messenger~, чат-бот~, чатбот~, chatbot~, slack, teams, discord, wechat, signal, line, чат~, chat~',
  ],
  ['email', 'рассылк~, письм~, mail, mailing~'],
]

const matchers = dictionary.map(([kind, phrases]) => [kind, phrasePattern(phrases)] as const)

/** The kind of a channel as a client names it in Russian or English; `other` when no word of the dictionary is in the name. */
export function channelKind(text: string): ChannelKind {
  const name = text.normalize('NFKC').trim()
  return matchers.find(([, matcher]) => matcher.test(name))?.[0] ?? 'other'
}
