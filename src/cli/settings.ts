import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { ExpectedError } from '../core/errors.ts'
import { usageError } from './exit.ts'

/** The only names read from a `.env` file; everything else in it is left alone. */
export const settingNames = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'LOYALTY_STRATEGY_MODEL'] as const
type SettingName = (typeof settingNames)[number]
export type Settings = Readonly<Partial<Record<SettingName, string>>>

const mostBytes = 64 * 1024

/** Settings of the environment; an empty value counts as none. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): Settings {
  return Object.fromEntries(settingNames.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])))
}

/** Settings of the `.env` in a directory; none when there is no such file. @throws ExpectedError (2) when it cannot be read. */
export async function readDotEnv(directory: string): Promise<Settings> {
  const path = join(directory, '.env')
  try {
    // Opening a pipe nobody writes to would wait for ever without O_NONBLOCK.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return {}
      if (stats.size > mostBytes) throw usageError(`.env is larger than 64 KiB: ${path}.`)
      return settingsOf(parseEnv(await file.readFile('utf8')))
    } finally {
      await file.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    if (error instanceof ExpectedError) throw error
    throw usageError(`.env cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'}): ${path}.`)
  }
}
