import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { convert } from 'xmlbuilder2'
import { type Summary, summarySchema } from '../../../src/batch/summary.ts'
import { briefTemplateEn } from '../../../src/cli/brief-template-en.ts'
import { briefTemplateRu } from '../../../src/cli/brief-template-ru.ts'
import { type CliRun, newFolder, runCli } from '../../support/run-cli.ts'

let folder = ''
let run: CliRun
let summary: Summary
const read = (name: string) => readFile(join(folder, name), 'utf8')
const readSummary = async (name: string) => summarySchema.parse(JSON.parse(await read(name)))

beforeAll(async () => {
  folder = await newFolder()
  await writeFile(join(folder, 'good.yaml'), briefTemplateEn)
  await writeFile(join(folder, 'русский.yaml'), briefTemplateRu)
  await writeFile(join(folder, 'broken.yaml'), 'company: Acme\nbudgett: 1\n')
  const files = ['--format', 'md,html', '--junit', 'ci/junit.xml', '--sarif', 'ci/all.sarif', '--github']
  run = await runCli(folder, ['batch', '*.yaml', '--out', 'out', ...files], {
    env: { GITHUB_STEP_SUMMARY: join(folder, 'step.md') },
  })
  summary = await readSummary('out/summary.json')
}, 120_000)

describe('batch', () => {
  it('writes the good ones although one is broken, and ends with 10', async () => {
    expect(run.code).toBe(10)
    expect(summary.rows.map(({ brief, code, folder: of }) => [brief, code, of])).toEqual([
      ['broken.yaml', 3, null],
      ['good.yaml', 0, 'good'],
      ['русский.yaml', 0, 'русский'],
    ])
    for (const of of ['good', 'русский']) {
      expect(await read(`out/${of}/report.md`)).toMatch(/^# /)
      expect(await read(`out/${of}/report.html`)).toMatch(/^<!doctype html>/)
      expect(JSON.parse(await read(`out/${of}/strategy.json`))).toMatchObject({ version: 1 })
    }
    expect(await read('out/broken/log.txt')).toContain('budgett')
  })

  it('knows that the built-in author costs nothing', () => {
    expect(summary.rows.map(({ costUsd }) => costUsd)).toEqual([0, 0, 0])
  })

  it('links the reports from an index, for the screen and for a repository', async () => {
    expect(await read('out/index.md')).toContain('](good/report.md)')
    const page = await read('out/index.html')
    expect(page).toContain('href="good/report.html"')
    expect(page).toContain(`href="${encodeURI('русский/report.html')}"`)
    expect(page).toContain('no report (3)')
  })

  it('gives JUnit a suite for each brief and a case for each rule', async () => {
    const { testsuites } = convert(await read('ci/junit.xml'), { format: 'object' }) as unknown as {
      testsuites: { testsuite: { '@name': string; '@errors': string; testcase: object[] | object }[] }
    }
    expect(testsuites.testsuite.map((suite) => [suite['@name'], suite['@errors']])).toEqual([
      ['broken.yaml', '1'],
      ['good.yaml', '0'],
      ['русский.yaml', '0'],
    ])
    const [, good] = testsuites.testsuite
    expect(good?.testcase).toHaveProperty('length')
    expect(Object.keys(good?.testcase ?? {}).length).toBeGreaterThan(100)
  })

  it('tells code scanning and GitHub at the briefs', async () => {
    const log = JSON.parse(await read('ci/all.sarif'))
    const uris = log.runs[0].artifacts.map((artifact: { location: { uri: string } }) => artifact.location.uri)
    expect(uris).toEqual(['good.yaml', encodeURI('русский.yaml')])
    expect(run.out).toMatch(/^::warning file=/m)
    expect(await read('step.md')).toBe(await read('out/index.md'))
  })

  it('has not changed when it is run again, and says what a baseline had better', async () => {
    const better: Summary = structuredClone(summary)
    const good = better.rows.find(({ brief }) => brief === 'good.yaml')
    if (!good) throw new Error('no row')
    good.score = 100
    good.rules = {}
    await writeFile(join(folder, 'better.json'), JSON.stringify(better))
    const again = (baseline: string) =>
      runCli(folder, ['batch', 'good.yaml', 'русский.yaml', '--out', 'again', '--baseline', baseline])
    await writeFile(
      join(folder, 'same.json'),
      JSON.stringify({ ...summary, rows: summary.rows.filter(({ failure }) => failure === null) }),
    )
    expect((await again('same.json')).code).toBe(0)
    expect(await read('again/index.md')).toContain('Nothing has changed.')
    const worse = await again('better.json')
    expect(worse.code).toBe(10)
    expect(worse.err).toContain('worse: broken.yaml (playbook): not in this batch any more')
    const fails = Object.keys(summary.rows.find(({ brief }) => brief === 'good.yaml')?.rules ?? {})
    for (const rule of fails) expect(worse.err).toContain(`worse: good.yaml (playbook): open findings of ${rule} 0 →`)
  }, 120_000)

  it.each([
    ['nothing matches', ['*.toml', '--out', 'o'], 'Nothing matches *.toml.'],
    ['no folder is named', ['good.yaml'], '--out'],
    ['a format is unknown', ['good.yaml', '--out', 'o', '--format', 'pdf'], 'pdf'],
    ['the baseline is something else', ['good.yaml', '--out', 'o', '--baseline', 'good.yaml'], 'no summary of a batch'],
    ['the baseline is missing', ['good.yaml', '--out', 'o', '--baseline', 'b.json'], 'b.json cannot be read'],
    ['one model and several', ['good.yaml', '--out', 'o', '--model', 'a', '--models', 'b,c'], 'exclude each other'],
    ['a list with a hole', ['good.yaml', '--out', 'o', '--models', 'b,,c'], 'separated by commas'],
  ])('ends with 2 when %s', async (_name, args, words) => {
    const { code, out, err } = await runCli(folder, ['batch', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })
})
