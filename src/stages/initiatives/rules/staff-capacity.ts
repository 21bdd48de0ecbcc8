import { isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { capacityOf } from '../../../finance/capacity.ts'
import { findRole } from '../../../text/roles.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { reckonable } from '../complete.ts'
import { smallestGroup } from '../group.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Above this share of its hours a role has no slack for illness and surprises. */
const amber = 0.85

function hoursOf(initiative: Initiative, role: string, quarter: number, start: string): number {
  if (![initiative.start, initiative.launch, initiative.end ?? initiative.launch].every(isIsoDate)) return 0
  const load = capacityOf([initiative], [{ role, fte: null, hoursPerMonth: 0 }], start)
  return load.find((row) => row.quarter === quarter)?.needHours ?? 0
}

export const staffCapacity = defineRule<Initiatives, InitiativesNeeds>({
  id: 'staff-capacity',
  severity: 'error',
  claim: 'No role is planned for more hours than it has in any quarter, and roles outside the team are contractors.',
  why: 'The plan is carried out by people who already have a job; the hour that is missing delays everything after it.',
  source: 'Method, success criterion: realistic for the budget and the resources; domain model F43',
  message: { en: '{problem}.', ru: '{problem}.' },
  repair: '{problem}. Move {ids} to a later quarter, shrink them, or have a contractor do the work and add its cost.',
  check: ({ initiatives, capacity }, { brief }) => {
    const say = sayIn(brief)
    if (brief.team.length === 0 || capacity.every(({ haveHours }) => haveHours === null)) {
      return { skipped: say('the hours of the team are unknown', 'часы команды неизвестны') }
    }
    const hours = (value: number) => say.format.number(value, 0)
    const failures: Failure[] = []
    for (const { role, quarter, needHours, haveHours } of capacity) {
      if (haveHours === null || needHours <= haveHours * amber) continue
      const over = needHours - haveHours
      const isOver = over > 0
      const slack = isOver ? over : needHours - haveHours * amber
      const hoursIn = (initiative: Initiative) => hoursOf(reckonable(initiative, brief), role, quarter, brief.start)
      const group = smallestGroup(initiatives, hoursIn, slack)
      const named = group.map((item) =>
        say(
          `${item.id} “${item.title}” ${hours(hoursIn(item))} h`,
          `${item.id} «${item.title}» ${hours(hoursIn(item))} ч`,
        ),
      )
      const relief =
        named.length > 0
          ? say(
              `; relieve ${role} of ${hours(slack)} h, enough in: ${named.join(', ')}`,
              `; разгрузить: ${role}, на ${hours(slack)} ч, достаточно в: ${named.join(', ')}`,
            )
          : ''
      const [first = '/initiatives', ...others] = group.map(({ id }) => formatPointer(['initiatives', id]))
      failures.push({
        pointer: first,
        params: {
          problem:
            say(
              `${role}: ${hours(needHours)} h planned in Q${quarter}, ${hours(haveHours)} h available`,
              `${role}: в ${quarter} кв. нужно ${hours(needHours)} ч, есть ${hours(haveHours)} ч`,
            ) + relief,
          ids: group.map(({ id }) => id).join(', ') || '—',
        },
        expected: say(
          `${hours(slack)} h less for ${role} in Q${quarter}`,
          `на ${hours(slack)} ч меньше: ${role}, ${quarter} кв.`,
        ),
        actual: say(`${hours(needHours)} of ${hours(haveHours)} h`, `${hours(needHours)} из ${hours(haveHours)} ч`),
        group: others,
        ...(isOver ? {} : { severity: 'warning' as const }),
      })
    }
    const roles = brief.team.map(({ role }) => role)
    for (const { id, title, resources } of initiatives) {
      for (const [index, { role, contractor, days }] of resources.entries()) {
        if (contractor || days <= 0 || findRole(role, roles) !== null) continue
        failures.push({
          pointer: formatPointer(['initiatives', id, 'resources', String(index)]),
          params: {
            problem: say(
              `“${title}”: ${role} is not in the team and not a contractor`,
              `«${title}»: роли «${role}» нет в команде, и это не подрядчик`,
            ),
            ids: id,
          },
          expected: [...roles, say('contractor: true', 'contractor: true')].join(' | '),
          actual: role,
        })
      }
    }
    return failures
  },
})
