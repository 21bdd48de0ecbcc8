import type { RetryReason } from '../core/model.ts'

/** Why a call gave no answer: the reasons worth another call, and those that are not. */
export type FailureKind =
  | RetryReason
  | 'deadline'
  | 'key'
  | 'quota'
  | 'not-found'
  | 'context'
  | 'filter'
  | 'refused'
  | 'redirect'
  | 'too-large'
  | 'certificate'

/** What is known of a failed call besides its words. */
export interface FailureFacts {
  status?: number
  /** Wait the endpoint asked for, milliseconds. */
  retryAfterMs?: number | null
  requestId?: string | null
  /** Name of the parameter and code of the error, as the endpoint gave them. */
  param?: string
  code?: string
}

/** A call that gave no answer. The message is safe to print once scrubbed of the key; it never carries a prompt. */
export class CallFailure extends Error {
  readonly kind: FailureKind
  readonly status: number | null
  readonly retryAfterMs: number | null
  readonly requestId: string | null
  readonly param: string
  readonly code: string

  constructor(kind: FailureKind, message: string, facts: FailureFacts = {}) {
    super(message)
    this.name = 'CallFailure'
    this.kind = kind
    this.status = facts.status ?? null
    this.retryAfterMs = facts.retryAfterMs ?? null
    this.requestId = facts.requestId ?? null
    this.param = facts.param ?? ''
    this.code = facts.code ?? ''
  }
}

const mostRetries: Record<RetryReason, number> = {
  'rate-limited': Number.POSITIVE_INFINITY,
  server: Number.POSITIVE_INFINITY,
  network: Number.POSITIVE_INFINITY,
  timeout: Number.POSITIVE_INFINITY,
  stalled: Number.POSITIVE_INFINITY,
  // A login page in front of the endpoint does not go away by asking.
  'not-an-api-reply': 1,
}

/** Reason of another call after `retries` earlier ones; null when the call is not made again. */
export function retryReason({ kind }: CallFailure, retries: number): RetryReason | null {
  return isRetryReason(kind) && retries < mostRetries[kind] ? kind : null
}

function isRetryReason(kind: FailureKind): kind is RetryReason {
  return Object.hasOwn(mostRetries, kind)
}
