import { CallFailure } from './failure.ts'
import { networkFailure } from './network-failure.ts'
import type { Fetch, Route } from './route.ts'
import { isRecord, parseJson, readErrorBody, serverWords } from './server-words.ts'

/** Longest reply that is read, bytes after decompression. */
const replyLimit = 4 * 1024 * 1024

/** What is sent besides the body: nothing from the environment, nothing about this machine. */
const sentHeaders = ['accept', 'authorization', 'content-type', 'openai-organization', 'openai-project']

/**
 * A `fetch` that follows no redirect, reads at most 4 MiB, gives up on a body that stalls for `stallMs`, and turns every reply of
 * an endpoint into JSON the SDK understands: an error in any dialect becomes `{error: {message, type, code, param}}` with its status.
 *
 * Rejects with `CallFailure`, or with the reason of the signal.
 */
export function guardedFetch(route: Route, host: string, stallMs: number): Fetch {
  return async (url, init = {}) => {
    const stop = new AbortController()
    const signal = AbortSignal.any([stop.signal, ...(init.signal ? [init.signal] : [])])
    const given = new Headers(init.headers)
    const headers = Object.fromEntries([...given].filter(([name]) => sentHeaders.includes(name)))
    try {
      const sent = route.fetch(url, { ...init, headers, redirect: 'manual', signal })
      const response = await orAbort(sent, signal)
      refuseRedirect(response, host)
      return readable(response, await readBody(response, stop, signal, stallMs), host)
    } catch (error) {
      const reason = signal.aborted ? signal.reason : error
      // Frees the socket: nobody will read the rest.
      stop.abort(reason)
      if (init.signal?.aborted || reason instanceof CallFailure) throw reason
      throw networkFailure(reason, host, route.proxy)
    }
  }
}

/** Settles as `promise` does or rejects on abort: not every stream notices that its request was aborted. */
function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

function refuseRedirect(response: Response, host: string): void {
  const { status, type } = response
  if (type !== 'opaqueredirect' && (status < 300 || status > 399)) return
  const location = response.headers.get('location') ?? ''
  const target = URL.canParse(location, `https://${host}`)
    ? new URL(location, `https://${host}`).host
    : 'an unnamed host'
  throw new CallFailure('redirect', `${host} redirects to ${target} (HTTP ${status}); the brief was not sent there.`, {
    status,
  })
}

/** A body that stops coming would hang for ever: the limits of the SDK end with the headers. */
async function readBody(response: Response, stop: AbortController, signal: AbortSignal, stallMs: number) {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  const reader = response.body.getReader()
  const stalled = new CallFailure('stalled', `The reply began and then stopped for ${stallMs / 1000} s.`)
  let text = ''
  for (let size = 0; ; ) {
    const timer = setTimeout(() => stop.abort(stalled), stallMs)
    const { done, value } = await orAbort(reader.read(), signal).finally(() => clearTimeout(timer))
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > replyLimit) throw new CallFailure('too-large', 'The reply is larger than 4 MiB and was cut off.')
    text += decoder.decode(value, { stream: true })
  }
}

function readable(response: Response, text: string, host: string): Response {
  const { status, ok } = response
  const body = parseJson(text)
  if (!ok) return errorReply(response, status, text)
  if (isRecord(body) && body.error != null && body.choices == null) {
    // OpenRouter, RunPod and others send errors with HTTP 200.
    const error = isRecord(body.error) ? body.error : {}
    const claimed = Number(error.code ?? error.status)
    return errorReply(response, claimed >= 400 && claimed <= 599 ? claimed : 502, text)
  }
  if (!isRecord(body)) {
    const shown = text.trim() === '' ? 'nothing' : `"${serverWords(text, 80)}"`
    throw new CallFailure('not-an-api-reply', `${host} sent ${shown} with HTTP ${status}: not an API reply.`, {
      status,
    })
  }
  return jsonReply(response, status, text)
}

function errorReply(response: Response, status: number, text: string): Response {
  return jsonReply(response, status, JSON.stringify({ error: readErrorBody(status, text.slice(0, 65_536)) }))
}

function jsonReply(response: Response, status: number, json: string): Response {
  const headers = new Headers([...response.headers])
  headers.set('content-type', 'application/json')
  // They describe the bytes that came, not the text that goes on.
  headers.delete('content-length')
  headers.delete('content-encoding')
  return new Response(json, { status: status === 204 ? 200 : status, headers })
}
