import { addMonths, isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { planEnd } from '../../shared/plan-year.ts'
import { sayIn } from '../../shared/say.ts'
import type { Goals } from '../schema.ts'

/** After the first day, at the latest on the day that ends the twelve months. */
function isInTime(date: string, start: string): boolean {
  return isIsoDate(date) && date > start && date <= addMonths(start, 12)
}

/** A date before the plan becomes its half-way point, since its first day gives no time to act. */
function clamp(date: string, start: string): string {
  return isIsoDate(date) && date <= start ? addMonths(start, 6) : planEnd(start)
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
    const half = addMonths(start, 6)
    const dates = goals.flatMap(({ deadline, kpis }) => [
      deadline,
      ...kpis.flatMap(({ by, measuredBy }) => [by, measuredBy ?? '']),
    ])
    if (goals.length > 0 && failures.length === 0 && !dates.some((date) => isIsoDate(date) && date <= half)) {
      const [first, ...others] = goals.flatMap(({ id, kpis }) =>
        kpis.map((kpi) => formatPointer(['goals', id, 'kpis', kpi.id, 'by'])),
      )
      const problem = say('nothing can be read in the first six months', 'в первые полгода нечего проверить')
      failures.push({
        pointer: first ?? '/goals',
        params: { goal: goals[0]?.title ?? '', problem, expected: say(`until ${half}`, `до ${half}`) },
        expected: say(`one date until ${half}`, `хотя бы один срок до ${half}`),
        actual: dates.filter(Boolean).sort()[0] ?? '—',
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
    return { draft: { ...draft, goals }, corrections }
  },
})
