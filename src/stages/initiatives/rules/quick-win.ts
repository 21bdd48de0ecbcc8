import { addDays, isIsoDate } from '../../../core/date.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** Days from the first of the plan by which customers see a change and one complaint less (catalogue). */
const quickDays = 90

/** Customers see neither foundations nor a bonus of the staff; a call to those who left is no improvement for those who stayed. */
function isVisible({ direction }: Initiative): boolean {
  return direction === 'proactive' || direction === 'loyalty' || direction === 'personal'
}

/** Initiatives launched within the first 90 days that customers notice, and those of them that remove a complaint. */
export function quickWins(initiatives: readonly Initiative[], planStart: string) {
  const last = addDays(planStart, quickDays)
  const early = initiatives.filter(({ launch }) => isIsoDate(launch) && launch <= last)
  return {
    visible: early.filter(isVisible),
    cured: early.filter(({ painIds, direction }) => painIds.length > 0 && direction !== 'winback'),
  }
}

export const quickWin = defineRule<Initiatives, InitiativesNeeds>({
  id: 'quick-win',
  severity: 'warning',
  claim: 'Within 90 days customers notice an improvement and one of their complaints is answered.',
  why: 'A plan without an early result loses its budget before its best part is launched.',
  source: 'Method, success criterion: a clear implementation plan',
  message: { en: 'First quarter: {problem}.', ru: 'Первый квартал: {problem}.' },
  repair: 'Launch {id} by {day}, or another small proactive initiative that answers a pain. Now: {problem}.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    const { visible, cured } = quickWins(initiatives, brief.start)
    if (visible.length > 0 && (cured.length > 0 || brief.pains.length === 0)) return []
    const day = addDays(brief.start, quickDays)
    const problem =
      visible.length === 0
        ? say('nothing visible for customers', 'клиент не увидит изменений')
        : say('no complaint of customers is answered yet', 'ни одна жалоба клиентов ещё не снята')
    // The soonest proactive one is the nearest to move.
    const [nearest] = initiatives
      .filter(({ direction, launch }) => direction === 'proactive' && isIsoDate(launch))
      .sort((a, b) => Number(b.painIds.length > 0) - Number(a.painIds.length > 0) || a.launch.localeCompare(b.launch))
    return [
      {
        pointer: nearest ? formatPointer(['initiatives', nearest.id, 'launch']) : '/initiatives',
        params: { problem, id: nearest?.id ?? '—', day },
        expected: `≤ ${day}`,
        actual: nearest?.launch ?? '—',
      },
    ]
  },
})
