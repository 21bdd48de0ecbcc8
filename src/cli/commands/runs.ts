import { resolve } from 'node:path'
import { ExpectedError } from '../../core/errors.ts'
import { counted } from '../counted.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import { nearest } from '../nearby-names.ts'
import { runsFolder } from '../run-folder/open.ts'
import { ioError, reasonOf } from '../run-folder/private-files.ts'
import { listRuns, type RunContents, type RunSummary, readRun, removeRun, runsToPrune } from '../run-folder/runs.ts'
import { safeLine } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { table } from '../table.ts'
import { openTerminal, type Terminal } from '../terminal.ts'

export interface RunsOptions extends CommonOptions {
  format: 'pretty' | 'json'
}

export interface PruneOptions extends RunsOptions {
  olderThan?: number
  keep?: number
  dryRun?: boolean
}

const dayMs = 24 * 60 * 60 * 1000

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function when(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ')
}

function runTable(runs: readonly RunSummary[]): string {
  const rows = runs.map(({ id, card, bytes }) => [
    id,
    when(card.openedAt),
    safeLine(card.company),
    safeLine(card.model),
    size(bytes),
    safeLine(card.source),
  ])
  return table(['run', 'last used (UTC)', 'company', 'author', 'size', 'source'], rows)
}

function jsonOf({ id, path, card, bytes }: RunSummary) {
  const { version: _version, ...rest } = card
  return { id, path, bytes, ...rest }
}

async function printRuns(terminal: Terminal, runs: readonly RunSummary[], options: RunsOptions): Promise<void> {
  if (options.format === 'json') await terminal.print(`${JSON.stringify(runs.map(jsonOf), null, 2)}\n`)
  else if (runs.length > 0) await terminal.print(runTable(runs))
}

/** `runs list`: what earlier runs have left in the user's folder, the latest first. */
export async function listOfRuns(shell: Shell, options: RunsOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const folder = runsFolder(shell)
  const runs = await listRuns(folder)
  await printRuns(terminal, runs, options)
  if (runs.length === 0) terminal.say(`No run is kept in ${safeLine(folder)}.`)
  return done
}

function runText(run: RunContents): string {
  const { card, stages, answers, inputTokens, outputTokens } = run
  const latest = new Map(stages.map((stage) => [stage.stage, stage]))
  const about = [
    ['run', run.id],
    ['folder', safeLine(run.path)],
    ['source', safeLine(card.source)],
    ['company', safeLine(card.company)],
    ['author', `${safeLine(card.model)}${card.host === null ? '' : ` at ${safeLine(card.host)}`}`],
    ['last used', `${when(card.openedAt)} UTC by ${card.command}`],
    ['answers', `${answers}, ${inputTokens} + ${outputTokens} tokens`],
    ['size', size(run.bytes)],
  ].map(([label = '', text = '']) => `${label.padEnd(11)}${text}`)
  const rows = [...latest.values()].map(({ stage, keptAt }) => [
    stage,
    when(keptAt),
    String(stages.filter((one) => one.stage === stage).length),
  ])
  const accepted =
    rows.length > 0 ? table(['accepted stage', 'last kept (UTC)', 'drafts'], rows) : 'No stage is accepted yet.\n'
  return `${about.join('\n')}\n\n${accepted}`
}

/** `runs show <run>`: one run by its id, or by its folder. */
export async function showRun(shell: Shell, name: string, options: RunsOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const all = await listRuns(runsFolder(shell))
  const listed = all.find(({ id }) => id === name)
  const run = await readRun(listed?.path ?? resolve(shell.cwd, name), name)
  if (!run) {
    const near = nearest(
      name,
      all.map(({ id }) => id),
    )
    throw usageError(
      `There is no run ${safeLine(name)}.`,
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'loyalty-strategy runs list names them.',
    )
  }
  const { stages, answers, inputTokens, outputTokens } = run
  const json = { ...jsonOf(run), stages, answers, inputTokens, outputTokens }
  await terminal.print(options.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : runText(run))
  return done
}

/** `runs prune`: removes runs by age or number. Prints what it removes. @throws ExpectedError class `io` (8). */
export async function pruneRuns(shell: Shell, options: PruneOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const { olderThan, keep, dryRun = false } = options
  if (olderThan === undefined && keep === undefined) {
    throw usageError(
      'Say which runs to remove.',
      'For example --older-than 30 (days), or --keep 20; --dry-run only lists.',
    )
  }
  const before = olderThan === undefined ? undefined : new Date(shell.now().getTime() - olderThan * dayMs)
  const runs = runsToPrune(await listRuns(runsFolder(shell)), { before, keep })
  await printRuns(terminal, runs, options)
  const failed: string[] = []
  for (const run of dryRun ? [] : runs) {
    await removeRun(run).catch((error: unknown) => failed.push(`${run.path}: ${reasonOf(error)}`))
  }
  if (failed.length > 0) {
    const message = `${counted(failed.length, 'run')} could not be removed: ${failed.join('; ')}.`
    throw ioError(message, 'Remove the folders by hand.', new ExpectedError('io', message))
  }
  const bytes = runs.reduce((sum, run) => sum + run.bytes, 0)
  terminal.say(`${counted(runs.length, 'run')} (${size(bytes)}) ${dryRun ? 'would be removed' : 'removed'}.`)
  return done
}
