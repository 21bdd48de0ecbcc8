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
import { type CheckedBrief, runStrategy } from './wire.ts'

/** Flags that decide how the stages of a brief are asked for. */
export interface AskFlags extends KeepFlags {
  maxRepairs: number
  structured?: 'auto' | Rung
  playbookContext?: boolean
  replay?: string
}

/** A brief that is ready to be worked on. */
export interface ReadyBrief {
  command: NewRunCard['command']
  /** The file that was read, as it was named. */
  name: string
  checked: CheckedBrief
  authors: RunAuthors
  ruleSettings: AuthorSettings['ruleSettings']
  /** Folder of prompts; those of the package when undefined. */
  prompts: string | undefined
  /** Watches over several runs together; a run alone has its own. */
  meter?: Meter
}

/**
 * Runs the stages of a brief: what earlier runs left is taken, what this one makes is kept. `tell` hears everything; `settle` is called once
 * the stages have ended, before what is kept is spoken of.
 */
export async function runBrief(
  shell: Shell,
  terminal: Terminal,
  ready: ReadyBrief,
  flags: AskFlags,
  tell: (event: RunEvent) => void,
  settle: () => void = () => {},
): Promise<Strategy> {
  const { command, name, checked, authors, ruleSettings, prompts, meter } = ready
  const { name: company } = checked.brief.company
  const parameters = { structured: flags.structured ?? 'auto' }
  const card = { command, name, company, language: checked.brief.language, authors, parameters }
  const kept = await keepRun(shell, terminal, flags, card)
  let failed = true
  try {
    const strategy = await traceRun(shell.env, terminal, command, authors, (traced) =>
      runStrategy({
        checked,
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
          tell(event)
        },
      }),
    )
    failed = false
    return strategy
  } finally {
    settle()
    await kept.end(failed)
  }
}
