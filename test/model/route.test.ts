import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { describe, expect, test } from 'vitest'
import { networkFailure } from '../../src/model/network-failure.ts'
import { proxyFor, routeTo } from '../../src/model/route.ts'
import { completion, endpoint, ok } from './endpoint.ts'
import { adapter, failureOf, question } from './question.ts'

describe('B8 the proxy of the environment', () => {
  const proxy = 'http://me:secret@proxy.corp:3128'
  test.each<[string, string, Record<string, string>, string | null]>([
    ['none set', 'https://api.example.com', {}, null],
    ['for https', 'https://api.example.com', { HTTPS_PROXY: proxy }, 'proxy.corp:3128'],
    ['lower case wins', 'https://api.example.com', { https_proxy: proxy, HTTPS_PROXY: 'http://x' }, 'proxy.corp:3128'],
    ['http serves both', 'https://api.example.com', { HTTP_PROXY: proxy }, 'proxy.corp:3128'],
    ['exempt host', 'https://api.example.com', { HTTPS_PROXY: proxy, NO_PROXY: 'a.b, api.example.com' }, null],
    ['exempt domain', 'https://api.example.com', { HTTPS_PROXY: proxy, NO_PROXY: '.example.com' }, null],
    [
      'another port exempt',
      'https://api.example.com',
      { HTTPS_PROXY: proxy, NO_PROXY: 'example.com:8443' },
      'proxy.corp:3128',
    ],
    [
      'another domain exempt',
      'https://notexample.com',
      { HTTPS_PROXY: proxy, NO_PROXY: 'example.com' },
      'proxy.corp:3128',
    ],
    ['all exempt', 'https://api.example.com', { HTTPS_PROXY: proxy, NO_PROXY: '*' }, null],
    ['this machine', 'http://localhost:11434', { HTTP_PROXY: proxy }, null],
  ])('%s', (_, url, environment, host) => {
    expect(proxyFor(new URL(url), environment)?.host ?? null).toBe(host)
  })

  test('is asked for the host, and named without its password when it fails', async () => {
    const asked: string[] = []
    const server = createServer()
    server.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const environment = { HTTPS_PROXY: `http://me:secret@${host}` }
      const model = adapter({ baseUrl: 'https://api.example.test/v1', environment, maxRetries: 1 })
      const failure = await failureOf(model.answer(question()))
      expect(failure.class).toBe('endpoint')
      expect(failure.message).toContain(`api.example.test through the proxy ${host}`)
      expect(`${failure.message}${failure.hint}`).not.toContain('secret')
      expect(asked).toEqual(['api.example.test:443', 'api.example.test:443'])
    } finally {
      server.close()
    }
  })

  test('a dead proxy is not walked around', async () => {
    const environment = { HTTPS_PROXY: 'http://127.0.0.1:9' }
    const failure = await failureOf(
      adapter({ baseUrl: 'https://api.example.test/v1', environment, maxRetries: 0 }).answer(question()),
    )
    expect(failure).toMatchObject({ class: 'endpoint', message: expect.stringContaining('the proxy 127.0.0.1:9') })
  })
})

describe('the way without a proxy', () => {
  test('more patience than the runtime has', async () => {
    await using server = await endpoint(ok)
    const model = adapter({ baseUrl: server.baseUrl, timeoutMs: 600_000 })
    expect(await model.answer(question())).toMatchObject({ finish: 'stop' })
    expect((await routeTo(new URL(server.baseUrl), 1000, {})).fetch).toBe(globalThis.fetch)
  })

  test('a given fetch is used for everything', async () => {
    const mock = setupServer(
      http.post('https://api.openai.com/v1/chat/completions', () =>
        HttpResponse.json(completion('{"title":"Mocked"}')),
      ),
    )
    mock.listen({ onUnhandledRequest: 'error' })
    try {
      const environment = { HTTPS_PROXY: 'http://127.0.0.1:9' }
      const model = adapter({ fetch: (url, init) => globalThis.fetch(url, init), environment })
      const usage = { inputTokens: 10, cachedInputTokens: 0, outputTokens: 5, reasoningTokens: 0 }
      expect(await model.answer(question())).toMatchObject({ text: '{"title":"Mocked"}', usage })
    } finally {
      mock.close()
    }
  })
})

describe('C12 B9 plain words for what lies between', () => {
  const broken = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) })
  test.each([
    ['ENOTFOUND', 'network', /no such host is known \(ENOTFOUND\)/],
    ['ECONNREFUSED', 'network', /nothing listens there/],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', /does not answer/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate', /certificate of api\.test is not trusted/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate', /not trusted/],
    ['EWHATEVER', 'network', /Cannot reach api\.test: x \(EWHATEVER\)/],
  ])('%s', (code, kind, says) => {
    expect(networkFailure(broken(code), 'api.test', null)).toMatchObject({ kind, message: expect.stringMatching(says) })
  })

  test('a certificate is not asked for twice, and checks are never advised away', async () => {
    let calls = 0
    const fetch = () => {
      calls += 1
      return Promise.reject(broken('DEPTH_ZERO_SELF_SIGNED_CERT'))
    }
    const failure = await failureOf(adapter({ fetch }).answer(question()))
    expect(failure).toMatchObject({ class: 'endpoint', hint: expect.stringContaining('NODE_EXTRA_CA_CERTS') })
    expect(failure.hint).not.toMatch(/REJECT_UNAUTHORIZED|insecure/i)
    expect(calls).toBe(1)
  })

  test('a host that does not exist', async () => {
    const model = adapter({ baseUrl: 'https://nowhere.invalid/v1', maxRetries: 1 })
    expect(await failureOf(model.answer(question()))).toMatchObject({ class: 'endpoint', message: /nowhere\.invalid/ })
  })
})
