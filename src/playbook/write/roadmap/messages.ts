import type { ChannelKind } from '../../../core/brief.ts'
import { addDays, earlierDate, type IsoDate, laterDate } from '../../../core/date.ts'
import type { Localised } from '../../../core/localised.ts'
import type { RoadmapAnswer } from '../../../stages/roadmap/schema.ts'
import type { Facts } from '../facts.ts'
import { fillText } from '../fill-text.ts'
import { briefings } from './briefings.ts'
import { type ChannelBook, channelBook } from './channel-choice.ts'
import { fitting } from './forms.ts'
import { type EarlierDrafts, handful, type Launch } from './launches.ts'
import { waveDate } from './milestones.ts'
import { exampleSentence, rewardMessages } from './reward-messages.ts'
import { spaced } from './spacing.ts'

export type Message = RoadmapAnswer['comms'][number]
export type DraftMessage = Omit<Message, 'id'>

/** Initiatives whose messages serve an order, a contract or a complaint; all others advertise. */
const serving: ReadonlySet<string> = new Set([
  ...['pro-close-loop-24h', 'pro-status-notify', 'pro-visit-reminder', 'pro-onboarding-30d', 'pro-dunning'],
  ...['pro-health-score', 'pro-low-usage', 'pro-renewal-90', 'pro-top-reasons', 'per-know-me', 'per-value-report'],
  ...['per-vip-desk', 'wb-cancel-flow'],
])

/** Which of the three texts of the knowledge base is meant. */
type Part = 'first' | 'how' | 'remind'

/** How to opt out, where a message can say it; push and in-app messages are switched off in the settings. */
const optOuts: Partial<Record<ChannelKind, Localised>> = {
  email: { ru: 'Отписка — ссылка под письмом.', en: 'Unsubscribe by the link below.' },
  ...Object.fromEntries(
    (['sms', 'messenger', 'telegram', 'whatsapp', 'max', 'vk', 'viber'] as const).map((kind) => [
      kind,
      { ru: 'Не писать — ответьте «стоп».', en: 'Reply stop to opt out.' },
    ]),
  ),
}

function purposeOf({ item, voice }: Launch, part: Part, ad: boolean): Message['purpose'] {
  if (item.direction === 'winback') return 'win-back'
  if (item.direction !== 'loyalty' && voice.mode === 'triggered') return ad ? 'reminder' : 'service'
  return part === 'first' ? 'announcement' : part === 'how' ? 'how-to' : 'reminder'
}

/** A text that calls itself a letter is sent as one. */
function isLetter(text: string): boolean {
  return /письм|\bletter\b/iu.test(text)
}

/** The same words where there is no mail. */
function asMessage(text: string): string {
  return text
    .replace(/письме(?!\p{L})/gu, 'сообщении')
    .replace(/письмо(?!\p{L})/gu, 'сообщение')
    .replace(/\bletter\b/gu, 'message')
}

interface Timing {
  date: IsoDate | null
  trigger: string | null
}

function others(facts: Facts, launch: Launch): string {
  return launch.item.segmentIds.length > 1
    ? facts.words.say({
        ru: '; тот же текст другим сегментам инициативы',
        en: '; the same text for its other segments',
      })
    : ''
}

function timingOf(facts: Facts, launch: Launch, part: Part): Timing {
  const { words, brief, end } = facts
  const { item, voice, told, planned } = launch
  const inside = (date: IsoDate) => laterDate(brief.start, earlierDate(date, end))
  const then = part === 'how' ? told.next?.[0] : part === 'remind' ? told.next?.[1] : undefined
  if (then) return { date: null, trigger: words.say(then) }
  if (part === 'first' && told.opens) return { date: null, trigger: words.say(told.opens) }
  if (part === 'first') {
    if (planned.waveMonths.length > 0) {
      const dates = planned.waveMonths.map((month) => waveDate(facts, launch, month))
      const later = dates.slice(1).map((date) => words.format.shortDate(date))
      return {
        date: dates[0] ?? inside(item.launch),
        trigger:
          later.length === 0
            ? null
            : words.say({ ru: `повтор: ${words.list(later)}`, en: `again: ${words.list(later)}` }),
      }
    }
    return voice.mode === 'open'
      ? {
          date: inside(item.launch),
          trigger: words.say({ ru: 'день запуска', en: 'launch day' }) + others(facts, launch),
        }
      : { date: null, trigger: item.trigger.replace(/[.\s]+$/u, '') }
  }
  return part === 'how'
    ? {
        date: null,
        trigger: words.say({
          ru: 'Через 3 дня после анонса, если клиент откликнулся, но не воспользовался',
          en: '3 days after the announcement, to those who reacted but did not use it',
        }),
      }
    : {
        date: inside(addDays(item.launch, 14)),
        trigger: words.say({ ru: 'кто ещё не воспользовался', en: 'those who have not used it' }),
      }
}

