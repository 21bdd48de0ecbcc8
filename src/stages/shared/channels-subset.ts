import type { Brief, ChannelKind } from '../../core/brief.ts'
import { channelKind } from '../../core/channel.ts'
import { defineRule, type Failure, type Rule, type StageContext } from '../../core/rule.ts'
import { normaliseText } from '../../text/normalise.ts'
import { sayIn } from './say.ts'

/** A channel named in a draft. */
export interface UsedChannel {
  pointer: string
  channel: string
  /** True where staff are told: talking to them needs no channel of the brief. */
  staff?: boolean
}

/** Industries that meet customers in person: the till and printed matter exist without being named. */
const inPerson = new Set(['coffee', 'grocery', 'fashion', 'fitness', 'beauty', 'hotel', 'service-center', 'pharmacy'])
const onSite: readonly ChannelKind[] = ['till', 'receipt', 'pos-materials']

/** A channel of the brief that carries another one with it. */
const carries: Partial<Record<ChannelKind, readonly ChannelKind[]>> = {
  app: ['push', 'in-app'],
  push: ['app'],
  'in-app': ['app', 'portal'],
  portal: ['in-app'],
  site: ['portal', 'in-app'],
  till: onSite,
}

function kindsOf(brief: Brief): Set<ChannelKind> {
  const kinds = brief.channels.flatMap(({ kind }) => [kind, ...(carries[kind] ?? [])])
  if (inPerson.has(brief.industry.id)) kinds.push(...onSite)
  if (brief.company.model === 'b2b') kinds.push('personal-manager')
  return new Set(kinds)
}

/** True when the client has this channel, under whatever name. */
export function hasChannel(brief: Brief, channel: string): boolean {
  const name = normaliseText(channel).trim()
  if (brief.channels.some((known) => normaliseText(known.name).trim() === name)) return true
  const kind = channelKind(channel)
  return kind !== 'other' && kindsOf(brief).has(kind)
}

/** One instance for each stage that names channels; `created` are channels the plan builds before they are used. */
export function channelsSubsetRule<Draft, Needs>(
  used: (draft: Draft, context: StageContext<Needs>) => readonly UsedChannel[],
  isCreated: (channel: UsedChannel, draft: Draft, context: StageContext<Needs>) => boolean = () => false,
): Rule<Draft, Needs> {
  return defineRule({
    id: 'channels-subset',
    severity: 'error',
    claim: 'Every channel is one the client has, or one the plan creates and pays for before it is used.',
    why: 'A message in a channel the company does not have is never sent.',
    source: 'Method, typical mistake: tactics that do not fit the audience and its channels',
    message: {
      en: 'Channel “{channel}” is not in the brief and is not created.',
      ru: 'Канала «{channel}» нет в брифе, и план его не создаёт.',
    },
    repair: 'Use one of the channels of the brief instead of {channel}: {known}.',
    check: (draft, context) => {
      const { brief } = context
      const say = sayIn(brief)
      const known = brief.channels.map(({ name }) => name).join(' | ')
      return used(draft, context).flatMap((use): Failure[] => {
        if (use.staff || hasChannel(brief, use.channel) || isCreated(use, draft, context)) return []
        return [
          {
            pointer: use.pointer,
            params: { channel: use.channel, known },
            expected: known || say('a channel of the brief', 'канал из брифа'),
            actual: use.channel,
          },
        ]
      })
    },
  })
}
