import PQueue from 'p-queue'
import type { Answer, Model, Question } from '../core/model.ts'

/** What all calls of a batch share. */
export interface Limits {
  /** Calls at a time, at most. */
  concurrency: number
  /** Calls that may begin within any minute; null for no limit. */
  requestsPerMinute: number | null
  /** Tokens within any minute, in and out; null for no limit. */
  tokensPerMinute: number | null
}

const minuteMs = 60_000
/** English has about four characters a token, Russian about two and a half: the lower end. */
const charactersPerToken = 2.5
/** Answers without a further 429 after which one more call at a time is tried. */
const calmAnswers = 10

function estimateOf({ system, prompt }: Question): number {
  return Math.ceil((system.length + prompt.length) / charactersPerToken)
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

/** Tokens of the last minute. What an answer turns out to cost replaces what was estimated for it. */
function tokenWindow(most: number) {
  const spent: { at: number; tokens: number }[] = []
  const sum = () => {
    while (spent[0] && performance.now() - spent[0].at >= minuteMs) spent.shift()
    return spent.reduce((total, { tokens }) => total + tokens, 0)
  }
  return {
    /** Waits until a call fits; one larger than the whole limit goes alone. */
    async enter(tokens: number, signal: AbortSignal) {
      for (let used = sum(); used > 0 && used + tokens > most; used = sum()) {
        const oldest = spent[0]?.at ?? performance.now()
        await pause(Math.max(1, oldest + minuteMs - performance.now()), signal)
      }
      const entry = { at: performance.now(), tokens }
      spent.push(entry)
      return entry
    },
  }
}

/** Limits what several authors do together. */
export interface Limiter {
  /** The same author, waiting its turn. */
  limit(model: Model): Model
  /** Calls at a time that are allowed now. */
  concurrency(): number
}

/**
 * One limiter for all briefs of a batch. A 429 pauses every call that has not begun for as long as its own waits, and halves the calls at a
 * time; quiet answers raise them again by one (additive increase, multiplicative decrease). A call that is made again by its author keeps
 * its place and is not counted again.
 */
export function createLimiter({ concurrency, requestsPerMinute, tokensPerMinute }: Limits): Limiter {
  const queue = new PQueue({
    concurrency,
    ...(requestsPerMinute !== null && { interval: minuteMs, intervalCap: requestsPerMinute, strict: true }),
  })
  const window = tokensPerMinute === null ? null : tokenWindow(tokensPerMinute)
  let calm = 0
  let pausedUntil = 0

  function hold(delayMs: number): void {
    calm = 0
    queue.concurrency = Math.max(1, Math.floor(queue.concurrency / 2))
    const until = performance.now() + delayMs
    if (until <= pausedUntil) return
    pausedUntil = until
    queue.pause()
    setTimeout(() => {
      if (performance.now() >= pausedUntil - 1) queue.start()
    }, delayMs)
  }

  function settle(): void {
    calm += 1
    if (calm < calmAnswers || queue.concurrency >= concurrency) return
    calm = 0
    queue.concurrency += 1
  }

  async function answer(model: Model, question: Question): Promise<Answer> {
    const entry = await window?.enter(estimateOf(question), question.signal)
    const given = await model.answer({
      ...question,
      onRetry(retry) {
        if (retry.reason === 'rate-limited') hold(retry.delayMs)
        question.onRetry(retry)
      },
    })
    if (entry && given.usage) entry.tokens = given.usage.inputTokens + given.usage.outputTokens
    settle()
    return given
  }

  return {
    limit: (model) => ({
      ...model,
      answer: (question) => queue.add(() => answer(model, question), { signal: question.signal }),
    }),
    concurrency: () => queue.concurrency,
  }
}
