import type { Brief } from '../core/brief.ts'
import { fill } from '../core/localised.ts'
import { once } from '../core/parse-once.ts'
import type { AnyStage } from '../core/stage.ts'
import { type Check, checkDraft, plainFinding } from './check-draft.ts'
import { answerPart } from './schema-walk.ts'
import { shapeFindings } from './shape-findings.ts'
import { staleFinding } from './stale-finding.ts'

const reasons = {
  shape: { en: 'the stage does not have its shape', ru: 'этап не соответствует своей форме' },
  missing: { en: 'the stage {stage} cannot be used', ru: 'этап {stage} нельзя использовать' },
}

/**
 * Judges a strategy, edited by hand or not, by the rules of every stage it holds, in the order of the stages. Computed fields are
 * computed again first, so that the rules see what the edit means; a stored value that no longer follows from its inputs is a
 * finding of rule `computed`. A stage whose shape is broken yields findings of rule `schema-valid`, and its rules are skipped. Returns the drafts
 * that could be judged too, completed, by stage id.
 */
export function checkStrategy(
  strategy: { brief: Brief; stages: Readonly<Record<string, unknown>> },
  stages: readonly AnyStage[],
): Check & { drafts: Readonly<Record<string, unknown>> } {
  const { brief } = strategy
  const check: Check = { findings: [], skipped: [] }
  const drafts: Record<string, unknown> = {}
  const skip = (stage: AnyStage, reason: string): void => {
    check.skipped.push(...stage.rules.map((rule) => ({ rule: rule.id, stage: stage.id, reason })))
  }
  for (const stage of stages) {
    if (!Object.hasOwn(strategy.stages, stage.id)) continue
    const stored = strategy.stages[stage.id]
    const fit = stage.completeSchema.safeParse(stored, once)
    if (!fit.success) {
      check.findings.push(...shapeFindings(stage.id, stored, fit.error.issues, brief.language).map(plainFinding))
      skip(stage, reasons.shape[brief.language])
      continue
    }
    const missing = stage.needs.find((id) => !Object.hasOwn(drafts, id))
    if (missing !== undefined) {
      skip(stage, fill(reasons.missing[brief.language], { stage: missing }))
      continue
    }
    const context = { brief, drafts: Object.fromEntries(stage.needs.map((id) => [id, drafts[id]])) }
    const draft = stage.complete(answerPart(stage.schema, fit.data), context)
    drafts[stage.id] = draft
    check.findings.push(...staleFinding(stage.id, fit.data, draft, brief.language))
    const { findings, skipped } = checkDraft(stage, draft, context)
    check.findings.push(...findings)
    check.skipped.push(...skipped)
  }
  return { ...check, drafts }
}
