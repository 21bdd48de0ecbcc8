import type { Brief } from '../core/brief.ts'
import type { AnyStage } from '../core/stage.ts'
import { checkDraft } from './check-draft.ts'
import type { StageDraft } from './draft-stage.ts'
import { answerPart } from './schema-walk.ts'

/**
 * Lays the earlier drafts that a fix of `by` has changed over the accepted ones, completes them anew and judges again whatever sees them.
 * A stage that could have seen the old draft as well as the new one would make the outcome a matter of timing, so there must be none.
 */
export function amend(
  stages: readonly AnyStage[],
  by: AnyStage,
  accepted: Map<string, StageDraft>,
  brief: Brief,
): void {
  const upstream = accepted.get(by.id)?.upstream ?? {}
  const changed = Object.keys(upstream)
  if (changed.length === 0) return
  const later = stages.slice(stages.indexOf(by) + 1)
  const racing = later.find(({ needs }) => needs.some((id) => changed.includes(id)) && !needs.includes(by.id))
  if (racing)
    throw new Error(`Stage ${racing.id} needs ${changed.join(', ')} but does not wait for ${by.id}, which changes it`)
  for (const stage of stages) {
    const before = accepted.get(stage.id)
    const isChanged = changed.includes(stage.id)
    if (!before || stage === by || !(isChanged || stage.needs.some((id) => changed.includes(id)))) continue
    const context = { brief, drafts: Object.fromEntries(stage.needs.map((id) => [id, accepted.get(id)?.draft])) }
    const draft = stage.complete(answerPart(stage.schema, isChanged ? upstream[stage.id] : before.draft), context)
    accepted.set(stage.id, { ...before, draft, ...checkDraft(stage, draft, context) })
  }
}
