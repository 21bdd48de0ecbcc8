import { describe, expect, test } from 'vitest'
import type { ExitClass } from '../../src/core/errors.ts'
import type { Answer, AnswerProgress, RetryReason } from '../../src/core/model.ts'
import {
  chunk,
  completion,
  counted,
  endpoint,
  event,
  failing,
  openStream,
  type Step,
  stream,
  streamed,
} from './endpoint.ts'
import { adapter, failureOf, question } from './question.ts'

const begin = chunk({ role: 'assistant', content: '{"title":' })
const rest = chunk({ content: '"Yes","note":null}' })
const stop = chunk({}, 'stop')
const usage = { inputTokens: 10, cachedInputTokens: 0, outputTokens: 5, reasoningTokens: 0 }
const whole: Partial<Answer> = { text: '{"title":"Yes","note":null}', finish: 'stop', usage }
const raw = (...chunks: object[]) => chunks.map(event).join('')

/** What servers send that is an answer all the same. */
const answers: Record<string, { step: Step; gives: Partial<Answer> }> = {
  'text, the end, the count': { step: streamed, gives: { ...whole, requestId: 'req_stream', model: 'm' } },
  'count with the end': {
    step: stream(begin, rest, chunk({}, 'stop', { usage: counted.usage }), '[DONE]'),
    gives: whole,
  },
  'count with every chunk, the last one holds': {
    step: stream(
      chunk({ content: '{"title":"Yes","note":null}' }, null, { usage: { prompt_tokens: 10, completion_tokens: 1 } }),
      stop,
      counted,
    ),
    gives: whole,
  },
  'C18 no count at all': { step: stream(begin, rest, stop, '[DONE]'), gives: { ...whole, usage: null } },
  'C18 a null count after a real one': {
    step: stream(begin, rest, stop, counted, { choices: [], usage: null }),
    gives: whole,
  },
  'no [DONE]': { step: stream(begin, rest, stop), gives: { finish: 'stop' } },
  'Azure: a first chunk without choices, one without delta': {
    step: stream({ choices: [], prompt_filter_results: [{}] }, begin, { choices: [{ index: 0 }] }, rest, stop, counted),
    gives: whole,
  },
  'null choices, null delta, empty reason': {
    step: stream(
      { choices: null, usage: null },
      chunk(null),
      chunk({ content: '{"title":"Yes","note":null}' }, ''),
      stop,
      counted,
    ),
    gives: whole,
  },
  'comments and blank lines between': {
    step: stream(': OPENROUTER PROCESSING\n\n', '\n\n: keep-alive\n\n', begin, ': keep-alive\n', rest, stop, counted),
    gives: whole,
  },
  'a byte order mark, carriage returns': {
    step: stream(`\uFEFF${raw(begin, rest, stop, counted)}`.replaceAll('\n', '\r\n')),
    gives: whole,
  },
  'names of events and ids': {
    step: stream(`event: message\nid: 1\n${raw(begin)}`, rest, stop, counted),
    gives: whole,
  },
  'the end and more text in one chunk': {
    step: stream(begin, chunk({ content: '"Yes","note":null}' }, 'stop'), counted),
    gives: whole,
  },
  'thoughts are no answer': {
    step: stream(
      chunk({ reasoning_content: '{"title":"No"}' }),
      chunk({ reasoning: 'hm' }),
      begin,
      rest,
      stop,
      counted,
    ),
    gives: whole,
  },
  'parts of text': {
    step: stream(
      chunk({
        content: [
          { type: 'thinking', text: 'hm' },
          { type: 'text', text: '{"title":"Yes","note":null}' },
        ],
      }),
      stop,
      counted,
    ),
    gives: whole,
  },
  'the whole message as one event': { step: stream(completion('{"title":"Yes","note":null}')), gives: whole },
  'the whole message once more at the end': {
    step: stream(begin, rest, {
      choices: [{ index: 0, finish_reason: 'stop', message: { content: '{"title":"Yes","note":null}' } }],
    }),
    gives: { ...whole, usage: null },
  },
  'a stream that was not wanted': { step: { body: completion('{"title":"Yes","note":null}') }, gives: whole },
  'JSON under the label of a stream': {
    step: { headers: { 'content-type': 'text/event-stream' }, body: completion('{"title":"Yes","note":null}') },
    gives: whole,
  },
  'a stream under the label of JSON': { step: { body: raw(begin, rest, stop, counted) }, gives: whole },
  'cut after the end, before the count': {
    step: openStream([begin, rest, stop], (response) => response.destroy()),
    gives: { ...whole, usage: null },
  },
  'left open after [DONE]': { step: openStream([begin, rest, stop, counted, event('[DONE]')]), gives: whole },
  'broken after the end': { step: stream(begin, rest, stop, counted, 'data: {"cho\n\n'), gives: whole },
  'D1 refusal': {
    step: stream(chunk({ refusal: 'I ' }), chunk({ refusal: 'cannot.' }), stop),
    gives: { finish: 'refusal', text: 'I cannot.' },
  },
  'D2 filter': { step: stream(begin, chunk({}, 'content_filter')), gives: { finish: 'filter' } },
  'D3 length': {
    step: stream(begin, chunk({}, 'length'), counted),
    gives: { finish: 'length', text: '{"title":', usage },
  },
  'D4 blank lines without end are cut off': {
    step: openStream([begin, ...Array.from({ length: 30 }, () => chunk({ content: '\n'.repeat(100) }))]),
    gives: { finish: 'length', usage: null },
  },
  'D13 tool call': {
    step: stream(chunk({ tool_calls: [{ index: 0 }] }), chunk({}, 'tool_calls')),
    gives: { finish: 'unusable' },
  },
  'D13 two choices': {
    step: stream(begin, { choices: [{ index: 1, delta: { content: '{}' }, finish_reason: 'stop' }] }, rest, stop),
    gives: { finish: 'unusable' },
  },
  'D13 unknown reason': { step: stream(begin, rest, chunk({}, 'constructor')), gives: { finish: 'unusable' } },
}

