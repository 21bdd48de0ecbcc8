import type { Adjustment, Skipped } from '../core/finding.ts'
import type { StageContext } from '../core/rule.ts'
import type { AnyStage } from '../core/stage.ts'
import { judgeDraft, type OpenFinding } from './check-draft.ts'

/** What code has corrected on the way to a draft. */
export interface Corrected {
  adjustments: readonly Adjustment[]
  /** Accepted drafts of earlier stages as fixes have changed them, by stage id. */
  upstream: Readonly<Record<string, unknown>>
}

export const nothingCorrected: Corrected = { adjustments: [], upstream: {} }

/** An answer that fits its schema, completed by code and judged by the rules. */
export interface Candidate extends Corrected {
  /** What an author answered: the part that repairs replace. */
  answer: unknown
  /** The answer with its computed fields. */
  draft: unknown
  open: OpenFinding[]
  skipped: Skipped[]
}

/** What a stage sees, with the earlier drafts as fixes have changed them. */
export function contextWith({ brief, drafts }: StageContext, { upstream }: Corrected): StageContext {
  return { brief, drafts: { ...(drafts as Record<string, unknown>), ...upstream } }
}

/** `context` holds the drafts as they were accepted; `corrected` is laid over them. */
export function judgeAnswer(
  stage: AnyStage,
  answer: unknown,
  context: StageContext,
  corrected: Corrected = nothingCorrected,
): Candidate {
  const seen = contextWith(context, corrected)
  const draft = stage.complete(answer, seen)
  return { answer, draft, ...judgeDraft(stage, draft, seen), ...corrected }
}

export function errorsOf({ open }: Candidate): OpenFinding[] {
  return open.filter(({ severity }) => severity === 'error')
}

export function warningsOf({ open }: Candidate): OpenFinding[] {
  return open.filter(({ severity }) => severity === 'warning')
}

/** Rules that still ask for a change; `info` asks for none. */
export function openRules(candidate: Candidate): string[] {
  return [...errorsOf(candidate), ...warningsOf(candidate)].map(({ rule }) => rule)
}

/** One error outweighs any number of warnings a stage can have. */
const errorWeight = 10_000

function weight(candidate: Candidate): number {
  return errorsOf(candidate).length * errorWeight + warningsOf(candidate).length
}

/**
 * True when no error is new and the whole weighs less. Where the whole stage was drafted again its places have new names, so there an
 * error is new when its rule did not fail before.
 */
export function improves(before: Candidate, after: Candidate, wholeStage: boolean): boolean {
  return addsNoError(before, after, wholeStage) && weight(after) < weight(before)
}

/** True when no error is new and the whole weighs no more. */
export function isNoWorse(before: Candidate, after: Candidate): boolean {
  return addsNoError(before, after, false) && weight(after) <= weight(before)
}

/** Counts by place, since one rule may fail there for several reasons. */
function addsNoError(before: Candidate, after: Candidate, wholeStage: boolean): boolean {
  const key = ({ rule, pointer }: OpenFinding): string => (wholeStage ? rule : `${rule} ${pointer}`)
  const known = errorsOf(before).map(key)
  return errorsOf(after)
    .map(key)
    .every(
      (name, _at, all) =>
        all.filter((other) => other === name).length <= known.filter((other) => other === name).length,
    )
}
