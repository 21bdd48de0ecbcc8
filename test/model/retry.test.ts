import { describe, expect, test } from 'vitest'
import type { RetryReason } from '../../src/core/model.ts'
import { completion, endpoint, failing, ok, type Step } from './endpoint.ts'
import { adapter, failureOf, question } from './question.ts'

interface Retry {
  reason: RetryReason
  status: number | null
  delayMs: number
}

const busy = failing(429, 'slow down')
const stalledBody: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"choices":')
}

/** A fault that passes: what is told before each wait, how many calls it takes. */
const passing: Record<string, { steps: Step[]; reasons: RetryReason[]; atLeastMs?: number; stallMs?: number }> = {
  'C1 wait that the endpoint asks for': {
    steps: [failing(429, 'slow down', {}, { 'retry-after': '1' }), ok],
    reasons: ['rate-limited'],
    atLeastMs: 1000,
  },
  'C4 milliseconds win over seconds': {
    steps: [failing(429, 'slow', {}, { 'retry-after-ms': '300', 'retry-after': '3600' }), ok],
    reasons: ['rate-limited'],
    atLeastMs: 300,
  },
  'C4 nonsense': { steps: [failing(429, 'x', {}, { 'retry-after': 'soon' }), ok], reasons: ['rate-limited'] },
  'C4 negative': { steps: [failing(429, 'x', {}, { 'retry-after': '-5' }), ok], reasons: ['rate-limited'] },
  'C4 date gone by': {
    steps: [failing(429, 'x', {}, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }), ok],
    reasons: ['rate-limited'],
  },
  'C4 said in words': {
    steps: [failing(429, 'Please retry in 0.4 s.'), ok],
    reasons: ['rate-limited'],
    atLeastMs: 400,
  },
  'C6 unavailable twice': {
    steps: [failing(503, 'Loading model'), failing(500, 'oops'), ok],
    reasons: ['server', 'server'],
  },
  'conflict and slow request': { steps: [failing(409, 'x'), failing(408, 'x'), ok], reasons: ['server', 'timeout'] },
  'C12 reset': { steps: [(response) => response.socket?.resetAndDestroy(), ok], reasons: ['network'] },
  'C13 login page once': { steps: [{ body: '<html>login</html>' }, ok], reasons: ['not-an-api-reply'] },
  'C14 provider error inside HTTP 200': {
    steps: [{ body: { error: { message: 'Provider disconnected', code: 429 } } }, ok],
    reasons: ['rate-limited'],
  },
  'a body that stalls': { steps: [stalledBody, ok], reasons: ['stalled'], stallMs: 100 },
  'an answer that was cut': {
    steps: [{ body: completion('', { choices: [{ finish_reason: null, message: { content: '{' } }] }) }, ok],
    reasons: ['network'],
  },
}

describe('a fault that passes', () => {
  test.each(Object.entries(passing))('%s', async (_, { steps, reasons, atLeastMs = 1, stallMs = 5000 }) => {
    await using server = await endpoint(...steps)
    const retries: Retry[] = []
    const model = adapter({ baseUrl: server.baseUrl, stallMs })
    const answer = await model.answer(question({ onRetry: (retry) => retries.push(retry) }))
    expect(answer).toMatchObject({ text: '{"title":"Yes","note":null}', finish: 'stop', requestId: 'req_ok' })
    expect(retries.map(({ reason }) => reason)).toEqual(reasons)
    expect(server.seen).toHaveLength(reasons.length + 1)
    for (const { delayMs } of retries) expect(delayMs).toBeGreaterThanOrEqual(atLeastMs)
  })

  test('no retry is told when none is left', async () => {
    await using server = await endpoint(busy)
    const retries: Retry[] = []
    const model = adapter({ baseUrl: server.baseUrl, maxRetries: 0 })
    const failure = await failureOf(model.answer(question({ onRetry: (retry) => retries.push(retry) })))
    expect(failure).toMatchObject({ class: 'endpoint', message: expect.stringContaining('HTTP 429: slow down.') })
    expect([retries, server.seen.length]).toEqual([[], 1])
  })
})

/** C11: the deadline of a call ends it wherever it hangs, and it is not made again: it may have been billed. */
const hanging: Record<string, Step> = {
  'no byte at all': () => {},
  'headers, then nothing': stalledBody,
  'a byte now and then': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 50)
    response.on('close', () => clearInterval(timer))
  },
}

describe('C11 a call that hangs', () => {
  test.each(Object.entries(hanging))('%s', async (_, step) => {
    await using server = await endpoint(step)
    const failure = await failureOf(adapter({ baseUrl: server.baseUrl, timeoutMs: 400 }).answer(question()))
    expect(failure).toMatchObject({
      class: 'endpoint',
      message: expect.stringMatching(/no whole answer within 0\.4 s/),
    })
    expect(failure.hint).toContain('--timeout')
    expect(server.seen).toHaveLength(1)
  })
})

describe('C5 the signal', () => {
  test('ends a wait', async () => {
    await using server = await endpoint(failing(429, 'x', {}, { 'retry-after': '50' }))
    const stop = new AbortController()
    const reason = new Error('stopped by the person')
    const asked = question({ signal: stop.signal, onRetry: () => setTimeout(() => stop.abort(reason), 20) })
    await expect(adapter({ baseUrl: server.baseUrl }).answer(asked)).rejects.toBe(reason)
    expect(server.seen).toHaveLength(1)
  })

  test('ends a call under way', async () => {
    const stop = new AbortController()
    const reason = new Error('stopped by the person')
    await using server = await endpoint(() => setTimeout(() => stop.abort(reason), 20))
    await expect(adapter({ baseUrl: server.baseUrl }).answer(question({ signal: stop.signal }))).rejects.toBe(reason)
  })

  test('given before the call sends nothing', async () => {
    await using server = await endpoint(ok)
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(adapter({ baseUrl: server.baseUrl }).answer(question({ signal }))).rejects.toThrow('too late')
    expect(server.seen).toHaveLength(0)
  })
})