describe('a streamed answer', () => {
  test.each(Object.entries(answers))('%s', async (_, { step, gives }) => {
    await using server = await endpoint(step)
    const model = adapter({ baseUrl: server.baseUrl, stallMs: 300, maxRetries: 0 })
    expect(await model.answer(question())).toMatchObject(gives)
    expect(server.seen).toHaveLength(1)
    expect(server.seen[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } })
  })

  test('letters cut in two by packets come out whole', async () => {
    const bytes = Buffer.from(raw(chunk({ content: '{"title":"Цель 😀"}' }), stop, counted))
    await using server = await endpoint((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      void (async () => {
        for (let at = 0; at < bytes.length; at += 3) {
          response.write(bytes.subarray(at, at + 3))
          await new Promise(setImmediate)
        }
        response.end()
      })()
    })
    expect(await adapter({ baseUrl: server.baseUrl }).answer(question())).toMatchObject({ text: '{"title":"Цель 😀"}' })
  })
})

const eventOfError = (error: unknown) => event({ error })

/** A stream that is no answer but may be the next time. */
const passing: Record<string, { step: Step; reason: RetryReason; status?: number }> = {
  'no reason to finish': { step: stream(begin, rest), reason: 'network' },
  'no reason to finish before [DONE]': { step: stream(begin, rest, '[DONE]'), reason: 'network' },
  'cut in the middle': { step: openStream([begin], (response) => response.destroy()), reason: 'network' },
  'reset in the middle': {
    step: openStream([begin], (response) => response.socket?.resetAndDestroy()),
    reason: 'network',
  },
  'half of the last event': { step: stream(begin, rest, 'data: {"choices":[{"index":0,"finish_re'), reason: 'network' },
  'silence in the middle': { step: openStream([begin]), reason: 'stalled' },
  'silence with keep-alives in the middle': {
    step: openStream([begin], (response) => {
      const timer = setInterval(() => response.write(': keep-alive\n\n'), 20)
      response.on('close', () => clearInterval(timer))
    }),
    reason: 'stalled',
  },
  'an error with a status': {
    step: stream(begin, eventOfError({ code: 429, message: 'slow down' })),
    reason: 'rate-limited',
    status: 429,
  },
  'an error without a status': {
    step: stream(begin, eventOfError({ message: 'provider broke' })),
    reason: 'server',
    status: 502,
  },
  'an error in words': { step: stream(begin, eventOfError('overloaded')), reason: 'server', status: 502 },
  'an error as the reason to finish': { step: stream(begin, chunk({}, 'error')), reason: 'server' },
  'an error of vLLM': {
    step: stream(begin, { object: 'error', message: 'CUDA out of memory', code: 500 }),
    reason: 'server',
    status: 500,
  },
}

describe('a stream that fails is asked for again', () => {
  test.each(Object.entries(passing))('%s', async (_, { step, reason, status = null }) => {
    await using server = await endpoint(step, streamed)
    const told: unknown[] = []
    const model = adapter({ baseUrl: server.baseUrl, stallMs: 200 })
    const answer = await model.answer(question({ onRetry: ({ reason: why, status: code }) => told.push([why, code]) }))
    expect(answer).toMatchObject(whole)
    expect(told).toEqual([[reason, status]])
    expect(server.seen.map(({ body }) => body.stream)).toEqual([true, true])
  })
})

/** A stream that the endpoint cannot give, asked for in another way at once. */
const healed: Record<string, { step: Step; sends: object; not: string[] }> = {
  'streams refused': {
    step: failing(400, 'Your organization must be verified to stream this model.', { param: 'stream' }),
    sends: {},
    not: ['stream', 'stream_options'],
  },
  'streams refused together with the shape': {
    step: failing(400, 'Streaming is not supported with response_format json_schema'),
    sends: { response_format: { type: 'json_schema' } },
    not: ['stream', 'stream_options'],
  },
  'the count refused': {
    step: failing(422, '[{"type":"extra_forbidden","loc":["body","stream_options"]}]'),
    sends: { stream: true, response_format: { type: 'json_schema' } },
    not: ['stream_options'],
  },
  'malformed events': { step: stream(begin, 'data: {"cho\n\n', stop), sends: {}, not: ['stream'] },
  'events that are no chunks': { step: stream('data: 5\n\n', stop), sends: {}, not: ['stream'] },
  'no event at all': { step: stream(': nothing\n\n', '[DONE]'), sends: {}, not: ['stream'] },
}

