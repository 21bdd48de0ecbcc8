import { resolve } from 'node:path'
import { type Comparison, compareWithBaseline } from '../../batch/baseline.ts'
import { runBatch } from '../../batch/run-batch.ts'
import type { Row, Summary } from '../../batch/summary.ts'
import { ExpectedError, exitCodes } from '../../core/errors.ts'
import { localeOf } from '../../core/locale.ts'
import { renderMarkdown } from '../../report/markdown.ts'
import { showBatch } from '../batch/batch-progress.ts'
import { pagesOf } from '../batch/check-places.ts'
import { indexPage, tellBatch, tellChange } from '../batch/index-page.ts'
import type { BatchOptions } from '../batch/options.ts'
import { type Prepared, prepareBatch } from '../batch/prepare.ts'
import { endsBatch, type Job, reportFile, writeBrief } from '../batch/write-brief.ts'
import { counted } from '../counted.ts'
import type { Outcome } from '../exit.ts'
import { writeTarget } from '../output.ts'
import { safeLine } from '../safe-text.ts'
import type { Shell } from '../shell.ts'
import { openTerminal, type Terminal } from '../terminal.ts'

/** The row of a brief that was not begun, because an earlier one met what every other would meet. */
function notBegun({ brief, authors }: Job, reason: Row): Row {
  const message = `Not begun: ${reason.failure?.message ?? ''}`
  const failure = { class: reason.failure?.class ?? 'bug', message, hint: reason.failure?.hint ?? null }
  const none = { calls: 0, repairs: 0, tokens: null, costUsd: 0, seconds: 0, findings: { errors: 0, warnings: 0 } }
  const unread = { folder: null, company: null, language: null, score: null, criteria: {}, rules: {} }
  return { brief, model: authors.model.name, ...unread, code: reason.code, failure, ...none }
}

/** What is left of a batch that was told to stop. */
function stopped(rows: readonly Row[], all: number, out: string): ExpectedError {
  const written = rows.filter(({ failure }) => failure === null).length
  return new ExpectedError('batch', `${written} of ${counted(all, 'report')} written to ${out}, no summary.`)
}

/** Does all jobs; rows in the order of the jobs. */
async function writeAll({ jobs, shared }: Prepared, terminal: Terminal): Promise<Row[]> {
  const { shell, options } = shared
  const rows = new Map<Job, Row>()
  const severalModels = new Set(jobs.map(({ authors }) => authors.model.name)).size > 1
  const progress = showBatch(terminal, jobs.length, severalModels, () => performance.now())
  // Work that waits for nothing gains nothing from company, and needs memory for each.
  const asksNobody = jobs.every(({ authors }) => authors.model.host === null)
  let ending: Row | null = null
  try {
    await runBatch(
      jobs,
      asksNobody ? 1 : options.concurrency,
      shell.signal,
      async (job) => {
        progress.start()
        return ending === null ? writeBrief(job, shared) : notBegun(job, ending)
      },
      (ended) => {
        if ('error' in ended) throw ended.error
        const { item, value: row } = ended
        if (endsBatch(row)) ending ??= row
        rows.set(item, row)
        progress.end(row)
      },
    )
  } catch (error) {
    if (!shell.signal.aborted) throw error
  } finally {
    progress.close()
  }
  if (shell.signal.aborted) throw stopped([...rows.values()], jobs.length, options.out)
  return jobs.flatMap((job) => rows.get(job) ?? [])
}

/** Writes what compares the briefs, and what CI reads; tells where. */
async function writePages(
  shell: Shell,
  terminal: Terminal,
  summary: Summary,
  comparison: Comparison | null,
  { shared: { options, formats } }: Prepared,
): Promise<void> {
  const pages = pagesOf(options)
  const write = async (name: string, text: string) => {
    await writeTarget({ name, path: resolve(shell.cwd, name) }, text)
    terminal.say(`${terminal.paint.bold(safeLine(name))} written`)
  }
  const pageFor = (format: 'md' | 'html') => {
    const linked = formats.includes(format) ? format : (formats[0] ?? 'json')
    return indexPage(summary, comparison, reportFile(linked))
  }
  const index = renderMarkdown(pageFor('md'))
  await write(pages.summary, `${JSON.stringify(summary, null, 2)}\n`)
  await write(pages.markdown, index)
  const { renderHtml } = await import('../../report/html/render-html.ts')
  await write(pages.html, await renderHtml(pageFor('html'), localeOf('en')))
  const ci = await import('../batch/ci-files.ts')
  if (pages.junit !== undefined) {
    await ci.writeJunit(shell.cwd, pages.junit, summary, options)
    terminal.say(`${terminal.paint.bold(safeLine(pages.junit))} written`)
  }
  if (pages.sarif !== undefined) await write(pages.sarif, await ci.sarifOf(shell, summary, options))
  if (options.github) {
    const texts = { verdict: tellBatch(summary), index }
    await terminal.print(await ci.tellGithub(shell, terminal, summary, options, texts))
  }
}

/**
 * `batch <briefs…>`: a strategy for each brief, whatever becomes of the others. Exit code 10 when a brief has no report or open errors (with
 * `--strict` warnings too), or when something is worse than the baseline.
 */
export async function batch(shell: Shell, names: string[], options: BatchOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const prepared = await prepareBatch(shell, terminal, names, options)
  const summary: Summary = { version: 1, rows: await writeAll(prepared, terminal) }
  const tolerance = { score: options.scoreTolerance, growth: options.growthTolerance }
  const comparison = prepared.baseline === null ? null : compareWithBaseline(summary, prepared.baseline, tolerance)
  await writePages(shell, terminal, summary, comparison, prepared)
  for (const change of comparison?.regressions ?? []) terminal.warn(`worse: ${tellChange(change)}`)
  const { rows } = summary
  const regressions = comparison?.regressions.length ?? 0
  const told = regressions > 0 ? ` ${counted(regressions, 'regression')} against the baseline.` : ''
  const isGood = regressions === 0 && rows.every(({ code }) => code === exitCodes.done)
  if (isGood) terminal.say(tellBatch(summary))
  else terminal.warn(`${tellBatch(summary)}${told}`)
  const count = (of: 'errors' | 'warnings') => rows.reduce((sum, { findings }) => sum + findings[of], 0)
  return { code: isGood ? exitCodes.done : exitCodes.batch, errors: count('errors'), warnings: count('warnings') }
}
