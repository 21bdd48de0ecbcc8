import { addDays, isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import type { Correction, StageContext } from '../../../core/rule.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { planEnd } from '../../shared/plan-year.ts'
import type { Roadmap } from '../schema.ts'
import { type Message, type Overload, overloadsOf } from './contact-load.ts'

/** A launch needs its announcement and its only message; those move, all others go. */
function isNeeded(message: Message, comms: readonly Message[]): boolean {
  const own = comms.filter(({ launchOf }) => launchOf === message.launchOf)
  return own.filter(({ purpose }) => purpose === message.purpose).length === 1
    ? message.purpose !== 'reminder' || own.length === 1
    : own.length === 1
}

/** The message after thinning; null when it goes. */
function thinned(message: Message, { load, cap }: Overload, comms: readonly Message[], end: string): Message | null {
  const { date, perMonth } = message
  if (date === null || !isIsoDate(date)) {
    const left = Math.floor(Math.max(0, perMonth - (load - cap)) * 10) / 10
    return left > 0 ? { ...message, perMonth: left } : isNeeded(message, comms) ? { ...message, perMonth: 0.1 } : null
  }
  const later = addDays(date, 7)
  return isNeeded(message, comms) && later <= end ? { ...message, date: later } : null
}

/** Thins out advertising by lowest value until no segment is beyond its caps; what cannot be thinned stays. */
export function thinOut(
  draft: Roadmap,
  context: StageContext<RoadmapNeeds>,
): { draft: Roadmap; corrections: Correction[] } {
  const end = planEnd(context.brief.start)
  let comms = draft.comms
  // Each round thins one message; more rounds than that mean two of them chase each other.
  for (let round = 0; round < draft.comms.length * 3; round += 1) {
    const overload = overloadsOf({ comms }, context)[0]
    // One that may go before one that must stay, however valuable its launch.
    const target =
      overload?.messages.find((message) => !isNeeded(message, comms)) ??
      overload?.messages.find(({ perMonth, date }) => date !== null || perMonth > 0.1)
    if (!overload || !target) break
    const next = thinned(target, overload, comms, end)
    comms = comms.flatMap((message) => (message !== target ? [message] : next ? [next] : []))
  }
  const corrections = draft.comms.flatMap((before): Correction[] => {
    const after = comms.find(({ id }) => id === before.id)
    const at = (...path: string[]) => formatPointer(['comms', before.id, ...path])
    if (!after) return [{ pointer: at(), before: before.message, after: '—' }]
    return [
      ...(after.perMonth === before.perMonth
        ? []
        : [{ pointer: at('perMonth'), before: String(before.perMonth), after: String(after.perMonth) }]),
      ...(after.date === before.date
        ? []
        : [{ pointer: at('date'), before: before.date ?? '—', after: after.date ?? '—' }]),
    ]
  })
  return { draft: { ...draft, comms }, corrections }
}
