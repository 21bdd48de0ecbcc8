import { localeOf } from '../../../core/locale.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { JourneyStage } from '../../fields.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { linkable } from '../linkable.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Steps before the customer has bought. Awareness may be covered by the communication plan alone (catalogue). */
const beforePurchase: ReadonlySet<JourneyStage> = new Set(['awareness', 'first-purchase'])
const byMessagesAlone: JourneyStage = 'awareness'
const leastAfter = 0.6

/** The half of the rule only the initiatives reveal; the steps themselves are judged in the analysis. */
export const journeyCoverage = defineRule<Initiatives, InitiativesNeeds>({
  id: 'journey-coverage',
  severity: 'error',
  claim:
    'Every step of the journey from the first purchase on has an initiative, and at least 60% of the initiatives work after the purchase.',
  why: 'Customers leave at the step nobody looks at: a complaint, a renewal, a quiet month.',
  source: 'Method, success criterion: covers the whole customer journey',
  message: { en: 'Customer journey: {problem}.', ru: 'Путь клиента: {problem}.' },
  repair: 'Assign an existing initiative through journeyIds or add one. Now: {problem}.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const names = localeOf(brief.language).labels.journey
    const { journey } = drafts.analysis
    const held = new Set(initiatives.flatMap(({ journeyIds }) => journeyIds))
    const failures = journey
      .filter(({ id, stage }) => stage !== byMessagesAlone && !held.has(id))
      .map(({ id, stage, goal, pain }): Failure => {
        const problem = say(`step “${names[stage]}” has no initiative`, `у этапа «${names[stage]}» нет инициативы`)
        const expected = say(`an initiative with journeyIds ${id}`, `инициатива с journeyIds ${id}`)
        const group = linkable(initiatives, `${names[stage]} ${goal} ${pain}`, 'journeyIds')
        return { pointer: '/initiatives', params: { problem }, expected, actual: '—', group }
      })
    const stageOf = new Map(journey.map(({ id, stage }) => [id, stage]))
    const stagesOf = ({ journeyIds }: Initiative) => journeyIds.flatMap((id) => stageOf.get(id) ?? [])
    // A foundation that stands on no step counts for neither side.
    const placed = initiatives.filter((initiative) => stagesOf(initiative).length > 0)
    const early = placed.filter((initiative) => stagesOf(initiative).every((stage) => beforePurchase.has(stage)))
    const share = placed.length === 0 ? 1 : 1 - early.length / placed.length
    const [first, ...others] = early
    if (first && share < leastAfter) {
      const actual = say.format.percent(share, 0)
      const problem = say(
        `${actual} of the initiatives work after the purchase, need 60% or more`,
        `после покупки работают ${actual} инициатив, нужно не меньше 60 %`,
      )
      failures.push({
        pointer: formatPointer(['initiatives', first.id]),
        params: { problem },
        expected: '≥ 60 %',
        actual,
        group: others.map(({ id }) => formatPointer(['initiatives', id])),
      })
    }
    return failures
  },
})
