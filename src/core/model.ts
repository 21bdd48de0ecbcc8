import type { z } from 'zod'
import type { Brief } from './brief.ts'
import type { Finding } from './finding.ts'
import type { strategyEnvelopeSchema } from './strategy.ts'

/** What the pipeline asks an author: the words for a model, and the same as data for an author that plans by itself. */
export interface Question {
  /** Id of the stage. */
  stage: string
  /** Number of the attempt at this stage, from 1. */
  attempt: number
  /** `draft` asks for the whole stage, `repair` for replacements of `targets` only. */
  kind: 'draft' | 'repair'
  /** Stable instructions, the same for every stage of a run, so that providers can cache the prefix. */
  system: string
  prompt: string
  /** Shape of the answer. */
  schema: z.ZodType
  /** ASCII name of the shape: letters, digits, `_`, `-`. */
  schemaName: string
  brief: Brief
  /** Accepted drafts of earlier stages by stage id. */
  drafts: Readonly<Record<string, unknown>>
  /** For a repair: what failed. */
  findings: readonly Finding[]
  /** For a repair: pointers by stable ids that may be replaced. */
  targets: readonly string[]
  /** The answer before was cut off: the author may raise its cap. */
  afterTruncation?: boolean
  signal: AbortSignal
  /** Told of every failed call before the wait for the next one; throws when no further call may be made. */
  onRetry(retry: FailedCall & { delayMs: number }): void
  /** Told about once a second while the answer is being written; never by an author that answers at once. */
  onProgress?(progress: AnswerProgress): void
  /** Told of what a person should know about the author: each note, and each kind of warning, once in the life of the author. */
  onRemark?(remark: Remark): void
}

/** How much of an answer has come. Tokens are counted by the endpoint, and only at the end. */
export interface AnswerProgress {
  /** Characters so far, of the answer and of what the model thought aloud. */
  characters: number
  /** `thinking` until the first character of the answer itself. */
  phase: 'thinking' | 'writing'
}

/** What an author noticed about itself. Carries no prompt, no text of the brief and no secret. */
export interface Remark {
  /**
   * `profile`: how the model is asked. `learned`: the endpoint refused a parameter. `other-model`: another model answered.
   * `shape-ignored`, `prompt-cut`: what was asked was not kept.
   */
  code: 'profile' | 'learned' | 'other-model' | 'shape-ignored' | 'prompt-cut'
  /** A `note` is for `-v` only. */
  severity: 'note' | 'warning'
  message: string
}

/** Why a call is made again. */
export type RetryReason = 'rate-limited' | 'server' | 'network' | 'timeout' | 'stalled' | 'not-an-api-reply'

/** A call that gave no answer and was made again. */
export interface FailedCall {
  reason: RetryReason
  /** HTTP status; null when none came. */
  status: number | null
}

/** Tokens as the endpoint counted them; input holds what was read from a cache, output what was thought. */
export interface Usage {
  inputTokens: number
  cachedInputTokens: number
  outputTokens: number
  reasoningTokens: number
}

/** How an answer ended. Only `stop` may be parsed. */
export type Finish = 'stop' | 'length' | 'refusal' | 'filter' | 'unusable'

/** Raw text back from an author. */
export interface Answer {
  text: string
  finish: Finish
  /** Null when the endpoint did not say; never guessed. */
  usage: Usage | null
  requestId: string | null
  /** Name of the model that answered, as the endpoint gave it; absent when it gave none. */
  model?: string
  /** An earlier run asked and paid for it: no call was made now. */
  kept?: true
  /** Calls that failed before this answer came; entered by whoever asks. */
  failedCalls?: readonly FailedCall[]
}

/** Who gave the answers of a recording, and at which prices. */
export type RecordedRun = Pick<z.infer<typeof strategyEnvelopeSchema>, 'model' | 'prices'>

/** An author. The pipeline, the stages and the rules cannot tell authors apart. */
export interface Model {
  author: 'openai' | 'playbook' | 'recorded'
  /** Name of the model at the endpoint, or of the author. */
  name: string
  /** Host of the endpoint; null for an author that uses no network. */
  host: string | null
  /** Most output tokens of one answer, thinking included; twice as many after a truncation. Absent when the author sets no bound. */
  maxOutputTokens?: number
  /** Only for an author that replays: whose answers these are, as the strategy they once gave names them. */
  records?: RecordedRun
  answer(question: Question): Promise<Answer>
}
