import type { Brief, ChannelKind } from '../../core/brief.ts'
import type { Playbook } from '../plan.ts'
import type { PlaybookChannel } from '../playbook-row.ts'

/** Which channels of the client an initiative uses. */

const kindsBehind: Readonly<Record<PlaybookChannel, readonly ChannelKind[]>> = {
  app: ['app', 'in-app'],
  email: ['email'],
  'in-app': ['in-app', 'app', 'portal'],
  messenger: ['messenger', 'telegram', 'whatsapp', 'max', 'vk', 'viber'],
  'personal-manager': ['personal-manager', 'phone'],
  phone: ['phone'],
  portal: ['portal', 'site'],
  'pos-materials': ['pos-materials'],
  push: ['push', 'app'],
  receipt: ['receipt', 'till'],
  site: ['site', 'portal'],
  sms: ['sms'],
  'staff-chat': ['staff-chat'],
  till: ['till'],
}

/** Channels that reach one person, best first: what a playbook falls back to. */
const directKinds: readonly ChannelKind[] = [
  ...(['email', 'sms', 'push', 'app', 'messenger', 'telegram', 'whatsapp', 'max', 'vk', 'viber', 'in-app'] as const),
  ...(['portal', 'personal-manager', 'phone', 'marketplace-chat', 'till', 'site', 'receipt', 'post', 'event'] as const),
  ...(['pos-materials', 'social', 'instagram', 'facebook', 'other', 'staff-chat'] as const),
]

const foreignMessengers: readonly ChannelKind[] = ['whatsapp', 'telegram', 'viber']
const closedInRussia: readonly ChannelKind[] = ['instagram', 'facebook']

/**
 * Channels that may carry messages to customers. In Russia no advertising goes to Instagram and Facebook (since September 2025), and
 * banks, insurers and telecoms may not write through foreign messengers (since June 2025).
 */
export function usableChannels(brief: Brief): Brief['channels'] {
  if (brief.country !== 'RU') return brief.channels
  const strict = ['bank', 'insurance', 'telecom'].includes(brief.industry.id)
  const barred = strict ? [...closedInRussia, ...foreignMessengers] : closedInRussia
  return brief.channels.filter(({ kind }) => !barred.includes(kind))
}

/** Names of channels of the brief for an initiative, best first, four at most; one direct channel where none fits; none for work customers do not see. */
export function channelsFor(playbook: Playbook, brief: Brief): string[] {
  const usable = usableChannels(brief)
  const wanted = playbook.channels.flatMap((channel) => kindsBehind[channel as PlaybookChannel])
  const fitting = [...new Set(wanted)].flatMap((kind) => usable.filter((channel) => channel.kind === kind))
  if (fitting.length > 0) return [...new Set(fitting.map(({ name }) => name))].slice(0, 4)
  const internal = playbook.direction === 'staff' || playbook.direction === 'enabler'
  if (internal) return []
  const direct = directKinds.flatMap((kind) => usable.filter((channel) => channel.kind === kind))
  return direct.slice(0, 1).map(({ name }) => name)
}
