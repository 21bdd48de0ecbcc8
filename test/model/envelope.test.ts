import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/core/model.ts'
import { readReply, readUsage } from '../../src/model/envelope.ts'
import type { CallFailure } from '../../src/model/failure.ts'
import { completion, endpoint, failing } from './endpoint.ts'
import { adapter, question } from './question.ts'

const choice = (finish_reason: string | null, message: unknown = { content: '{}' }) => ({ finish_reason, message })
const read = (...choices: unknown[]) => readReply(completion('', { choices }), 'host', 'req_1')

describe('how an answer ended', () => {
  test.each<[string, unknown[], Partial<Answer>]>([
    ['stop', [choice('stop', { content: '{"a":1}' })], { finish: 'stop', text: '{"a":1}' }],
    [
      'D1 refusal field',
      [choice('stop', { content: null, refusal: 'I cannot.' })],
      { finish: 'refusal', text: 'I cannot.' },
    ],
    [
      'D1 prose instead of JSON is for the reader of the text',
      [choice('stop', { content: 'No.' })],
      { finish: 'stop' },
    ],
    ['D2 filter', [choice('content_filter', { content: null })], { finish: 'filter', text: '' }],
    ['D2 GigaChat', [choice('blacklist', { content: 'Let us talk of else' })], { finish: 'filter' }],
    ['D3 length', [choice('length', { content: '{"a' })], { finish: 'length', text: '{"a' }],
    ['D3 Mistral', [choice('model_length')], { finish: 'length' }],
    ['D4 blank lines up to the limit', [choice('length', { content: '\n'.repeat(16_000) })], { finish: 'length' }],
    ['D13 unknown reason', [choice('constructor')], { finish: 'unusable' }],
    ['D13 two choices', [choice('stop'), choice('stop')], { finish: 'unusable' }],
    ['D13 tool call', [choice('tool_calls', { content: null, tool_calls: [{ id: '1' }] })], { finish: 'unusable' }],
    ['a tool call that says stop', [choice('stop', { content: '{}', tool_calls: [{}] })], { finish: 'unusable' }],
    ['no message', [{ finish_reason: 'stop' }], { finish: 'stop', text: '' }],
    [
      'parts, thinking left out',
      [
        choice('stop', {
          content: [
            { type: 'thinking', text: 'hm' },
            { type: 'text', text: '{' },
            { type: 'text', text: '}' },
          ],
        }),
      ],
      { finish: 'stop', text: '{}' },
    ],
    [
      'thoughts inside the text stay',
      [choice('stop', { content: '<think>x</think>{}' })],
      { text: '<think>x</think>{}' },
    ],
  ])('%s', (_, choices, expected) => {
    expect(read(...choices)).toMatchObject({ requestId: 'req_1', ...expected })
  })

  test.each([
    ['no choices', () => read(), 'not-an-api-reply'],
    ['text instead of an object', () => readReply('<html>', 'host', null), 'not-an-api-reply'],
    ['null', () => readReply(null, 'host', null), 'not-an-api-reply'],
    ['no reason to finish', () => read(choice(null)), 'network'],
    ['gave up', () => read(choice('error')), 'server'],
  ])('no answer: %s', (_, act, kind) => {
    expect(act).toThrow(expect.objectContaining({ kind }) as CallFailure)
  })
})

test('C18 a reply that counts no tokens and names no model is an answer', () => {
  const answer = readReply({ choices: [choice('stop', { content: '{}' })] }, 'host', null)
  expect(answer).toEqual({ text: '{}', finish: 'stop', usage: null, requestId: null })
})

test('the name of a model is made safe to print', () => {
  const reply = completion('{}', { model: 'x\u001b[31m\u202e1' })
  expect(readReply(reply, 'host', null).model).toBe('x1')
})

describe('usage', () => {
  const plain = { prompt_tokens: 100, completion_tokens: 40 }
  const counted = { inputTokens: 100, cachedInputTokens: 0, outputTokens: 40, reasoningTokens: 0 }
  test.each([
    ['three fields only', { ...plain, total_tokens: 140 }, counted],
    [
      'OpenAI',
      { ...plain, prompt_tokens_details: { cached_tokens: 64 }, completion_tokens_details: { reasoning_tokens: 30 } },
      { ...counted, cachedInputTokens: 64, reasoningTokens: 30 },
    ],
    ['DeepSeek', { ...plain, prompt_cache_hit_tokens: 50 }, { ...counted, cachedInputTokens: 50 }],
    ['GigaChat', { ...plain, precached_prompt_tokens: 9 }, { ...counted, cachedInputTokens: 9 }],
    ['null details', { ...plain, prompt_tokens_details: null }, counted],
    ['C18 missing', undefined, null],
    ['C18 null', null, null],
    ['C18 half', { prompt_tokens: 100 }, null],
    ['C18 nonsense', { prompt_tokens: '100', completion_tokens: -1 }, null],
  ])('%s', (_, usage, expected) => {
    expect(readUsage(usage)).toEqual(expected)
  })
})

test('D2 a request refused by a filter is an answer that was filtered, not a failure', async () => {
  await using server = await endpoint(failing(400, 'The response was filtered', { code: 'content_filter' }))
  const answer = await adapter({ baseUrl: server.baseUrl }).answer(question())
  expect(answer).toMatchObject({ finish: 'filter', usage: null, text: expect.stringContaining('was filtered') })
  expect(server.seen).toHaveLength(1)
})
