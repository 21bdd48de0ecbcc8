import { CallFailure } from './failure.ts'
import { networkFailure } from './network-failure.ts'
import { openBody, orAbort, readStart, readWhole, streamOn } from './reply-body.ts'
import type { Fetch, Route } from './route.ts'
import { claimedStatus, isRecord, parseJson, readErrorBody, serverWords } from './server-words.ts'

/** What is sent besides the body: nothing from the environment, nothing about this machine. */
const sentHeaders = ['accept', 'authorization', 'content-type', 'openai-organization', 'openai-project']

/** How a stream of events begins. The label of a reply may lie, its first characters do not. */
const eventStart = /^\uFEFF?\s*(?:data|event|id|retry)?:/

/** Whether a reply that passed the guard is a stream of events. */
export function isEventStream({ headers }: Response): boolean {
  return /^text\/event-stream/i.test(headers.get('content-type') ?? '')
}

/**
 * A `fetch` that follows no redirect, reads at most 4 MiB (a stream more), gives up on a body that stalls for `stallMs`, and turns every
 * reply of an endpoint into what the SDK understands: a stream of events under `text/event-stream`, everything else as JSON, an error in
 * any dialect as `{error: {message, type, code, param}}` with its status.
 *
 * Rejects with `CallFailure`, or with the reason of the signal. A stream may fail so later; who reads it minds its silences.
 */
export function guardedFetch(route: Route, host: string, stallMs: number): Fetch {
  return async (url, init = {}) => {
    const stop = new AbortController()
    const signal = AbortSignal.any([stop.signal, ...(init.signal ? [init.signal] : [])])
    const given = new Headers(init.headers)
    const headers = Object.fromEntries([...given].filter(([name]) => sentHeaders.includes(name)))
    const failed = (error: unknown): unknown => {
      const reason = signal.aborted ? signal.reason : error
      // Frees the socket: nobody will read the rest.
      stop.abort(reason)
      return init.signal?.aborted || reason instanceof CallFailure ? reason : networkFailure(reason, host, route.proxy)
    }
    try {
      const sent = route.fetch(url, { ...init, headers, redirect: 'manual', signal })
      const response = await orAbort(sent, signal)
      refuseRedirect(response, host)
      const body = openBody(response, stop, signal)
      const start = response.ok && isEventStream(response) ? await readStart(body) : null
      if (start !== null && eventStart.test(new TextDecoder().decode(start))) {
        return relabelled(response, response.status, 'text/event-stream', streamOn(body, start, stop, failed))
      }
      const text = await readWhole(body, stallMs, start)
      return readable(response, text, host)
    } catch (error) {
      throw failed(error)
    }
  }
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

function readable(response: Response, text: string, host: string): Response {
  const { status, ok } = response
  if (!ok) return errorReply(response, status, text)
  if (eventStart.test(text)) return relabelled(response, status, 'text/event-stream', text)
  const body = parseJson(text)
  if (isRecord(body) && body.error != null && body.choices == null) {
    // OpenRouter, RunPod and others send errors with HTTP 200.
    return errorReply(response, claimedStatus(body.error), text)
  }
  if (!isRecord(body)) {
    const shown = text.trim() === '' ? 'nothing' : `"${serverWords(text, 80)}"`
    throw new CallFailure('not-an-api-reply', `${host} sent ${shown} with HTTP ${status}: not an API reply.`, {
      status,
    })
  }
  return relabelled(response, status, 'application/json', text)
}

function errorReply(response: Response, status: number, text: string): Response {
  const error = readErrorBody(status, text.slice(0, 65_536))
  return relabelled(response, status, 'application/json', JSON.stringify({ error }))
}

function relabelled(response: Response, status: number, type: string, body: string | ReadableStream): Response {
  const headers = new Headers([...response.headers])
  headers.set('content-type', type)
  // They describe the bytes that came, not what goes on.
  headers.delete('content-length')
  headers.delete('content-encoding')
  return new Response(body, { status: status === 204 ? 200 : status, headers })
}