/** Texts of an initiative that are worth a row: all of them where a launch is announced, one chain link less elsewhere. */
function partsOf(facts: Facts, { item, voice, planned }: Launch): Part[] {
  if (!voice.mode) return []
  // By hand a wave is two messages.
  if (planned.waveMonths.length > 0 && planned.variant === 'light') return ['first', 'how']
  if (item.direction === 'loyalty') return ['first', 'how', 'remind']
  // What is announced is also explained and recalled, however few people do it.
  if (voice.mode === 'open') return ['first', 'how', 'remind']
  if (handful(facts)) return item.direction === 'winback' ? ['first', 'how'] : ['first']
  if (item.direction === 'winback') return ['first', 'how', 'remind']
  return ['first', 'how']
}

function messagesOf(facts: Facts, launch: Launch, book: ChannelBook, drafts: EarlierDrafts): DraftMessage[] {
  const { brief, words } = facts
  const { item, planned, voice } = launch
  const segments = drafts.analysis.segments
  const segmentId = item.segmentIds[0] ?? segments.find(({ target }) => target)?.id ?? segments[0]?.id ?? null
  const ad = !serving.has(planned.playbook.id)
  return partsOf(facts, launch).flatMap((part): DraftMessage[] => {
    const template = voice[part]
    if (!template) return []
    const told = fillText(facts, planned, template)
    const required = item.direction === 'loyalty' || part === 'first'
    const timing = timingOf(facts, launch, part)
    const channel = book.take(segmentId ?? '', item.channels, { ad, letter: isLetter(told), date: timing.date })
    const name = channel?.name ?? (required ? (item.channels[0] ?? brief.channels[0]?.name) : undefined)
    if (!name) return []
    const text = channel?.kind === 'email' || channel?.kind === 'post' ? told : asMessage(told)
    const optOut = ad && channel && !/стоп|stop\b/iu.test(text) ? optOuts[channel.kind] : undefined
    return [
      {
        launchOf: item.id,
        purpose: purposeOf(launch, part, ad),
        kind: ad ? 'ad' : 'service',
        segmentId,
        channel: name,
        message: fitting(
          text,
          part === 'first' && exampleSentence(facts, launch, drafts),
          optOut !== undefined && words.say(optOut),
        ),
        ...timing,
        perMonth: 1,
        owner: item.owner,
        consent: ad ? 'advertising' : 'not-needed',
      },
    ]
  })
}

/** The communication plan: staff first, then what customers read, in the order of the calendar. */
export function messagesFor(facts: Facts, launches: readonly Launch[], drafts: EarlierDrafts): Message[] {
  const book = channelBook(facts)
  const launchOf = new Map(launches.map(({ item }) => [item.id, item.launch]))
  const all = [
    ...briefings(facts, launches, drafts),
    ...launches.flatMap((launch) => messagesOf(facts, launch, book, drafts)),
    ...rewardMessages(facts, launches, drafts, book),
  ]
  const when = ({ date, launchOf: id }: DraftMessage) => date ?? launchOf.get(id ?? '') ?? facts.end
  const inOrder = (messages: readonly DraftMessage[]) => messages.toSorted((a, b) => when(a).localeCompare(when(b)))
  return inOrder(spaced(facts, inOrder(all))).map((message, index) => ({ id: `CM${index + 1}`, ...message }))
}
