import OpenAI, { APIError } from 'openai'
import { classifyReply } from './classify.ts'
import { CallFailure } from './failure.ts'
import { guardedFetch } from './guarded-fetch.ts'
import { networkFailure } from './network-failure.ts'
import type { Route } from './route.ts'

/** Where requests go, and how long they may take. */
export interface Connection {
  url: URL
  /** Null for a server on this machine that wants none. */
  key: string | null
  route: Route
  /** Most time from sending to the last byte, milliseconds. */
  timeoutMs: number
  /** Longest silence inside an answer that has begun, milliseconds. */
  stallMs: number
}

/** What a request is made with. */
export interface Line {
  client: OpenAI
  /** Ends the request when it is aborted; its reason is thrown. */
  stop: AbortController
  /** The signal of whoever waits, of `stop` and of the deadline. */
  signal: AbortSignal
}

/** Makes one request, no retries, under the deadline. Rejects with `CallFailure` or the reason of `waiting`. */
export async function connected<Value>(
  connection: Connection,
  waiting: AbortSignal,
  send: (line: Line) => Promise<Value>,
): Promise<Value> {
  const { url, route, timeoutMs, stallMs } = connection
  const { host } = url
  const stop = new AbortController()
  const late = new CallFailure('deadline', `${host} gave no whole answer within ${timeoutMs / 1000} s.`)
  const timer = setTimeout(() => stop.abort(late), timeoutMs)
  let hidden: unknown = null
  const guarded = guardedFetch(route, host, stallMs)
  const client = newClient(connection, (input, init) =>
    guarded(input, init).catch((error: unknown) => {
      // The SDK hides some causes behind its own errors.
      hidden = error
      throw error
    }),
  )
  try {
    return await send({ client, stop, signal: AbortSignal.any([waiting, stop.signal]) })
  } catch (error) {
    waiting.throwIfAborted()
    stop.signal.throwIfAborted()
    throw failureOf(hidden ?? error, host, route.proxy)
  } finally {
    clearTimeout(timer)
    // Frees the socket of a stream that was left before its end.
    stop.abort()
  }
}

function newClient({ url, key, timeoutMs }: Connection, fetch: Route['fetch']): OpenAI {
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
