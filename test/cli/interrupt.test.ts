import { readdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventSchema } from '../../src/cli/event-schema.ts'
import { command, newFolder, plainEnv, runCli } from '../support/run-cli.ts'

/** An endpoint that takes the request and never answers. */
let server: Server
let baseUrl = ''
let requests = 0
let folder = ''

beforeAll(async () => {
  server = createServer(() => {
    requests += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  folder = await newFolder()
  await runCli(folder, ['init', 'brief.yaml', '--language', 'en'])
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Starts a run and waits until the endpoint has its first request. */
async function start(flags: readonly string[]) {
  const before = requests
  const child = execa(process.execPath, [command, 'generate', 'brief.yaml', '--base-url', baseUrl, ...flags], {
    cwd: folder,
    env: plainEnv,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  })
  while (requests === before && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
  // In an object: a bare child is a promise of its own end.
  return { child }
}

describe('a signal during a run', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it with %i, nothing written, no stack', async (signal, code) => {
    const { child } = await start(['-o', 'report.md'])
    child.kill(signal)
    const { exitCode, stdout, stderr } = await child
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' })
    expect(stderr).toContain(`stopped by ${signal}: nothing was written`)
    expect(stderr).not.toContain('    at ')
    expect(await readdir(folder)).not.toContain('report.md')
  })

  it('is heard when the built-in author never waits', async () => {
    const child = execa(
      process.execPath,
      [command, 'generate', 'brief.yaml', '-v', '--model', 'playbook', '-o', 'own.md'],
      {
        cwd: folder,
        env: plainEnv,
        extendEnv: false,
        reject: false,
        stdin: 'ignore',
      },
    )
    child.stderr.once('data', () => child.kill('SIGINT'))
    expect((await child).exitCode).toBe(130)
    expect(await readdir(folder)).not.toContain('own.md')
  })

  it('closes the event stream with one result', async () => {
    const { child } = await start(['--json'])
    child.kill('SIGINT')
    const { stdout } = await child
    const list = stdout.split('\n').map((line) => eventSchema.parse(JSON.parse(line)))
    expect(list.at(-1)).toMatchObject({ type: 'result', status: 'interrupted', exit: 130, cost: 'unknown' })
  })

  it('leaves at once when it comes twice', async () => {
    const { child } = await start([])
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect((await child).exitCode).toBe(130)
  })
})

describe('an endpoint of .env', () => {
  it('is used with the key of the same file, and named', async () => {
    await writeFile(join(folder, '.env'), `OPENAI_API_KEY=sk-canary-file\nOPENAI_BASE_URL=${baseUrl}\n`)
    const before = requests
    const child = execa(process.execPath, [command, 'generate', 'brief.yaml', '-q'], {
      cwd: folder,
      env: plainEnv,
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
    })
    while (requests === before && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    const { stderr } = await child
    expect(stderr).toContain(`at ${new URL(baseUrl).host}.`)
    expect(stderr).not.toContain('canary')
  })
})

it('ends with 5 when nobody answers in time', async () => {
  const { child } = await start(['--timeout', '0.2', '--max-repairs', '0'])
  const { exitCode, stdout } = await child
  expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: '' })
})
