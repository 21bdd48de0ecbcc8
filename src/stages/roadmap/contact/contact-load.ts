import type { Brief } from '../../../core/brief.ts'
import { addDays, addMonths, type IsoDate, isIsoDate } from '../../../core/date.ts'
import type { StageContext } from '../../../core/rule.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import type { Roadmap } from '../schema.ts'
import { type Cap, capOf, type Reach, reachOf, totalCap } from './contact-caps.ts'

export type Message = Roadmap['comms'][number]

/** Advertising of one segment that goes beyond a cap: the window where it does so most. */
export interface Overload {
  segmentId: string | null
  /** Null over all channels. */
  reach: Reach | null
  period: 'week' | 'month' | 'quarter'
  load: number
  cap: number
  /** Messages that make up the load, the least valuable first. */
  messages: Message[]
}

interface Window {
  from: IsoDate
  to: IsoDate
}

/** Of two messages the one that says less new goes first. */
const worth: Readonly<Record<Message['purpose'], number>> = {
  reminder: 0,
  balance: 1,
  'win-back': 2,
  service: 3,
  expiry: 4,
  'how-to': 5,
  announcement: 6,
  internal: 7,
}

/** The least valuable first: by priority of the initiative, then by what the message is for; of equals the later one. */
function byValue(messages: readonly Message[], { drafts }: StageContext<RoadmapNeeds>): Message[] {
  const priorities = new Map(drafts.initiatives.initiatives.map(({ id, priority }) => [id, priority]))
  const priority = ({ launchOf }: Message) => priorities.get(launchOf ?? '') ?? 3
  return messages.toReversed().toSorted((a, b) => priority(b) - priority(a) || worth[a.purpose] - worth[b.purpose])
}

function isIn(window: Window, date: IsoDate): boolean {
  return date >= window.from && date <= window.to
}

const daysOf = { week: 7, month: 30.4, quarter: 91.2 } as const

/**
 * A dated message reaches the whole segment at once, so a week counts dated ones. A triggered one reaches a few people on any day:
 * it counts by the month, with the most one person may get of it, from its launch on.
 */
function worst(
  messages: readonly Message[],
  windows: readonly Window[],
  period: Overload['period'],
  cap: number,
  launches: ReadonlyMap<string, IsoDate>,
): { load: number; messages: Message[] } | null {
  const months = period === 'quarter' ? 3 : 1
  const loads = windows.map((window) => {
    const inside = messages.filter(({ date, launchOf }) =>
      date !== null && isIsoDate(date)
        ? isIn(window, date)
        : period !== 'week' && (launches.get(launchOf ?? '') ?? window.from) <= window.to,
    )
    const load = inside.reduce(
      (sum, { date, perMonth }) => sum + (date === null ? Math.max(0, perMonth || 0) * months : 1),
      0,
    )
    return { load: Number(load.toFixed(2)), messages: inside }
  })
  const found = loads.toSorted((a, b) => b.load - a.load)[0]
  return found && found.load > cap + 1e-9 ? found : null
}

function windowsOf({ start }: Brief, messages: readonly Message[], period: Overload['period']): Window[] {
  if (period === 'week') {
    return messages.flatMap(({ date }) =>
      date !== null && isIsoDate(date) ? [{ from: date, to: addDays(date, daysOf.week - 1) }] : [],
    )
  }
  const length = period === 'month' ? 1 : 3
  return Array.from({ length: 12 / length }, (_, index) => ({
    from: addMonths(start, index * length),
    to: addDays(addMonths(start, (index + 1) * length), -1),
  }))
}

/** Segments that would hear more advertising than a person bears; service messages do not count. */
export function overloadsOf({ comms }: Pick<Roadmap, 'comms'>, context: StageContext<RoadmapNeeds>): Overload[] {
  const { brief, drafts } = context
  const launches = new Map(drafts.initiatives.initiatives.map(({ id, launch }) => [id, launch]))
  const ads = comms.filter(({ kind, channel }) => kind === 'ad' && reachOf(channel) !== null)
  const segments = [...new Set(ads.map(({ segmentId }) => segmentId))]
  return segments.flatMap((segmentId) => {
    const own = byValue(
      ads.filter((message) => message.segmentId === segmentId),
      context,
    )
    const judge = (reach: Reach | null, cap: Cap, messages: readonly Message[]): Overload[] =>
      (['week', 'month'] as const).flatMap((unit) => {
        const perMonth = unit === 'month'
        const period = perMonth && cap.perMonth < 1 ? 'quarter' : unit
        const most = perMonth ? (period === 'quarter' ? cap.perMonth * 3 : cap.perMonth) : cap.perWeek
        const found = worst(messages, windowsOf(brief, messages, period), period, most, launches)
        return found ? [{ segmentId, reach, period, cap: most, ...found }] : []
      })
    const reaches = [...new Set(own.flatMap(({ channel }) => reachOf(channel) ?? []))]
    return [
      ...reaches.flatMap((reach) => {
        const cap = capOf(reach, brief)
        return cap === null
          ? []
          : judge(
              reach,
              cap,
              own.filter(({ channel }) => reachOf(channel) === reach),
            )
      }),
      ...judge(null, totalCap, own),
    ]
  })
}
