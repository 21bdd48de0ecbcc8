import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Row, Summary } from '../../../src/batch/summary.ts'
import { checkPlaces } from '../../../src/cli/batch/check-places.ts'
import { tellGithub, writeJunit } from '../../../src/cli/batch/ci-files.ts'
import { indexPage } from '../../../src/cli/batch/index-page.ts'
import { judgedRow } from '../../../src/cli/batch/judged-row.ts'
import type { BatchOptions } from '../../../src/cli/batch/options.ts'
import type { Shell } from '../../../src/cli/shell.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { renderMarkdown } from '../../../src/report/markdown.ts'
import { newFolder } from '../../support/run-cli.ts'

let cwd = ''
beforeEach(async () => {
  cwd = await newFolder()
  await writeFile(join(cwd, 'brief.yaml'), 'company: A\n')
  await writeFile(join(cwd, 'file'), 'text\n')
  await mkdir(join(cwd, 'folder'))
  await symlink(join(cwd, 'file'), join(cwd, 'link.xml'))
})

const options = (more: Partial<BatchOptions>) => ({ out: 'out', ...more }) as BatchOptions
const row: Row = {
  ...{ brief: 'brief.yaml', model: 'm', folder: 'brief', company: 'A', language: 'en', code: 0, failure: null },
  ...{ score: null, criteria: {}, findings: { errors: 0, warnings: 0 }, rules: {} },
  ...{ calls: 0, repairs: 0, tokens: null, costUsd: null, seconds: 0 },
}
const summary: Summary = { version: 1, rows: [row] }

describe('before the first call', () => {
  it.each([
    ['a folder of reports that is a file', { out: 'file' }, 'io'],
    ['JUnit below a file', { junit: 'file/junit.xml' }, 'io'],
    ['SARIF that is a folder', { sarif: 'folder' }, 'io'],
    ['JUnit behind a link', { junit: 'link.xml' }, 'io'],
    ['a summary that is a brief', { summary: './brief.yaml' }, 'usage'],
  ])('refuses %s', async (_name, more, kind) => {
    await expect(checkPlaces({ cwd } as Shell, ['brief.yaml'], options(more))).rejects.toMatchObject({ class: kind })
  })

  it('takes places that are new or written by an earlier batch, and makes nothing', async () => {
    await checkPlaces(
      { cwd } as Shell,
      ['brief.yaml', 'gone.yaml'],
      options({ summary: 'file', junit: 'ci/junit.xml' }),
    )
    expect(await readdir(cwd)).toEqual(['brief.yaml', 'file', 'folder', 'link.xml'])
  })
})

describe('after the last call', () => {
  it('says which report is gone, or no longer what was written', async () => {
    await expect(judgedRow(cwd, options({}), row)).rejects.toMatchObject({
      class: 'io',
      message: expect.stringContaining('strategy.json'),
    })
    await mkdir(join(cwd, 'out', 'brief'), { recursive: true })
    await writeFile(join(cwd, 'out', 'brief', 'strategy.json'), '{"version": 1,')
    await expect(judgedRow(cwd, options({}), row)).rejects.toMatchObject({
      class: 'io',
      message: expect.stringContaining('no JSON any more'),
    })
  })

  it('leaves no half of a JUnit file, and says why there is none', async () => {
    const failed: Summary = { version: 1, rows: [{ ...row, folder: null }] }
    await expect(writeJunit(cwd, 'file/junit.xml', failed, options({}))).rejects.toMatchObject({ class: 'io' })
    await expect(writeJunit(cwd, 'junit.xml', summary, options({}))).rejects.toMatchObject({ class: 'io' })
    expect((await readdir(cwd)).filter((name) => name.includes('junit'))).toEqual([])
  })

  it('shows hidden characters of names by their code', () => {
    const brief = 'esc\u001b[31m\u202e.yaml'
    const failure = { class: 'brief', message: `${brief} has 1 problem.`, hint: null }
    const odd: Summary = { version: 1, rows: [{ ...row, brief, company: null, folder: null, code: 3, failure }] }
    const page = renderMarkdown(indexPage(odd, null, 'report.md'))
    for (const hidden of ['\u001b', '\u202e']) expect(page).not.toContain(hidden)
    expect(page.match(/u\\?\{202e/g)).toHaveLength(3)
  })

  it('is whole without the summary of the step', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'nowhere', 'step.md') }
    const failed: Summary = { version: 1, rows: [{ ...row, folder: null }] }
    const texts = { verdict: '::error::0 of 1', index: '# Strategies\n' }
    const said: string[] = []
    const terminal = { warn: (text: string) => said.push(text) } as unknown as Terminal
    const told = await tellGithub({ cwd, env } as unknown as Shell, terminal, failed, options({}), texts)
    expect(told).toBe('\\::error::0 of 1\n')
    expect(said).toEqual([expect.stringContaining('GITHUB_STEP_SUMMARY')])
  })
})
