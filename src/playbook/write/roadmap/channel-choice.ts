import type { Brief, ChannelKind } from '../../../core/brief.ts'
import { usableChannels } from '../../planning/channel-fit.ts'
import type { Facts } from '../facts.ts'

type Channel = Brief['channels'][number]

/** Channels a ready text can be sent through. */
const written: ReadonlySet<ChannelKind> = new Set<ChannelKind>([
  ...(['email', 'sms', 'push', 'app', 'in-app', 'messenger', 'telegram', 'whatsapp', 'max', 'vk', 'viber'] as const),
  ...(['portal', 'site', 'personal-manager', 'marketplace-chat', 'post'] as const),
])

/** Advertising messages one person gets a month at most; a call once a quarter. */
const monthlyCaps: Partial<Record<ChannelKind, number>> = {
  sms: 4,
  email: 4,
  push: 8,
  messenger: 4,
  telegram: 4,
  whatsapp: 4,
  max: 4,
  vk: 4,
  viber: 4,
  phone: 0,
  post: 1,
  'personal-manager': 2,
}
const usualCap = 6

export function monthlyCap(kind: ChannelKind): number {
  return monthlyCaps[kind] ?? usualCap
}

function isWritten({ kind }: Pick<Channel, 'kind'>): boolean {
  return written.has(kind)
}

/** Where staff are told: the chat the brief names, else the meeting of the shift or of the team. */
export function staffChannel({ brief, words, kind }: Facts): string {
  const chat = brief.channels.find((channel) => channel.kind === 'staff-chat')
  if (chat) return chat.name
  return kind === 'retail' || kind === 'service'
    ? words.say({ ru: 'планёрка смены', en: 'shift meeting' })
    : words.say({ ru: 'планёрка', en: 'team meeting' })
}

/** Gives out channels so that no segment gets more advertising through one of them than its cap. */
export interface ChannelBook {
  /** `letter` asks for mail where there is any. Null when every channel of the client is full for that segment: the message is then left out. */
  take(segmentId: string, wanted: readonly string[], ad: boolean, letter?: boolean): Channel | null
}

export function channelBook({ brief }: Facts): ChannelBook {
  const usable = usableChannels(brief)
  const load = new Map<string, number>()
  const order = (wanted: readonly string[]) => {
    const own = wanted.flatMap((name) => usable.filter((channel) => channel.name === name))
    const all = [...own, ...usable.filter(isWritten)]
    return [...new Set([...all.filter(isWritten), ...own, ...usable])]
  }
  return {
    take: (segmentId, wanted, ad, letter = false) => {
      const ordered = order(wanted)
      const mail = ordered.filter(({ kind }) => letter && (kind === 'email' || kind === 'post'))
      const candidates = [...new Set([...mail, ...ordered])]
      if (!ad) return candidates[0] ?? null
      for (const channel of candidates) {
        const key = `${segmentId} ${channel.kind}`
        const used = load.get(key) ?? 0
        if (used + 1 > monthlyCap(channel.kind)) continue
        load.set(key, used + 1)
        return channel
      }
      return null
    },
  }
}
