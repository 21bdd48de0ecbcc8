import OpenAI, { APIError } from 'openai'
import type { Answer, Question } from '../core/model.ts'
import { classifyReply } from './classify.ts'
import { readReply } from './envelope.ts'
import { CallFailure } from './failure.ts'
import { guardedFetch, isEventStream } from './guarded-fetch.ts'
import { networkFailure } from './network-failure.ts'
import type { Profile } from './profile.ts'
import { readStream } from './read-stream.ts'
import { requestBody } from './request.ts'
import type { Route } from './route.ts'

/** Where and how a call is made. */
export interface CallSettings {
  url: URL
  /** Null for a server on this machine that wants none. */
  key: string | null
  model: string
  /** Most time from sending to the last byte, milliseconds. */
  timeoutMs: number
  /** Longest silence inside an answer that has begun, milliseconds. */
  stallMs: number
}

/** One call to the chat completions API, no retries. Rejects with `CallFailure` or the reason of the question's signal. */
export async function callOnce(
  question: Question,
  profile: Profile,
  maxTokens: number,
  route: Route,
  settings: CallSettings,
): Promise<Answer> {
  const { url, timeoutMs, stallMs } = settings
  const { host } = url
  const body = requestBody(question, settings.model, profile, maxTokens)
  const stop = new AbortController()
  const late = new CallFailure('deadline', `${host} gave no whole answer within ${timeoutMs / 1000} s.`)
  const timer = setTimeout(() => stop.abort(late), timeoutMs)
  const signal = AbortSignal.any([question.signal, stop.signal])
  let hidden: unknown = null
  const guarded = guardedFetch(route, host, stallMs)
  const client = newClient(settings, (input, init) =>
    guarded(input, init).catch((error: unknown) => {
      // The SDK hides some causes behind its own errors.
      hidden = error
      throw error
    }),
  )
  try {
    const response = await client.chat.completions.create(body, { signal }).asResponse()
    const onProgress = question.onProgress ?? (() => {})
    const reply = isEventStream(response)
      ? await readStream(response, { client, host, stallMs, stop, signal, onProgress })
      : await response.json()
    return readReply(reply, host, response.headers.get('x-request-id'))
  } catch (error) {
    question.signal.throwIfAborted()
    stop.signal.throwIfAborted()
    throw failureOf(hidden ?? error, host, route.proxy)
  } finally {
    clearTimeout(timer)
    // Frees the socket of a stream that was left before its end.
    stop.abort()
  }
}

function newClient({ url, key, timeoutMs }: CallSettings, fetch: Route['fetch']): OpenAI {
  const apiKey = key ?? 'none'
  return new OpenAI({
    apiKey,
    adminAPIKey: null,
    baseURL: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    // OPENAI_CUSTOM_HEADERS of the environment must not replace the key.
    defaultHeaders: { Authorization: `Bearer ${apiKey}` },
    maxRetries: 0,
    // Ends with the headers; the deadline of the call covers the body too and comes first.
    timeout: Math.ceil(timeoutMs) + 60_000,
    logLevel: 'off',
    fetch,
  })
}

function failureOf(error: unknown, host: string, proxy: string | null): unknown {
  if (error instanceof CallFailure || !(error instanceof APIError)) return error
  if (error.status === undefined) return networkFailure(error, host, proxy)
  const { status, message, type, code, param, headers, requestID } = error
  const words = { message, type: type ?? '', code: code ?? '', param: param ?? '' }
  return classifyReply({ status, ...words, headers, requestId: requestID ?? null }, host)
}
