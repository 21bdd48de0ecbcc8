import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { beforeAll, describe, expect, it } from 'vitest'
import { today } from '../../support/kept-run.ts'
import { command, newFolder, plainEnv, runCli, runShell } from '../../support/run-cli.ts'
import { type Answers, builtInAnswers, exampleBrief, scriptedServer } from '../../support/scripted-server.ts'

let brief = ''
let answers: Answers = new Map()
const key = 'sk-canary-0123456789abcdef'

beforeAll(async () => {
  brief = await exampleBrief('b2b-saas-en')
  answers = await builtInAnswers(brief, today)
}, 120_000)

async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')))
  return files.map((path, index) => `${path}\n${texts[index]}`).join('\n')
}

describe('the command with an endpoint', () => {
  it('keeps the run, goes on after a failure, and leaves the key nowhere', async () => {
    let broken = true
    await using server = await scriptedServer(answers, {
      instead: ({ stage, key: sent }, response) => {
        if (!broken || stage !== 'programme') return false
        // Some gateways repeat what they were sent.
        response.writeHead(401, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ error: { message: `bad key ${sent}` } }))
        return true
      },
    })
    const folder = await newFolder()
    await writeFile(join(folder, 'brief.yaml'), brief)
    const env = { ...plainEnv, XDG_STATE_HOME: join(folder, 'state'), OPENAI_API_KEY: key }
    const asking = [
      '--base-url',
      server.baseUrl,
      '--model',
      'small',
      '--structured',
      'json_schema',
      '--max-repairs',
      '0',
    ]
    const generate = (...flags: string[]) => runCli(folder, ['generate', 'brief.yaml', ...asking, ...flags], { env })
    const failed = await generate('-o', 'a.json', '-v')
    expect(failed.code).toBe(4)
    expect(failed.err).toMatch(/Kept: analysis, goals; 2 paid answers\. The same command goes on from there/)
    broken = false
    const before = server.asked.length
    const whole = await generate('-o', 'a.json', '--record', 'answers', '-v')
    expect(whole.code).toBe(0)
    expect(server.stages().slice(before).toSorted()).toEqual(['initiatives', 'monitoring', 'programme', 'roadmap'])
    // A recording is whole, whatever an earlier run had accepted.
    expect(await readdir(join(folder, 'answers'))).toContain('analysis-1.json')
    const again = await generate('-o', 'b.json')
    expect(again.err).toContain('Nothing was asked anew')
    expect(server.asked[0]?.key).toBe(`Bearer ${key}`)

    const list = await runCli(folder, ['runs', 'list', '--format', 'json'], { env })
    const [run] = JSON.parse(list.out) as { id: string; source: string; model: string }[]
    expect(run).toMatchObject({ source: expect.stringContaining('brief.yaml'), model: 'small' })
    const shown = await runCli(folder, ['runs', 'show', run?.id ?? ''], { env })
    expect(shown.out).toMatch(/programme +\d{4}-/)
    const said = [failed, whole, again, list, shown].map(({ out, err }) => out + err).join('')
    expect(said).not.toContain('canary')
    expect(await everythingIn(folder)).not.toContain('canary')
  })

  it('goes on where nothing can be kept, unless a folder was asked for', async () => {
    await using server = await scriptedServer(answers)
    const folder = await newFolder()
    await writeFile(join(folder, 'brief.yaml'), brief)
    await writeFile(join(folder, 'state'), 'a file where a folder should be')
    const env = { ...plainEnv, XDG_STATE_HOME: join(folder, 'state') }
    const asking = [
      '--base-url',
      server.baseUrl,
      '--model',
      'small',
      '--structured',
      'json_schema',
      '--max-repairs',
      '0',
    ]
    const refused = await runCli(folder, ['generate', 'brief.yaml', ...asking, '--run-dir', 'state/run'], { env })
    expect(refused).toMatchObject({ code: 8, out: '' })
    expect(refused.err).toContain('Name another folder with --run-dir')
    expect(server.asked).toEqual([])
    const run = await runCli(folder, ['generate', 'brief.yaml', ...asking, '-o', 'a.json'], { env })
    expect(run.err).toMatch(/run folder .* cannot be written: .*a file, not a folder.*nothing of it is kept/)
    expect([0, 9]).toContain(run.code)
  })
})

