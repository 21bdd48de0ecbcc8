import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import type { Shell, Sink } from '../../src/cli/shell.ts'
import { chunk, completion, counted, endpoint, failing, type Step, stream } from '../model/endpoint.ts'
import { command, newFolder, plainEnv, runCli } from '../support/run-cli.ts'

const key = 'sk-canary-0123456789'

interface Check {
  check: string
  status: string
  message: string
  remedy: string | null
}

const answer = '{"status":"ready","colours":[{"colour":"red","isWarm":true}],"remark":null}'
const whole = stream(chunk({ content: answer }), chunk({}, 'stop'), counted, '[DONE]')
const listed: Step = { body: { data: [{ id: 'some-model' }, { id: 'other-model' }] } }

/** An endpoint with a list of models and scripted answers. */
async function offering(models: Step, ...answers: Step[]) {
  let asked = 0
  const server = await endpoint((response, request) => {
    const isList = request.url?.endsWith('/models') === true
    const step = isList ? models : (answers[Math.min(asked++, answers.length - 1)] as Step)
    if (typeof step === 'function') return step(response, request)
    const { status = 200, headers = {}, body = '' } = step
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  const chats = () => server.seen.filter(({ url }) => url.endsWith('/chat/completions')).map(({ body }) => body)
  return { ...server, chats }
}

/** Runs doctor in this process and gives its lines by name. */
async function examine(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd?: string) {
  const folder = cwd ?? (await newFolder())
  const state = env.XDG_STATE_HOME ?? (await newFolder())
  let out = ''
  const write = (text: string, written?: () => void) => {
    out += text
    written?.()
  }
  const sink = { stream: { write }, fd: -1 } as unknown as Sink
  const shell: Shell = {
    cwd: folder,
    env: { XDG_CONFIG_HOME: folder, XDG_STATE_HOME: state, ...env },
    stdin: process.stdin,
    stdout: sink,
    stderr: sink,
    now: () => new Date(),
    signal: new AbortController().signal,
    events: null,
  }
  const { code } = await runProgram(['doctor', '--format', 'json', ...args], shell)
  expect(out).not.toContain('canary')
  const { exit, checks } = JSON.parse(out) as { exit: number; checks: Check[] }
  expect(exit).toBe(code)
  const shown = Object.fromEntries(checks.map((one) => [one.check, one]))
  const statuses = Object.fromEntries(checks.map(({ check, status }) => [check, status]))
  return { code, shown, statuses, state }
}

const ask = (server: { baseUrl: string }, more: Readonly<Record<string, string>> = {}) =>
  examine(['--base-url', server.baseUrl, '--model', 'some-model'], { OPENAI_API_KEY: key, ...more })

const local = {
  versions: 'ok',
  settings: 'ok',
  proxy: 'ok',
  certificates: 'ok',
  'state folder': 'ok',
  'working folder': 'ok',
}
const sound = {
  ...local,
  key: 'ok',
  endpoint: 'ok',
  model: 'ok',
  shape: 'ok',
  streaming: 'ok',
  tokens: 'ok',
  price: 'warn',
}

describe('doctor and an endpoint', () => {
  it('finds everything in order, says how the model is asked, and keeps it', async () => {
    await using server = await offering(listed, whole)
    const { code, statuses, shown, state } = await ask(server)
    expect(statuses).toEqual(sound)
    expect(code).toBe(0)
    expect(shown.endpoint?.message).toBe(`${server.host} answers and offers 2 models`)
    expect(shown.shape?.message).toContain('json_schema')
    expect(shown.key?.message).toBe(`accepted by ${server.host}`)
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${key}`, `Bearer ${key}`])
    const folder = join(state, 'loyalty-strategy', 'endpoints')
    const [name = ''] = await readdir(folder)
    expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toMatchObject({
      endpoint: server.baseUrl,
      model: 'some-model',
      learned: { rung: 'json_schema', streaming: true },
    })
  })

  it.each<[string, Step, Step[], Record<string, string>, number, string, RegExp]>([
    [
      'a wrong key',
      failing(401, `Incorrect API key: ${key}`),
      [whole],
      { key: 'fail', model: 'skip', shape: 'skip' },
      4,
      'key',
      /HTTP 401/,
    ],
    ['no money left', failing(429, 'x', { code: 'insufficient_quota' }), [whole], { key: 'fail' }, 4, 'key', /429/],
    [
      'a key that only the model refuses: the list is open to all',
      listed,
      [failing(401, 'No such user')],
      { key: 'fail', endpoint: 'ok', model: 'skip', shape: 'skip' },
      4,
      'key',
      /No such user/,
    ],
    [
      'a failing endpoint',
      failing(503, 'down'),
      [whole],
      { key: 'ok', endpoint: 'fail', model: 'skip' },
      5,
      'endpoint',
      /503: down/,
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://evil.test/' } },
      [whole],
      { endpoint: 'fail' },
      5,
      'endpoint',
      /redirects to evil\.test/,
    ],
    [
      'an unknown model',
      listed,
      [failing(404, 'no such model')],
      { endpoint: 'ok', model: 'fail', shape: 'skip' },
      2,
      'model',
      /no such model/,
    ],
    ['no list', failing(404, 'nothing here'), [whole], { endpoint: 'ok', key: 'ok' }, 0, 'endpoint', /keeps no list/],
    [
      'a login page instead of a list',
      { headers: { 'content-type': 'text/html' }, body: '<html>' },
      [{ body: '<html>' }],
      { model: 'fail' },
      5,
      'model',
      /not an API reply/,
    ],
    [
      'a model that is not listed',
      { body: { data: [{ id: 'some-modell' }] } },
      [whole],
      { model: 'ok' },
      0,
      'model',
      /answers/,
    ],
    [
      'another model behind the name',
      listed,
      [
        stream(
          chunk({ content: answer }),
          { ...chunk({}, 'stop'), model: 'llama-3-8b' },
          { choices: [], usage: counted.usage },
        ),
      ],
      { model: 'warn' },
      0,
      'model',
      /llama-3-8b answered/,
    ],
    [
      'no strict schema',
      listed,
      [failing(400, 'response_format.type json_schema is unavailable'), whole],
      { shape: 'warn' },
      0,
      'shape',
      /JSON mode \(json_object\)/,
    ],
    [
      'a schema that is ignored',
      listed,
      [stream(chunk({ content: '{"ready":true}' }), chunk({}, 'stop')), whole],
      { shape: 'warn' },
      0,
      'shape',
      /accepts a JSON schema and ignores it/,
    ],
    [
      'a model that cannot keep a shape',
      listed,
      [stream(chunk({ content: 'Ready!' }), chunk({}, 'stop'))],
      { shape: 'fail' },
      6,
      'shape',
      /had not the shape/,
    ],
    [
      'a refusal',
      listed,
      [stream(chunk({ refusal: 'no' }), chunk({}, 'stop'))],
      { shape: 'fail' },
      6,
      'shape',
      /ended by refusal/,
    ],
    [
      'no streams',
      listed,
      [failing(400, 'stream is not supported'), { body: completion(answer) }],
      { streaming: 'warn' },
      0,
      'streaming',
      /one piece/,
    ],
    [
      'no count of tokens',
      listed,
      [stream(chunk({ content: answer }), chunk({}, 'stop'))],
      { tokens: 'warn' },
      0,
      'tokens',
      /counts no tokens/,
    ],
  ])('%s', async (_name, models, answers, expected, exit, check, says) => {
    await using server = await offering(models, ...answers)
    const { code, statuses, shown } = await ask(server)
    expect(statuses).toMatchObject(expected)
    expect(code).toBe(exit)
    expect(shown[check]?.message).toMatch(says)
    for (const { status, remedy } of Object.values(shown)) {
      if (status === 'warn' || status === 'fail') expect(remedy).toMatch(/\S/)
    }
  })

  it('names what is like a model that is not listed', async () => {
    await using server = await offering({ body: { models: [{ name: 'models/some-modem' }] } }, whole)
    const run = await runCli(await newFolder(), ['doctor', '--base-url', server.baseUrl, '--model', 'some-model'])
    expect(run.code).toBe(0)
    expect(run.out).toMatch(/warn {2}model +some-model is not in the list of .*\n +→ Did you mean some-modem\?/)
  })

  it('does not believe what was known', async () => {
    await using server = await offering(listed, failing(400, 'response_format is unknown'), whole, whole)
    const { state } = await ask(server)
    await ask(server, { XDG_STATE_HOME: state })
    expect(server.chats().map((body) => body.response_format.type)).toEqual([
      'json_schema',
      'json_object',
      'json_schema',
    ])
  })

  it('ends with 5 where nothing listens', async () => {
    const { code, statuses } = await ask({ baseUrl: 'http://127.0.0.1:9/v1' })
    expect(code).toBe(5)
    expect(statuses).toMatchObject({ endpoint: 'fail', model: 'skip', 'working folder': 'ok' })
  })

  it('stops on a signal', async () => {
    let started: () => void = () => {}
    const begun = new Promise<void>((resolve) => {
      started = resolve
    })
    await using server = await endpoint(() => started())
    const child = execa(process.execPath, [command, 'doctor', '--base-url', server.baseUrl, '--model', 'm'], {
      env: plainEnv,
      extendEnv: false,
      reject: false,
    })
    await begun
    child.kill('SIGINT')
    expect((await child).exitCode).toBe(130)
  })
})

describe('doctor without an endpoint', () => {
  it.each([
    ['nothing is set', [], /because no model is configured: it needs no key and no network/],
    ['it is asked for', ['--model', 'playbook'], /the built-in author will write: it needs no key/],
  ])('the built-in author works when %s', async (_name, args, says) => {
    const { code, statuses, shown } = await examine(args)
    expect(code).toBe(0)
    expect(statuses).toEqual({ versions: 'ok', settings: 'ok', 'state folder': 'ok', 'working folder': 'ok' })
    expect(shown.settings?.message).toMatch(says)
  })

  it.each<[string, string[], Record<string, string>, number, string, RegExp]>([
    ['no key', ['--model', 'gpt-4.1'], {}, 4, 'key', /There is no key for api\.openai\.com/],
    ['a key of a wrong shape', [], { OPENAI_API_KEY: 'sk canary' }, 4, 'key', /invalid character at position 3/],
    ['an address that is refused', ['--base-url', 'http://example.com/v1'], {}, 2, 'settings', /unencrypted/],
  ])('%s', async (_name, args, env, exit, check, says) => {
    const { code, shown, statuses } = await examine(args, env)
    expect(code).toBe(exit)
    expect(shown[check]).toMatchObject({ status: 'fail', message: expect.stringMatching(says) })
    expect(shown[check]?.remedy).toMatch(/\S/)
    if (check === 'key') expect(shown.key?.remedy).toContain('--model playbook')
    expect(statuses).toMatchObject({ versions: 'ok', 'working folder': 'ok' })
  })

  it('I11 asks nobody with --offline', async () => {
    await using server = await endpoint({})
    const { code, statuses } = await examine(['--base-url', server.baseUrl, '--model', 'm', '--offline'])
    expect(code).toBe(0)
    expect(statuses).toEqual({ ...local, endpoint: 'skip' })
    expect(server.seen).toEqual([])
  })

  const offline = ['--model', 'm', '--offline']
  it.each<[string, Record<string, string>, string, string, RegExp]>([
    [
      'a proxy, its password unsaid',
      { HTTPS_PROXY: 'http://me:canary@proxy.corp:3128' },
      'proxy',
      'ok',
      /through proxy\.corp:3128/,
    ],
    ['a host past the proxy', { HTTPS_PROXY: 'http://proxy.corp:1', NO_PROXY: '*' }, 'proxy', 'ok', /past the proxy/],
    ['a proxy that is no URL', { https_proxy: 'proxy corp' }, 'proxy', 'warn', /https_proxy is no URL/],
    [
      'certificates that are not checked',
      { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      'certificates',
      'warn',
      /anybody on the way/,
    ],
    ['an authority of one’s own', { NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }, 'certificates', 'warn', /cannot be read/],
  ])('%s', async (_name, env, check, status, says) => {
    const { shown } = await examine(offline, { OPENAI_API_KEY: key, ...env })
    expect(shown[check]).toMatchObject({ status, message: expect.stringMatching(says) })
  })

  it('a state folder that cannot be is a warning, and doctor makes none', async () => {
    const home = await newFolder()
    await writeFile(join(home, 'file'), '')
    const blocked = await examine([], { XDG_STATE_HOME: join(home, 'file') })
    expect(blocked.code).toBe(0)
    expect(blocked.shown['state folder']).toMatchObject({
      status: 'warn',
      remedy: expect.stringContaining('XDG_STATE_HOME'),
    })
    await mkdir(join(home, 'free'))
    await examine([], { XDG_STATE_HOME: join(home, 'free', 'deeper') })
    expect(await readdir(join(home, 'free'))).toEqual([])
  })

  it.runIf(process.platform === 'linux')('a working folder that takes no file ends with 8', async () => {
    const { code, shown } = await examine([], {}, '/proc')
    expect(code).toBe(8)
    expect(shown['working folder']?.status).toBe('fail')
  })
})
