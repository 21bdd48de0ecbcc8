import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { linkable } from '../linkable.ts'
import type { Initiatives } from '../schema.ts'

/** A ref leads to the finding itself or to a part of it; the list may be named once or twice (`analysis.findings.F1`). */
function names(refs: readonly string[], id: string): boolean {
  return refs.some((ref) => {
    const [stage, list, finding] = ref.trim().split('.')
    return stage === 'analysis' && list === 'findings' && finding === id
  })
}

/**
 * Judged here and not in the analysis: whether a finding is used shows only once the goals and the initiatives are there. A finding may
 * also be what decides on the programme, or against one.
 */
export const findingsUsed = defineRule<Initiatives, InitiativesNeeds>({
  id: 'findings-used',
  severity: 'warning',
  claim: 'Every finding of the analysis is taken up by a goal, the programme or an initiative.',
  why: 'A finding nobody acts on is either not a finding or a hole in the plan.',
  source: 'Method, stage 1: key findings the strategy is built on',
  message: {
    en: 'Finding {id} “{finding}” leads nowhere.',
    ru: 'Вывод {id} «{finding}» не используется ни в одной цели или инициативе.',
  },
  repair: 'Act on finding {id} in an initiative and put analysis.findings.{id} into its refs.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const refs = [...initiatives, ...drafts.goals.goals, drafts.programme].flatMap((item) => item.refs)
    return drafts.analysis.findings
      .filter(({ id }) => !names(refs, id))
      .map(({ id, title, implication }): Failure => {
        const path = `analysis.findings.${id}`
        return {
          pointer: '/initiatives',
          params: { id, finding: title },
          expected: say(`an initiative with ${path} in refs`, `инициатива, у которой в refs есть ${path}`),
          actual: '—',
          group: linkable(initiatives, `${title} ${implication}`, 'refs'),
        }
      })
  },
})
