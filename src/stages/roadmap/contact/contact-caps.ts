import type { Brief, ChannelKind } from '../../../core/brief.ts'
import { channelKind } from '../../../core/channel.ts'

/** Ways of reaching a person that share a cap: to the reader five messengers are one noise. */
export type Reach = 'sms' | 'push' | 'email' | 'messenger' | 'call' | 'other'

/** Most advertising messages one person gets. Expert estimates; 40 % of email users prefer one a week, and too many is why they leave (MarketingSherpa, Mapp 2016). */
export interface Cap {
  perWeek: number
  perMonth: number
}

/** Seen by whoever comes by, sent to nobody. */
const shown: ReadonlySet<ChannelKind> = new Set<ChannelKind>([
  ...(['till', 'receipt', 'pos-materials', 'site', 'portal', 'social', 'instagram', 'facebook', 'event'] as const),
  'staff-chat',
])

const reaches: Partial<Record<ChannelKind, Reach>> = {
  sms: 'sms',
  push: 'push',
  email: 'email',
  phone: 'call',
  ...Object.fromEntries(
    (['messenger', 'whatsapp', 'telegram', 'viber', 'max', 'vk'] as const).map((kind) => [kind, 'messenger']),
  ),
}

/** Null where nothing is sent: a poster has no frequency. */
export function reachOf(channel: string): Reach | null {
  const kind = channelKind(channel)
  return shown.has(kind) ? null : (reaches[kind] ?? 'other')
}

/** Over all channels together. */
export const totalCap: Cap = { perWeek: 3, perMonth: 13 }

/** Cap of one way of reaching people; null where only the total counts. A consumer is called once a quarter. */
export function capOf(reach: Reach, { company, industry }: Pick<Brief, 'company' | 'industry'>): Cap | null {
  switch (reach) {
    case 'sms':
    case 'messenger':
      return { perWeek: 1, perMonth: 4 }
    case 'push':
      return { perWeek: 2, perMonth: 8 }
    case 'email':
      // Shops on the web are written to about goods in the basket and on the way.
      return industry.id === 'ecom' ? { perWeek: 2, perMonth: 8 } : { perWeek: 1, perMonth: 4 }
    case 'call':
      return company.model === 'b2b' ? null : { perWeek: 1, perMonth: 1 / 3 }
    case 'other':
      return null
  }
}
