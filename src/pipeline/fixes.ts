import type { Rule, StageContext } from '../core/rule.ts'
import type { AnyStage } from '../core/stage.ts'
import { type Candidate, contextWith, isNoWorse, judgeAnswer } from './candidate.ts'
import type { OpenFinding } from './check-draft.ts'
import { answerPart } from './schema-walk.ts'

/** `first`: arithmetic with one right answer, before an author is asked. `all`: whatever repairs have left open. */
export type WhichFixes = 'first' | 'all'

/** A fix may stand in the way of another; more rounds than rules that depend on each other are never needed. */
const mostRounds = 3

function openOf({ open }: Candidate, rule: Rule<unknown>): OpenFinding[] {
  return open.filter((finding) => finding.rule === rule.id && finding.severity !== 'info')
}

/** The candidate after one fix; null when the rule has nothing to correct, the correction does not help or it does harm elsewhere. */
function fixed(stage: AnyStage, rule: Rule<unknown>, before: Candidate, context: StageContext): Candidate | null {
  const open = openOf(before, rule)
  const [finding] = open
  if (!rule.fix || !finding) return null
  const { draft, corrections, upstream } = rule.fix(before.draft, contextWith(context, before))
  if (corrections.length === 0) return null
  const adjustments = corrections.map((correction) => ({
    rule: rule.id,
    stage: stage.id,
    ...correction,
    reason: (open.find(({ pointer }) => pointer === correction.pointer) ?? finding).message,
  }))
  const after = judgeAnswer(stage, answerPart(stage.schema, draft), context, {
    adjustments: [...before.adjustments, ...adjustments],
    upstream: { ...before.upstream, ...(upstream as Record<string, unknown> | undefined) },
  })
  return isNoWorse(before, after) && openOf(after, rule).length < open.length ? after : null
}

/**
 * Applies the `fix` of every rule that fails, in the order of the rules, each on top of those before. Computed fields follow the corrected
 * ones and all rules judge again: a fix that closes none of its own findings, brings a new error or more findings is undone, and tried
 * again after the others. Every correction kept is an adjustment for the report.
 */
export function applyFixes(stage: AnyStage, first: Candidate, context: StageContext, which: WhichFixes): Candidate {
  const rules = stage.rules.filter(({ fix, fixFirst }) => fix && (which === 'all' || fixFirst))
  let candidate = first
  for (let round = 0; round < mostRounds; round++) {
    const before = candidate
    for (const rule of rules) candidate = fixed(stage, rule, candidate, context) ?? candidate
    if (candidate === before) break
  }
  return candidate
}
