import { addMonths, isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { planEnd } from '../../shared/plan-year.ts'
import { sayIn } from '../../shared/say.ts'
import type { Goal, Goals } from '../schema.ts'

/** After the first day, at the latest on the day that ends the twelve months. */
function isInTime(date: string, start: string): boolean {
  return isIsoDate(date) && date > start && date <= addMonths(start, 12)
}

/** A date before the plan becomes its half-way point, since its first day gives no time to act. */
function clamp(date: string, start: string): string {
  return isIsoDate(date) && date <= start ? addMonths(start, 6) : planEnd(start)
}

/** True when something can be read by the middle of the year: a goal, a KPI, or the value it starts from. */
function hasMilestone(goals: readonly Goal[], start: string): boolean {
  const half = addMonths(start, 6)
  return datesOf(goals).some((date) => isIsoDate(date) && date <= half)
}

function datesOf(goals: readonly Goal[]): string[] {
  return goals.flatMap(({ deadline, kpis }) => [
    deadline,
    ...kpis.flatMap(({ by, measuredBy }) => (measuredBy === null ? [by] : [by, measuredBy])),
  ])
}

export const smartTimeBound = defineRule<Goals, GoalsNeeds>({
  id: 'smart-time-bound',
  severity: 'error',
  claim: 'Every goal and KPI has a date inside the twelve months, and at least one can be read in the first half.',
  why: 'A plan whose every date is the last day shows that it failed when nothing can be changed.',
  source: 'Method, stage 2: SMART goals (time-bound)',
  message: {
    en: 'Goal “{goal}”: {problem}.',
    ru: 'Цель «{goal}»: {problem}.',
  },
  repair: 'Set a date {expected}. Now: {problem}.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    const { start } = brief
    const end = addMonths(start, 12)
    const expected = say(`after ${start}, until ${end}`, `после ${start}, до ${end}`)
    const failures = goals.flatMap((goal): Failure[] => {
      const dates = [
        { pointer: formatPointer(['goals', goal.id, 'deadline']), date: goal.deadline },
        ...goal.kpis.map(({ id, by }) => ({ pointer: formatPointer(['goals', goal.id, 'kpis', id, 'by']), date: by })),
      ]
      return dates
        .filter(({ date }) => !isInTime(date, start))
        .map(({ pointer, date }) => {
          const problem = say(
            `${say.format.date(date)} is outside the 12-month plan`,
            `срок ${say.format.date(date)} вне 12 месяцев плана`,
          )
          return { pointer, params: { goal: goal.title, problem, expected }, expected, actual: date }
        })
    })
    if (goals.length > 0 && failures.length === 0 && !hasMilestone(goals, start)) {
      const half = addMonths(start, 6)
      const [first, ...others] = goals.flatMap(({ id, kpis }) =>
        kpis.map((kpi) => formatPointer(['goals', id, 'kpis', kpi.id, 'by'])),
      )
      const problem = say('nothing can be read in the first six months', 'в первые полгода нечего проверить')
      failures.push({
        pointer: first ?? '/goals',
        params: { goal: goals[0]?.title ?? '', problem, expected: say(`until ${half}`, `до ${half}`) },
        expected: say(`one date until ${half}`, `хотя бы один срок до ${half}`),
        actual: datesOf(goals).toSorted()[0] ?? '—',
        group: others,
      })
    }
    return failures
  },
  fix: (draft, { brief: { start } }) => {
    const corrections: Correction[] = []
    const inTime = (date: string, pointer: string) => {
      if (isInTime(date, start)) return date
      const after = clamp(date, start)
      corrections.push({ pointer, before: date, after })
      return after
    }
    const goals = draft.goals.map((goal) => ({
      ...goal,
      deadline: inTime(goal.deadline, formatPointer(['goals', goal.id, 'deadline'])),
      kpis: goal.kpis.map((kpi) => ({
        ...kpi,
        by: inTime(kpi.by, formatPointer(['goals', goal.id, 'kpis', kpi.id, 'by'])),
      })),
    }))
    if (hasMilestone(goals, start)) return { draft: { ...draft, goals }, corrections }
    // A value nobody knows yet has a last day to be measured; when another goal can be read is the author's to say.
    const lastMeasuring = addMonths(start, 2)
    const measured = goals.map((goal) => ({
      ...goal,
      kpis: goal.kpis.map((kpi) => {
        if (kpi.baselineSource !== 'to-measure') return kpi
        const pointer = formatPointer(['goals', goal.id, 'kpis', kpi.id, 'measuredBy'])
        corrections.push({ pointer, before: kpi.measuredBy ?? '—', after: lastMeasuring })
        return { ...kpi, measuredBy: lastMeasuring }
      }),
    }))
    return { draft: { ...draft, goals: measured }, corrections }
  },
})
