import type OpenAI from 'openai'
import { APIError } from 'openai'
import { Stream } from 'openai/streaming'
import type { AnswerProgress } from '../core/model.ts'
import { classifyReply } from './classify.ts'
import { CallFailure } from './failure.ts'
import { type Gathering, gather } from './gather.ts'
import { claimedStatus, readErrorBody, serverWords } from './server-words.ts'

/** Code of a failure that another way of asking may avoid: the same without a stream. */
export const brokenStream = 'broken-stream'

/** Longest answer, characters. */
const longestAnswer = 4 * 1024 * 1024

/** Blank characters in a row after which a model is taken to write blanks for ever. */
const mostBlanks = 2000

/** How long a stream may stay open once the answer is whole, milliseconds: for the count of tokens, and for the end. */
const patience = { count: 5000, end: 1000 }

const progressMs = 1000

/** What a streamed reply is read with. */
export interface Watch {
  client: OpenAI
  host: string
  /** Longest silence once the model writes, milliseconds. While it thinks it may be silent: the deadline of the call ends that. */
  stallMs: number
  /** Ends the call when it is aborted; its reason is thrown. */
  stop: AbortController
  onProgress: (progress: AnswerProgress) => void
}

/**
 * Reads a streamed reply to its end and gives it as the reply it would have been in one piece, `choices` and `usage`, so that the same
 * checks read both. Only a reason to finish makes it whole: a stream that was cut or aborted gives a reply without one. Blank lines without
 * end are an answer that ran into its limit.
 *
 * Rejects with `CallFailure`.
 */
export async function readStream(response: Response, watch: Watch): Promise<Record<string, unknown>> {
  const { client, host } = watch
  const gathered = gather()
  const timer = silenceTimer(gathered, watch)
  const tell = progressTeller(gathered, watch.onProgress)
  try {
    for await (const chunk of Stream.fromSSEResponse<unknown>(response, new AbortController(), client)) {
      if (!gathered.take(chunk)) throw oddEvent(chunk, response, host)
      if (gathered.written > longestAnswer) throw new CallFailure('too-large', `${host} sent an answer without end.`)
      if (gathered.blank > mostBlanks && !gathered.finished) return cutShort(gathered)
      tell()
      timer.restart()
    }
  } catch (error) {
    if (!gathered.finished) throw streamFailure(error, response, host)
  } finally {
    timer.clear()
  }
  // The SDK ends an aborted stream without a word: what is not whole has no reason to finish.
  return gathered.reply() ?? broken(host, 'a stream of events without an answer')
}

/** Ends a call that is silent once the model writes, and one that stays open although the answer is whole. */
function silenceTimer(gathered: Gathering, { stop, stallMs }: Watch) {
  let timer: NodeJS.Timeout | undefined
  const allowed = (): number | null => {
    if (gathered.finished) return Math.min(gathered.counted ? patience.end : patience.count, stallMs)
    return gathered.written > 0 ? stallMs : null
  }
  return {
    clear: () => clearTimeout(timer),
    restart() {
      clearTimeout(timer)
      const wait = allowed()
      if (wait === null) return
      // Made late: an error for every token would cost more than the reading.
      const stall = () => new CallFailure('stalled', `The answer began and then stopped for ${wait / 1000} s.`)
      timer = setTimeout(() => stop.abort(stall()), wait)
    },
  }
}

function progressTeller(gathered: Gathering, onProgress: Watch['onProgress']): () => void {
  let told = Number.NEGATIVE_INFINITY
  let last: AnswerProgress['phase'] | null = null
  return () => {
    const characters = gathered.written + gathered.thought
    const phase = gathered.written > 0 ? 'writing' : 'thinking'
    if (characters === 0 || (phase === last && performance.now() - told < progressMs)) return
    told = performance.now()
    last = phase
    onProgress({ characters, phase })
  }
}

function cutShort(gathered: Gathering): Record<string, unknown> {
  const reply = gathered.reply() as { choices: { finish_reason: string | null }[] }
  for (const choice of reply.choices) choice.finish_reason = 'length'
  return reply
}

/** An event that is no chunk: some servers put an error into the stream in a form the SDK does not know. */
function oddEvent(chunk: unknown, response: Response, host: string): CallFailure {
  const text = JSON.stringify(chunk)
  const { message } = readErrorBody(502, text)
  if (message !== text && message !== 'HTTP 502') return errorEvent(chunk, response, host)
  return brokenFailure(host, `"${serverWords(text, 80)}" in a stream`)
}

function streamFailure(error: unknown, response: Response, host: string): unknown {
  if (error instanceof SyntaxError) return brokenFailure(host, 'a stream that is not JSON')
  const isEvent = error instanceof APIError && error.status === undefined && error.error !== undefined
  return isEvent ? errorEvent(error.error, response, host) : error
}

function errorEvent(error: unknown, response: Response, host: string): CallFailure {
  const status = claimedStatus(error)
  const words = readErrorBody(status, JSON.stringify({ error }))
  const { headers } = response
  return classifyReply({ status, ...words, headers, requestId: headers.get('x-request-id') }, host)
}

function brokenFailure(host: string, what: string): CallFailure {
  return new CallFailure('not-an-api-reply', `${host} sent ${what}: not an API reply.`, { code: brokenStream })
}

function broken(host: string, what: string): never {
  throw brokenFailure(host, what)
}
