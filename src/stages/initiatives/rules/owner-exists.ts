import { isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import type { Failure, StageContext } from '../../../core/rule.ts'
import { findRole } from '../../../text/roles.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { ownerExistsRule } from '../../shared/owner-exists.ts'
import type { Say } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** One person cannot launch more than this at a time (catalogue). */
const mostAtOnce = 6

/** Roles from outside that the plan pays for. */
export function contractorsOf({ initiatives }: Pick<Initiatives, 'initiatives'>): string[] {
  return initiatives.flatMap(({ resources, oneOff, runPerMonth }) =>
    oneOff + runPerMonth > 0 ? resources.filter(({ contractor }) => contractor).map(({ role }) => role) : [],
  )
}

/** Initiatives being set up on the busiest day of a list. */
function busiest(owned: readonly Initiative[]): Initiative[] {
  const dated = owned.filter(({ start, launch }) => isIsoDate(start) && isIsoDate(launch))
  return dated
    .map(({ start: day }) => dated.filter(({ start, launch }) => start <= day && day < launch))
    .reduce((most, group) => (group.length > most.length ? group : most), [])
}

/** Several people of one role share its initiatives; a warning only, as the hours are judged by staff-capacity. */
function overloads({ initiatives }: Initiatives, { brief }: StageContext, say: Say): Failure[] {
  const roles = brief.team.map(({ role }) => role)
  return brief.team.flatMap(({ role, people }): Failure[] => {
    const most = mostAtOnce * Math.max(1, people)
    const group = busiest(initiatives.filter(({ owner }) => findRole(owner, roles) === role))
    const [first, ...others] = group.map(({ id }) => formatPointer(['initiatives', id, 'owner']))
    if (group.length <= most || first === undefined) return []
    return [
      {
        pointer: first,
        params: {
          owner: role,
          problem: say(
            `${group.length} initiatives at a time, at most ${most}`,
            `одновременно инициатив: ${group.length}, можно до ${most}`,
          ),
          roles: roles.join(' | '),
        },
        expected: `≤ ${most}`,
        actual: String(group.length),
        severity: 'warning',
        group: others,
      },
    ]
  })
}

export const ownerExists = ownerExistsRule<Initiatives, InitiativesNeeds>({ hired: contractorsOf, further: overloads })
