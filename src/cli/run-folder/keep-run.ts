import { resolve } from 'node:path'
import type { RunEvent } from '../../core/run-event.ts'
import { counted } from '../counted.ts'
import { usageError } from '../exit.ts'
import type { RunAuthors } from '../run-authors.ts'
import type { Seams } from '../run-steps.ts'
import { safeLine } from '../safe-text.ts'
import type { Shell } from '../shell.ts'
import type { Terminal } from '../terminal.ts'
import { namedAuthors } from '../wire.ts'
import { openRunFolder, type RunFolder, sourcePath } from './open.ts'
import { openRecorder } from './record.ts'
import type { NewRunCard } from './run-card.ts'

/** Flags of every command whose run is kept. */
export interface KeepFlags {
  runDir?: string
  /** Takes nothing from earlier runs. */
  fresh?: boolean
  record?: string
}

/** A run whose stages and answers are kept. */
export interface KeptRun {
  seams: Seams
  tell(event: RunEvent): void
  /** Says where to go on when the run did not come to its end; without an error, that nothing was asked. */
  end(failed: boolean): Promise<void>
}

/** The built-in author and a recording cost nothing and wait for nothing: they are kept only where it is asked for. */
function costs({ model, stageModels }: RunAuthors): boolean {
  return [model, ...Object.values(stageModels)].some(({ host }) => host !== null)
}

/** A recording holds every answer, so no stage may be taken whole. */
function withoutStages({ stages, answers }: RunFolder): NonNullable<Seams['kept']> {
  return { stages: { ...stages, find: async () => null, lastInputs: async () => null }, answers }
}

function parting(kept: ReadonlySet<string>, answers: number, path: string, fresh: boolean): string {
  const stages = kept.size > 0 ? [...kept].join(', ') : 'no whole stage'
  const same = fresh ? 'The same command without --fresh' : 'The same command'
  return `Kept: ${stages}; ${counted(answers, 'paid answer')}. ${same} goes on from there (${safeLine(path)}).`
}

/**
 * Opens what a run takes from earlier ones and leaves behind, before anything is paid for.
 *
 * @throws ExpectedError class `usage` (2) for flags that exclude each other or a folder that is no recording, class `io` (8) for folders
 * that cannot be written.
 */
export async function keepRun(
  shell: Shell,
  terminal: Terminal,
  flags: KeepFlags & { replay?: string | undefined },
  run: {
    command: NewRunCard['command']
    /** The file that was read, as it was named. */
    name: string
    company: string
    language: string
    authors: RunAuthors
    parameters?: unknown
  },
): Promise<KeptRun> {
  const { runDir, fresh = false, record, replay } = flags
  const { command, name, company, language, authors, parameters = null } = run
  if (record !== undefined && replay !== undefined) {
    throw usageError('--record writes what --replay reads: they exclude each other.')
  }
  const source = await sourcePath(shell, name)
  const { name: model, host } = authors.model
  const card = { command, source, company, language, model, host }
  const folder =
    runDir !== undefined || costs(authors)
      ? await openRunFolder(shell, terminal, { directory: runDir, fresh, card })
      : null
  const { model: author, stageModels, byDefault, prices } = authors
  const recorded = { model: namedAuthors({ model: author, stageModels, byDefault }), prices: [...prices] }
  const aroundCalls =
    record === undefined ? null : await openRecorder(resolve(shell.cwd, record), record, shell.now(), recorded)

  const accepted = new Set<string>()
  let asked = 0
  let answers = 0
  return {
    seams: {
      ...(folder && { kept: aroundCalls ? withoutStages(folder) : { stages: folder.stages, answers: folder.answers } }),
      ...(aroundCalls && { aroundCalls }),
      parameters,
    },
    tell: (event) => {
      if (event.type === 'stage.end') accepted.add(event.stage)
      if (event.type !== 'call.end' || event.finish === 'failed') return
      answers += 1
      if (!event.kept) asked += 1
    },
    async end(failed) {
      if (!folder) return
      await folder.close()
      if (failed) {
        if (accepted.size + answers > 0) terminal.warn(parting(accepted, answers, folder.path, fresh))
      } else if (asked === 0) {
        terminal.say(`Nothing was asked anew: all answers are kept in ${safeLine(folder.path)}; --fresh asks again.`)
      }
    },
  }
}
