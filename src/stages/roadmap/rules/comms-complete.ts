import { daysBetween, isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { Initiative } from '../../initiatives/schema.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
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

/** Words a launch must be carried by: the programme needs the whole set, another launch at least one message. */
function missingFor(initiative: Initiative, comms: readonly Message[], hasStaff: boolean, say: Say): string[] {
  const own = comms.filter(({ launchOf }) => launchOf === initiative.id)
  const has = (...purposes: Message['purpose'][]) => own.some(({ purpose }) => purposes.includes(purpose))
  if (initiative.direction !== 'loyalty') {
    return own.length > 0 ? [] : [say('a message to customers', 'сообщения клиентам')]
  }
  const told = comms.some(
    ({ purpose, date, launchOf }) =>
      purpose === 'internal' &&
      (launchOf === initiative.id || launchOf === null) &&
      (date === null ||
        !isIsoDate(date) ||
        !isIsoDate(initiative.launch) ||
        daysBetween(date, initiative.launch) >= staffLead),
  )
  return [
    !has('announcement') && say('an announcement', 'анонса'),
    !has('how-to') && say('a how-to', 'инструкции'),
    !has('reminder', 'balance', 'expiry') && say('a reminder', 'напоминания'),
    hasStaff &&
      !told &&
      say(`word to the staff ${staffLead} days before`, `сообщения сотрудникам за ${staffLead} дней`),
  ].filter((part) => part !== false)
}

const outward: ReadonlySet<Initiative['direction']> = new Set(['proactive', 'loyalty', 'personal', 'winback'])

export const commsComplete = defineRule<Roadmap, RoadmapNeeds>({
  id: 'comms-complete',
  severity: 'error',
  claim:
    'Every launch customers notice is announced, explained and recalled by ready messages with segment, channel and date or trigger; staff know first; expiry is warned of.',
  why: 'A programme nobody explained is joined at the till by nobody.',
  source: 'Method, stage 4: communication plan for the launch of initiatives',
  message: { en: 'Communication plan, {what}: missing {part}.', ru: 'План коммуникаций, {what}: нет {part}.' },
  repair: 'Add to the communication plan: {what}: {part}.',
  check: ({ comms }, { brief, drafts }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const fail = (pointer: string, what: string, part: string, soft = false) =>
      failures.push({
        pointer,
        params: { what, part },
        expected: part,
        actual: '—',
        ...(soft ? { severity: 'warning' as const } : {}),
      })
    for (const message of comms) {
      const missing = missingIn(message, say)
      if (missing.length > 0) fail(formatPointer(['comms', message.id]), message.id, missing.join(', '))
    }
    const hasStaff = brief.team.reduce((sum, { people }) => sum + people, 0) > 1
    const launches = drafts.initiatives.initiatives.filter(({ direction }) => outward.has(direction))
    const main = launches
      .filter(({ direction }) => direction === 'loyalty')
      .sort((a, b) => a.launch.localeCompare(b.launch))[0]
    for (const initiative of launches) {
      const missing = missingFor(initiative, comms, hasStaff, say)
      if (missing.length === 0) continue
      // A second loyalty launch (referral, missions) and a service fix may ride on existing messages.
      fail(
        '/comms',
        say(`${initiative.id} “${initiative.title}”`, `${initiative.id} «${initiative.title}»`),
        say.format.list(missing),
        initiative !== main,
      )
    }
    const { type, expiryDays } = drafts.programme
    if (type !== 'none' && expiryDays !== null && !comms.some(({ purpose }) => purpose === 'expiry')) {
      fail(
        '/comms',
        say('the programme', 'программа'),
        say('a warning before rewards expire', 'предупреждения о сгорании'),
      )
    }
    return failures
  },
})
