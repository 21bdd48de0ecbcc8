import { heading, paragraph, strong, table } from '../../../core/blocks.ts'
import { fill } from '../../../core/localised.ts'
import type { Block, SectionContext } from '../../../core/stage.ts'
import { columns, nothing, segmentName } from '../../words.ts'
import type { Roadmap } from '../schema.ts'

type Message = Roadmap['comms'][number]

function purposeOf(message: Message, context: SectionContext): string {
  const { roadmap: words, purpose: purposes, messageKind } = context.locale.labels
  const kind = messageKind[message.kind]
  const named =
    purposes[message.purpose] === kind
      ? kind
      : fill(message.consent === 'advertising' ? words.purposeConsent : words.purpose, {
          purpose: purposes[message.purpose],
          kind,
        })
  return message.launchOf === null ? named : fill(words.ofInitiative, { purpose: named, id: message.launchOf })
}

function whenOf(message: Message, context: SectionContext): string {
  const parts = [message.date === null ? '' : context.locale.format.shortDate(message.date), message.trigger ?? '']
  return parts.filter(Boolean).join('; ') || nothing
}

function messageRow(message: Message, context: SectionContext) {
  const { labels, format } = context.locale
  const whom =
    message.segmentId === null && message.kind === 'internal'
      ? labels.report.staff
      : segmentName(message.segmentId, context)
  // Once a month is the rule; a message that may come more often says so.
  const channel =
    message.perMonth <= 1
      ? message.channel
      : fill(labels.roadmap.atMost, {
          channel: message.channel,
          count: format.count(message.perMonth, labels.count.aMonth),
        })
  return [
    whenOf(message, context),
    whom,
    message.kind === 'internal' ? message.channel : channel,
    purposeOf(message, context),
    message.message,
    message.owner,
  ]
}

/** Messages with ready text, what each channel is for, and the limits all messages keep. */
export function commsBlocks({ comms, channelRoles, contactPolicy }: Roadmap, context: SectionContext): Block[] {
  const { roadmap: words } = context.locale.labels
  return [
    heading(3, words.comms),
    table(
      columns(words.commsColumns),
      comms.map((message) => messageRow(message, context)),
    ),
    heading(3, words.channels),
    table(
      columns(words.channelsColumns),
      channelRoles.map(({ channel, role, notFor, cap }) => [strong(channel), role, notFor, cap]),
    ),
    heading(3, words.policy),
    paragraph(contactPolicy),
  ]
}
