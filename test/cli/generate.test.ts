import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventSchema } from '../../src/cli/event-schema.ts'
import { newFolder, plainEnv, runCli, runShell } from '../support/run-cli.ts'

let folder = ''
beforeEach(async () => {
  folder = await newFolder()
  await runCli(folder, ['init', 'brief.yaml', '--language', 'en'])
})

function events(out: string) {
  expect(out.endsWith('\n')).toBe(true)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => eventSchema.parse(JSON.parse(line)))
}

describe('generate with the built-in author', () => {
  it('prints the report alone on stdout and says who wrote it', async () => {
    const { code, out, err } = await runCli(folder, ['generate', 'brief.yaml'])
    expect(code).toBe(0)
    expect(out).toMatch(/^# .*Hearth & Rye/)
    expect(err).toContain('Author: the built-in playbook, because no model is configured')
    expect(err).toContain('✓ Analysis: done')
    expect(err).not.toMatch(/\p{Cc}(?<!\n)/u)
    expect(err.trimEnd().split('\n').at(-1)).toMatch(
      /^Open findings: 0 errors, \d+ warnings?\. Author: the built-in playbook\.$/,
    )
  })

  it('writes the same bytes twice, makes folders, replaces files, leaves nothing beside them', async () => {
    const args = ['generate', 'brief.yaml', '-o', 'out/a/report.md', '-o', 'out/a/strategy.json', '--model', 'playbook']
    const read = (name: string) => readFile(join(folder, 'out/a', name), 'utf8')
    expect(await runCli(folder, args)).toMatchObject({ code: 0, out: '' })
    const first = [await read('report.md'), await read('strategy.json')]
    expect(await runCli(folder, args)).toMatchObject({ code: 0, out: '' })
    expect([await read('report.md'), await read('strategy.json')]).toEqual(first)
    expect(await readdir(join(folder, 'out/a'))).toEqual(['report.md', 'strategy.json'])

    const strategy = JSON.parse(first[1] ?? '')
    expect(Object.keys(strategy).slice(0, 5)).toEqual(['version', 'generatedAt', 'language', 'brief', 'model'])
    expect(strategy.generatedAt).toBe('2026-11-21T16:00:00.000Z')
    expect(strategy.model).toEqual({ author: 'playbook', name: 'playbook', host: null, byDefault: false })
    expect(await runCli(folder, ['render', 'out/a/strategy.json'])).toMatchObject({ code: 0, out: first[0] })
    expect((await runCli(folder, ['render', 'out/a/strategy.json', '--format', 'json'])).out).toBe(first[1])
  })

  it('reads the brief from stdin and writes Russian when asked', async () => {
    const { code, out } = await runShell(folder, 'cat brief.yaml | $CLI generate - --language ru')
    expect(code).toBe(0)
    expect(out).toMatch(/[а-яё]{4}/i)
  })

  it('is silent with --quiet', async () => {
    expect(await runCli(folder, ['generate', 'brief.yaml', '-q', '-o', 'a.md'])).toEqual({ code: 0, out: '', err: '' })
  })

  it('keeps quiet when the reader leaves', async () => {
    const run = await runShell(folder, 'set -o pipefail; $CLI generate brief.yaml -q | head -1')
    expect(run).toMatchObject({ code: 0, err: '' })
  })

  it('fails with 8 when stdout is full', async () => {
    expect(await runShell(folder, '$CLI generate brief.yaml > /dev/full')).toMatchObject({ code: 8 })
  })
})

describe('--json', () => {
  it('prints events instead of the report, and files are still written', async () => {
    const { code, out } = await runCli(folder, ['generate', 'brief.yaml', '--json', '-o', 'a.md'])
    expect(code).toBe(0)
    const list = events(out)
    expect(list.map(({ seq }) => seq)).toEqual(list.map((_, index) => index))
    expect(list[0]).toMatchObject({ type: 'version', tool: 'loyalty-strategy' })
    expect(list.filter(({ type }) => type === 'result')).toHaveLength(1)
    expect(list.at(-1)).toMatchObject({ type: 'result', status: 'ok', exit: 0, cost: 0, error: null })
    expect(list).toContainEqual(expect.objectContaining({ type: 'plan', author: 'playbook', byDefault: true }))
    const artifact = list.find(({ type }) => type === 'artifact')
    expect(artifact).toMatchObject({ format: 'md', path: join(folder, 'a.md') })
  })

  it.each([
    ['a missing brief', ['generate', 'nothing.yaml', '--json'], 3, 'brief'],
    ['a wrong flag', ['generate', 'brief.yaml', '--json', '--nonsense'], 2, 'usage'],
    ['no key', ['generate', 'brief.yaml', '--json', '--model', 'gpt-4.1'], 4, 'key'],
    ['no recorded answer', ['generate', 'brief.yaml', '--json', '--replay', '.'], 6, 'answer'],
  ])('ends with one result after %s', async (_name, args, exit, exitClass) => {
    const { code, out } = await runCli(folder, args)
    const list = events(out)
    expect(code).toBe(exit)
    expect(list[0]?.type).toBe('version')
    expect(list.at(-1)).toMatchObject({ type: 'result', status: 'failed', exit, error: { class: exitClass } })
  })

  it('fails with 8 when stdout is full', async () => {
    expect(await runShell(folder, '$CLI generate brief.yaml --json > /dev/full')).toMatchObject({ code: 8 })
  })
})

describe('what is refused before any work', () => {
  it.each([
    ['the brief as output', ['-o', 'brief.yaml', '--format', 'md'], 2, /names? .*format|being read/],
    ['a folder below a file', ['-o', 'brief.yaml/x.md'], 8, /is a file/],
    ['a folder as output', ['-o', 'out.md'], 8, /is a folder/],
    ['--replay with --model', ['--replay', '.', '--model', 'x'], 2, /--replay/],
  ])('%s', async (_name, flags, code, words) => {
    await runShell(folder, 'mkdir out.md')
    const before = await readFile(join(folder, 'brief.yaml'), 'utf8')
    const run = await runCli(folder, ['generate', 'brief.yaml', ...flags])
    expect(run).toMatchObject({ code, out: '' })
    expect(run.err).toMatch(words)
    expect(run.err).not.toContain('Author:')
    expect(await readFile(join(folder, 'brief.yaml'), 'utf8')).toBe(before)
    expect(await readdir(folder)).toEqual(['brief.yaml', 'out.md'])
  })

  it('a brief with problems, all at once and with their places', async () => {
    await writeFile(join(folder, 'bad.yaml'), 'company: Acme\nbudgett: 100\nproducts: [Coffee]\n')
    const run = await runCli(folder, ['generate', 'bad.yaml', '-o', 'a.md'])
    expect(run).toMatchObject({ code: 3, out: '' })
    expect(run.err).toContain('bad.yaml:2:1')
    expect(run.err).toContain('> 2 | budgett: 100')
    expect(run.err).toContain('did you mean: budget')
    expect(run.err).toMatch(/bad\.yaml has \d+ problems/)
    expect(await readdir(folder)).not.toContain('a.md')
  })

  it('what is no file', async () => {
    const near = await runCli(folder, ['generate', 'breif.yaml'])
    expect(near).toMatchObject({ code: 3, out: '' })
    expect(near.err).toContain('Did you mean brief.yaml?')
    const fifo = await runShell(folder, 'mkfifo pipe; $CLI generate pipe')
    expect(fifo).toMatchObject({ code: 3 })
    const device = await runCli(folder, ['generate', '/dev/zero'])
    expect(device).toMatchObject({ code: 3 })
    expect((await runCli(folder, ['generate', '.'])).err).toContain('is a directory')
  })
})

describe('.env', () => {
  const write = (text: string) => writeFile(join(folder, '.env'), text)

  it('may not send the key of the environment elsewhere', async () => {
    await write('OPENAI_BASE_URL=https://evil.test/v1\n')
    const env = { ...plainEnv, OPENAI_API_KEY: 'sk-canary-from-the-environment' }
    const run = await runCli(folder, ['generate', 'brief.yaml'], { env })
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('evil.test')
    expect(run.err).not.toContain('canary')
  })

  it('gives the model by its name, and nothing else of it is read', async () => {
    await write('LOYALTY_STRATEGY_MODEL=playbook\nNO_COLOR=1\nFORCE_COLOR=1\n')
    const run = await runCli(folder, ['generate', 'brief.yaml'])
    expect(run.code).toBe(0)
    expect(run.err).toContain('Author: the built-in playbook; nothing')
    expect(run.err).not.toContain('\u001b')
  })
})
