import type { Brief, ChannelKind } from './brief.ts'
import { channelKind } from './channel.ts'
import type { Severity } from './finding.ts'
import type { Localised } from './localised.ts'

/** Why a channel is barred or doubtful in Russia. */
export type ChannelBar = 'advertising' | 'messenger' | 'availability'

const advertisingBarred: ReadonlySet<ChannelKind> = new Set(['instagram', 'facebook'])
const foreignMessengers: ReadonlySet<ChannelKind> = new Set(['whatsapp', 'telegram', 'viber'])
/** Foreign messengers whose name stands in a channel of a general kind. */
const foreignNames = /whats\s?app|telegram|viber|discord|skype|wechat|signal|slack|teams|ватсап|вотсап|телеграм|вайбер/i

/** Organisations that may not write to clients through foreign messengers. */
const barredIndustries: ReadonlySet<string> = new Set(['bank', 'insurance', 'telecom'])

/** State of spring 2026; a checklist for a lawyer, not legal advice (validators §8, [L4] and [L5]). */
export const channelLawRu: Readonly<Record<ChannelBar, Localised>> = {
  advertising: {
    en: 'advertising on blocked resources has been prohibited since 1 September 2025, fines of 100,000–500,000 roubles for a company',
    ru: 'с 1 сентября 2025 года реклама на заблокированных ресурсах запрещена, штраф для компании — 100–500 тысяч рублей',
  },
  messenger: {
    en: 'banks, insurers, telecom operators and large platforms may not write to clients in foreign messengers since 1 June 2025',
    ru: 'с 1 июня 2025 года банкам, страховым, операторам связи и крупным площадкам запрещено общаться с клиентами в иностранных мессенджерах',
  },
  availability: {
    en: 'the service may be restricted: keep a second channel for the same messages',
    ru: 'работу сервиса могут ограничить: нужен второй канал для тех же сообщений',
  },
}

/** What is free to use for the same messages. */
export const lawfulInsteadRu: Localised = {
  en: 'SMS, email, app, VK or MAX',
  ru: 'СМС, почта, приложение, ВКонтакте или MAX',
}

/** What stands against a channel in Russia for a business of this industry; null where nothing does. */
export function channelBarRu(
  name: string,
  industry: Pick<Brief['industry'], 'id'>,
  kind: ChannelKind = channelKind(name),
): { bar: ChannelBar; severity: Severity } | null {
  if (advertisingBarred.has(kind)) return { bar: 'advertising', severity: 'error' }
  if (!foreignMessengers.has(kind) && !(kind === 'messenger' && foreignNames.test(name))) return null
  return barredIndustries.has(industry.id)
    ? { bar: 'messenger', severity: 'error' }
    : { bar: 'availability', severity: 'warning' }
}
