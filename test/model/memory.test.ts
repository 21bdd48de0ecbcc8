import { describe, expect, test } from 'vitest'
import type { Remark } from '../../src/core/model.ts'
import type { EndpointMemory, Learned, Recollection } from '../../src/model/learned.ts'
import { completion, endpoint, failing, ok, type Step } from './endpoint.ts'
import { adapter, question } from './question.ts'

const usual: Learned = {
  rung: 'json_schema',
  tokenParameter: 'max_tokens',
  tokenCeiling: null,
  takesTemperature: true,
  streaming: true,
  usageInStream: true,
}

/** A memory that holds one recollection and shows what it was asked. */
function memoryOf(known: Learned | null = null) {
  const log: unknown[] = []
  let held: Recollection | null = known && { learned: known, since: '2026-11-01' }
  const memory: EndpointMemory = {
    async recall(...place) {
      log.push(['recall', ...place])
      return held
    },
    async keep(at, model, learned) {
      log.push(['keep', at, model])
      held = { learned, since: '2026-11-20' }
    },
  }
  return { memory, log, held: () => held?.learned }
}

/** Asks once and gives what the endpoint saw and what was remarked. */
async function askOnce(known: Learned | null, steps: Step[], options = {}) {
  await using server = await endpoint(...steps)
  const { memory, log, held } = memoryOf(known)
  const remarks: Remark[] = []
  const model = adapter({ baseUrl: server.baseUrl, memory, ...options })
  const onRemark = (remark: Remark) => remarks.push(remark)
  const answer = await model.answer(question({ onRemark })).catch((error: unknown) => error)
  return { answer, bodies: server.seen.map(({ body }) => body), server, log, held, remarks, model, onRemark }
}

const refusesSchema = failing(400, 'This response_format type is unavailable now')

describe('what was learned of an endpoint', () => {
  test('is kept once an answer has come, under the address and the model', async () => {
    const { log, held, server } = await askOnce(null, [ok])
    const place = [server.baseUrl, 'some-model']
    expect(log).toEqual([
      ['recall', ...place],
      ['keep', ...place],
    ])
    expect(held()).toEqual(usual)
  })

  test.each<[string, Step[], Partial<Learned>]>([
    ['rung', [refusesSchema, ok], { rung: 'json_object' }],
    ['last rung', [refusesSchema, failing(400, "'response_format.type' is unknown"), ok], { rung: 'prompt' }],
    ['temperature', [failing(400, 'temperature is not supported'), ok], { takesTemperature: false }],
    ['name of the limit', [failing(400, 'use max_completion_tokens'), ok], { tokenParameter: 'max_completion_tokens' }],
    ['limit', [failing(400, 'max_tokens: at most 800'), ok], { tokenCeiling: 800 }],
    ['no stream', [failing(400, 'stream must be false'), ok], { streaming: false }],
    ['no count', [failing(400, 'stream_options: unknown'), ok], { usageInStream: false }],
  ])('holds the %s', async (_, steps, lesson) => {
    const { held, bodies } = await askOnce(null, steps)
    expect(held()).toEqual({ ...usual, ...lesson })
    // The next run asks so from the start.
    const next = await askOnce(held() ?? null, [ok])
    expect(next.bodies).toEqual([bodies.at(-1)])
    expect(next.log.map((entry) => (entry as string[])[0])).toEqual(['recall'])
  })

  test('is not kept when no answer came', async () => {
    const { log } = await askOnce(null, [refusesSchema, failing(401, 'no')])
    expect(log).toHaveLength(1)
  })

  test('does not bind: what has changed since is learned anew', async () => {
    const old = { ...usual, tokenParameter: 'max_completion_tokens' as const, rung: 'json_object' as const }
    const { held, bodies } = await askOnce(old, [failing(400, 'Unknown max_completion_tokens'), refusesSchema, ok])
    expect(bodies.at(-1)).toMatchObject({ max_tokens: 1000 })
    expect(held()).toEqual({ ...usual, rung: 'prompt' })
  })

  test('gives way to a rung the user chose, and learns nothing from it', async () => {
    const known = { ...usual, rung: 'prompt' as const, takesTemperature: false }
    const { bodies, log } = await askOnce(known, [ok], { structured: 'json_object' })
    expect(bodies).toMatchObject([{ response_format: { type: 'json_object' } }])
    expect(bodies[0]).not.toHaveProperty('temperature')
    expect(log).toHaveLength(1)
  })

  test('is read once for parallel calls', async () => {
    await using server = await endpoint(ok)
    const { memory, log } = memoryOf()
    const model = adapter({ baseUrl: server.baseUrl, memory })
    await Promise.all([model.answer(question()), model.answer(question()), model.answer(question())])
    expect(log.filter((entry) => (entry as string[])[0] === 'recall')).toHaveLength(1)
  })

  test('is told for -v: how the model is asked, since when, and each lesson', async () => {
    const { remarks, server } = await askOnce({ ...usual, streaming: false }, [failing(400, 'No temperature here'), ok])
    expect(remarks).toEqual([
      {
        code: 'profile',
        severity: 'note',
        message:
          'some-model is asked by a strict JSON schema, max_tokens, a temperature, not streamed (known since 2026-11-01).',
      },
      { code: 'learned', severity: 'note', message: `${server.host} wants it otherwise: no temperature.` },
    ])
  })
})

const answering = (text: string, more = {}): Step => ({ body: completion(text, more) })

