import { addDays, isIsoDate, laterDate } from '../../../core/date.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { Initiative } from '../../initiatives/schema.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { partsIn } from '../comms/message-parts.ts'
import type { Roadmap } from '../schema.ts'

type Message = Roadmap['comms'][number]

const mostCharacters = 300
/** Days between telling the staff and telling customers. */
const staffLead = 7

function missingIn(message: Message, say: Say): string[] {
  const isInternal = message.kind === 'internal' || message.purpose === 'internal'
  const length = [...message.message].length
  return [
    isBlank(message.message) && say('text', 'текста'),
    length > mostCharacters &&
      say(
        `at most ${mostCharacters} characters (now ${length})`,
        `текста до ${mostCharacters} знаков (сейчас ${length})`,
      ),
    message.date === null &&
      (message.trigger === null || isBlank(message.trigger)) &&
      say('date or trigger', 'даты или события'),
    isBlank(message.channel) && say('channel', 'канала'),
    !isInternal && message.segmentId === null && say('segment', 'сегмента'),
    !(message.perMonth >= 0) && say('messages a month', 'числа сообщений в месяц'),
  ].filter((part) => part !== false)
}

/** What an advertising text leaves out: an announcement has to sell, the messages after it have to be acted on. */
function unsaidIn({ kind, purpose, message, date }: Message, say: Say): string[] {
  // Notices of a balance or an expiry say what is, not what to buy.
  if (kind !== 'ad' || isBlank(message) || purpose === 'expiry' || purpose === 'balance') return []
  const { benefit, action, condition } = partsIn(message)
  return [
    purpose === 'announcement' && !benefit && say('the benefit', 'выгоды для клиента'),
    !action && say('what to do', 'действия'),
    // A trigger is a condition, and so is having stayed away.
    date !== null &&
      purpose !== 'win-back' &&
      !condition &&
      say('the condition: for whom, when or how much', 'условия: кому, когда или сколько'),
  ].filter((part) => part !== false)
}

/** True when staff hear of a launch a week ahead; for a launch in the first days of the plan the first day is early enough. */
function isTold({ id, launch }: Initiative, comms: readonly Message[], start: string): boolean {
  if (!isIsoDate(launch)) return true
  const latest = laterDate(start, addDays(launch, -staffLead))
  const named = phrasePattern(id)
  return comms.some(
    ({ purpose, kind, date, launchOf, message }) =>
      (purpose === 'internal' || kind === 'internal') &&
      (launchOf === id || launchOf === null || named.test(message)) &&
      (date === null || !isIsoDate(date) || date <= latest),
  )
}

/** Words a launch must be carried by: what is announced needs all three parts, what a trigger starts at least one message. */
function missingFor(initiative: Initiative, comms: readonly Message[], say: Say): string[] {
  const own = comms.filter(({ launchOf, kind }) => launchOf === initiative.id && kind !== 'internal')
  const has = (...purposes: Message['purpose'][]) => own.some(({ purpose }) => purposes.includes(purpose))
  if (initiative.direction !== 'loyalty' && !has('announcement')) {
    return own.length > 0 ? [] : [say('a message to customers', 'сообщения клиентам')]
  }
  return [
    !has('announcement') && say('an announcement', 'анонса'),
    !has('how-to') && say('a how-to', 'инструкции'),
    !has('reminder', 'balance', 'expiry') && say('a reminder', 'напоминания'),
  ].filter((part) => part !== false)
}

const outward: ReadonlySet<Initiative['direction']> = new Set(['proactive', 'loyalty', 'personal', 'winback'])

/** Days before rewards expire, with the words that mean them; a term shorter than twice the first is warned of once. */
const warnings: readonly [days: number, said: RegExp][] = [
  [30, /(?<!\d)(?:30|31|28)(?!\d)|месяц|\bmonth/iu],
  [7, /(?<!\d)7(?!\d)|недел|\bweek/iu],
]

function missingWarnings({ comms }: Roadmap, expiryDays: number, say: Say): string[] {
  const expiry = comms.filter(({ purpose }) => purpose === 'expiry').map((item) => `${item.trigger} ${item.message}`)
  return warnings
    .filter(([days, said]) => expiryDays >= days * 2 && !expiry.some((text) => said.test(text)))
    .map(([days]) =>
      say(`a warning ${days} days before rewards expire`, `предупреждения за ${days} дней до сгорания наград`),
    )
}

export const commsComplete = defineRule<Roadmap, RoadmapNeeds>({
  id: 'comms-complete',
  severity: 'error',
  claim:
    'Every launch customers notice is announced, explained and recalled by ready messages of at most 300 characters with benefit, action, condition, segment, channel and date or trigger; staff know 7 days before; expiry is warned of 30 and 7 days before.',
  why: 'A programme nobody explained is joined at the till by nobody.',
  source: 'Method, stage 4: communication plan for the launch of initiatives',
  message: { en: 'Communication plan, {what}: missing {part}.', ru: 'План коммуникаций, {what}: нет {part}.' },
  repair: 'Add to the communication plan: {what}: {part}.',
  check: (draft, { brief, drafts }) => {
    const { comms } = draft
    const say = sayIn(brief)
    const failures: Failure[] = []
    const fail = (pointer: string, what: string, parts: readonly string[], isSoft = false) => {
      if (parts.length === 0) return
      const part = say.format.list([...parts])
      failures.push({
        pointer,
        params: { what, part },
        expected: part,
        actual: '—',
        ...(isSoft ? { severity: 'warning' as const } : {}),
      })
    }
    for (const message of comms) {
      const pointer = formatPointer(['comms', message.id])
      fail(pointer, message.id, missingIn(message, say))
      fail(pointer, message.id, unsaidIn(message, say), true)
    }
    const hasStaff = brief.team.reduce((sum, { people }) => sum + people, 0) > 1
    const launches = drafts.initiatives.initiatives.filter(({ direction }) => outward.has(direction))
    const main = launches
      .filter(({ direction }) => direction === 'loyalty')
      .sort((a, b) => a.launch.localeCompare(b.launch))[0]
    for (const initiative of launches) {
      const untold =
        hasStaff && !isTold(initiative, comms, brief.start)
          ? [say(`word to the staff ${staffLead} days before`, `сообщения сотрудникам за ${staffLead} дней`)]
          : []
      // A second loyalty launch (referral, missions) and a service fix may ride on existing messages.
      fail(
        '/comms',
        say(`${initiative.id} “${initiative.title}”`, `${initiative.id} «${initiative.title}»`),
        [...missingFor(initiative, comms, say), ...untold],
        initiative !== main,
      )
    }
    const { type, expiryDays } = drafts.programme
    if (type !== 'none' && expiryDays !== null) {
      fail('/comms', say('the programme', 'программа'), missingWarnings(draft, expiryDays, say))
    }
    return failures
  },
})
