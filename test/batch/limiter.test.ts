import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLimiter } from '../../src/batch/limiter.ts'
import type { Answer, Model, Question } from '../../src/core/model.ts'

const noLimits = { concurrency: 4, requestsPerMinute: null, tokensPerMinute: null }
const answer: Answer = { text: '{}', finish: 'stop', usage: null, requestId: null }
const usage = (inputTokens: number) => ({ inputTokens, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0 })

/** A question of which only what the limiter looks at is filled. */
const question = (characters = 10, signal = new AbortController().signal) =>
  ({ system: '', prompt: 'x'.repeat(characters), signal, onRetry: () => {} }) as unknown as Question

function authorOf(give: (question: Question) => Promise<Answer>): Model {
  return { author: 'openai', name: 'm', host: 'h', answer: give }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Start times of calls that each last `ms`. */
function recording(ms: number, given: Answer = answer) {
  const starts: number[] = []
  const model = authorOf(async () => {
    starts.push(performance.now())
    await new Promise((resolve) => setTimeout(resolve, ms))
    return given
  })
  return { starts, model }
}

describe('createLimiter', () => {
  it('keeps the calls of several authors together within the limit', async () => {
    const limiter = createLimiter({ ...noLimits, concurrency: 2 })
    const { starts, model } = recording(100)
    const [first, second] = [limiter.limit(model), limiter.limit({ ...model, name: 'other' })]
    const begin = performance.now()
    const all = Promise.all([first, second, first, second].map((one) => one.answer(question())))
    await vi.runAllTimersAsync()
    await all
    expect(starts.map((at) => Math.round(at - begin))).toEqual([0, 0, 100, 100])
  })

  it('begins no more calls a minute than allowed', async () => {
    const limiter = createLimiter({ ...noLimits, requestsPerMinute: 2 })
    const { starts, model } = recording(10)
    const begin = performance.now()
    const all = Promise.all(Array.from({ length: 5 }, () => limiter.limit(model).answer(question())))
    await vi.runAllTimersAsync()
    await all
    const minutes = starts.map((at) => Math.floor((at - begin) / 60_000))
    expect(minutes).toEqual([0, 0, 1, 1, 2])
  })

  it('lets no more tokens through a minute than allowed, counted by the answers', async () => {
    const limiter = createLimiter({ ...noLimits, concurrency: 1, tokensPerMinute: 1000 })
    // Estimated at 480, they turn out to be 600: the second no longer fits.
    const { starts, model } = recording(10, { ...answer, usage: usage(600) })
    const begin = performance.now()
    const all = Promise.all(Array.from({ length: 2 }, () => limiter.limit(model).answer(question(1200))))
    await vi.runAllTimersAsync()
    await all
    expect((starts[1] ?? 0) - begin).toBeGreaterThanOrEqual(60_000)
  })

  it('lets a call through that alone exceeds the tokens', async () => {
    const limiter = createLimiter({ ...noLimits, tokensPerMinute: 10 })
    const { model } = recording(10)
    const all = limiter.limit(model).answer(question(1000))
    await vi.runAllTimersAsync()
    expect(await all).toBe(answer)
  })

  it('pauses all calls after one 429, and halves the calls at a time', async () => {
    const limiter = createLimiter(noLimits)
    const { starts, model } = recording(10)
    const limited = limiter.limit(
      authorOf(async (asked) => {
        asked.onRetry({ reason: 'rate-limited', status: 429, delayMs: 5000 })
        await new Promise((resolve) => setTimeout(resolve, 5000))
        return answer
      }),
    )
    const begin = performance.now()
    const first = limited.answer(question())
    await vi.advanceTimersByTimeAsync(1)
    expect(limiter.concurrency()).toBe(2)
    const others = Promise.all(Array.from({ length: 3 }, () => limiter.limit(model).answer(question())))
    await vi.runAllTimersAsync()
    await Promise.all([first, others])
    expect(Math.min(...starts) - begin).toBeGreaterThanOrEqual(5000)
  })

  it('raises the calls at a time again, never above what was asked for', async () => {
    const limiter = createLimiter(noLimits)
    const { model } = recording(1)
    const hurt = limiter.limit(
      authorOf(async (asked) => {
        asked.onRetry({ reason: 'rate-limited', status: 429, delayMs: 1 })
        return answer
      }),
    )
    const allOf = async (model: Model, count: number) => {
      const all = Promise.all(Array.from({ length: count }, () => model.answer(question())))
      await vi.runAllTimersAsync()
      await all
    }
    await allOf(hurt, 1)
    expect(limiter.concurrency()).toBe(2)
    await allOf(limiter.limit(model), 9)
    expect(limiter.concurrency()).toBe(3)
    await allOf(limiter.limit(model), 60)
    expect(limiter.concurrency()).toBe(4)
  })

  it('passes other retries on without holding anybody', async () => {
    const limiter = createLimiter(noLimits)
    const onRetry = vi.fn()
    const model = authorOf(async (asked) => {
      asked.onRetry({ reason: 'network', status: null, delayMs: 5 })
      return answer
    })
    const all = limiter.limit(model).answer({ ...question(), onRetry })
    await vi.runAllTimersAsync()
    await all
    expect(onRetry).toHaveBeenCalledWith({ reason: 'network', status: null, delayMs: 5 })
    expect(limiter.concurrency()).toBe(4)
  })

  it('gives up a call that waits when its run is aborted', async () => {
    const limiter = createLimiter({ ...noLimits, concurrency: 1 })
    const { starts, model } = recording(1000)
    const stop = new AbortController()
    const first = limiter.limit(model).answer(question())
    const second = limiter.limit(model).answer(question(10, stop.signal))
    stop.abort()
    await expect(second).rejects.toThrow()
    await vi.runAllTimersAsync()
    await first
    expect(starts).toHaveLength(1)
  })
})
