import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Goals } from '../schema.ts'

export const goalCount = defineRule<Goals, GoalsNeeds>({
  id: 'goal-count',
  severity: 'error',
  claim: 'There are three to five goals with one to three KPIs each.',
  why: 'More goals than a board can remember are not steered; a goal without a KPI cannot be missed.',
  source: 'Method, stage 2: 3–5 SMART goals with KPIs',
  message: { en: '{what}; need {expected}.', ru: '{what}; нужно {expected}.' },
  repair: '{what}; need {expected}. Merge the most alike or add one for an uncovered business goal.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    const fail = (pointer: string, count: number, what: string, expected: string) =>
      failures.push({ pointer, params: { what, expected }, expected, actual: String(count) })
    if (goals.length < 3 || goals.length > 5) {
      fail('/goals', goals.length, say(`Goals: ${goals.length}`, `Целей: ${goals.length}`), '3–5')
    }
    for (const { id, kpis } of goals) {
      if (kpis.length >= 1 && kpis.length <= 3) continue
      const what = say(`KPIs of goal ${id}: ${kpis.length}`, `Показателей у цели ${id}: ${kpis.length}`)
      fail(formatPointer(['goals', id, 'kpis']), kpis.length, what, '1–3')
    }
    return failures
  },
})
