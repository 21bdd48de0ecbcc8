import type { Brief } from '../../core/brief.ts'
import { isBlank } from '../../text/normalise.ts'
import { numbersIn } from '../../text/numbers.ts'
import { sayIn } from '../shared/say.ts'
import { deliveryOf } from './business-number.ts'
import { isShare, shownValue } from './kpi-value.ts'
import type { Goal, Goals, Kpi } from './schema.ts'

/** The title with the old target replaced, where the old target stands in it exactly once; as it was otherwise. */
function retitled(title: string, kpi: Kpi, target: number, brief: Brief): string {
  const say = sayIn(brief)
  const written = (kpi.target ?? 0) * (isShare(kpi) ? 100 : 1)
  const [number, ...others] = numbersIn(title).filter(({ value }) => Math.abs(value - written) < 1e-9)
  if (!number || others.length > 0) return title
  const bare = say.format.number(isShare(kpi) ? target * 100 : target, 2)
  const shown = number.unit === null ? bare : shownValue(kpi, target, brief, say)
  return title.slice(0, number.index) + shown + title.slice(number.index + number.text.length)
}

/** Says what is left of a business goal that the KPI no longer reaches. */
function noteOn(goal: Brief['goals'][number], goals: readonly Goal[], brief: Brief): Goals['businessGoalNotes'] {
  const serving = goals.filter(({ businessGoalIds }) => businessGoalIds.includes(goal.id))
  const delivery = deliveryOf(
    goal,
    serving.flatMap(({ kpis }) => kpis),
    brief,
  )
  if (delivery === null || delivery.reached) return []
  const say = sayIn(brief)
  const { kpi, asked } = delivery
  const from = shownValue(kpi, asked, brief, say)
  const to = shownValue(kpi, kpi.target, brief, say)
  const text = say(
    `Asked for ${from}; ${to} is as far as twelve months carry it, the rest needs a second year or a change of the product.`,
    `Нужно ${from}; за двенадцать месяцев достижимо ${to}, остальное требует второго года или изменений в продукте.`,
  )
  return [{ businessGoalId: goal.id, kind: 'partly', text }]
}

/** The goals with a lower target of one KPI: its title follows, and a business goal it no longer reaches gets a note. */
export function withTarget(draft: Goals, kpiId: string, target: number, brief: Brief): Goals {
  const goals = draft.goals.map((goal) => {
    const kpi = goal.kpis.find(({ id }) => id === kpiId)
    if (!kpi) return goal
    const kpis = goal.kpis.map((one) => (one.id === kpiId ? { ...one, target } : one))
    return { ...goal, title: retitled(goal.title, kpi, target, brief), kpis }
  })
  const noted = new Set(draft.businessGoalNotes.filter(({ text }) => !isBlank(text)).map((note) => note.businessGoalId))
  const served = new Set(
    goals.filter(({ kpis }) => kpis.some(({ id }) => id === kpiId)).flatMap(({ businessGoalIds }) => businessGoalIds),
  )
  const notes = brief.goals.filter(({ id }) => served.has(id) && !noted.has(id))
  return {
    ...draft,
    goals,
    businessGoalNotes: [...draft.businessGoalNotes, ...notes.flatMap((goal) => noteOn(goal, goals, brief))],
  }
}
