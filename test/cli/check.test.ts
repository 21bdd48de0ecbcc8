import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder, runCli, runShell } from '../support/run-cli.ts'

let folder: string
const name = join('мои файлы', 'план 1.json')
const project = (text: string) => writeFile(join(folder, 'set', 'loyalty-strategy.yaml'), text)

beforeAll(async () => {
  folder = await newFolder()
  await mkdir(join(folder, 'мои файлы'))
  await mkdir(join(folder, 'set'))
  await copyFile('examples/b2b-saas-en/brief.yaml', join(folder, 'set', 'brief.yaml'))
  const strategy = JSON.parse(await readFile('examples/coffee-chain-ru/strategy.json', 'utf8'))
  strategy.stages.goals.goals[0].extra = 1
  await writeFile(join(folder, name), `\ufeff${JSON.stringify(strategy, null, 2).replaceAll('\n', '\r\n')}`)
  await writeFile(join(folder, 'bad.yaml'), 'company: Acme\r\nbudgett: 100\r\n')
})

describe('check of a strategy with a broken stage', () => {
  it('shows the place and the title on stdout', async () => {
    const { code, out, err } = await runCli(folder, ['check', name])
    expect({ code, err }).toEqual({ code: 9, err: '' })
    expect(out).toMatch(/план 1\.json:\d+:9 {2}\/stages\/goals\/goals\/T1 {2}goals T1 «/)
    expect(out).toMatch(/> \d+ \| {9}\{/)
  })

  it.each([
    ['sarif', /"uri": "%D0%BC%D0%BE%D0%B8%20%D1%84%D0%B0%D0%B9%D0%BB%D1%8B\/%D0%BF%D0%BB%D0%B0%D0%BD%201\.json"/],
    ['junit', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="мои файлы\/план 1\.json"/],
    ['github', /^::error file=мои файлы\/план 1\.json,line=\d+,.*title=schema-valid%3A goals T1/],
    ['json', /"rule": "schema-valid"/],
  ])('prints nothing but %s', async (format, expected) => {
    const { code, out, err } = await runCli(folder, ['check', name, '--format', format])
    expect({ code, err }).toEqual({ code: 9, err: '' })
    expect(out).toMatch(expected)
  })

  it('reads it from standard input', async () => {
    const { code, out } = await runShell(folder, '$CLI check - --format github < "мои файлы/план 1.json"')
    expect(code).toBe(9)
    expect(out).toMatch(/^::error file=stdin,line=/)
  })
})

describe('check of a brief that cannot be read', () => {
  it.each([
    ['sarif', /"startLine": 2,/],
    ['junit', /<testcase classname="brief" name="schema-valid" file="bad\.yaml">\s*<failure/],
    ['github', /^::error file=bad\.yaml,line=2,/m],
    ['json', /"pointer": "\/budgett"/],
    ['pretty', /^$/],
  ])('says so as %s and for a person', async (format, expected) => {
    const { code, out, err } = await runCli(folder, ['check', 'bad.yaml', '--format', format])
    expect(code).toBe(3)
    expect(out).toMatch(expected)
    expect(err).toContain('bad.yaml:2:1')
  })
})

describe('loyalty-strategy.yaml', () => {
  const check = (...args: string[]) => runCli(join(folder, 'set'), ['check', 'brief.yaml', ...args])

  it('switches a rule off, with its reason', async () => {
    await project('rules:\n  metrics-known: {severity: off, reason: "We measure from July on."}\n')
    const { code, out } = await check('--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out).skipped).toContainEqual({
      rule: 'metrics-known',
      reason: 'switched off: We measure from July on.',
    })
    expect((await check()).out).toContain('1 rule set by loyalty-strategy.yaml')
  })

  it('is kept in the strategy and told in the report', async () => {
    await project('rules:\n  generic-phrases: {severity: error, reason: "Our board reads every word."}\n')
    const args = ['generate', 'brief.yaml', '-o', 'strategy.json', '-o', 'report.md', '-q']
    await runCli(join(folder, 'set'), args)
    const strategy = JSON.parse(await readFile(join(folder, 'set', 'strategy.json'), 'utf8'))
    expect(strategy.ruleSettings).toEqual([
      { rule: 'generic-phrases', severity: 'error', reason: 'Our board reads every word.' },
    ])
    const report = await readFile(join(folder, 'set', 'report.md'), 'utf8')
    expect(report).toMatch(/\| generic-phrases +\| error +\| Our board reads every word\. +\|/)
  })

  it.each([
    [
      'an unknown rule',
      'rules:\n  metrics-knwon: {severity: off, reason: "We measure from July on."}\n',
      '2:3',
      'metrics-known',
    ],
    ['no reason', 'rules:\n  metrics-known: {severity: off}\n', '2:18', 'the reason is missing'],
    ['an address', 'baseUrl: https://evil.test\n', '1:1', 'must not redirect a key'],
    ['broken YAML', 'rules: "x\n', ':', 'not closed'],
    ['an alias', 'rules: &a\n  metrics-known: *a\n', ':', 'alias'],
    ['no mapping', '- x\n', '1:1', 'a mapping with model'],
  ])('with %s ends with 2 and shows where', async (_name, text, place, words) => {
    await project(text)
    const { code, out, err } = await check()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`loyalty-strategy.yaml:${place === ':' ? '' : place}`)
    expect(err).toContain(words)
  })

  it.each([[''], ['# nothing yet\n'], ['\ufeffrules:\r\n']])('sets nothing when it holds %j', async (text) => {
    await project(text)
    expect((await check()).code).toBe(0)
  })
})
