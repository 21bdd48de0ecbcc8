import type { Finding } from './finding.ts'
import type { AnswerProgress, FailedCall, Finish, Remark, Usage } from './model.ts'
import type { RefusedPatch } from './strategy.ts'

/** What a run tells while it goes on. Carries no prompt, no brief text and no secret. */
export type RunEvent =
  | { type: 'stage.start'; stage: string }
  | ({ type: 'call.retry'; stage: string; attempt: number; delayMs: number } & FailedCall)
  | ({ type: 'call.progress'; stage: string; attempt: number } & AnswerProgress)
  | ({ type: 'remark'; stage: string; attempt: number } & Remark)
  | {
      type: 'call.end'
      stage: string
      attempt: number
      kind: 'draft' | 'repair'
      /** As the answer ended; `failed` when none came and the call is not made again. */
      finish: Finish | 'failed'
      usage: Usage | null
      /** Null when unknown: the price, the tokens, or whether a failed call was billed. */
      costUsd: number | null
      /** From the first call to the answer, waits between calls included. */
      milliseconds: number
      requestId: string | null
      /** True when an earlier run paid for the answer. */
      kept: boolean
    }
  | { type: 'finding'; stage: string; attempt: number; finding: Finding }
  | { type: 'repair'; stage: string; attempt: number; targets: readonly string[]; rules: readonly string[] }
  /** Patches of a repair that were not applied; the others were. Pointers are the author's words, made printable. */
  | { type: 'patch.refused'; stage: string; attempt: number; refused: readonly RefusedPatch[] }
  /** An earlier run accepted the stage, but what it follows from has changed: names of the inputs, such as `brief.budget`. */
  | { type: 'stage.stale'; stage: string; changed: readonly string[] }
  /** `kept`: an earlier run accepted the stage; `attempts` are those it took then. */
  | { type: 'stage.end'; stage: string; attempts: number; errors: number; warnings: number; kept: boolean }
