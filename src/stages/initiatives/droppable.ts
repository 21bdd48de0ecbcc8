import type { Brief } from '../../core/brief.ts'
import type { Programme } from '../programme/schema.ts'
import { planScale } from './plan-scale.ts'
import type { Initiative, Initiatives } from './schema.ts'

/** What the plan would lack without an initiative: every list it is the last entry of. */
function isLast(initiative: Initiative, all: readonly Initiative[], brief: Brief, programme: Programme): boolean {
  const { proactive, personal } = planScale(brief)
  const { id, direction } = initiative
  const others = all.filter((other) => other.id !== id)
  const least = {
    proactive,
    personal,
    loyalty: programme.type === 'none' ? 0 : 1,
    staff: 1,
    winback: 1,
    enabler: 0,
  }[direction]
  if (others.filter((other) => other.direction === direction).length < least) return true
  const lists = (item: Initiative) => [item.painIds, item.goalIds, item.journeyIds, item.segmentIds]
  return lists(initiative).some((list, index) =>
    list.some((name) => others.every((other) => !lists(other)[index]?.includes(name))),
  )
}

/**
 * Initiatives the plan can lose: not a prerequisite, nothing depends on them, and not the only answer to a pain, a goal, a step of the
 * journey, a segment or a direction. The least useful first.
 */
export function droppable(initiatives: readonly Initiative[], brief: Brief, programme: Programme): Initiative[] {
  if (initiatives.length <= planScale(brief).least) return []
  const needed = new Set(initiatives.flatMap(({ dependsOn }) => dependsOn))
  return initiatives
    .filter(({ id, prerequisite }) => !prerequisite && !needed.has(id))
    .filter((initiative) => !isLast(initiative, initiatives, brief, programme))
    .sort((a, b) => a.ice - b.ice || a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** The draft without these initiatives and without what speaks of them; sums are computed anew by the stage. */
export function without<Draft extends Initiatives>(draft: Draft, ids: ReadonlySet<string>): Draft {
  return {
    ...draft,
    initiatives: draft.initiatives.filter(({ id }) => !ids.has(id)),
    scripts: draft.scripts.filter(({ initiativeId }) => !ids.has(initiativeId)),
    halfBudget: { ...draft.halfBudget, keepIds: draft.halfBudget.keepIds.filter((id) => !ids.has(id)) },
  }
}
