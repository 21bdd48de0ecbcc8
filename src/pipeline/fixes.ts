import type { Adjustment } from '../core/finding.ts'
import type { StageContext } from '../core/rule.ts'
import type { AnyStage } from '../core/stage.ts'
import { type Candidate, errorsOf, isNoWorse, judgeAnswer, warningsOf } from './candidate.ts'
import { answerPart } from './schema-walk.ts'

/**
 * Applies the `fix` of every rule that still fails, in the order of the rules, each on top of those before. Computed fields follow
 * the corrected ones and all rules judge again; a fix that brings a new error or more findings is undone. Every correction kept is
 * an adjustment for the report.
 */
export function applyFixes(
  stage: AnyStage,
  first: Candidate,
  context: StageContext,
): { candidate: Candidate; adjustments: Adjustment[] } {
  let candidate = first
  const adjustments: Adjustment[] = []
  for (const rule of stage.rules) {
    const open = [...errorsOf(candidate), ...warningsOf(candidate)].filter((finding) => finding.rule === rule.id)
    const [finding] = open
    if (!rule.fix || !finding) continue
    const { draft, corrections } = rule.fix(candidate.draft, context)
    if (corrections.length === 0) continue
    const fixed = judgeAnswer(stage, answerPart(stage.schema, draft), context)
    if (!isNoWorse(candidate, fixed)) continue
    candidate = fixed
    for (const correction of corrections) {
      const reason = (open.find(({ pointer }) => pointer === correction.pointer) ?? finding).message
      adjustments.push({ rule: rule.id, stage: stage.id, ...correction, reason })
    }
  }
  return { candidate, adjustments }
}