describe('a disk that is full', () => {
  it('ends the run before more is paid for and lost, and says what is', async () => {
    await using server = await scriptedServer(answers)
    const folder = await newFolder()
    await writeFile(join(folder, 'brief.yaml'), brief)
    const line = `$CLI generate brief.yaml --base-url ${server.baseUrl} --model small --structured json_schema --run-dir run --max-repairs 0`
    // A file may hold 16 KiB: the first answer fits, the log with a later one does not.
    const run = await runShell(folder, `ulimit -f 16; ${line} -o a.json`)
    expect(run.code).toBe(8)
    expect(run.err).toMatch(
      /(?:answer to|accepted stage) \w+.* could not be kept .*the file would exceed the size limit/,
    )
    expect(run.err).toContain('Free the disk and run the same command again')
    const before = server.asked.length
    expect(before).toBeLessThan(6)
    const again = await runShell(folder, `${line} -o a.json`)
    expect([0, 9]).toContain(again.code)
    expect(server.asked.length - before).toBeLessThanOrEqual(6)
  })
})

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s keeps what was accepted and says where to go on', async (signal, code) => {
    await using server = await scriptedServer(answers, { delay: ({ stage }) => (stage === 'goals' ? 60_000 : 0) })
    const folder = await newFolder()
    await writeFile(join(folder, 'brief.yaml'), brief)
    const asking = [
      '--base-url',
      server.baseUrl,
      '--model',
      'small',
      '--structured',
      'json_schema',
      '--max-repairs',
      '0',
    ]
    const child = execa(process.execPath, [command, 'generate', 'brief.yaml', ...asking, '--run-dir', 'run'], {
      cwd: folder,
      env: plainEnv,
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
    })
    const held = { child }
    while (!server.stages().includes('goals') && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    held.child.kill(signal)
    const { exitCode, stderr } = await child
    expect(exitCode).toBe(code)
    expect(stderr).toContain('Kept: analysis; 1 paid answer. The same command goes on from there')
    expect(await readdir(join(folder, 'run', 'stages'))).toHaveLength(1)
  })
})

describe('runs', () => {
  const cardOf = (openedAt: string) =>
    JSON.stringify({
      version: 1,
      command: 'generate',
      source: '/home/anna/brief.yaml',
      company: 'Кофейни «Зерно»',
      language: 'ru',
      model: 'gpt-4.1',
      host: 'api.openai.com',
      openedAt,
    })

  async function threeRuns() {
    const folder = await newFolder()
    const runs = join(folder, 'loyalty-strategy', 'runs')
    for (const [id, day] of [
      ['old-11111111', '2026-09-01'],
      ['recent-22222222', '2026-11-20'],
      ['newest-33333333', '2026-11-21'],
    ]) {
      await mkdir(join(runs, `${id}`), { recursive: true })
      await writeFile(join(runs, `${id}`, 'run.json'), cardOf(`${day}T10:00:00.000Z`))
    }
    await mkdir(join(runs, 'no-run'))
    const env = { ...plainEnv, XDG_STATE_HOME: folder }
    return {
      names: async () => (await readdir(runs)).toSorted(),
      cli: (...args: string[]) => runCli(folder, ['runs', ...args], { env }),
    }
  }

  it('list shows the latest first', async () => {
    const { cli } = await threeRuns()
    const { out, code } = await cli('list')
    expect(code).toBe(0)
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'run',
      'newest-33333333',
      'recent-22222222',
      'old-11111111',
      '',
    ])
    expect(out).toContain('Кофейни «Зерно»')
  })

  it.each([
    ['by age', ['--older-than', '30'], ['newest-33333333', 'no-run', 'recent-22222222']],
    ['by number', ['--keep', '1'], ['newest-33333333', 'no-run']],
    ['only in words', ['--keep', '0', '--dry-run'], ['newest-33333333', 'no-run', 'old-11111111', 'recent-22222222']],
  ])('prune removes %s', async (_name, flags, left) => {
    const { cli, names } = await threeRuns()
    expect((await cli('prune', ...flags)).code).toBe(0)
    expect(await names()).toEqual(left)
  })

  it('refuse what is unclear', async () => {
    const { cli } = await threeRuns()
    expect((await cli('prune')).code).toBe(2)
    const unknown = await cli('show', 'newest-3333333')
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('Did you mean newest-33333333?')
  })
})
