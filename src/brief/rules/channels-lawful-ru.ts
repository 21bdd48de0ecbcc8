import { channelBarRu, channelLawRu, lawfulInsteadRu } from '../../core/channel-law-ru.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'

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
      const found = channelBarRu(channel.name, brief.industry, channel.kind)
      if (!found) return []
      const params = {
        channel: quoted(channel.name),
        law: pick(channelLawRu[found.bar]),
        instead: pick(lawfulInsteadRu),
      }
      return [
        {
          pointer: `/channels/${channel.id}`,
          severity: found.severity,
          params,
          expected: pick(lawfulInsteadRu),
          actual: channel.name,
        },
      ]
    })
  },
}
