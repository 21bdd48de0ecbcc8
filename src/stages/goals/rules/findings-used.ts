import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Goals } from '../schema.ts'

/** Paths of the findings a goal may rest on, as `refs` write them. */
const path = (id: string) => `analysis.findings.${id}`

export const findingsUsed = defineRule<Goals, GoalsNeeds>({
  id: 'findings-used',
  severity: 'warning',
  claim: 'Every goal rests on at least one finding of the analysis.',
  why: 'A goal that follows from no finding would have been written without the analysis.',
  source: 'Method, stage 1: key findings the strategy is built on',
  message: {
    en: 'Goal “{goal}” rests on no finding of the analysis.',
    ru: 'Цель «{goal}» не опирается ни на один вывод анализа.',
  },
  repair: 'Add to refs of goal {id} the finding it follows from: {known}.',
  check: ({ goals }, { brief, drafts }) => {
    const say = sayIn(brief)
    const known = drafts.analysis.findings.map(({ id }) => path(id))
    if (known.length === 0) return { skipped: say('the analysis has no findings', 'в анализе нет выводов') }
    return goals
      .filter(({ refs }) => !refs.some((ref) => known.includes(ref.trim())))
      .map(
        ({ id, title, refs }): Failure => ({
          pointer: formatPointer(['goals', id, 'refs']),
          params: { goal: title, id, known: known.join(', ') },
          expected: known.join(' | '),
          actual: refs.join(', ') || '—',
        }),
      )
  },
})
