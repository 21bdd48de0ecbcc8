import type { Brief, ChannelKind } from '../../core/brief.ts'
import type { Severity } from '../../core/finding.ts'
import type { Localised } from '../../core/localised.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'

const advertisingBarred: ReadonlySet<ChannelKind> = new Set(['instagram', 'facebook'])
const foreignMessengers: ReadonlySet<ChannelKind> = new Set(['whatsapp', 'telegram', 'viber'])
/** Foreign messengers whose name stands in a channel of a general kind. */
const foreignNames = /whats\s?app|telegram|viber|discord|skype|wechat|signal|slack|teams|ватсап|вотсап|телеграм|вайбер/i

/** Organisations that may not write to clients through foreign messengers. */
const barredIndustries: ReadonlySet<string> = new Set(['bank', 'insurance', 'telecom'])

const laws: Readonly<Record<'advertising' | 'messenger' | 'availability', Localised>> = {
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

const instead: Localised = { en: 'SMS, email, app, VK or MAX', ru: 'СМС, почта, приложение, ВКонтакте или MAX' }

function barrier(
  brief: Brief,
  channel: Brief['channels'][number],
): { law: keyof typeof laws; severity: Severity } | null {
  const { kind, name } = channel
  if (advertisingBarred.has(kind)) return { law: 'advertising', severity: 'error' }
  if (!foreignMessengers.has(kind) && !(kind === 'messenger' && foreignNames.test(name))) return null
  return barredIndustries.has(brief.industry.id)
    ? { law: 'messenger', severity: 'error' }
    : { law: 'availability', severity: 'warning' }
}

export const channelsLawfulRu: BriefRule = {
  id: 'channels-lawful-ru',
  severity: 'error',
  claim: 'In Russia no channel is used that the law bars for the purpose.',
  why: 'A plan built on a barred channel cannot be carried out, and using it is fined.',
  source: 'validators legal-channels-ru [L4][L5], state of spring 2026; a checklist for a lawyer, not legal advice',
  message: {
    en: 'Channel “{channel}” in Russia: {law}. Instead: {instead}.',
    ru: 'Канал «{channel}» в России: {law}. Вместо него: {instead}.',
  },
  check: (brief) => {
    if (brief.country !== 'RU')
      return { skipped: wordsOf(brief).pick({ en: 'the country is not Russia', ru: 'страна — не Россия' }) }
    const { pick, quoted } = wordsOf(brief)
    return brief.channels.flatMap((channel) => {
      const found = barrier(brief, channel)
      if (!found) return []
      const params = { channel: quoted(channel.name), law: pick(laws[found.law]), instead: pick(instead) }
      return [
        {
          pointer: `/channels/${channel.id}`,
          severity: found.severity,
          params,
          expected: pick(instead),
          actual: channel.name,
        },
      ]
    })
  },
}
