import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank, normaliseText } from '../../../text/normalise.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { linkable } from '../linkable.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** A KPI of the goals by its name, or a leading number of its own: a name with a target that can be read off. */
function hasKpi({ kpi }: Initiative, names: ReadonlySet<string>): boolean {
  return names.has(normaliseText(kpi.name).trim()) || (!isBlank(kpi.name) && /\d/u.test(kpi.target))
}

export const goalHasInitiative = defineRule<Initiatives, InitiativesNeeds>({
  id: 'goal-has-initiative',
  severity: 'error',
  claim:
    'Every goal has an initiative that carries it; every initiative serves a goal or another initiative and has a KPI with a number.',
  why: 'A goal without an initiative is a wish; an initiative without a goal is a hobby.',
  source: 'Method, success criterion: KPIs are measurable and tied to the business goals',
  message: { en: '{what}.', ru: '{what}.' },
  repair: '{what}. Link it, or add what is missing.',
  check: ({ initiatives }, { brief, drafts }) => {
    const say = sayIn(brief)
    const goalIds = drafts.goals.goals.map(({ id }) => id)
    const orphans = drafts.goals.goals
      .filter(({ id }) => !initiatives.some((initiative) => initiative.goalIds.includes(id)))
      .map(({ id, title }): Failure => {
        const what = say(`Goal ${id} “${title}” has no initiative`, `У цели ${id} «${title}» нет инициатив`)
        const expected = say(`an initiative with goalIds ${id}`, `инициатива с goalIds ${id}`)
        const group = linkable(initiatives, title, 'goalIds')
        return { pointer: '/initiatives', params: { what }, expected, actual: '—', group }
      })
    const aimless = initiatives
      .filter(({ id, goalIds: served }) => {
        const serves = served.some((goalId) => goalIds.includes(goalId))
        return !serves && !initiatives.some(({ dependsOn }) => dependsOn.includes(id))
      })
      .map(({ id, title, goalIds: served }): Failure => {
        const what = say(
          `Initiative ${id} “${title}” serves no goal`,
          `Инициатива ${id} «${title}» не служит ни одной цели`,
        )
        return {
          pointer: formatPointer(['initiatives', id, 'goalIds']),
          params: { what },
          expected: goalIds.join(' | '),
          actual: served.join(', ') || '—',
        }
      })
    const kpiNames = new Set(
      drafts.goals.goals.flatMap(({ kpis }) => kpis.map(({ name }) => normaliseText(name).trim())),
    )
    const unmeasured = initiatives
      .filter((initiative) => !hasKpi(initiative, kpiNames))
      .map(({ id, title, kpi }): Failure => {
        const what = say(
          `Initiative ${id} “${title}” has neither a KPI of the goals nor a number of its own`,
          `У инициативы ${id} «${title}» нет ни показателя целей, ни собственного числа`,
        )
        return {
          pointer: formatPointer(['initiatives', id, 'kpi']),
          params: { what },
          expected: say(
            'a KPI of the goals, or a name and a target with a number',
            'показатель целей либо название и цель с числом',
          ),
          actual: [kpi.name, kpi.target].join(' ').trim() || '—',
        }
      })
    return [...orphans, ...aimless, ...unmeasured]
  },
})
