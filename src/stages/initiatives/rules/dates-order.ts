import { addDays, daysBetween, isIsoDate, laterDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { isInPlan, planEnd } from '../../shared/plan-year.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { leadDays } from '../lead-time.ts'
import { correctionsOf, inLaunchOrder, moved, namedEdges } from '../reschedule.ts'
import type { Initiative, Initiatives } from '../schema.ts'
import { isUnderWay } from '../work-kind.ts'

type Field = 'start' | 'launch' | 'end'

const fieldNames: Record<Field, readonly [string, string]> = {
  start: ['start', 'начало'],
  launch: ['launch', 'запуск'],
  end: ['end', 'окончание'],
}

interface Trouble {
  field: Field
  problem: string
  expected: string
}

/** Work already under way may have started before the plan. */
function beganEarlier(initiative: Initiative, planStart: string): boolean {
  return isIsoDate(initiative.start) && initiative.start < planStart && isUnderWay(initiative)
}

function troublesOf(initiative: Initiative, planStart: string, say: Say): Trouble[] {
  const { start, launch, end } = initiative
  const last = planEnd(planStart)
  const dates: [Field, string | null][] = [
    ['start', start],
    ['launch', launch],
    ['end', end],
  ]
  const outside = dates.flatMap(([field, date]): Trouble[] =>
    date === null || isInPlan(planStart, date) || (field === 'start' && beganEarlier(initiative, planStart))
      ? []
      : [
          {
            field,
            problem: isIsoDate(date)
              ? say(
                  `${fieldNames[field][0]} ${say.format.date(date)} is outside the plan`,
                  `${fieldNames[field][1]} ${say.format.date(date)} вне плана`,
                )
              : say(
                  `${fieldNames[field][0]} “${date}” is no date of the form year-month-day`,
                  `${fieldNames[field][1]} «${date}» — не дата вида год-месяц-день`,
                ),
            expected: `${planStart} … ${last}`,
          },
        ],
  )
  if (outside.length > 0) return outside
  if (launch < start) {
    return [
      {
        field: 'launch',
        problem: say('launch is before the start', 'запуск раньше начала работ'),
        expected: `≥ ${start}`,
      },
    ]
  }
  if (end !== null && end < launch) {
    return [
      { field: 'end', problem: say('it ends before the launch', 'окончание раньше запуска'), expected: `≥ ${launch}` },
    ]
  }
  const lead = leadDays(initiative)
  const planned = daysBetween(start, launch)
  if (planned >= lead) return []
  return [
    {
      field: 'launch',
      problem: say(
        `${planned} days from start to launch, such work needs ${lead}`,
        `от начала до запуска ${planned} дн., а нужно ${lead}`,
      ),
      expected: `≥ ${addDays(start, lead)}`,
    },
  ]
}

/** Earliest feasible dates in the right order; the same initiative when the plan has no room for them. */
function inOrder(initiative: Initiative, planStart: string): Initiative {
  const { start, launch, end } = initiative
  const last = planEnd(planStart)
  if (!isIsoDate(start) || !isIsoDate(launch)) return initiative
  const from = beganEarlier(initiative, planStart) ? start : laterDate(start, planStart)
  const shifted = addDays(launch, Math.max(0, daysBetween(start, from)))
  const to = laterDate(shifted, addDays(from, leadDays(initiative)))
  const until = end === null || !isIsoDate(end) || end > last ? null : end
  return moved({ ...initiative, end: until }, { start: from, launch: to }, planStart) ?? initiative
}

/** Lead times are floors by the kind of work (lead-time.ts); a launch inside of them is an error as much as a wrong order. */
export const datesOrder = defineRule<Initiatives, InitiativesNeeds>({
  id: 'dates-order',
  severity: 'error',
  claim:
    'Work starts before the launch, the launch comes before the end, all inside the plan and with the lead time such work needs.',
  why: 'A launch without time for integration, lawyers or training is a date nobody believes.',
  source: 'Method, success criterion: a clear implementation plan',
  message: { en: '{id} “{initiative}”: {problem}.', ru: '{id} «{initiative}»: {problem}.' },
  repair: 'Set {field} of {id} to {expected}. Now: {problem}.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    return initiatives.flatMap((initiative) =>
      troublesOf(initiative, brief.start, say).map(({ field, problem, expected }): Failure => {
        const { id, title } = initiative
        return {
          pointer: formatPointer(['initiatives', id, field]),
          params: { id, initiative: title, problem, field, expected },
          expected,
          actual: String(initiative[field]),
        }
      }),
    )
  },
  fix: (draft, { brief }) => {
    const say = sayIn(brief)
    const dated = draft.initiatives.map((initiative) =>
      troublesOf(initiative, brief.start, say).length > 0 ? inOrder(initiative, brief.start) : initiative,
    )
    // What waits for a launch that moved moves with it.
    const isMoved = dated.some((initiative, index) => initiative !== draft.initiatives[index])
    const initiatives = isMoved ? inLaunchOrder(dated, namedEdges(dated), brief.start) : dated
    const corrections = draft.initiatives.flatMap((before, index) =>
      correctionsOf(before, initiatives[index] ?? before),
    )
    return { draft: { ...draft, initiatives }, corrections }
  },
})
