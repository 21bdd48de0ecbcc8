import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { usageError } from './exit.ts'
import type { Shell } from './shell.ts'

/** The path of a folder that a flag names; undefined without it. @throws ExpectedError class `usage` (2) when it is none. */
export async function existingFolder(
  shell: Shell,
  flag: string,
  name: string | undefined,
): Promise<string | undefined> {
  if (name === undefined) return undefined
  const path = resolve(shell.cwd, name)
  const stats = await stat(path).catch(() => null)
  if (!stats?.isDirectory()) throw usageError(`${flag} ${name} is not a folder.`)
  return path
}
