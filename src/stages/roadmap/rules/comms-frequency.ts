import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { type Reach, totalCap } from '../contact/contact-caps.ts'
import { type Overload, overloadsOf } from '../contact/contact-load.ts'
import { keepsNightsFree } from '../contact/quiet-hours.ts'
import { thinOut } from '../contact/thin-out.ts'
import type { Roadmap } from '../schema.ts'

/** A number of messages for a stretch of time, in figures or words. */
const cap =
  /(?<![\p{L}\d])(?:\d+|од(?:но|ного|ин)|дв(?:а|ух)|тр(?:и|ех|ёх)|четыре(?:х|ёх)?|one|two|three|four|once|twice)(?![\p{L}\d])[^.]{0,80}?(?:в|за|a|per|each|every|any)\s+(?:\d+\s+)?(?:недел|месяц|ден|дн|сут|week|month|day)/iu

function reachName(reach: Reach | null, say: Say): string {
  const names: Record<Reach, string> = {
    sms: say('by SMS', 'по СМС'),
    push: say('by push', 'в push'),
    email: say('by email', 'по почте'),
    messenger: say('in messengers', 'в мессенджерах'),
    call: say('by phone', 'по телефону'),
    other: say('in other channels', 'в других каналах'),
  }
  return reach === null ? say('in all channels', 'во всех каналах') : names[reach]
}

function problemOf({ load, cap: most, period, reach }: Overload, say: Say): { n: string; c: string; problem: string } {
  const n = say.format.number(load)
  const c = say.format.number(most)
  const where = reachName(reach, say)
  const periods = {
    week: say('a week', 'в неделю'),
    month: say('a month', 'в месяц'),
    quarter: say('a quarter', 'в квартал'),
  }
  const a = periods[period]
  return {
    n: `${n} ${a}`,
    c: `${c} ${a}`,
    problem: say(
      `${n} advertising messages ${a} ${where} (cap ${c})`,
      `рекламных сообщений ${a} ${where} — ${n} (предел ${c})`,
    ),
  }
}

/**
 * Dated messages are counted in every stretch of seven days, triggered ones by the month with the most a person may get of them;
 * a bare sum of both would treat a trigger as if it met the whole segment in one week. The contact policy keeps single people apart.
 */
export const commsFrequency = defineRule<Roadmap, RoadmapNeeds>({
  id: 'comms-frequency',
  severity: 'error',
  claim:
    'No segment gets more advertising than 1 SMS, 1 email, 2 pushes or 1 messenger message a week, 1 call a quarter, 3 messages in all; the policy names the total cap and quiet hours from 21:00 to 9:00.',
  why: 'Too many messages are the first reason people unsubscribe, and a lost consent does not come back.',
  source: 'Method, stage 4: communication plan; typical mistake: tactics that do not fit the audience',
  message: { en: '{who}: {problem}.', ru: '{who}: {problem}.' },
  repair: '{who}: {expected}. Now: {problem}. Drop or spread the least valuable messages, or lower their perMonth.',
  check: (draft, context) => {
    const { brief, drafts } = context
    const say = sayIn(brief)
    const failures = overloadsOf(draft, context).map((overload): Failure => {
      const segment = drafts.analysis.segments.find(({ id }) => id === overload.segmentId)
      const { n: actual, c, problem } = problemOf(overload, say)
      const who = segment
        ? say(`Segment ${segment.id} “${segment.name}”`, `Сегмент ${segment.id} «${segment.name}»`)
        : say('A message to all', 'Сообщения всем')
      const expected = say(`at most ${c}`, `не больше ${c}`)
      const [first, ...others] = overload.messages.map(({ id }) => formatPointer(['comms', id]))
      return {
        pointer: first ?? '/comms',
        params: { who, problem, expected },
        expected,
        actual,
        ...(others.length > 0 ? { group: others } : {}),
      }
    })
    const missing = [
      !cap.test(draft.contactPolicy) &&
        say(
          `a cap over all channels, ${totalCap.perWeek} messages a week at most`,
          `предела на все каналы, не больше ${totalCap.perWeek} сообщений в неделю`,
        ),
      !keepsNightsFree(draft.contactPolicy) && say('quiet hours from 21:00 to 9:00', 'тихих часов с 21:00 до 9:00'),
    ].filter((part) => part !== false)
    const policy = missing.map(
      (expected): Failure => ({
        pointer: '/contactPolicy',
        params: {
          who: say('Contact policy', 'Правила контактов'),
          problem: say(`lacks ${expected}`, `нет ${expected}`),
          expected,
        },
        expected,
        actual: '—',
        severity: 'warning',
      }),
    )
    const ads = draft.comms.some(({ kind }) => kind === 'ad')
    return [...failures, ...(ads ? policy : [])]
  },
  fix: thinOut,
})
