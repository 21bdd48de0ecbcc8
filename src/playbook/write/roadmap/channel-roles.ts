import type { ChannelKind } from '../../../core/brief.ts'
import { channelKind } from '../../../core/channel.ts'
import type { Localised } from '../../../core/localised.ts'
import type { RoadmapAnswer } from '../../../stages/roadmap/schema.ts'
import { sentences } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { handful } from './launches.ts'
import type { Message } from './messages.ts'

interface Role {
  role: Localised
  notFor: Localised
  cap: Localised
}

const personal: Role = {
  role: {
    ru: 'Личный разговор о проблеме, сроке или продлении',
    en: 'A personal talk about a problem, a date or a renewal',
  },
  notFor: { ru: 'Рассылки и акции', en: 'Mailings and promotions' },
  cap: {
    ru: '1 рекламный контакт в квартал; по жалобе — сколько нужно до решения',
    en: '1 advertising contact a quarter; as many as needed on a complaint',
  },
}
const chat: Role = {
  role: {
    ru: 'Статус, вопрос после визита, ответ живого человека',
    en: 'Status, a question after the visit, an answer by a person',
  },
  notFor: { ru: 'Подборки товаров и картинки без повода', en: 'Product digests and pictures without a reason' },
  cap: { ru: '1 рекламное в неделю', en: '1 advertising message a week' },
}
const inProduct: Role = {
  role: { ru: 'Подсказка в момент действия, остаток наград', en: 'A hint at the moment of use, the reward balance' },
  notFor: { ru: 'Окна поверх оплаты', en: 'Pop-ups over payment' },
  cap: { ru: '2 показа в неделю', en: '2 displays a week' },
}
const onSite: Role = {
  role: { ru: 'Вступление, узнавание, одна фраза о выгоде', en: 'Joining, recognition, one sentence on the benefit' },
  notFor: { ru: 'Уговоры после отказа', en: 'Persuading after a no' },
  cap: { ru: '1 фраза за визит', en: '1 sentence a visit' },
}
const roles: Partial<Record<ChannelKind, Role>> = {
  sms: {
    role: { ru: 'Срочное и короткое: статус, срок, сгорание', en: 'Urgent and short: status, date, expiry' },
    notFor: {
      ru: 'Рассказы о новинках; длиннее 70 знаков кириллицей — уже 2 платные части и больше',
      en: 'Stories about novelties',
    },
    cap: { ru: '1 рекламное в неделю, 4 в месяц', en: '1 advertising message a week, 4 a month' },
  },
  push: {
    role: { ru: 'Повод в привычное время визита', en: 'A reason at the usual hour of the visit' },
    notFor: { ru: 'Правила и длинные условия', en: 'Rules and long conditions' },
    cap: { ru: '2 рекламных в неделю', en: '2 advertising messages a week' },
  },
  email: {
    role: {
      ru: 'Подробности: что изменилось, правила, итог квартала',
      en: 'Details: what changed, rules, results of the quarter',
    },
    notFor: { ru: 'Срочное: письмо читают позже', en: 'Urgent matters: mail is read later' },
    cap: { ru: '1 рекламное в неделю', en: '1 advertising message a week' },
  },
  phone: personal,
  'personal-manager': personal,
  messenger: chat,
  telegram: chat,
  whatsapp: chat,
  viber: chat,
  max: chat,
  vk: chat,
  'marketplace-chat': chat,
  app: inProduct,
  'in-app': inProduct,
  portal: inProduct,
  site: inProduct,
  till: onSite,
  receipt: onSite,
  'pos-materials': onSite,
}
const other: Role = {
  role: { ru: 'Анонс и ответы на вопросы', en: 'Announcement and answers to questions' },
  notFor: { ru: 'Личные данные и жалобы', en: 'Personal matters and complaints' },
  cap: { ru: '1 сообщение в неделю', en: '1 message a week' },
}
const staff: Role = {
  role: {
    ru: 'Что запускаем, зачем, какими словами говорим; за 7 дней до клиентов',
    en: 'What starts, why, in which words; 7 days before customers',
  },
  notFor: { ru: 'Разбор ошибок отдельных людей', en: 'Naming mistakes of single people' },
  cap: { ru: '10 минут на запуск', en: '10 minutes a launch' },
}

/** One row for each channel the messages use. */
export function channelRolesOf({ words }: Facts, messages: readonly Message[]): RoadmapAnswer['channelRoles'] {
  const names = [...new Set(messages.map(({ channel }) => channel))]
  return names.map((channel) => {
    const internal = messages.some((message) => message.channel === channel && message.kind === 'internal')
    const { role, notFor, cap } = internal ? staff : (roles[channelKind(channel)] ?? other)
    return { channel, role: words.say(role), notFor: words.say(notFor), cap: words.say(cap) }
  })
}

const advertising = {
  ru: {
    one: 'рекламного сообщения',
    few: 'рекламных сообщений',
    many: 'рекламных сообщений',
    other: 'рекламного сообщения',
  },
  en: { one: 'advertising message', other: 'advertising messages' },
} as const

/** Total cap, quiet hours, opt-out. */
export function contactPolicyOf(facts: Facts, messages: readonly Message[]): string {
  const { words, team, kind } = facts
  const most = handful(facts) || kind === 'supply' || kind === 'subscription' ? 1 : 3
  const channels = [...new Set(messages.filter((message) => message.kind !== 'internal').map(({ channel }) => channel))]
  const count = words.format.count(most, advertising[words.language])
  const together = channels.length > 1
  return sentences(
    words.say({
      ru: `Один человек получает не больше ${count} в неделю${together ? `, считая вместе ${words.list(channels)}` : ''}${most > 1 ? ', и не больше одного в день' : ''}; сервисные сообщения о заказе или договоре в счёт не идут`,
      en: `One person gets at most ${count} a week${together ? `, counting ${words.list(channels)} together` : ''}${most > 1 ? ', and one a day' : ''}; service messages on an order or a contract do not count`,
    }),
    words.say({
      ru: 'С 21:00 до 09:00 по местному времени клиента не пишем и не звоним; пока открыта его жалоба, рекламы нет',
      en: 'No messages or calls from 21:00 to 09:00 local time, and no advertising while a complaint is open',
    }),
    words.say({
      ru: `Отписка одним ответом или касанием останавливает рекламу ${together ? 'в каждом из этих каналов' : 'в этом канале'} не позже чем через 24 часа; отвечает ${team.owner('crm')}`,
      en: `An opt-out by one reply or tap stops advertising in ${together ? 'each of these channels' : 'this channel'} within 24 hours; owner: ${team.owner('crm')}`,
    }),
  )
}
