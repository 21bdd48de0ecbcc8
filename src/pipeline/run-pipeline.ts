import type { Brief } from '../core/brief.ts'
import type { Adjustment, Finding, Skipped } from '../core/finding.ts'
import type { Model } from '../core/model.ts'
import type { Prompter } from '../core/prompter.ts'
import type { RunEvent } from '../core/run-event.ts'
import type { AnyStage } from '../core/stage.ts'
import type { LedgerEntry } from '../core/strategy.ts'
import { amend } from './amend.ts'
import type { Price, StageRun, Step } from './ask.ts'
import { draftStage, type StageDraft } from './draft-stage.ts'
import { createMeter, deadlineReached, type Limits, type Meter } from './limits.ts'

/**
 * The seam every stage passes through: drafted now by default; taken from where it was kept when the caller gives one. Whatever comes
 * back counts as accepted.
 */
export type StageStep = (stage: AnyStage, run: StageRun, draft: () => Promise<StageDraft>) => Promise<StageDraft>

export interface PipelineOptions {
  brief: Brief
  /** In the order of the report; a stage stands after the stages it needs. */
  stages: readonly AnyStage[]
  model: Model
  /** Another author for single stages, by stage id. */
  stageModels?: Readonly<Record<string, Model>>
  prompter: Prompter
  /** Model calls allowed per stage after the first. */
  maxRepairs: number
  signal: AbortSignal
  onEvent?: (event: RunEvent) => void
  step?: Step
  stageStep?: StageStep
  price?: Price
  limits?: Limits
  /** Watches over several runs together, instead of one of the limits' own. */
  meter?: Meter
  /** Milliseconds of a monotonic clock; for tests. */
  now?: () => number
}

/** All drafts of a run with what is still open, what was corrected and what it cost; in the order of the stages. */
export interface Run {
  /** Complete drafts by stage id. */
  drafts: Record<string, unknown>
  findings: Finding[]
  skipped: Skipped[]
  adjustments: Adjustment[]
  ledger: LedgerEntry[]
}

function assertOrder(stages: readonly AnyStage[]): void {
  stages.forEach((stage, index) => {
    const before = stages.slice(0, index).map(({ id }) => id)
    const missing = stage.needs.find((id) => !before.includes(id))
    if (missing !== undefined) throw new Error(`Stage ${stage.id} needs ${missing}, which does not stand before it`)
  })
}

/**
 * Drafts every stage as soon as the stages it needs are accepted; the others run side by side. A fix may change earlier drafts, which the
 * stages after it then see. When one fails the rest is aborted and its error is thrown: ExpectedError('answer') when no usable answer
 * came, ExpectedError('limit') when a limit is reached, the error of the author for transport, the reason of `signal` when that was
 * aborted.
 */
export async function runPipeline(options: PipelineOptions): Promise<Run> {
  const { stages, stageModels = {}, onEvent = () => {}, stageStep = (_stage, _run, draft) => draft() } = options
  const { limits = {} } = options
  assertOrder(stages)
  const stop = new AbortController()
  const signal = AbortSignal.any([options.signal, stop.signal])
  const meter = options.meter ?? createMeter(limits)
  let failure: { error: unknown } | null = null
  const running = new Map<string, Promise<void>>()
  const accepted = new Map<string, StageDraft>()

  const draft = async (stage: AnyStage): Promise<void> => {
    await Promise.all(stage.needs.map((id) => running.get(id)))
    const drafts = Object.fromEntries(stage.needs.map((id) => [id, accepted.get(id)?.draft]))
    try {
      const run: StageRun = {
        brief: options.brief,
        drafts,
        model: Object.hasOwn(stageModels, stage.id) ? (stageModels[stage.id] as Model) : options.model,
        prompter: options.prompter,
        maxRepairs: options.maxRepairs,
        signal,
        onEvent,
        step: options.step ?? ((_name, run) => run()),
        price: options.price ?? (() => null),
        meter,
        now: options.now ?? (() => performance.now()),
      }
      const drafted = await stageStep(stage, run, () => draftStage(stage, run))
      accepted.set(stage.id, drafted)
      amend(stages, stage, accepted, options.brief)
    } catch (error) {
      failure ??= { error }
      stop.abort(error)
      throw error
    }
  }

  const { deadlineMs } = limits
  const timer = deadlineMs === undefined ? null : setTimeout(() => stop.abort(deadlineReached(deadlineMs)), deadlineMs)
  for (const stage of stages) {
    const drafting = draft(stage)
    // Awaited below together; without this a failure before that would count as unhandled.
    drafting.catch(() => {})
    running.set(stage.id, drafting)
  }
  await Promise.allSettled(running.values())
  if (timer !== null) clearTimeout(timer)
  if (failure) throw (failure as { error: unknown }).error
  const done = stages.flatMap(({ id }) => accepted.get(id) ?? [])
  return {
    drafts: Object.fromEntries(stages.map((stage, index) => [stage.id, done[index]?.draft])),
    findings: done.flatMap(({ findings }) => findings),
    skipped: done.flatMap(({ skipped }) => skipped),
    adjustments: done.flatMap(({ adjustments }) => adjustments),
    ledger: done.flatMap(({ ledger }) => ledger),
  }
}
