import { describe, expect, test } from 'vitest'
import type { OpenaiOptions } from '../../src/model/openai.ts'
import { firstProfile, isReasoningModel } from '../../src/model/profile.ts'
import { completion, endpoint, failing, ok, type Step } from './endpoint.ts'
import { adapter, failureOf, question } from './question.ts'

const refusesMaxTokens = failing(
  400,
  "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
  { param: 'max_tokens', code: 'unsupported_parameter' },
)
const refusesTemperature = failing(400, "Unsupported value: 'temperature' does not support 0.4", {
  param: 'temperature',
})
const refusesSchema = failing(400, 'This response_format type is unavailable now')
const last = { model: 'some-model' }

/** What a refusal teaches: the last request, and how many it took. */
const lessons: Record<
  string,
  { steps: Step[]; options?: Partial<OpenaiOptions>; calls: number; sends: object; not?: string[] }
> = {
  'nothing to learn': {
    steps: [ok],
    calls: 1,
    sends: { ...last, max_tokens: 1000, temperature: 0.4, stream: true, response_format: { type: 'json_schema' } },
    not: ['max_completion_tokens', 'provider'],
  },
  'C8 reasoning model behind an unknown name': {
    steps: [refusesMaxTokens, refusesTemperature, ok],
    calls: 3,
    sends: { max_completion_tokens: 1000 },
    not: ['max_tokens', 'temperature'],
  },
  'C8 reasoning model by name': {
    steps: [refusesMaxTokens, ok],
    options: { model: 'openai/o3-mini' },
    calls: 2,
    sends: { max_completion_tokens: 1000 },
    not: ['max_tokens', 'temperature'],
  },
  'C8 limit above what the model gives': {
    steps: [failing(400, 'max_tokens is too large: 1000. This model supports at most 800 completion tokens'), ok],
    calls: 2,
    sends: { max_tokens: 800 },
  },
  'ladder: one rung down': {
    steps: [refusesSchema, ok],
    calls: 2,
    sends: { response_format: { type: 'json_object' } },
  },
  'ladder: LM Studio refuses json_object with a bare string': {
    steps: [
      refusesSchema,
      { status: 400, body: { error: "'response_format.type' must be 'json_schema' or 'text'" } },
      ok,
    ],
    calls: 3,
    sends: last,
    not: ['response_format'],
  },
  'ladder: Gemini answers with a list': {
    steps: [
      { status: 400, body: [{ error: { code: 400, message: 'Unknown name "$schema"', status: 'INVALID' } }] },
      ok,
    ],
    calls: 2,
    sends: { response_format: { type: 'json_object' } },
  },
  'ladder: a server that cannot build the grammar': {
    steps: [failing(500, 'failed to parse grammar'), ok],
    calls: 2,
    sends: { response_format: { type: 'json_object' } },
  },
  'Mistral names the field in a list of details': {
    steps: [
      {
        status: 422,
        body: { object: 'error', message: { detail: [{ type: 'extra_forbidden', loc: ['body', 'max_tokens'] }] } },
      },
      ok,
    ],
    calls: 2,
    sends: { max_completion_tokens: 1000, response_format: { type: 'json_schema' } },
  },
  'a chosen rung is kept': {
    steps: [ok],
    options: { structured: 'prompt' },
    calls: 1,
    sends: last,
    not: ['response_format'],
  },
}

