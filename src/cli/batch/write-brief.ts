import { join, resolve } from 'node:path'
import { countSpending } from '../../batch/spending.ts'
import { measuresOf, noMeasures, type Row } from '../../batch/summary.ts'
import { ExpectedError, exitCodes } from '../../core/errors.ts'
import type { Meter } from '../../pipeline/limits.ts'
import { criteria } from '../../stages/coverage.ts'
import type { AuthorSettings } from '../author-settings.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import { exitCodeOf, outcomeOf } from '../exit.ts'
import { readInput } from '../input.ts'
import { checkTargets, type Format, writeTarget } from '../output.ts'
import { reportBrief } from '../report-brief.ts'
import { renderAs } from '../reporter.ts'
import type { RunAuthors } from '../run-authors.ts'
import { runKept } from '../run-kept.ts'
import type { Shell } from '../shell.ts'
import { type CheckedBrief, runStrategy } from '../wire.ts'
import { logTerminal } from './log-terminal.ts'
import type { BatchOptions } from './options.ts'

/** One brief for one model. */
export interface Job {
  brief: string
  /** Of its files, relative to that of the batch. */
  folder: string
  authors: RunAuthors
}

/** What all jobs of a batch share. */
export interface Shared {
  shell: Shell
  options: BatchOptions
  /** strategy.json is always among them. */
  formats: readonly Format[]
  ruleSettings: AuthorSettings['ruleSettings']
  /** Folder of prompts; those of the package when undefined. */
  prompts: string | undefined
  meter: Meter
  /** Of the interrupted batch, and of one whose time is over. */
  signal: AbortSignal
}

/** File of a format in the folder of a brief. */
export function reportFile(format: Format): string {
  return format === 'json' ? 'strategy.json' : `report.${format}`
}

const nothing = { tokens: { input: 0, cached: 0, output: 0 }, costUsd: 0 }

/** An author without an endpoint counts no tokens and costs nothing, which is not the same as unknown. */
function isFree({ model, stageModels }: RunAuthors): boolean {
  return [model, ...Object.values(stageModels)].every(({ host }) => host === null)
}

function failureOf(error: unknown): NonNullable<Row['failure']> {
  if (!(error instanceof ExpectedError)) return { class: 'bug', message: String(error), hint: null }
  return { class: error.class, message: error.message, hint: error.hint }
}

/**
 * Writes one brief into its folder and says what it came to; a failure is a row like any other. Rejects only when the batch itself must
 * end: with the reason of the signal.
 */
export async function writeBrief(job: Job, shared: Shared): Promise<Row> {
  const { shell, options, formats } = shared
  const { brief: name, folder, authors } = job
  const started = performance.now()
  const spending = countSpending()
  const log = logTerminal()
  const alone: Shell = { ...shell, signal: shared.signal, events: null }
  const place = (file: string) => ({
    name: join(options.out, folder, file),
    path: resolve(shell.cwd, options.out, folder, file),
  })
  const free = isFree(authors) ? nothing : {}
  let checked: CheckedBrief | null = null
  const row = (): Omit<Row, 'code' | 'failure' | 'folder' | keyof typeof noMeasures> => ({
    brief: name,
    model: authors.model.name,
    company: checked?.brief.company.name ?? null,
    language: checked?.brief.language ?? null,
    ...spending.spent(),
    ...free,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  })
  try {
    const input = await readInput(alone, name, mostBriefBytes)
    const { ruleSettings, prompts, meter } = shared
    const read = readBriefInput(alone, log.terminal, input, { language: undefined, ruleSettings })
    checked = read
    reportBrief(alone, log.terminal, read, name)
    await checkTargets(
      formats.map((format) => place(reportFile(format))),
      input,
    )
    const { brief } = read
    const ready = { command: 'batch', name, brief, authors, ruleSettings, prompts, meter } as const
    const listener = { tell: spending.tell, end: () => {} }
    const strategy = await runKept(alone, log.terminal, ready, options, listener, (run) =>
      runStrategy({ ...run, checked: read }),
    )
    for (const format of formats) await writeTarget(place(reportFile(format)), await renderAs(strategy, format))
    const { code } = outcomeOf(strategy.findings, options.strict === true)
    return { ...row(), folder, code, failure: null, ...measuresOf(strategy, criteria), ...free }
  } catch (error) {
    shell.signal.throwIfAborted()
    return { ...row(), folder: null, code: exitCodeOf(error), failure: failureOf(error), ...noMeasures }
  } finally {
    const said = log.text()
    // A log that cannot be written is no reason to lose the row.
    if (said !== '' && !shell.signal.aborted) await writeTarget(place('log.txt'), said).catch(() => {})
  }
}

/** Failures that every further brief would meet as well. */
export function endsBatch({ code }: Row): boolean {
  return code === exitCodes.key || code === exitCodes.limit || code === exitCodes.usage
}
