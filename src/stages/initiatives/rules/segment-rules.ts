import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { linkable } from '../linkable.ts'
import type { Initiatives } from '../schema.ts'

/** The half of the rule only the initiatives reveal; how a segment is described is judged in the analysis. */
export const segmentRules = defineRule<Initiatives, InitiativesNeeds>({
  id: 'segment-rules',
  severity: 'error',
  claim: 'Every segment of the analysis has an initiative that works for it.',
  why: 'A segment nobody works for was drawn for the slide.',
  source: 'Method, stage 1 and the segment portraits of the loyalty concept',
  message: {
    en: 'Segment {id} “{segment}” is unused: no initiative works for it.',
    ru: 'Сегмент {id} «{segment}» не используется: с ним не работает ни одна инициатива.',
  },
  repair: 'Add {id} to segmentIds of an initiative that suits “{segment}”, or add such an initiative.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const served = new Set(initiatives.flatMap(({ segmentIds }) => segmentIds))
    return drafts.analysis.segments
      .filter(({ id }) => !served.has(id))
      .map(
        ({ id, name, goal, valueProposition }): Failure => ({
          pointer: '/initiatives',
          params: { id, segment: name },
          expected: say(`an initiative with segmentIds ${id}`, `инициатива с segmentIds ${id}`),
          actual: '—',
          group: linkable(initiatives, `${name} ${goal} ${valueProposition}`, 'segmentIds'),
        }),
      )
  },
})
