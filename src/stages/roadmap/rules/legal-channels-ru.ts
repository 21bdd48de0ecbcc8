import { channelBarRu, channelLawRu, lawfulInsteadRu } from '../../../core/channel-law-ru.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Roadmap } from '../schema.ts'

/** The country decides, never the language: a company abroad may write in Russian wherever it likes. */
export const legalChannelsRu = defineRule<Roadmap, RoadmapNeeds>({
  id: 'legal-channels-ru',
  severity: 'error',
  claim:
    'In Russia nothing is advertised on blocked resources, and banks, insurers and telecom operators write to no client in foreign messengers.',
  why: 'A message in a barred channel costs a fine and has to be planned anew.',
  source:
    'validators legal-channels-ru [L4][L5], state of spring 2026: legal platform of a programme. A checklist for a lawyer, not legal advice',
  message: {
    en: 'Channel “{channel}” in Russia ({ids}): {law}. Instead: {instead}.',
    ru: 'Канал «{channel}» в России ({ids}): {law}. Вместо него: {instead}.',
  },
  repair: 'Send message {ids} by another channel of the brief than {channel}: {instead}.',
  check: ({ comms }, { brief }) => {
    const { country, industry, language } = brief
    const say = sayIn(brief)
    if (country !== 'RU') return { skipped: say('the country is not Russia', 'страна — не Россия') }
    const instead = lawfulInsteadRu[language]
    const warned = new Set<string>()
    return comms.flatMap(({ id, kind, channel }): Failure[] => {
      const found = kind === 'internal' ? null : channelBarRu(channel, industry)
      if (!found || (found.bar === 'advertising' && kind !== 'ad')) return []
      const isWarning = found.severity === 'warning'
      // One word on availability serves for all messages of the channel.
      if (isWarning && warned.has(channel)) return []
      warned.add(channel)
      const ids = isWarning
        ? comms.filter((message) => message.kind !== 'internal' && message.channel === channel).map((item) => item.id)
        : [id]
      const params = { ids: ids.join(', '), channel, law: channelLawRu[found.bar][language], instead }
      return [
        {
          pointer: formatPointer(['comms', id, 'channel']),
          params,
          expected: instead,
          actual: channel,
          severity: found.severity,
        },
      ]
    })
  },
})
