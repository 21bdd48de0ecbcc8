import { z } from 'zod'
import type { AnyStage } from '../core/stage.ts'
import { strategyEnvelopeSchema } from '../core/strategy.ts'
import type { StageRun } from './ask.ts'
import { canonical } from './canonical.ts'
import { checkDraft } from './check-draft.ts'
import type { StageDraft } from './draft-stage.ts'
import { answerPart } from './schema-walk.ts'

const { findings, skipped, adjustments, ledger } = strategyEnvelopeSchema.shape
const schema = z.strictObject({
  draft: z.unknown(),
  findings,
  skipped,
  adjustments,
  upstream: z.record(z.string(), z.unknown()),
  ledger,
})

/** An accepted stage as it is kept. */
export type KeptDraft = StageDraft

/** A stage as it will be read back: JSON knows no undefined. */
export function keptDraft(drafted: StageDraft): KeptDraft {
  return JSON.parse(JSON.stringify(drafted)) as KeptDraft
}

/** True when the computed fields and the findings of a draft are what code says today. */
function follows(stage: AnyStage, run: StageRun, kept: KeptDraft): boolean {
  const context = { brief: run.brief, drafts: { ...run.drafts, ...kept.upstream } }
  const draft = stage.complete(answerPart(stage.schema, kept.draft), context)
  const check = checkDraft(stage, draft, context)
  const written = (value: unknown) => canonical(JSON.parse(JSON.stringify(value)))
  return written({ draft, ...check }) === written({ draft: kept.draft, findings: kept.findings, skipped: kept.skipped })
}

/**
 * An accepted stage from what was kept of it. Null for anything that an author and the rules of now would not have led to: a file may be
 * torn, of another version, or edited.
 */
export function revive(stage: AnyStage, run: StageRun, value: unknown): KeptDraft | null {
  if (value === null || !schema.safeParse(value).success) return null
  const kept = value as KeptDraft
  if (!stage.completeSchema.safeParse(kept.draft).success) return null
  const isKnown = Object.keys(kept.upstream).every((id) => stage.needs.includes(id))
  return isKnown && follows(stage, run, kept) ? kept : null
}
