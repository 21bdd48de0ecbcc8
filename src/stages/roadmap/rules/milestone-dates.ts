import { earlierDate, type IsoDate, isIsoDate, laterDate, quarterRange } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { RoadmapNeeds } from '../../shared/needs.ts'
import { clampToPlan, isInPlan, planEnd } from '../../shared/plan-year.ts'
import { sayIn } from '../../shared/say.ts'
import type { Roadmap } from '../schema.ts'

/** A number that is no quarter is judged by roadmap-complete; here the whole year stands in for it. */
function rangeOf(start: IsoDate, q: number): { from: IsoDate; to: IsoDate } {
  return [1, 2, 3, 4].includes(q) ? quarterRange(start, q) : { from: start, to: planEnd(start) }
}

export const milestoneDates = defineRule<Roadmap, RoadmapNeeds>({
  id: 'milestone-dates',
  severity: 'error',
  fixFirst: true,
  claim: 'Every milestone is due inside its quarter, every dated message and legal task inside the plan.',
  why: 'Two dates for one event send two people to two meetings.',
  source: 'Method, success criterion: a clear implementation plan',
  message: {
    en: '{id}: date {date} does not fit, needed: {range}.',
    ru: '{id}: срок {date} не подходит, нужно: {range}.',
  },
  repair: 'Set the date of {id} inside {range}.',
  check: ({ quarters, comms, legal }, { brief }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const fail = (pointer: string, id: string, date: string, range: string) =>
      failures.push({ pointer, params: { id, date, range }, expected: range, actual: date })
    for (const [index, { q, milestones }] of quarters.entries()) {
      const { from, to } = rangeOf(brief.start, q)
      for (const { id, due } of milestones) {
        if (isIsoDate(due) && due >= from && due <= to) continue
        const pointer = formatPointer(['quarters', String(index), 'milestones', id, 'due'])
        fail(pointer, id, due, `${from} … ${to}`)
      }
    }
    const plan = say('the twelve months of the plan', '12 месяцев плана')
    for (const { id, date } of comms) {
      if (date !== null && !isInPlan(brief.start, date)) fail(formatPointer(['comms', id, 'date']), id, date, plan)
    }
    for (const { id, due } of legal) {
      if (!isInPlan(brief.start, due)) fail(formatPointer(['legal', id, 'due']), id, due, plan)
    }
    return failures
  },
  fix: (draft, { brief: { start } }) => {
    const corrections: Correction[] = []
    const move = (pointer: string, before: string, after: string) => {
      if (before !== after) corrections.push({ pointer, before, after })
      return after
    }
    const quarters = draft.quarters.map((quarter, index) => {
      const { from, to } = rangeOf(start, quarter.q)
      const milestones = quarter.milestones.map((milestone) => {
        const { due, id } = milestone
        const pointer = formatPointer(['quarters', String(index), 'milestones', id, 'due'])
        const inside = isIsoDate(due) ? laterDate(earlierDate(due, to), from) : to
        return { ...milestone, due: move(pointer, due, inside) }
      })
      return { ...quarter, milestones }
    })
    const comms = draft.comms.map((message) => {
      const { date, id } = message
      if (date === null) return message
      return { ...message, date: move(formatPointer(['comms', id, 'date']), date, clampToPlan(start, date)) }
    })
    const legal = draft.legal.map((task) => ({
      ...task,
      due: move(formatPointer(['legal', task.id, 'due']), task.due, clampToPlan(start, task.due)),
    }))
    return { draft: { ...draft, quarters, comms, legal }, corrections }
  },
})
