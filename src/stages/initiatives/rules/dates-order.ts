import { addDays, daysBetween, isIsoDate, laterDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { isInPlan, planEnd } from '../../shared/plan-year.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { leadDays } from '../lead-time.ts'
import type { Initiative, Initiatives } from '../schema.ts'

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
  soft?: boolean
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
    date === null || isInPlan(planStart, date)
      ? []
      : [
          {
            field,
            problem: say(
              `${fieldNames[field][0]} ${say.format.date(date)} is outside the plan`,
              `${fieldNames[field][1]} ${say.format.date(date)} вне плана`,
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
      soft: true,
    },
  ]
}

/** Earliest dates in the right order; null when the plan has no room for them. */
function inOrder(initiative: Initiative, planStart: string): Pick<Initiative, Field> | null {
  const { start, launch, end } = initiative
  const last = planEnd(planStart)
  if (!isIsoDate(start) || !isIsoDate(launch) || start > last || launch > last) return null
  const from = laterDate(start, planStart)
  const to = laterDate(addDays(launch, Math.max(0, daysBetween(start, from))), from)
  const until = end === null || !isIsoDate(end) || end > last ? null : laterDate(end, to)
  return to > last ? null : { start: from, launch: to, end: until }
}

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
      troublesOf(initiative, brief.start, say).map(({ field, problem, expected, soft }): Failure => {
        const { id, title } = initiative
        return {
          pointer: formatPointer(['initiatives', id, field]),
          params: { id, initiative: title, problem, field, expected },
          expected,
          actual: String(initiative[field]),
          ...(soft ? { severity: 'warning' as const } : {}),
        }
      }),
    )
  },
  fix: (draft, { brief }) => {
    const corrections: Correction[] = []
    const say = sayIn(brief)
    const initiatives = draft.initiatives.map((initiative) => {
      if (!troublesOf(initiative, brief.start, say).some(({ soft }) => !soft)) return initiative
      const dates = inOrder(initiative, brief.start)
      if (dates === null) return initiative
      for (const field of ['start', 'launch', 'end'] as const) {
        if (initiative[field] === dates[field]) continue
        corrections.push({
          pointer: formatPointer(['initiatives', initiative.id, field]),
          before: String(initiative[field]),
          after: String(dates[field] ?? '—'),
        })
      }
      return { ...initiative, ...dates }
    })
    return { draft: { ...draft, initiatives }, corrections }
  },
})
