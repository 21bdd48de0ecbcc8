import { describe, expect, test } from 'vitest'
import { readErrorBody, serverWords } from '../../src/model/server-words.ts'

describe('error bodies of all dialects', () => {
  test.each([
    [
      'OpenAI',
      '{"error":{"message":"No","type":"t","code":"c","param":"p"}}',
      { message: 'No', type: 't', code: 'c', param: 'p' },
    ],
    ['numeric code', '{"error":{"message":"No","code":402}}', { message: 'No', code: '402' }],
    ['LM Studio', '{"error":"must be text"}', { message: 'must be text' }],
    [
      'Gemini',
      '[{"error":{"code":400,"message":"Unknown name","status":"INVALID_ARGUMENT"}}]',
      { message: 'Unknown name', type: 'INVALID_ARGUMENT' },
    ],
    ['GigaChat', '{"status":402,"message":"Payment Required"}', { message: 'Payment Required', type: '402' }],
    ['old vLLM', '{"object":"error","message":"too long","code":400}', { message: 'too long', code: '400' }],
    [
      'Mistral',
      '{"object":"error","message":{"detail":[{"loc":["body","x"]}]}}',
      { message: '{"detail":[{"loc":["body","x"]}]}' },
    ],
    ['FastAPI', '{"detail":"Not Found"}', { message: 'Not Found' }],
    ['Yandex', '{"error":{"grpcCode":8,"message":"quota"}}', { message: 'quota', code: '8' }],
    ['HTML', '<html><b>502</b> Bad</html>', { message: '502  Bad' }],
    ['nothing', '', { message: 'HTTP 500' }],
    ['null error', '{"error":null}', { message: 'HTTP 500' }],
    ['a bare text', '"busy"', { message: 'busy' }],
  ])('%s', (_, body, expected) => {
    expect(readErrorBody(500, body)).toMatchObject(expected)
  })
})

test.each([
  ['terminal escapes', '\u001b[31mred\u001b[0m\u0007', 'red'],
  ['line breaks', 'one\r\n\ttwo', 'one two'],
  ['direction and invisible characters', 'a\u202eb\u200bc\u{e0041}', 'abc'],
  ['long', 'x'.repeat(20), 'xxxxxxxxxx…'],
  ['a cut between halves of a character', '😀'.repeat(20), `${'😀'.repeat(10)}…`],
])('words of a server are safe to print: %s', (_, text, safe) => {
  expect(serverWords(text, 10)).toBe(safe)
})
