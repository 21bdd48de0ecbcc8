import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import { numbersIn } from '../../../text/numbers.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { changeOf } from '../kpi-value.ts'
import { before, type Doubt, doubtsIn } from '../said-change.ts'
import type { Goals } from '../schema.ts'

/** "from 6% to 5% (−1 pp, −16.7%)"; the change alone where the title says both values already. */
function unmistakable(title: string, { kpi, change }: Doubt, brief: Brief): string | null {
  const values = changeOf(kpi)
  if (change === null || values === null) return null
  const say = sayIn(brief)
  const { percent, points, change: relative } = say.format
  const both = `${points(change.points / 100)}, ${relative(change.relative / 100)}`
  const numbers = numbersIn(title).map(({ value }) => value)
  const stands = [values.from, values.to].every((value) => numbers.some((one) => Math.abs(one - value * 100) < 1e-9))
  if (stands) return `(${both})`
  return say(
    `from ${percent(values.from, 2)} to ${percent(values.to, 2)} (${both})`,
    `с ${percent(values.from, 2)} до ${percent(values.to, 2)} (${both})`,
  )
}

export const kpiUnitPp = defineRule<Goals, GoalsNeeds>({
  id: 'kpi-unit-pp',
  severity: 'warning',
  fixFirst: true,
  claim:
    'A change of a rate in a title is in percent where it is relative and in percentage points where it is absolute.',
  why: 'Churn of 6% cut “by 1%” is 5.94% to one director and 5% to another.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: { en: '“{text}”: percent or percentage points?', ru: '«{text}»: проценты или процентные пункты?' },
  repair: 'In the title of goal {id} say “{text}” as: {expected}.',
  check: ({ goals }, { brief }) => {
    const say = sayIn(brief)
    return goals.flatMap((goal) =>
      doubtsIn(goal).map((doubt): Failure => {
        const expected =
          unmistakable(goal.title, doubt, brief) ?? say('from what to what', 'с какого до какого значения')
        return {
          pointer: formatPointer(['goals', goal.id, 'title']),
          params: { text: doubt.said.text, id: goal.id, expected },
          expected,
          actual: goal.title,
        }
      }),
    )
  },
  fix: (draft, { brief }) => {
    const corrections: Correction[] = []
    const goals = draft.goals.map((goal) => {
      let { title } = goal
      // From the end, so that the places of the others stay.
      for (const doubt of doubtsIn(goal).toReversed()) {
        const words = unmistakable(goal.title, doubt, brief)
        if (words === null) continue
        const { index, text } = doubt.said
        title = title.slice(0, index).replace(before, '') + words + title.slice(index + text.length)
      }
      if (title !== goal.title)
        corrections.push({ pointer: formatPointer(['goals', goal.id, 'title']), before: goal.title, after: title })
      return { ...goal, title }
    })
    return { draft: { ...draft, goals }, corrections }
  },
})
