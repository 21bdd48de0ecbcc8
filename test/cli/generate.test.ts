import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventSchema } from '../../src/cli/event-schema.ts'
import { type CliRun, newFolder, runCli, runShell } from '../support/run-cli.ts'

let folder = ''
/** One run that prints the report, and one that writes files and prints events. */
let printed: CliRun
let filed: CliRun
const read = (name: string) => readFile(join(folder, name), 'utf8')

beforeAll(async () => {
  folder = await newFolder()
  await copyFile('examples/b2b-saas-en/brief.yaml', join(folder, 'brief.yaml'))
  await writeFile(join(folder, 'report.md'), 'an older report\n')
  printed = await runCli(folder, ['generate', 'brief.yaml'])
  filed = await runCli(folder, [
    ...['generate', 'brief.yaml', '--model', 'playbook', '--json'],
    ...['-o', 'report.md', '-o', 'new/folder/strategy.json'],
  ])
}, 120_000)

function events(out: string) {
  expect(out.endsWith('\n')).toBe(true)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => eventSchema.parse(JSON.parse(line)))
}

describe('generate', () => {
  it('prints the report alone on stdout, and says on stderr who wrote it and what is open', async () => {
    expect(printed.out).toMatch(/^# /)
    expect(printed.err).toContain('Author: the built-in playbook, because no model is configured')
    expect(printed.err).toContain('Analysis: done')
    expect(printed.err).not.toMatch(/\p{Cc}(?<!\n)/u)
    const last = /^Open findings: (\d+) errors?, \d+ warnings?\. Author: the built-in playbook\./
    const open = last.exec(printed.err.trimEnd().split('\n').at(-1) ?? '')
    expect(printed.code).toBe(open?.[1] === '0' ? 0 : 9)
  })

  it('writes files as a whole, makes folders, and leaves nothing beside them', async () => {
    expect(await readdir(folder)).toEqual(['brief.yaml', 'new', 'report.md'])
    expect(await readdir(join(folder, 'new/folder'))).toEqual(['strategy.json'])
    const text = await read('new/folder/strategy.json')
    const strategy = JSON.parse(text)
    expect(text).toBe(`${JSON.stringify(strategy, null, 2)}\n`)
    expect(Object.keys(strategy).slice(0, 5)).toEqual(['version', 'generatedAt', 'language', 'brief', 'model'])
    expect(strategy.generatedAt).toBe('2026-11-21T16:00:00.000Z')
    expect(strategy.model).toEqual({ author: 'playbook', name: 'playbook', host: null, byDefault: false })
  })

  it('gives the same report again, whoever chose the author', async () => {
    // The title page and the last chapter say whether the author was chosen.
    const chapters = (text: string) => text.slice(text.indexOf('\n## '), text.lastIndexOf('\n## '))
    expect(chapters(await read('report.md'))).toBe(chapters(printed.out))
  })
})

describe('render', () => {
  it('gives the report of generate to the byte, in every format', async () => {
    const { code, out } = await runCli(folder, ['render', 'new/folder/strategy.json'])
    expect(out).toBe(await read('report.md'))
    expect(code).toBe(filed.code)
    const json = await runCli(folder, ['render', 'new/folder/strategy.json', '--format', 'json'])
    expect(json.out).toBe(await read('new/folder/strategy.json'))
  })

  it.each([
    ['is quiet when the reader leaves', 'set -o pipefail; $CLI render new/folder/strategy.json -q | head -1', [0, 9]],
    ['fails with 8 when stdout is full', '$CLI render new/folder/strategy.json > /dev/full', [8]],
    ['refuses to write over its source', '$CLI render new/folder/strategy.json -o new/folder/strategy.json', [2]],
    ['refuses a brief', '$CLI render brief.yaml', [3]],
  ])('%s', async (_name, line, codes) => {
    const run = await runShell(folder, line)
    expect(codes).toContain(run.code)
    expect(run.err).not.toContain('    at ')
  })
})

describe('--json', () => {
  it('prints events instead of the report', () => {
    const list = events(filed.out)
    expect(list.map(({ seq }) => seq)).toEqual(list.map((_, index) => index))
    expect(list[0]).toMatchObject({ type: 'version', tool: 'loyalty-strategy' })
    expect(list[1]?.type === 'finding' || list[1]?.type === 'plan').toBe(true)
    expect(list.filter(({ type }) => type === 'result')).toHaveLength(1)
    expect(list.at(-1)).toMatchObject({ type: 'result', exit: filed.code, cost: 0, error: null })
    expect(list).toContainEqual(expect.objectContaining({ type: 'plan', author: 'playbook', byDefault: false }))
    expect(list.filter(({ type }) => type === 'artifact')).toMatchObject([
      { format: 'md', path: join(folder, 'report.md') },
      { format: 'json', path: join(folder, 'new/folder/strategy.json') },
    ])
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
    expect(await runShell(folder, '$CLI generate nothing.yaml --json > /dev/full')).toMatchObject({ code: 8 })
  })
})

describe('check', () => {
  it('prints exactly the fields of the contract', async () => {
    const { code, out } = await runCli(folder, ['check', 'new/folder/strategy.json', '--format', 'json'])
    expect(code).toBe(filed.code)
    const { findings, skipped, ...rest } = JSON.parse(out)
    expect(rest).toEqual({})
    const keys = ['rule', 'severity', 'pointer', 'message', 'expected', 'actual']
    for (const finding of findings) expect(Object.keys(finding)).toEqual(keys)
    for (const rule of skipped) expect(Object.keys(rule)).toEqual(['rule', 'reason'])
  })

  it('finds what an edit broke', async () => {
    const strategy = JSON.parse(await read('new/folder/strategy.json'))
    strategy.stages.initiatives.initiatives[0].owner = 'Nobody'
    strategy.stages.goals.goals[0].extra = 1
    await writeFile(join(folder, 'edited.json'), JSON.stringify(strategy))
    const { code, out } = await runCli(folder, ['check', 'edited.json', '--format', 'json'])
    expect(code).toBe(9)
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ rule: 'schema-valid', severity: 'error' }),
    )
  })

  it('says where a strategy is no longer JSON', async () => {
    await writeFile(join(folder, 'torn.json'), (await read('new/folder/strategy.json')).slice(0, -100))
    const { code, out, err } = await runCli(folder, ['check', 'torn.json'])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('not JSON')
  })

  it('prints the normalised brief with its findings', async () => {
    const { code, out, err } = await runCli(folder, ['check', 'brief.yaml', '--format', 'json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { brief, findings } = JSON.parse(out)
    expect(brief.pains[0]).toHaveProperty('id', 'P1')
    expect(findings.every(({ rule }: { rule: string }) => rule !== '')).toBe(true)
  })

  it('prints the problems of a brief that cannot be read', async () => {
    await writeFile(join(folder, 'bad.yaml'), 'company: Acme\nbudgett: 100\n')
    const { code, out } = await runCli(folder, ['check', 'bad.yaml', '--format', 'json'])
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ brief: null, skipped: [] })
    expect(JSON.parse(out).findings.map(({ pointer }: { pointer: string }) => pointer)).toContain('/budgett')
  })
})
