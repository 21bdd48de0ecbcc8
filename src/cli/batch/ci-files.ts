import { appendFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Row, Summary } from '../../batch/summary.ts'
import { ExpectedError } from '../../core/errors.ts'
import { relativeName } from '../check/file-uri.ts'
import { renderGithub } from '../check/github.ts'
import { renderFailedSuite, renderSuite } from '../check/junit.ts'
import type { JudgedFile } from '../check/report.ts'
import { renderSarif } from '../check/sarif.ts'
import { ioError, reasonOf } from '../run-folder/private-files.ts'
import type { Shell } from '../shell.ts'
import type { Terminal } from '../terminal.ts'
import { judgedRow } from './judged-row.ts'
import type { BatchOptions } from './options.ts'

/** GitHub takes a mebibyte of summary for a step. */
const mostSummaryBytes = 1_000_000

/** What tells several models apart in a list of suites. */
function suiteName({ brief, model }: Row, severalModels: boolean): string {
  return severalModels ? `${brief} (${model})` : brief
}

/** JUnit XML: a suite for each brief, a case for each rule. Written suite by suite, and moved into place when it is whole. @throws ExpectedError (8). */
export async function writeJunit(cwd: string, file: string, { rows }: Summary, options: BatchOptions): Promise<void> {
  const path = resolve(cwd, file)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}`)
  const severalModels = new Set(rows.map(({ model }) => model)).size > 1
  try {
    await mkdir(dirname(path), { recursive: true })
    const handle = await open(temporary, 'w')
    try {
      await handle.appendFile('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="loyalty-strategy">\n')
      for (const row of rows) {
        const report = await judgedRow(cwd, options, row)
        const name = suiteName(row, severalModels)
        const suite = report ? renderSuite({ ...report, name }) : renderFailedSuite(name, row.failure?.message ?? '')
        await handle.appendFile(`${suite}\n`)
      }
      await handle.appendFile('</testsuites>\n')
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    throw ioError(`${file} could not be written: ${reasonOf(error)}.`, 'Name another file with --junit.', error)
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

async function judgedRows({ cwd, env }: Shell, { rows }: Summary, options: BatchOptions): Promise<JudgedFile[]> {
  const root = env.GITHUB_WORKSPACE ?? cwd
  const files: JudgedFile[] = []
  for (const row of rows) {
    const report = await judgedRow(cwd, options, row)
    if (report) files.push({ report, file: relativeName(row.brief, root, cwd) })
  }
  return files
}

/** SARIF 2.1.0: one run over all briefs. */
export async function sarifOf(shell: Shell, summary: Summary, options: BatchOptions): Promise<string> {
  return renderSarif(await judgedRows(shell, summary, options))
}

/** Annotations for the worst findings of all briefs, and the index as the summary of the step: without that one the batch is still whole. */
export async function tellGithub(
  shell: Shell,
  terminal: Terminal,
  summary: Summary,
  options: BatchOptions,
  texts: { verdict: string; index: string },
): Promise<string> {
  const judged = await judgedRows(shell, summary, options)
  const step = shell.env.GITHUB_STEP_SUMMARY
  if (step !== undefined && step !== '') {
    const page = Buffer.from(texts.index)
    const cut = page.length > mostSummaryBytes
    await appendFile(step, cut ? `${texts.verdict}\n` : page).catch((error: unknown) => {
      terminal.warn(`The summary of the step could not be written to GITHUB_STEP_SUMMARY: ${reasonOf(error)}.`)
    })
  }
  return renderGithub(judged, texts.verdict)
}
