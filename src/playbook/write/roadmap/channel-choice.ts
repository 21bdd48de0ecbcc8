import type { Brief, ChannelKind } from '../../../core/brief.ts'
import { channelBarRu } from '../../../core/channel-law-ru.ts'
import { type IsoDate, planMonth } from '../../../core/date.ts'
import { capOf, reachOf } from '../../../stages/roadmap/contact/contact-caps.ts'
import { usableChannels } from '../../planning/channel-fit.ts'
import type { Facts } from '../facts.ts'

type Channel = Brief['channels'][number]

/** Channels a ready text can be sent through. */
const written: ReadonlySet<ChannelKind> = new Set<ChannelKind>([
  ...(['email', 'sms', 'push', 'app', 'in-app', 'messenger', 'telegram', 'whatsapp', 'max', 'vk', 'viber'] as const),
  ...(['portal', 'site', 'personal-manager', 'marketplace-chat', 'post'] as const),
])

/** Channels that work only on who has come. */
const onTheSpot: ReadonlySet<ChannelKind> = new Set<ChannelKind>(['till', 'receipt', 'pos-materials', 'event'])

/** A call is a talk: ready advertising texts are not read out by phone. */
const ownCaps: Partial<Record<ChannelKind, number>> = { phone: 0, post: 1, 'personal-manager': 2 }
const usualCap = 6

/** Advertising messages one person gets a month at most. */
function monthlyCap(brief: Brief, { kind, name }: Pick<Channel, 'kind' | 'name'>): number {
  const reach = reachOf(name)
  return ownCaps[kind] ?? (reach === null ? usualCap : (capOf(reach, brief)?.perMonth ?? usualCap))
}

/** Whether a text can be sent through it and read later. */
export function isWritten({ kind }: Pick<Channel, 'kind'>): boolean {
  return written.has(kind)
}

function isSpoken(kind: ChannelKind): boolean {
  return kind === 'phone'
}

/** Where staff are told: the chat the brief names, else the meeting of the shift or of the team. */
export function staffChannel({ brief, words, kind }: Facts): string {
  const chat = brief.channels.find((channel) => channel.kind === 'staff-chat')
  if (chat) return chat.name
  return kind === 'retail' || kind === 'service'
    ? words.say({ ru: 'планёрка смены', en: 'shift meeting' })
    : words.say({ ru: 'планёрка', en: 'team meeting' })
}

/** What a message asks of its channel. */
interface Wish {
  ad: boolean
  /** Asks for mail where there is any. */
  letter?: boolean
  /** The day it is sent; null for a trigger, which counts in every month. */
  date?: IsoDate | null
}

/** Gives out channels so that no segment gets more advertising through one of them than its cap. */
export interface ChannelBook {
  /** Null when every channel of the client is full for that segment: the message is then left out. */
  take(segmentId: string, wanted: readonly string[], wish: Wish): Channel | null
}

export function channelBook({ brief }: Facts): ChannelBook {
  const usable = usableChannels(brief)
  // Messages of a channel by month of the plan; those a trigger sends stand under 0 and count in each.
  const load = new Map<string, number[]>()
  const order = (wanted: readonly string[]) => {
    const own = wanted.flatMap((name) => usable.filter((channel) => channel.name === name))
    const all = [...own, ...usable.filter(isWritten)]
    const ordered = [...new Set([...all.filter(isWritten), ...own, ...usable])]
    // What Russian law restricts comes last, however the initiative names its channels.
    const isDoubtful = ({ name, kind }: Channel) =>
      brief.country === 'RU' && channelBarRu(name, brief.industry, kind) !== null
    const clean = ordered.filter((channel) => !isDoubtful(channel))
    const doubtful = ordered.filter(isDoubtful)
    // Who stays away hears nothing at the till and reads nothing in a call: a messenger that may be slowed down still reaches more of them.
    const told = clean.filter(({ kind }) => !onTheSpot.has(kind) && !isSpoken(kind))
    const spoken = clean.filter(({ kind }) => isSpoken(kind))
    return [...new Set([...told, ...doubtful.filter(isWritten), ...spoken, ...clean, ...doubtful])]
  }
  return {
    take: (segmentId, wanted, { ad, letter = false, date = null }) => {
      const ordered = order(wanted)
      const mail = ordered.filter(({ kind }) => letter && (kind === 'email' || kind === 'post'))
      const candidates = [...new Set([...mail, ...ordered])]
      if (!ad) return candidates[0] ?? null
      const month = date === null ? 0 : Math.min(12, Math.max(1, planMonth(brief.start, date)))
      for (const channel of candidates) {
        const key = `${segmentId} ${reachOf(channel.name) ?? channel.kind}`
        const used = load.get(key) ?? new Array<number>(13).fill(0)
        const [standing = 0, ...dated] = used
        const inMonth = month === 0 ? Math.max(...dated) : (used[month] ?? 0)
        if (standing + inMonth + 1 > monthlyCap(brief, channel)) continue
        load.set(key, used.with(month, (used[month] ?? 0) + 1))
        return channel
      }
      return null
    },
  }
}
