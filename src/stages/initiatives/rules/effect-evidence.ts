import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { type EffectTrouble, effectTroubles } from '../effect-troubles.ts'
import type { Initiative, Initiatives } from '../schema.ts'

function corrected(initiative: Initiative, { path, becomes }: EffectTrouble): Initiative {
  const [part = '', field = ''] = path
  const before = initiative[part as 'effect']
  return { ...initiative, [part]: { ...before, [field]: becomes } }
}

export const effectEvidence = defineRule<Initiatives, InitiativesNeeds>({
  id: 'effect-evidence',
  severity: 'warning',
  claim:
    'Every effect says where its size comes from, carries the class of that evidence, and stays within what such actions have reached.',
  why: 'One borrowed miracle makes the whole business case a brochure.',
  source: 'Method, success criterion: realistic for the budget and the resources',
  message: { en: 'Effect of “{initiative}”: {problem}.', ru: 'Эффект «{initiative}»: {problem}.' },
  repair: 'Set {field} of {id} to {expected}, with the class of evidence and its basis. Now: {problem}.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    return initiatives.flatMap((initiative) =>
      effectTroubles(initiative, say).map(({ path, problem, expected, actual, hard }): Failure => {
        const { id, title } = initiative
        return {
          pointer: formatPointer(['initiatives', id, ...path]),
          params: { initiative: title, id, problem, expected, field: path.join('.') },
          expected,
          actual,
          ...(hard ? { severity: 'error' as const } : {}),
        }
      }),
    )
  },
  fix: (draft, { brief }) => {
    const say = sayIn(brief)
    const corrections: Correction[] = []
    const initiatives = draft.initiatives.map((initiative) =>
      effectTroubles(initiative, say).reduce((fixed, trouble) => {
        if (trouble.becomes === undefined) return fixed
        const { path, actual, becomes } = trouble
        const after = typeof becomes === 'number' ? say.format.percent(becomes, 0) : becomes
        corrections.push({ pointer: formatPointer(['initiatives', initiative.id, ...path]), before: actual, after })
        return corrected(fixed, trouble)
      }, initiative),
    )
    return { draft: { ...draft, initiatives }, corrections }
  },
})