describe('what a refusal teaches', () => {
  test.each(Object.entries(lessons))('%s', async (_, { steps, options, calls, sends, not = [] }) => {
    await using server = await endpoint(...steps)
    const model = adapter({ baseUrl: server.baseUrl, ...options })
    expect(await model.answer(question())).toMatchObject({ finish: 'stop' })
    expect(server.seen).toHaveLength(calls)
    expect(server.seen.at(-1)?.body).toMatchObject(sends)
    for (const name of not) expect(server.seen.at(-1)?.body).not.toHaveProperty(name)
    await model.answer(question())
    expect(server.seen).toHaveLength(calls + 1)
  })

  test('the schema goes into the words on the lower rungs', async () => {
    await using server = await endpoint(refusesSchema, ok)
    await adapter({ baseUrl: server.baseUrl }).answer(question())
    const [first, second] = server.seen.map(({ body }) => body.messages)
    expect(first[1].content).toBe('Write the goals.')
    expect(second[0]).toEqual(first[0])
    expect(second[1].content).toMatch(
      /^Write the goals\.\n\nAnswer with one JSON object[\s\S]*"required":\["title","note"\]/,
    )
  })

  test('a rung the user chose is not left', async () => {
    await using server = await endpoint(refusesSchema)
    const model = adapter({ baseUrl: server.baseUrl, structured: 'json_object' })
    expect(await failureOf(model.answer(question()))).toMatchObject({
      class: 'usage',
      hint: expect.stringMatching(/--structured auto/),
    })
    expect(server.seen).toHaveLength(1)
  })

  test('parallel calls learn the same lesson once', async () => {
    await using server = await endpoint((response, _) => {
      const { response_format } = server.seen.at(-1)?.body ?? {}
      const fits = response_format?.type === 'json_object'
      response.writeHead(fits ? 200 : 400, { 'content-type': 'application/json' })
      response.end(JSON.stringify(fits ? completion('{}') : { error: 'response_format is unknown' }))
    })
    const model = adapter({ baseUrl: server.baseUrl })
    const answers = await Promise.all([model.answer(question()), model.answer(question()), model.answer(question())])
    expect(answers.map(({ finish }) => finish)).toEqual(['stop', 'stop', 'stop'])
    expect(server.seen.at(-1)?.body.response_format).toEqual({ type: 'json_object' })
  })

  test('D3 an answer asked for again after it was cut may be twice as long', async () => {
    const cut = { body: completion('{"ti', { choices: [{ finish_reason: 'length', message: { content: '{"ti' } }] }) }
    await using server = await endpoint(cut, ok)
    const model = adapter({ baseUrl: server.baseUrl })
    expect(await model.answer(question())).toMatchObject({ finish: 'length', text: '{"ti' })
    await model.answer(question({ attempt: 2, afterTruncation: true }))
    await model.answer(question({ attempt: 3 }))
    expect(server.seen.map(({ body }) => body.max_tokens)).toEqual([1000, 2000, 1000])
  })
})

describe('what to expect before the first call', () => {
  test.each([
    ['api.openai.com', { tokenParameter: 'max_completion_tokens', rung: 'json_schema' }],
    ['x.openai.azure.com', { tokenParameter: 'max_completion_tokens' }],
    ['openrouter.ai', { tokenParameter: 'max_completion_tokens', requireParameters: true }],
    ['api.deepseek.com', { tokenParameter: 'max_tokens', rung: 'json_object' }],
    ['api.anthropic.com', { rung: 'prompt' }],
    ['api.giga.chat', { flatSchema: true, tokenParameter: 'max_tokens' }],
    ['localhost', { tokenParameter: 'max_tokens', rung: 'json_schema' }],
    ['notopenrouter.ai', { tokenParameter: 'max_tokens', requireParameters: false }],
  ])('%s', (hostname, expected) => {
    expect(firstProfile(hostname, 'some-model', 'auto')).toMatchObject(expected)
  })

  test.each([
    ['o1', true],
    ['o4-mini-2025', true],
    ['gpt-5', true],
    ['gpt-5.2-mini', true],
    ['gpt-6', true],
    ['openai/gpt-5-mini', true],
    ['gpt-5-chat-latest', false],
    ['gpt-4o', false],
    ['gpt-4.1', false],
    ['gpt-oss-120b', false],
    ['olmo-2', false],
    ['gpt://folder/yandexgpt/latest', false],
  ])('%s thinks first: %s', (model, thinks) => {
    expect(isReasoningModel(model)).toBe(thinks)
  })
})
