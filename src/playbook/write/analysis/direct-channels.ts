import type { ChannelKind } from '../../../core/brief.ts'
import type { Facts } from '../facts.ts'

/** Channels that reach a known customer without an advertising budget. */
const direct: readonly ChannelKind[] = [
  'email',
  'sms',
  'push',
  'app',
  'in-app',
  'messenger',
  'whatsapp',
  'telegram',
  'viber',
  'max',
  'phone',
  'personal-manager',
  'portal',
]

export function directChannels({ brief }: Facts): string[] {
  return brief.channels.filter(({ kind }) => direct.includes(kind)).map(({ name }) => name)
}
