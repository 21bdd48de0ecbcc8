import type { Finding } from './finding.ts'
import type { AnswerProgress, Remark, RetryReason, Usage } from './model.ts'
import type { RefusedPatch } from './strategy.ts'

/** What a run tells while it goes on. Carries no prompt, no brief text and no secret. */
export type RunEvent =
  | { type: 'stage.start'; stage: string }
  | {
      type: 'call.retry'
      stage: string
      attempt: number
      reason: RetryReason
      status: number | null
      delayMs: number
    }
  | ({ type: 'call.progress'; stage: string; attempt: number } & AnswerProgress)
  | ({ type: 'remark'; stage: string; attempt: number } & Remark)
  | {
      type: 'call.end'
      stage: string
      attempt: number
      kind: 'draft' | 'repair'
      finish: string
      usage: Usage | null
      costUsd: number | null
      milliseconds: number
      /** True when an earlier run paid for the answer. */
      kept: boolean
    }
  | { type: 'finding'; stage: string; attempt: number; finding: Finding }
  | { type: 'repair'; stage: string; attempt: number; targets: readonly string[]; rules: readonly string[] }
  /** Patches of a repair that were not applied; the others were. Pointers are the author's words, made printable. */
  | { type: 'patch.refused'; stage: string; attempt: number; refused: readonly RefusedPatch[] }
  /** `kept`: an earlier run accepted the stage; `attempts` are those it took then. */
  | { type: 'stage.end'; stage: string; attempts: number; errors: number; warnings: number; kept: boolean }
