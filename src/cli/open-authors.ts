import type { Rung } from '../model/profile.ts'
import { type AuthorSettings, type ModelOptions, readAuthorSettings } from './author-settings.ts'
import { authorOf } from './authors.ts'
import { endpointMemory } from './endpoint-memory.ts'
import { existingFolder } from './existing-folder.ts'
import { authorsOfRun, type RunAuthors, type RunFlags } from './run-authors.ts'
import type { Shell } from './shell.ts'
import type { Terminal } from './terminal.ts'

/** Flags that say who is asked, and how. */
export interface AuthorFlags extends ModelOptions, RunFlags {
  /** Seconds for one call. */
  timeout?: number
  structured?: 'auto' | Rung
}

/**
 * Weighs all settings and opens the authors of a run. `input` is the file the command reads.
 *
 * @throws ExpectedError class `usage` (2) for settings and flags that cannot be used, class `key` (4) for the key.
 */
export async function openAuthors(
  shell: Shell,
  terminal: Terminal,
  flags: AuthorFlags,
  input: string,
): Promise<{ settings: AuthorSettings; authors: RunAuthors }> {
  const replay = await existingFolder(shell, '--replay', flags.replay)
  const given = { ...flags, ...(replay !== undefined && { replay }) }
  const settings = await readAuthorSettings(shell, terminal, given, input)
  const choose = async (model: string) => (await readAuthorSettings(shell, terminal, { ...flags, model }, input)).choice
  const asked = { timeoutSeconds: flags.timeout, structured: flags.structured, memory: endpointMemory(shell) }
  const authors = await authorsOfRun(settings, flags, choose, (choice) => authorOf(choice, asked))
  return { settings, authors }
}
