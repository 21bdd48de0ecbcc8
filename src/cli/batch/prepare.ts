import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createLimiter, type Limiter } from '../../batch/limiter.ts'
import { type Summary, summarySchema } from '../../batch/summary.ts'
import { createMeter, deadlineReached } from '../../pipeline/limits.ts'
import { readAuthorSettings } from '../author-settings.ts'
import { existingFolder } from '../existing-folder.ts'
import { usageError } from '../exit.ts'
import { openAuthors } from '../open-authors.ts'
import { type Format, readFormat } from '../output.ts'
import type { RunAuthors } from '../run-authors.ts'
import type { Shell } from '../shell.ts'
import { tellAuthor } from '../tell-author.ts'
import type { Terminal } from '../terminal.ts'
import { checkPlaces } from './check-places.ts'
import { findBriefs } from './find-briefs.ts'
import { folderNames, modelFolders, slug } from './folder-names.ts'
import type { BatchOptions } from './options.ts'
import type { Job, Shared } from './write-brief.ts'

/** A batch that is ready to begin: nothing was paid for yet. */
export interface Prepared {
  jobs: Job[]
  shared: Shared
  /** Null without `--baseline`. */
  baseline: Summary | null
}

async function readBaseline(shell: Shell, file: string | undefined): Promise<Summary | null> {
  if (file === undefined) return null
  const text = await readFile(resolve(shell.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw usageError(`The baseline ${file} cannot be read (${error.code ?? 'unknown cause'}).`)
  })
  const hint = 'It is the summary.json of an earlier batch.'
  try {
    return summarySchema.parse(JSON.parse(text))
  } catch {
    throw usageError(`${file} is no summary of a batch.`, hint)
  }
}

/** The same authors, waiting their turn among all briefs. */
function limited(authors: RunAuthors, limiter: Limiter): RunAuthors {
  const { model, stageModels } = authors
  // The built-in author asks nobody.
  const wait = (author: RunAuthors['model']) => (author.host === null ? author : limiter.limit(author))
  const stages = Object.entries(stageModels).map(([stage, author]) => [stage, wait(author)] as const)
  return { ...authors, model: wait(model), stageModels: Object.fromEntries(stages) }
}

async function authorsOf(shell: Shell, terminal: Terminal, options: BatchOptions, models: (string | undefined)[]) {
  const all: RunAuthors[] = []
  for (const model of models) {
    const flags = { ...options, ...(model !== undefined && { model }) }
    const { settings, authors } = await openAuthors(shell, terminal, flags, '')
    all.push(authors)
    tellAuthor(terminal, settings.choice)
  }
  return all
}

/** Aborts when the time of the batch is over. */
function lateAfter(deadlineMs: number): AbortSignal {
  const late = new AbortController()
  setTimeout(() => late.abort(deadlineReached(deadlineMs)), deadlineMs).unref()
  return late.signal
}

/**
 * Reads everything that a batch needs before its first call.
 *
 * @throws ExpectedError class `usage` (2) for names without briefs, formats, models and files that cannot be used; class `key` (4);
 * class `io` (8) for files that cannot be written.
 */
export async function prepareBatch(
  shell: Shell,
  terminal: Terminal,
  names: readonly string[],
  options: BatchOptions,
): Promise<Prepared> {
  const formats = [...new Set<Format>([...options.format.map(readFormat), 'json'])]
  const briefs = await findBriefs(shell.cwd, names)
  const prompts = await existingFolder(shell, '--prompts', options.prompts)
  const baseline = await readBaseline(shell, options.baseline)
  await checkPlaces(shell, briefs, options)
  const { models } = options
  if (models !== undefined && options.model !== undefined) {
    throw usageError('--models names several models, --model one: they exclude each other.')
  }
  const { ruleSettings } = await readAuthorSettings(shell, terminal, { model: 'playbook' }, '')
  // The time of a run is here the time of all.
  const { deadline, ...flags } = options
  const authors = await authorsOf(shell, terminal, flags, models ?? [undefined])
  const { concurrency, rpm = null, tpm = null, maxCost, maxCalls } = options
  const limiter = createLimiter({ concurrency, requestsPerMinute: rpm, tokensPerMinute: tpm })
  const meter = createMeter({
    ...(maxCost !== undefined && { maxCostUsd: maxCost }),
    ...(maxCalls !== undefined && { maxCalls }),
  })
  const folders = folderNames(shell.cwd, briefs)
  const ofModels = modelFolders(authors.map(({ model }) => model.name))
  const jobs = briefs.flatMap((brief) =>
    authors.map((one): Job => {
      const folder = folders.get(brief) ?? slug(brief)
      const own = authors.length > 1 ? `${folder}/${ofModels.get(one.model.name)}` : folder
      return { brief, folder: own, authors: limited(one, limiter) }
    }),
  )
  const signal = deadline === undefined ? shell.signal : AbortSignal.any([shell.signal, lateAfter(deadline * 1000)])
  return { jobs, shared: { shell, options, formats, ruleSettings, prompts, meter, signal }, baseline }
}
