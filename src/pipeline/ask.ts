import type { Brief } from '../core/brief.ts'
import type { Finding } from '../core/finding.ts'
import type { Answer, Model, Question, Usage } from '../core/model.ts'
import type { Prompter } from '../core/prompter.ts'
import type { RunEvent } from '../core/run-event.ts'
import type { AnyStage } from '../core/stage.ts'
import type { LedgerEntry, RefusedPatch } from '../core/strategy.ts'
import { callAuthor } from './call-author.ts'
import type { Meter } from './limits.ts'

/**
 * The one seam every model call passes through: inline by default, a durable step or a checkpoint when the caller gives one. The name
 * is unique within a run (`goals/2`); the question is what the answer depends on.
 */
export type Step = (name: string, run: () => Promise<Answer>, question: Question) => Promise<Answer>

/** Money of one answer in US dollars; null when the price of the model is unknown. */
export type Price = (usage: Usage, model: Model) => number | null

/** What drafting a stage needs besides the stage. */
export interface StageRun {
  brief: Brief
  /** Accepted drafts of earlier stages by stage id. */
  drafts: Readonly<Record<string, unknown>>
  model: Model
  prompter: Prompter
  /** Model calls allowed after the first. */
  maxRepairs: number
  signal: AbortSignal
  onEvent(event: RunEvent): void
  step: Step
  price: Price
  /** Of the whole run: its stages share it. */
  meter: Meter
  /** Milliseconds of a monotonic clock. */
  now(): number
}

/** The parts of a question that differ from call to call. */
export interface Ask {
  kind: Question['kind']
  prompt: string
  schema: Question['schema']
  findings: readonly Finding[]
  targets: readonly string[]
  /** The answer before was cut off: the author may raise its cap. */
  afterTruncation?: boolean
}

/** An answer with its place in the ledger, which is filled once the answer has been judged. */
export interface Attempt {
  number: number
  answer: Answer
  /** Enters patches that were not applied. */
  refuse(patches: readonly RefusedPatch[]): void
  record(outcome: LedgerEntry['outcome'], openRules: readonly string[], frozenBytes?: number): void
}

/**
 * Asks the author once and enters the call in the ledger. Errors of the author pass through untouched; a limit of the run is
 * ExpectedError('limit').
 */
export async function ask(stage: AnyStage, run: StageRun, ledger: LedgerEntry[], question: Ask): Promise<Attempt> {
  // An author that never waits would keep the event loop, and with it every signal, from being heard.
  await new Promise((resolve) => setImmediate(resolve))
  run.signal.throwIfAborted()
  const attempt = ledger.length + 1
  const { kind, prompt, schema, findings, targets } = question
  const full: Question = {
    stage: stage.id,
    attempt,
    kind,
    system: run.prompter.system(),
    prompt,
    schema,
    schemaName: `${stage.id}${kind === 'repair' ? '-repair' : ''}`.replaceAll(/[^\w-]/g, '_'),
    brief: run.brief,
    drafts: run.drafts,
    findings,
    targets,
    signal: run.signal,
    onRetry: (retry) => run.onEvent({ type: 'call.retry', stage: stage.id, attempt, ...retry }),
    onProgress: (progress) => run.onEvent({ type: 'call.progress', stage: stage.id, attempt, ...progress }),
    onRemark: (remark) => run.onEvent({ type: 'remark', stage: stage.id, attempt, ...remark }),
    ...(question.afterTruncation ? { afterTruncation: true } : {}),
  }
  let started = run.now()
  const call = () =>
    callAuthor(run, full, () => {
      started = run.now()
    })
  const answer = await run.step(`${stage.id}/${attempt}`, call, full)
  run.signal.throwIfAborted()
  const costUsd = answer.usage && run.price(answer.usage, run.model)
  const entry: LedgerEntry = {
    stage: stage.id,
    attempt,
    kind,
    outcome: 'discarded',
    targets: [...targets],
    openRules: [],
    frozenBytes: null,
    ...(answer.failedCalls && { failedCalls: [...answer.failedCalls] }),
    usage: answer.usage,
    costUsd,
  }
  ledger.push(entry)
  const milliseconds = run.now() - started
  const { finish, usage, requestId } = answer
  const kept = answer.kept === true
  run.onEvent({
    type: 'call.end',
    stage: stage.id,
    attempt,
    kind,
    finish,
    usage,
    costUsd,
    milliseconds,
    requestId,
    kept,
  })
  return {
    number: attempt,
    answer,
    refuse(patches) {
      entry.refused = [...patches]
    },
    record(outcome, openRules, frozenBytes) {
      entry.outcome = outcome
      entry.openRules = [...new Set(openRules)]
      entry.frozenBytes = frozenBytes ?? null
    },
  }
}
