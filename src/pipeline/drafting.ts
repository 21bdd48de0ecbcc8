import type { Finding } from '../core/finding.ts'
import type { StageContext } from '../core/rule.ts'
import type { AnyStage } from '../core/stage.ts'
import type { LedgerEntry } from '../core/strategy.ts'
import { type Attempt, ask, type StageRun } from './ask.ts'
import { type Candidate, judgeAnswer } from './candidate.ts'
import { canonical } from './canonical.ts'
import { type OpenFinding, plainFinding } from './check-draft.ts'
import { classifyAnswer, type Reading } from './classify-answer.ts'
import { mergePatches } from './merge.ts'
import { fitAnswer } from './parse-answer.ts'
import { type RepairAnswer, repairSchema } from './repair-schema.ts'

/** The state of one stage being drafted. */
export interface Drafting {
  stage: AnyStage
  run: StageRun
  context: StageContext
  ledger: LedgerEntry[]
  /** Candidates and unreadable answers met so far: meeting one again means that asking goes round in circles. */
  seen: Set<string>
}

/** What is asked next: the whole stage, again with what was wrong, or replacements of targets in `base`. */
export type Request =
  | { kind: 'draft' }
  | { kind: 'redraft'; findings: readonly OpenFinding[] }
  | { kind: 'repair'; findings: readonly OpenFinding[]; targets: readonly string[]; base: unknown }

/** An answer read and, for a repair, merged. */
export interface Outcome {
  attempt: Attempt
  reading: Reading
  /** Bytes proved unchanged by a merged repair. */
  frozenBytes?: number
}

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

type Merged = Pick<Outcome, 'reading' | 'frozenBytes'>

function mergeReading(drafting: Drafting, base: unknown, targets: readonly string[], reading: Reading): Merged {
  if (reading.kind !== 'fits') return { reading }
  const { stage, context } = drafting
  const { patches } = reading.value as RepairAnswer
  const merge = mergePatches(base, patches, targets)
  // Nothing was merged, so there is nothing to say about the draft: the next approach is wider.
  if ('refused' in merge) return { reading: { kind: 'wrong-shape', value: base, findings: [] } }
  const { draft, frozenBytes } = merge
  return { reading: fitAnswer(draft, stage.schema, stage.id, context.brief.language), frozenBytes }
}

/** Asks once and reads the answer. A cut-off answer is asked for once more, with a larger cap, while calls are left. */
export async function request(drafting: Drafting, next: Request): Promise<Outcome> {
  const { stage, run, context, ledger } = drafting
  const findings: Finding[] = next.kind === 'draft' ? [] : next.findings.map(plainFinding)
  const targets = next.kind === 'repair' ? next.targets : []
  const schema = next.kind === 'repair' ? repairSchema(stage.schema, next.base, targets) : stage.schema
  const kind = next.kind === 'repair' ? 'repair' : 'draft'
  const question = { kind, prompt: words(drafting, next), schema, findings, targets } as const
  if (next.kind !== 'draft') {
    const rules = [...new Set(next.findings.map(({ rule }) => rule))]
    run.onEvent({ type: 'repair', stage: stage.id, attempt: ledger.length + 1, targets, rules })
  }
  let attempt = await ask(stage, run, ledger, question)
  if (attempt.answer.finish === 'length' && callsLeft(drafting) > 0) {
    attempt.record('length', [])
    attempt = await ask(stage, run, ledger, { ...question, afterTruncation: true })
  }
  const reading = classifyAnswer(attempt.answer, schema, stage.id, context.brief.language)
  if (next.kind !== 'repair') return { attempt, reading }
  return { attempt, ...mergeReading(drafting, next.base, targets, reading) }
}

function words({ stage, run }: Drafting, next: Request): string {
  switch (next.kind) {
    case 'draft':
      return run.prompter.draft(stage, run.drafts)
    case 'redraft':
      return run.prompter.redraft(stage, run.drafts, next.findings)
    case 'repair':
      return run.prompter.repair({
        stage,
        draft: next.base,
        drafts: run.drafts,
        findings: next.findings,
        targets: next.targets,
      })
  }
}

/** Completes and judges an answer that fits, and tells what was found. */
export function candidateOf({ stage, run, context }: Drafting, answer: unknown, attempt: Attempt): Candidate {
  const candidate = judgeAnswer(stage, answer, context)
  for (const finding of candidate.open) {
    run.onEvent({ type: 'finding', stage: stage.id, attempt: attempt.number, finding: plainFinding(finding) })
  }
  return candidate
}
