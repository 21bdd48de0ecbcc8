import { ExpectedError } from '../core/errors.ts'
import type { Finding } from '../core/finding.ts'
import { isWithin } from '../core/pointer.ts'
import type { StageContext } from '../core/rule.ts'
import type { AnyStage } from '../core/stage.ts'
import type { LedgerEntry } from '../core/strategy.ts'
import { type Attempt, ask, type StageRun } from './ask.ts'
import { type Candidate, type Corrected, judgeAnswer, nothingCorrected } from './candidate.ts'
import { canonical } from './canonical.ts'
import { type OpenFinding, plainFinding } from './check-draft.ts'
import { changedPlaces, choosePatches, looseRepairSchema } from './choose-patches.ts'
import { classifyAnswer, type Reading } from './classify-answer.ts'
import { applyFixes } from './fixes.ts'
import { mergePatches } from './merge.ts'
import { fitAnswer } from './parse-answer.ts'
import { repairSchema } from './repair-schema.ts'

/** The state of one stage being drafted. */
export interface Drafting {
  stage: AnyStage
  run: StageRun
  context: StageContext
  ledger: LedgerEntry[]
  /** Candidates and unreadable answers met so far: meeting one again means that asking goes round in circles. */
  seen: Set<string>
  /** True once an answer was cut off: the author may write longer ones from then on. */
  raisedCap: boolean
}

/** The draft that a repair changes. */
interface Base extends Corrected {
  answer: unknown
  /** With computed fields where they could be computed. */
  draft: unknown
}

/** What is asked next: the whole stage, again with what was wrong, or replacements of targets in `base`. */
export type Request =
  | { kind: 'draft' }
  | { kind: 'redraft'; findings: readonly OpenFinding[] }
  | { kind: 'repair'; findings: readonly OpenFinding[]; targets: readonly string[]; base: Base }

/** An answer read and, for a repair, merged. `no-patch`: none could be applied. `unchanged`: none was given. */
export interface Outcome extends Corrected {
  attempt: Attempt
  reading: Reading | { kind: 'no-patch' | 'unchanged' }
  /** Bytes proved unchanged by a merged repair. */
  frozenBytes?: number
}

type Unread = Exclude<Outcome['reading']['kind'], 'fits'>

export function callsLeft({ run, ledger }: Drafting): number {
  return run.maxRepairs + 1 - ledger.length
}

/** True when this value was met before; remembers it. */
export function isRepeated({ seen }: Drafting, value: unknown): boolean {
  const text = typeof value === 'string' ? `text ${value}` : canonical(value)
  if (seen.has(text)) return true
  seen.add(text)
  return false
}

/**
 * Enters an answer that gave no draft into the ledger. False when asking again would change nothing: a refusal, a filter, a second
 * truncation, an end nobody knows, an answer met before.
 */
export function recordUnread(
  drafting: Drafting,
  { attempt, frozenBytes }: Outcome,
  kind: Unread,
  open: readonly string[],
): boolean {
  const isNoPatch = kind === 'no-patch' || kind === 'unchanged'
  attempt.record(isNoPatch ? 'discarded' : kind, open, frozenBytes)
  return (isNoPatch || kind === 'not-json' || kind === 'wrong-shape') && !isRepeated(drafting, attempt.answer.text)
}

/** Applies what may be applied of a repair; a correction of code inside a replaced place is history. */
function mergeReading(drafting: Drafting, next: Request & { kind: 'repair' }, attempt: Attempt, reading: Reading) {
  const { base, targets } = next
  const { adjustments, upstream } = base
  if (reading.kind !== 'fits') return { reading, adjustments, upstream }
  const { stage, context, run } = drafting
  const { patches: raw } = reading.value as { patches: unknown[] }
  const { patches, refused } = choosePatches(raw, { schema: stage.schema, base: base.answer, targets })
  if (refused.length > 0) {
    attempt.refuse(refused)
    run.onEvent({ type: 'patch.refused', stage: stage.id, attempt: attempt.number, refused })
  }
  const { draft, frozenBytes } = mergePatches(base.answer, patches)
  const changed = changedPlaces(patches)
  const merged = {
    adjustments: adjustments.filter(({ pointer }) => !changed.some((place) => isWithin(pointer, place))),
    upstream,
    frozenBytes,
  }
  if (patches.length > 0)
    return { reading: fitAnswer(draft, stage.schema, stage.id, context.brief.language), ...merged }
  const kind = refused.length > 0 ? 'no-patch' : 'unchanged'
  return { reading: { kind } as const, ...merged }
}

/** Asks once and reads the answer. A cut-off answer is asked for once more, with a larger cap, while calls are left. */
export async function request(drafting: Drafting, next: Request): Promise<Outcome> {
  const { stage, run, context, ledger } = drafting
  const findings: Finding[] = next.kind === 'draft' ? [] : next.findings.map(plainFinding)
  const targets = next.kind === 'repair' ? next.targets : []
  const schema = next.kind === 'repair' ? repairSchema(stage.schema, next.base.answer, targets) : stage.schema
  const kind = next.kind === 'repair' ? 'repair' : 'draft'
  const question = { kind, prompt: words(drafting, next), schema, findings, targets } as const
  if (next.kind !== 'draft') {
    const rules = [...new Set(next.findings.map(({ rule }) => rule))]
    run.onEvent({ type: 'repair', stage: stage.id, attempt: ledger.length + 1, targets, rules })
  }
  let attempt = await ask(stage, run, ledger, { ...question, afterTruncation: drafting.raisedCap })
  if (attempt.answer.finish === 'length' && !drafting.raisedCap && callsLeft(drafting) > 0) {
    drafting.raisedCap = true
    attempt.record('length', [])
    attempt = await ask(stage, run, ledger, { ...question, afterTruncation: true })
  }
  const readable = next.kind === 'repair' ? looseRepairSchema : schema
  const reading = classifyAnswer(attempt.answer, readable, stage.id, context.brief.language)
  if (next.kind !== 'repair') return { attempt, reading, ...nothingCorrected }
  return { attempt, ...mergeReading(drafting, next, attempt, reading) }
}

function words({ stage, run }: Drafting, next: Request): string {
  switch (next.kind) {
    case 'draft':
      return run.prompter.draft(stage, run.drafts)
    case 'redraft':
      return run.prompter.redraft(stage, run.drafts, next.findings)
    case 'repair': {
      const { base, findings, targets } = next
      const drafts = { ...run.drafts, ...base.upstream }
      return run.prompter.repair({ stage, draft: base.answer, complete: base.draft, drafts, findings, targets })
    }
  }
}

/** Completes and judges an answer that fits, has code do the arithmetic, and tells what is left. */
export function candidateOf(
  { stage, run, context }: Drafting,
  answer: unknown,
  { attempt, adjustments, upstream }: Outcome,
): Candidate {
  const candidate = applyFixes(stage, judgeAnswer(stage, answer, context, { adjustments, upstream }), context, 'first')
  for (const finding of candidate.open) {
    run.onEvent({ type: 'finding', stage: stage.id, attempt: attempt.number, finding: plainFinding(finding) })
  }
  return candidate
}

/** What an author could not do is no reason to fail when the draft is acceptable as it is. */
export function isForgivable(error: unknown, { run }: Drafting): boolean {
  if (run.signal.aborted || !(error instanceof ExpectedError)) return false
  return error.class === 'answer' || error.class === 'endpoint' || error.class === 'limit'
}