describe('an endpoint that accepts a schema and ignores it', () => {
  test.each([
    ['prose', 'Sure! Here are your goals.'],
    ['another object', '{"goals":["Yes"]}'],
    ['a property too many', '{"title":"Yes","note":null,"more":1}'],
    ['a property too few', '{"title":"Yes"}'],
    ['another type', '{"title":1,"note":null}'],
    ['a list', '[{"title":"Yes","note":null}]'],
  ])('%s', async (_, text) => {
    await using server = await endpoint(answering(text))
    const { memory, held } = memoryOf()
    const remarks: Remark[] = []
    const model = adapter({ baseUrl: server.baseUrl, memory })
    const asked = question({ onRemark: (remark) => remarks.push(remark) })
    expect(await model.answer(asked)).toMatchObject({ text, finish: 'stop' })
    await model.answer(asked)
    await model.answer(asked)
    const warnings = remarks.filter(({ severity }) => severity === 'warning')
    expect(warnings).toEqual([expect.objectContaining({ code: 'shape-ignored' })])
    const formats = server.seen.map(({ body }) => body.response_format.type)
    expect(formats).toEqual(['json_schema', 'json_object', 'json_object'])
    expect(server.seen[1]?.body.messages[1].content).toContain('"required":["title","note"]')
    expect(held()).toMatchObject({ rung: 'json_object' })
  })

  test.each([
    ['an answer that fits', '{"title":"Yes","note":null}'],
    ['thoughts before it', '<think>{}</think>{"title":"Yes","note":null}'],
    ['a fence around it', '```json\n{"title":"Yes","note":null}\n```'],
    ['a blank answer', '  \n'],
  ])('nothing is said of %s', async (_, text) => {
    const { remarks, held } = await askOnce(null, [answering(text)])
    expect(remarks.map(({ code }) => code)).toEqual(['profile'])
    expect(held()).toEqual(usual)
  })

  test('a rung the user chose is kept, the warning is given', async () => {
    await using server = await endpoint(answering('no'))
    const remarks: Remark[] = []
    const model = adapter({ baseUrl: server.baseUrl, structured: 'json_schema' })
    const asked = question({ onRemark: (remark) => remarks.push(remark) })
    await model.answer(asked)
    await model.answer(asked)
    expect(remarks.map(({ code }) => code)).toEqual(['profile', 'shape-ignored'])
    expect(server.seen.map(({ body }) => body.response_format.type)).toEqual(['json_schema', 'json_schema'])
  })
})

describe('what an answer tells about the endpoint', () => {
  const good = '{"title":"Yes","note":null}'
  const warned = async (asked: string, more: object, prompt = 'Write.') => {
    await using server = await endpoint(answering(good, more))
    const remarks: Remark[] = []
    const model = adapter({ baseUrl: server.baseUrl, model: asked })
    const full = question({ prompt, onRemark: (remark) => remarks.push(remark) })
    await model.answer(full)
    await model.answer(full)
    return remarks.filter(({ severity }) => severity === 'warning')
  }

  test.each([
    ['gpt-4.1', 'gpt-4.1-2025-04-14', false],
    ['gpt-4.1', 'gpt-4.1-mini', false],
    ['gpt-4o', 'gpt-3.5-turbo-0125', true],
    ['qwen3:8b', 'Qwen/Qwen3-8B-Instruct', false],
    ['qwen3:8b', 'qwen2.5-7b', true],
    ['llama3', 'meta-llama-3-8b-instruct', false],
    ['claude-sonnet-4', 'gemini-2.5-pro', true],
    ['gpt://folder/yandexgpt/latest', 'yandexgpt', false],
    ['ft:gpt-4o:acme::1', 'gpt-4o-2024-08-06', false],
    ['o3', 'o3-mini', false],
    ['some-model', '', false],
    ['some-model', null, false],
  ])('C18 %s answered by %s: %s', async (asked, model, other) => {
    const remarks = await warned(asked, { model })
    expect(remarks.map(({ code }) => code)).toEqual(other ? ['other-model'] : [])
    if (other) expect(remarks[0]?.message).toContain(`${asked} was asked, ${model} answered`)
  })

  test.each([
    ['Ollama with its usual context', 4096, 30_000, true],
    ['the whole of it', 7500, 30_000, false],
    ['a short prompt', 10, 500, false],
  ])('a prompt that was cut: %s', async (_, prompt_tokens, length, cut) => {
    const remarks = await warned('m', { usage: { prompt_tokens, completion_tokens: 5 } }, 'x'.repeat(length))
    expect(remarks.map(({ code }) => code)).toEqual(cut ? ['prompt-cut'] : [])
  })

  test('is told once, however many prompts are cut', async () => {
    await using server = await endpoint(answering(good, { usage: { prompt_tokens: 4096, completion_tokens: 5 } }))
    const remarks: Remark[] = []
    const model = adapter({ baseUrl: server.baseUrl })
    const onRemark = (remark: Remark) => remarks.push(remark)
    for (const length of [30_000, 40_000]) await model.answer(question({ prompt: 'x'.repeat(length), onRemark }))
    expect(remarks.map(({ code }) => code)).toEqual(['profile', 'prompt-cut'])
  })

  test('a prompt that was cached and counted apart is whole', async () => {
    const usage = { prompt_tokens: 100, completion_tokens: 5, prompt_cache_hit_tokens: 7000 }
    expect(await warned('m', { usage }, 'x'.repeat(30_000))).toEqual([])
  })
})
