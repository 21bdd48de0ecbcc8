import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import type { AnswerStore } from '../../pipeline/keep-answers.ts'
import type { StageStore } from '../../pipeline/keep-stages.ts'
import type { Shell } from '../shell.ts'
import type { Terminal } from '../terminal.ts'
import { stateFolder } from '../user-folders.ts'
import { openAnswerLog } from './answer-log.ts'
import { ioError, makePrivateFolder, reasonOf, sweepOrphans } from './private-files.ts'
import { type NewRunCard, writeRunCard } from './run-card.ts'
import { openStageFiles } from './stage-files.ts'

/** What a run leaves behind for the next one: accepted stages and every answer that was paid for. */
export interface RunFolder {
  path: string
  stages: StageStore
  answers: AnswerStore
  close(): Promise<void>
}

export interface RunFolderOptions {
  /** Named by the user; otherwise a folder of the user's state, one for each source. */
  directory: string | undefined
  /** Takes nothing from earlier runs; what is made now is kept. */
  fresh: boolean
  card: Omit<NewRunCard, 'openedAt'>
}

/** Folder of all runs of this user. */
export function runsFolder(shell: Shell): string {
  return join(stateFolder(shell), 'runs')
}

/** The absolute path of a file that was named, links followed; `stdin` for `-`. */
export async function sourcePath(shell: Shell, name: string): Promise<string> {
  if (name === '-') return 'stdin'
  const path = resolve(shell.cwd, name)
  return realpath(path).catch(() => path)
}

/** One folder for each source: what was read from a pipe is told apart by its company. */
function folderName({ source, company }: RunFolderOptions['card']): string {
  const seed = source === 'stdin' ? `stdin ${company}` : source
  const stem = parse(source)
    .name.replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 40)
  const hash = createHash('sha256').update(seed).digest('hex').slice(0, 8)
  return `${stem.replaceAll(/^-+|-+$/g, '').toLowerCase() || 'brief'}-${hash}`
}

/**
 * Opens the folder of a run before anything is paid for. A folder of the user's state that cannot be written is told and the run goes on
 * without one (null); a folder that was asked for must be writable.
 *
 * @throws ExpectedError class `io` (8) for `directory` only.
 */
export async function openRunFolder(
  shell: Shell,
  terminal: Terminal,
  options: RunFolderOptions,
): Promise<RunFolder | null> {
  const { directory, fresh, card } = options
  const path = directory === undefined ? join(runsFolder(shell), folderName(card)) : resolve(shell.cwd, directory)
  const now = () => shell.now()
  try {
    await makePrivateFolder(path)
    await writeRunCard(path, { ...card, openedAt: now().toISOString() })
  } catch (error) {
    const said = `The run folder ${path} cannot be written: ${reasonOf(error)}.`
    if (directory !== undefined) throw ioError(said, 'Name another folder with --run-dir.', error)
    terminal.warn(`${said} The run goes on, but nothing of it is kept: if it stops, all its calls are lost.`)
    return null
  }
  const folders = { stages: join(path, 'stages'), attempts: join(path, 'attempts') }
  await sweepOrphans(folders.stages, Date.now())
  const answers = await openAnswerLog(folders.attempts, { fresh, now })
  return { path, stages: openStageFiles(folders.stages, { fresh, now }), answers, close: () => answers.close() }
}