describe('a stream that the endpoint cannot give', () => {
  test.each(Object.entries(healed))('%s', async (_, { step, sends, not }) => {
    await using server = await endpoint(step, { body: completion('{"title":"Yes","note":null}') })
    const model = adapter({ baseUrl: server.baseUrl, maxRetries: 0 })
    expect(await model.answer(question())).toMatchObject(whole)
    await model.answer(question())
    expect(server.seen).toHaveLength(3)
    for (const { body } of server.seen.slice(1)) {
      expect(body).toMatchObject(sends)
      for (const name of not) expect(body).not.toHaveProperty(name)
    }
  })
})

const thoughts = event(chunk({ reasoning_content: 't'.repeat(500_000) }))

const fatal: Record<string, { step: Step; class: ExitClass; says: RegExp }> = {
  'C2 no money left, said in the stream': {
    step: stream(begin, eventOfError({ code: 402, message: 'No credits' })),
    class: 'key',
    says: /No credits/,
  },
  'C13 a login page under the label of a stream': {
    step: { headers: { 'content-type': 'text/event-stream' }, body: '<html>Sign in</html>' },
    class: 'endpoint',
    says: /sent "<html>Sign in<\/html>" with HTTP 200: not an API reply/,
  },
  'C14 an error body in a stream': {
    step: { status: 401, headers: { 'content-type': 'text/event-stream' }, body: eventOfError({ message: 'Bad key' }) },
    class: 'key',
    says: /HTTP 401: Bad key\.$/,
  },
  'C15 a line without end': {
    step: stream(begin, `data: ${'x'.repeat(3_000_000)}`),
    class: 'endpoint',
    says: /larger than 1 MiB/,
  },
  'C15 an answer without end': {
    step: stream(...Array.from({ length: 10 }, () => event(chunk({ content: 'y'.repeat(500_000) })))),
    class: 'endpoint',
    says: /an answer without end/,
  },
  'C15 thoughts without end': {
    step: stream(...Array.from({ length: 150 }, () => thoughts)),
    class: 'endpoint',
    says: /larger than 64 MiB/,
  },
}

describe('a stream that ends the call', () => {
  test.each(Object.entries(fatal))('%s', async (_, { step, class: exitClass, says }) => {
    await using server = await endpoint(step)
    const failure = await failureOf(adapter({ baseUrl: server.baseUrl, maxRetries: 0 }).answer(question()))
    expect(failure).toMatchObject({ class: exitClass, message: expect.stringMatching(says) })
  })
})

describe('C11 the deadline of a call holds for a stream', () => {
  const beating = (...parts: object[]) =>
    openStream(parts, (response) => {
      const timer = setInterval(() => response.write(event(chunk({ content: 'x' }))), 50)
      response.on('close', () => clearInterval(timer))
    })
  test.each([
    ['headers, then nothing', openStream([])],
    ['thoughts, then nothing', openStream([chunk({ reasoning_content: 'hm' })])],
    ['comments for ever', openStream([':\n\n'], (response) => response.write(':\n\n'))],
    ['text for ever', beating(begin)],
  ])('%s', async (_, step) => {
    await using server = await endpoint(step)
    const failure = await failureOf(
      adapter({ baseUrl: server.baseUrl, timeoutMs: 600, stallMs: 250 }).answer(question()),
    )
    expect(failure.message).toMatch(/no whole answer within 0\.6 s/)
    expect(server.seen).toHaveLength(1)
  })
})

describe('C5 the signal reaches a stream', () => {
  test.each([
    ['that has not begun', []],
    ['that is being written', [begin]],
    ['whose answer is whole', [begin, rest, stop]],
  ])('%s, and the connection is closed', async (_, parts) => {
    const abort = new AbortController()
    const reason = new Error('stopped by the person')
    let closed: () => void = () => {}
    const left = new Promise<void>((resolve) => {
      closed = resolve
    })
    await using server = await endpoint(
      openStream(parts, (response) => {
        response.on('close', closed)
        abort.abort(reason)
      }),
    )
    await expect(adapter({ baseUrl: server.baseUrl }).answer(question({ signal: abort.signal }))).rejects.toBe(reason)
    await left
  })
})

test('what has come is told: when the phase changes, else once a second', async () => {
  await using server = await endpoint(
    stream(
      chunk({ role: 'assistant' }),
      chunk({ reasoning: 'hmm' }),
      chunk({ reasoning: 'hm' }),
      begin,
      rest,
      stop,
      counted,
    ),
  )
  const told: AnswerProgress[] = []
  const model = adapter({ baseUrl: server.baseUrl })
  await model.answer(question({ onProgress: (progress) => told.push(progress) }))
  expect(told).toEqual([
    { characters: 3, phase: 'thinking' },
    { characters: 14, phase: 'writing' },
  ])
})
