import type { Brief } from '../../core/brief.ts'
import { parsePointer } from '../../core/pointer.ts'
import { defineRule, type Failure, type Rule, type StageContext } from '../../core/rule.ts'
import { findRole, isCollective } from '../../text/roles.ts'
import { type Say, sayIn } from './say.ts'
import { textFields } from './text-fields.ts'

/** What a stage adds: roles outside the team that the plan pays for, and further checks of its own. */
export interface OwnerScope<Draft, Needs> {
  /** True for an owner of something that does not exist in this draft, such as the rules of no programme. */
  isIdle?: (pointer: string, draft: Draft) => boolean
  hired?: (draft: Draft, context: StageContext<Needs>) => readonly string[]
  further?: (draft: Draft, context: StageContext<Needs>, say: Say) => Failure[]
}

function problemOf(owner: string, brief: Brief, roles: readonly string[], say: Say): string | null {
  const known = findRole(owner, roles) !== null
  if (known) return null
  if (isCollective(owner)) return say('nobody in particular is accountable', 'ни один человек не отвечает лично')
  if (brief.team.length === 0 && owner.trim() !== '') return null
  return say('not in the team of the brief', 'такой роли нет в команде из брифа')
}

/** Every field called `owner` in the draft names one role of the team. */
export function ownerExistsRule<Draft, Needs>(scope: OwnerScope<Draft, Needs> = {}): Rule<Draft, Needs> {
  return defineRule({
    id: 'owner-exists',
    severity: 'error',
    claim: 'Everything has one accountable owner who is in the team of the brief or is hired and paid by the plan.',
    why: 'A task of a department, of everybody or of a person who does not exist is nobody’s task.',
    source: 'Method, success criterion: realistic for the budget and the resources',
    message: {
      en: 'Owner “{owner}”: {problem}.',
      ru: 'Ответственный «{owner}»: {problem}.',
    },
    repair: 'Name exactly one role, spelled as in the brief: {roles}.',
    check: (draft, context) => {
      const { brief } = context
      const say = sayIn(brief)
      const roles = [...new Set([...brief.team.map(({ role }) => role), ...(scope.hired?.(draft, context) ?? [])])]
      const expected = roles.length > 0 ? roles.join(' | ') : say('one role, not a department', 'одна роль, а не отдел')
      const failures = textFields(draft)
        .filter(({ pointer }) => parsePointer(pointer).at(-1) === 'owner' && !scope.isIdle?.(pointer, draft))
        .flatMap(({ pointer, text }): Failure[] => {
          const problem = problemOf(text, brief, roles, say)
          return problem === null
            ? []
            : [{ pointer, params: { owner: text, problem, roles: expected }, expected, actual: text }]
        })
      const further = scope.further?.(draft, context, say) ?? []
      if (failures.length + further.length === 0 && brief.team.length === 0) {
        return { skipped: say('the brief names no team', 'в брифе не названа команда') }
      }
      return [...failures, ...further]
    },
  })
}
