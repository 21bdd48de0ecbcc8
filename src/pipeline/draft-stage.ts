/**
 * Drafting one stage, the narrowest approach first:
 *
 * 1. Ask for the whole stage until an answer has its shape. (first-draft.ts)
 * 2. Complete with computed fields, judge by the rules, and have code correct what is arithmetic with one right answer. (fixes.ts)
 * 3. Errors: ask for the failing fields and their groups; then the items around them; then all items of those lists; then the
 *    whole stage once. A try is kept only when no error is new and fewer are open, and then the narrowest approach is next again.
 *    A draft met before ends the loop. (repair-draft.ts, targets.ts)
 * 4. No errors, but warnings: one round of the same.
 * 5. What is still open and has a `fix` is corrected by code. (fixes.ts)
 *
 * What an unusable answer leads to stands in classify-answer.ts. `maxRepairs` bounds the calls of all steps together, a repeated cut-off
 * call included.
 */

import type { Adjustment, Finding, Skipped } from '../core/finding.ts'
import type { AnyStage } from '../core/stage.ts'
import type { LedgerEntry } from '../core/strategy.ts'
import type { StageRun } from './ask.ts'
import { errorsOf, warningsOf } from './candidate.ts'
import { plainFinding } from './check-draft.ts'
import type { Drafting } from './drafting.ts'
import { firstDraft } from './first-draft.ts'
import { applyFixes } from './fixes.ts'
import { repairDraft } from './repair-draft.ts'

/** The best draft of a stage, what is open in it, and how it came about. */
export interface StageDraft {
  /** With computed fields. */
  draft: unknown
  findings: Finding[]
  skipped: Skipped[]
  adjustments: Adjustment[]
  /** Earlier drafts as fixes have changed them, by stage id; the other stages must see them like this. */
  upstream: Readonly<Record<string, unknown>>
  ledger: LedgerEntry[]
}

/** Drafts a stage as described above. Throws ExpectedError('answer') when no answer fits its schema, and what the author throws. */
export async function draftStage(stage: AnyStage, run: StageRun): Promise<StageDraft> {
  const ledger: LedgerEntry[] = []
  const context = { brief: run.brief, drafts: run.drafts }
  const drafting: Drafting = { stage, run, context, ledger, seen: new Set(), raisedCap: false }
  run.onEvent({ type: 'stage.start', stage: stage.id })
  const best = await repairDraft(drafting, await firstDraft(drafting))
  const candidate = applyFixes(stage, best, context, 'all')
  const errors = errorsOf(candidate).length
  const warnings = warningsOf(candidate).length
  run.onEvent({ type: 'stage.end', stage: stage.id, attempts: ledger.length, errors, warnings, kept: false })
  const { draft, open, skipped, adjustments, upstream } = candidate
  return { draft, findings: open.map(plainFinding), skipped, adjustments: [...adjustments], upstream, ledger }
}
