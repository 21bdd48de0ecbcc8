import { setTimeout as sleep } from 'node:timers/promises'
import pRetry from 'p-retry'
import { ExpectedError } from '../core/errors.ts'
import type { Answer, Model } from '../core/model.ts'
import { isLoopback, readBaseUrl } from './address.ts'
import { type Asked, callOnce } from './call.ts'
import { explain } from './explain.ts'
import { CallFailure, retryReason } from './failure.ts'
import { checkKey, scrub } from './key.ts'
import type { EndpointMemory } from './learned.ts'
import { learnManners } from './manners.ts'
import type { Rung } from './profile.ts'
import { waitBefore } from './retry-after.ts'
import { type Fetch, type Route, routeTo } from './route.ts'

/** How to reach a model that speaks the chat completions API. */
export interface OpenaiOptions {
  /** Null only for a server on this machine. */
  apiKey: string | null
  /** Null for the endpoint of OpenAI. */
  baseUrl: string | null
  model: string
  structured: 'auto' | Rung
  /** Most time for one call, from sending to the last byte, milliseconds. */
  timeoutMs: number
  /** Further calls after the first. */
  maxRetries: number
  /** Longest wait an endpoint may ask for, milliseconds; above it the run stops. */
  maxWaitMs: number
  maxOutputTokens: number
  /** What was learned of endpoints in earlier runs; none by default. */
  memory?: EndpointMemory
  /** Replaces the network. */
  fetch?: Fetch
  /** Longest silence inside an answer that has begun, milliseconds; default a minute. */
  stallMs?: number
  /** Ceiling of the first wait that the endpoint did not ask for, milliseconds, doubled each time; default half a second. */
  backoffMs?: number
  /** Where proxy settings are read; default the environment of the process. */
  environment?: Readonly<Record<string, string | undefined>>
}

/** An author that needs no more of a question than an endpoint does. */
export interface EndpointModel extends Model {
  answer(asked: Asked): Promise<Answer>
}

/**
 * An author behind an OpenAI-compatible endpoint. Throws class `usage` for an address and `key` for a key that must not be used.
 *
 * `answer` makes the calls of one attempt: it calls again where that may help, learns once each thing the model does not take, and
 * rejects with `ExpectedError` (`key`, `usage`, `brief`, `endpoint`, `bug`) or the reason of the signal. It judges no content: only
 * whether the endpoint kept to the shape it accepted. An answer asked for again after it ran into the token limit may be twice as long.
 */
export function openaiModel(options: OpenaiOptions): EndpointModel {
  const url = readBaseUrl(options.baseUrl)
  const { apiKey: key, model, timeoutMs, maxOutputTokens, stallMs = 60_000, backoffMs = 500 } = options
  requireKey(key, url)
  const manners = learnManners(url, options)
  let route: Promise<Route> | null = null

  /** Calls until the model takes the request; what it refuses is learned for all later calls. */
  async function callLearning(asked: Asked): Promise<Answer> {
    route ??= options.fetch
      ? Promise.resolve({ fetch: options.fetch, proxy: null })
      : routeTo(url, timeoutMs, options.environment ?? process.env)
    const way = await route
    for (;;) {
      const used = await manners.current(asked)
      const wanted = maxOutputTokens * (asked.afterTruncation ? 2 : 1)
      const maxTokens = Math.min(wanted, used.tokenCeiling ?? wanted)
      try {
        const answer = await callOnce(asked, model, used, maxTokens, { url, key, route: way, timeoutMs, stallMs })
        await manners.answered(asked, used, answer)
        return answer
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        if (error.kind === 'filter') return filtered(error, key)
        if (!manners.refused(asked, used, error, maxTokens)) throw error
      }
    }
  }

  async function waitFor(asked: Asked, failure: unknown, retries: number): Promise<void> {
    const reason = failure instanceof CallFailure ? retryReason(failure, retries) : null
    if (!(failure instanceof CallFailure) || reason === null) return
    if ((failure.retryAfterMs ?? 0) > options.maxWaitMs) throw tooLong(failure, options.maxWaitMs, key)
    const delayMs = waitBefore(retries, failure.retryAfterMs, backoffMs)
    asked.onRetry({ reason, status: failure.status, delayMs })
    await sleep(delayMs, undefined, { signal: asked.signal })
  }

  async function answer(asked: Asked): Promise<Answer> {
    let calls = 0
    try {
      return await pRetry(
        () => {
          calls += 1
          return callLearning(asked)
        },
        {
          retries: options.maxRetries,
          minTimeout: 0,
          signal: asked.signal,
          onFailedAttempt: ({ error, retriesConsumed, retriesLeft }) =>
            retriesLeft > 0 ? waitFor(asked, error, retriesConsumed) : undefined,
          shouldRetry: ({ error, retriesConsumed }) =>
            error instanceof CallFailure && retryReason(error, retriesConsumed) !== null,
        },
      )
    } catch (error) {
      asked.signal.throwIfAborted()
      if (!(error instanceof CallFailure)) throw error
      throw explain(error, { key, model, structured: options.structured, brief: asked.brief, calls })
    }
  }

  return { author: 'openai', name: model, host: url.host, maxOutputTokens: options.maxOutputTokens, answer }
}

function requireKey(key: string | null, url: URL): void {
  if (key !== null) checkKey(key)
  else if (!isLoopback(url.hostname)) {
    throw new ExpectedError('key', `There is no key for ${url.host}.`, { hint: 'Set OPENAI_API_KEY.' })
  }
}

/** Azure refuses a filtered request with an error instead of a reason to finish. */
function filtered(failure: CallFailure, key: string | null): Answer {
  return { text: scrub(failure.message, key), finish: 'filter', usage: null, requestId: failure.requestId }
}

function tooLong(failure: CallFailure, maxWaitMs: number, key: string | null): ExpectedError {
  const asked = Math.ceil((failure.retryAfterMs ?? 0) / 1000)
  const message = `${scrub(failure.message, key)} It asks to wait ${asked} s, the limit is ${maxWaitMs / 1000} s.`
  return new ExpectedError('endpoint', message, {
    hint: 'Run the same command again after that time.',
  })
}
