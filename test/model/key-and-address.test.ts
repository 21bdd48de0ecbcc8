import { describe, expect, test, vi } from 'vitest'
import { readBaseUrl } from '../../src/model/address.ts'
import { checkKey, scrub } from '../../src/model/key.ts'
import { completion, endpoint, ok, stream } from './endpoint.ts'
import { adapter, failureOf, key, question } from './question.ts'

describe('B2 the shape of a key', () => {
  test.each([
    ['line break inside', 'sk-canary\nX', /position 10\b/],
    ['line break at the end', 'sk-canary\n', /position 10\b/],
    ['space', 'sk canary', /position 3\b/],
    ['quotation marks', '"sk-canary"', /position 1\b/],
    ['smart quotes', '“sk-canary”', /position 1\b/],
    ['Cyrillic letter', 'sk-сanary', /position 4\b/],
    ['spaces only', '   ', /empty/],
    ['nothing', '', /empty/],
  ])('%s', (_, bad, says) => {
    const attempt = () => adapter({ apiKey: bad })
    expect(attempt).toThrow(expect.objectContaining({ class: 'key', message: expect.stringMatching(says) }))
    expect(attempt).not.toThrow(/canary/)
  })

  test.each(['sk-proj-AbC_123', 'ya29.a0Af_x', 'Zm9vYmFy==', 'a:b/c+d'])('%s passes', (good) => {
    expect(() => checkKey(good)).not.toThrow()
  })

  test('no key is needed on this machine only', async () => {
    expect(() => adapter({ apiKey: null, baseUrl: 'https://api.example.com/v1' })).toThrow(
      /no key for api\.example\.com/,
    )
    await using server = await endpoint(ok)
    await adapter({ apiKey: null, baseUrl: server.baseUrl }).answer(question())
    expect(server.seen[0]?.headers.authorization).toBe('Bearer none')
  })

  test('every trace of a key is taken out', () => {
    const said = `bad ${key}, "Bearer ${key}", Bearer abc.def, sk-other***1234`
    expect(scrub(said, key)).toBe('bad [key], "Bearer [key]", Bearer [key], [key]')
    expect(scrub('task-force disk-image', null)).toBe('task-force disk-image')
  })
})

describe('B5 the address of the endpoint', () => {
  test.each([
    ['plain http elsewhere', 'http://api.example.com/v1', /unencrypted/],
    ['plain http on the local net', 'http://192.168.1.5/v1', /unencrypted/],
    ['a name that only looks local', 'http://127.0.0.1.evil.test/v1', /unencrypted/],
    ['a file', 'file:///etc/passwd', /file:\/\/ is not spoken/],
    ['credentials', 'https://user:pw@api.example.com/v1', /user name or a password/],
    ['cloud metadata', 'http://169.254.169.254/latest', /not a model endpoint/],
    ['cloud metadata in hexadecimal', 'https://0xa9fea9fe/', /not a model endpoint/],
    ['cloud metadata mapped', 'https://[::ffff:169.254.169.254]/', /not a model endpoint/],
    ['cloud metadata by name', 'https://metadata.google.internal/', /not a model endpoint/],
    ['a query', 'https://api.example.com/v1?key=1', /query/],
    ['no address', 'api.example.com', /not a URL/],
  ])('refused: %s', (_, baseUrl, says) => {
    const refusal = expect.objectContaining({ class: 'usage', message: expect.stringMatching(says) })
    expect(() => adapter({ baseUrl })).toThrow(refusal)
  })

  test.each([
    ['http://localhost:11434/v1', 'localhost:11434'],
    ['http://127.0.0.1:1234/v1', '127.0.0.1:1234'],
    ['http://[::1]:8080/v1/', '[::1]:8080'],
    ['https://llm.example.com/v1', 'llm.example.com'],
    [null, 'api.openai.com'],
  ])('%s is accepted', (baseUrl, host) => {
    expect(readBaseUrl(baseUrl).host).toBe(host)
    expect(adapter({ baseUrl })).toMatchObject({ author: 'openai', name: 'some-model', host })
  })
})

describe('what is sent', () => {
  test.each([
    ['a refusal', { status: 400, body: { error: 'no' } }],
    ['a broken stream', stream(`data: {"${key}\n\n`)],
  ])('B7 a debug setting of the SDK prints nothing of %s', async (_, step) => {
    await using server = await endpoint(step)
    const prints = (['log', 'debug', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    vi.stubEnv('OPENAI_LOG', 'debug')
    await failureOf(adapter({ baseUrl: server.baseUrl }).answer(question()))
    vi.unstubAllEnvs()
    for (const print of prints) expect(print).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  test('the key and the body, nothing of the environment', async () => {
    await using server = await endpoint({ body: completion('{}') })
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-Secret: 1\nAuthorization: Bearer stolen')
    await adapter({ baseUrl: `${server.baseUrl}/` }).answer(question())
    vi.unstubAllEnvs()
    const [seen] = server.seen
    expect(seen?.url).toBe('/v1/chat/completions')
    expect(seen?.headers.authorization).toBe(`Bearer ${key}`)
    const own = Object.keys(seen?.headers ?? {}).filter((name) => name.startsWith('x-'))
    expect(own).toEqual([])
    expect(seen?.body.messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user'])
  })
})
