import type { ChannelKind } from '../core/brief.ts'
import type { Localised } from '../core/localised.ts'
import type { Words } from './words.ts'

/** How a thing reaches the customer, where the language has a word for the kind of channel. */
const ways: Partial<Record<ChannelKind, Localised>> = {
  sms: { ru: 'по SMS', en: 'by SMS' },
  email: { ru: 'по email', en: 'by email' },
  push: { ru: 'push-уведомлением', en: 'by push' },
  app: { ru: 'в приложении', en: 'in the app' },
  'in-app': { ru: 'в приложении', en: 'in the app' },
  site: { ru: 'на сайте', en: 'on the website' },
  portal: { ru: 'в личном кабинете', en: 'in the portal' },
  messenger: { ru: 'в мессенджере', en: 'by messenger' },
  whatsapp: { ru: 'в WhatsApp', en: 'by WhatsApp' },
  telegram: { ru: 'в Telegram', en: 'by Telegram' },
  viber: { ru: 'в Viber', en: 'by Viber' },
  max: { ru: 'в MAX', en: 'by MAX' },
  vk: { ru: 'во ВКонтакте', en: 'by VK' },
  instagram: { ru: 'в Instagram', en: 'by Instagram' },
  phone: { ru: 'по телефону', en: 'by phone' },
  till: { ru: 'на кассе', en: 'at the till' },
  receipt: { ru: 'на чеке', en: 'on the receipt' },
  'pos-materials': { ru: 'на табличке на месте', en: 'on a sign on the spot' },
  'personal-manager': { ru: 'через личного менеджера', en: 'through the account manager' },
  post: { ru: 'письмом', en: 'by post' },
}

/** «по SMS», "at the till"; a channel of the client's own name stands in brackets, as it cannot be declined. */
export function wayOf(channel: { name: string; kind: ChannelKind }, words: Words): string {
  const { name, kind } = channel
  if (kind === 'till' && !/касс|till|checkout|counter/iu.test(name)) {
    return words.say({ ru: `на месте (${name})`, en: `at the ${name}` })
  }
  const way = ways[kind]
  return way ? words.say(way) : words.say({ ru: `(${name})`, en: `by ${name}` })
}
