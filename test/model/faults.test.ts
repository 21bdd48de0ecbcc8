import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ExitClass } from '../../src/core/errors.ts'
import { completion, endpoint, failing, ok, type Step } from './endpoint.ts'
import { adapter, failureOf, key, question } from './question.ts'

/** A fault that ends the call: exit class, how many requests the endpoint saw, what the person reads. */
const fatal: Record<string, { steps: Step[]; class: ExitClass; calls: number; says: RegExp; hint?: RegExp }> = {
  'C2 quota spent': {
    steps: [failing(429, 'You exceeded your current quota', { code: 'insufficient_quota' }), ok],
    class: 'key',
    calls: 1,
    says: /exceeded your current quota/,
    hint: /billing/,
  },
  'C2 no balance': {
    steps: [failing(402, 'Insufficient Balance'), ok],
    class: 'key',
    calls: 1,
    says: /Insufficient Balance/,
    hint: /billing/,
  },
  'C3 wait of a day': {
    steps: [failing(429, 'slow down', {}, { 'retry-after': '86400' }), ok],
    class: 'endpoint',
    calls: 1,
    says: /asks to wait 86400 s, the limit is 60 s/,
    hint: /same command again/,
  },
  'C3 wait that overflows a timer': {
    steps: [failing(429, 'slow down', {}, { 'retry-after': '9999999' }), ok],
    class: 'endpoint',
    calls: 1,
    says: /asks to wait 9999999 s/,
  },
  'C3 date in an hour': {
    steps: [failing(503, 'busy', {}, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }), ok],
    class: 'endpoint',
    calls: 1,
    says: /asks to wait 3[56]\d\d s/,
  },
  'C6 unavailable for ever': {
    steps: [failing(503, 'overloaded', {}, { 'x-request-id': 'req_77' })],
    class: 'endpoint',
    calls: 3,
    says: /HTTP 503, request req_77: overloaded\. Gave up after 3 calls\.$/,
  },
  'C7 wrong key': {
    steps: [failing(401, `Incorrect API key provided: ${key}`, { code: 'invalid_api_key' }), ok],
    class: 'key',
    calls: 1,
    says: /HTTP 401: Incorrect API key provided: \[key\]\.$/,
  },
  'C7 forbidden': { steps: [failing(403, 'Country not supported'), ok], class: 'key', calls: 1, says: /HTTP 403/ },
  'C7 no such model': {
    steps: [failing(404, 'The model does not exist', { code: 'model_not_found' }), ok],
    class: 'usage',
    calls: 1,
    says: /The model does not exist/,
    hint: /--model \(now "some-model"\)/,
  },
  'C8 a parameter that cannot be healed': {
    steps: [failing(400, "Unsupported parameter: 'messages'", { param: 'messages' }), ok],
    class: 'usage',
    calls: 1,
    says: /Unsupported parameter/,
  },
  'C8 both names of the limit refused': {
    steps: [failing(400, "Unsupported parameter: 'max_tokens'"), failing(400, "Unknown 'max_completion_tokens'")],
    class: 'usage',
    calls: 2,
    says: /max_completion_tokens/,
  },
  'C9 schema refused on every rung': {
    steps: [failing(400, "Invalid schema for response_format 'goals'", { param: 'response_format' })],
    class: 'bug',
    calls: 3,
    says: /Invalid schema/,
    hint: /bug in loyalty-strategy: please report/,
  },
  'C10 prompt too long': {
    steps: [failing(400, 'Maximum context length is 4096 tokens', { code: 'context_length_exceeded' }), ok],
    class: 'brief',
    calls: 1,
    says: /4096 tokens/,
    hint: /largest fields: goals \(\d+ characters\), constraints \(\d+ characters\), pains/,
  },
  'C10 llama.cpp': {
    steps: [
      failing(400, 'request (27035 tokens) exceeds the available context size (4096 tokens)', {
        type: 'exceed_context_size_error',
        code: 400,
      }),
    ],
    class: 'brief',
    calls: 1,
    says: /27035/,
  },
  'C12 reset': {
    steps: [(response) => response.socket?.resetAndDestroy()],
    class: 'endpoint',
    calls: 3,
    says: /^Cannot reach 127\.0\.0\.1:\d+: the connection was cut \(\w+\)\. Gave up after 3 calls/,
    hint: /Check the network/,
  },
  'C12 half a body': {
    steps: [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
        response.write('{"choices":')
        setTimeout(() => response.destroy(), 20)
      },
    ],
    class: 'endpoint',
    calls: 3,
    says: /the connection was cut/,
  },
  'C13 captive portal': {
    steps: [
      { headers: { 'content-type': 'text/html' }, body: `<html>\u001b[31mSign in to ${'the hotel '.repeat(50)}` },
    ],
    class: 'endpoint',
    calls: 2,
    says: /sent "<html>Sign in to [^"]{1,80}…" with HTTP 200: not an API reply/,
    hint: /login page/,
  },
  'C13 empty': { steps: [{ body: '' }], class: 'endpoint', calls: 2, says: /sent nothing with HTTP 200/ },
  'C13 no content': {
    steps: [(response) => response.writeHead(204).end()],
    class: 'endpoint',
    calls: 2,
    says: /sent nothing with HTTP 204/,
  },
  'C13 truncated JSON': {
    steps: [{ body: '{"choices":[{"mess' }],
    class: 'endpoint',
    calls: 2,
    says: /not an API reply/,
  },
  'C14 error inside HTTP 200, numeric code': {
    steps: [{ body: { error: { message: 'No credits', code: 402 } } }],
    class: 'key',
    calls: 1,
    says: /No credits/,
  },
  'C14 error inside HTTP 200, no code': {
    steps: [{ body: { error: { message: 'provider broke' } } }],
    class: 'endpoint',
    calls: 3,
    says: /HTTP 502: provider broke/,
  },
  'C14 no choices': { steps: [{ body: { choices: [] } }], class: 'endpoint', calls: 2, says: /without choices/ },
  'C14 null choices': { steps: [{ body: { choices: null } }], class: 'endpoint', calls: 2, says: /without choices/ },
  'C15 a reply without end': {
    steps: [{ body: `"${'x'.repeat(5_000_000)}"` }, ok],
    class: 'endpoint',
    calls: 1,
    says: /larger than 4 MiB/,
  },
  'C15 gzip bomb': {
    steps: [{ headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(40_000_000, ' ')) }, ok],
    class: 'endpoint',
    calls: 1,
    says: /larger than 4 MiB/,
  },
  'a cut answer without a reason to finish': {
    steps: [{ body: completion('{"ti', { choices: [{ finish_reason: null, message: { content: '{"ti' } }] }) }],
    class: 'endpoint',
    calls: 3,
    says: /cut the connection before the answer was finished/,
  },
  'B6 moved for good': {
    steps: [{ status: 301, headers: { location: 'https://evil.test/v1' } }, ok],
    class: 'endpoint',
    calls: 1,
    says: /redirects to evil\.test \(HTTP 301\); the brief was not sent there/,
  },
  'B6 moved for now': {
    steps: [{ status: 302, headers: { location: '//evil.test/' } }, ok],
    class: 'endpoint',
    calls: 1,
    says: /redirects to evil\.test/,
  },
  'B6 moved for good, body kept': {
    steps: [{ status: 308, headers: { location: 'https://evil.test' } }, ok],
    class: 'endpoint',
    calls: 1,
    says: /HTTP 308/,
  },
  'B6 moved to nowhere': { steps: [{ status: 303 }, ok], class: 'endpoint', calls: 1, says: /redirects to/ },
  'B6 body-keeping redirect': {
    steps: [{ status: 307, headers: { location: '/elsewhere' } }, ok],
    class: 'endpoint',
    calls: 1,
    says: /redirects to 127\.0\.0\.1/,
  },
}

describe('a fault that ends the call', () => {
  test.each(Object.entries(fatal))('%s', async (_, { steps, class: exitClass, calls, says, hint }) => {
    await using server = await endpoint(...steps)
    const failure = await failureOf(adapter({ baseUrl: server.baseUrl }).answer(question()))
    expect(failure).toMatchObject({ class: exitClass, message: expect.stringMatching(says) })
    if (hint) expect(failure.hint).toMatch(hint)
    expect(server.seen).toHaveLength(calls)
    expect(`${failure.message}${failure.hint}${failure.stack}`).not.toContain(key)
  })
})

test('a reply with the finish reason "error" is asked for again', async () => {
  const broken = { body: { choices: [{ finish_reason: 'error', message: { content: '{' } }] } }
  await using server = await endpoint(broken, ok)
  expect(await adapter({ baseUrl: server.baseUrl }).answer(question())).toMatchObject({ finish: 'stop' })
  expect(server.seen).toHaveLength(2)
})
