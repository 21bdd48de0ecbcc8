import type { Brief } from '../core/brief.ts'
import type { RunEvent } from '../core/run-event.ts'
import type { Rung } from '../model/profile.ts'
import type { Meter } from '../pipeline/limits.ts'
import type { Strategy } from '../stages/index.ts'
import type { AuthorSettings } from './author-settings.ts'
import type { RunAuthors } from './run-authors.ts'
import { type KeepFlags, keepRun } from './run-folder/keep-run.ts'
import type { NewRunCard } from './run-folder/run-card.ts'
import type { Shell } from './shell.ts'
import { traceRun } from './telemetry.ts'
import type { Terminal } from './terminal.ts'
import type { RunOptions } from './wire.ts'

/** Flags that decide how the stages of a brief are asked for. */
export interface AskFlags extends KeepFlags {
  maxRepairs: number
  structured?: 'auto' | Rung
  playbookContext?: boolean
  replay?: string
}

/** A run that is ready to begin. */
export interface ReadyRun {
  command: NewRunCard['command']
  /** The file that was read, as it was named. */
  name: string
  brief: Brief
  authors: RunAuthors
  ruleSettings: AuthorSettings['ruleSettings']
  /** Folder of prompts; those of the package when undefined. */
  prompts: string | undefined
  /** Watches over several runs together; a run alone has its own. */
  meter?: Meter
}

/** Who hears of a run. */
export interface Listener {
  tell(event: RunEvent): void
  /** Called once the stages have ended, before what is kept is spoken of. */
  end(): void
}

/**
 * Does the work of a run: what earlier runs left is taken, what this one makes is kept, and it is traced where that is configured. `work` gets
 * what `runStrategy` needs besides the brief.
 */
export async function runKept(
  shell: Shell,
  terminal: Terminal,
  ready: ReadyRun,
  flags: AskFlags,
  listener: Listener,
  work: (options: Omit<RunOptions, 'checked'>) => Promise<Strategy>,
): Promise<Strategy> {
  const { command, name, brief, authors, ruleSettings, prompts, meter } = ready
  const parameters = { structured: flags.structured ?? 'auto' }
  const card = { command, name, company: brief.company.name, language: brief.language, authors, parameters }
  const kept = await keepRun(shell, terminal, flags, card)
  let failed = true
  try {
    const strategy = await traceRun(shell.env, terminal, command, authors, (traced) =>
      work({
        ...traced.authors,
        ...kept.seams,
        ...(meter && { meter }),
        ...(prompts !== undefined && { prompts }),
        playbookContext: flags.playbookContext !== false,
        ruleSettings,
        maxRepairs: flags.maxRepairs,
        signal: shell.signal,
        generatedAt: shell.now(),
        onEvent: (event) => {
          traced.tell(event)
          kept.tell(event)
          listener.tell(event)
        },
      }),
    )
    failed = false
    return strategy
  } finally {
    listener.end()
    await kept.end(failed)
  }
}
