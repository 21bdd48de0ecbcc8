import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { ExpectedError } from '../core/errors.ts'
import { isLoopback, readBaseUrl } from '../model/address.ts'
import { checkKey } from '../model/key.ts'
import { usageError } from './exit.ts'

/** The only names read from a `.env` file; everything else in it is left alone. */
export const settingNames = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'LOYALTY_STRATEGY_MODEL'] as const
type SettingName = (typeof settingNames)[number]
export type Settings = Readonly<Partial<Record<SettingName, string>>>

/** Model of the default endpoint when a key is all that was given. */
export const defaultModel = 'gpt-4.1'

const mostBytes = 64 * 1024

/** Who writes the strategy. */
export type AuthorChoice =
  | { author: 'playbook'; byDefault: boolean }
  | { author: 'recorded'; directory: string }
  | { author: 'openai'; model: string; baseUrl: string | null; key: string | null; host: string; standardHost: boolean }

export interface AuthorFlags {
  model?: string
  baseUrl?: string
  replay?: string
}

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

/**
 * Chooses the author: flags, then the environment, then `.env`.
 *
 * A base URL from `.env` may come with somebody's project. It never decides where a key from elsewhere goes: it is used with a key from the
 * same file, or without any key for a server on this machine.
 *
 * @throws ExpectedError class `usage` (2) for contradictions, class `key` (4) for a missing or misshapen key.
 */
export function chooseAuthor(flags: AuthorFlags, env: Settings, dotEnv: Settings): AuthorChoice {
  if (flags.replay !== undefined) {
    if (flags.model !== undefined || flags.baseUrl !== undefined) {
      throw usageError('--replay answers from a folder: it cannot be combined with --model or --base-url.')
    }
    return { author: 'recorded', directory: flags.replay }
  }
  const model = flags.model ?? env.LOYALTY_STRATEGY_MODEL ?? dotEnv.LOYALTY_STRATEGY_MODEL
  if (model === 'playbook') {
    if (flags.baseUrl !== undefined) {
      throw usageError('--model playbook is the built-in author: it has no use for --base-url.')
    }
    return { author: 'playbook', byDefault: false }
  }
  const ownBaseUrl = flags.baseUrl ?? env.OPENAI_BASE_URL
  const baseUrl = ownBaseUrl ?? dotEnv.OPENAI_BASE_URL ?? null
  const key = env.OPENAI_API_KEY ?? dotEnv.OPENAI_API_KEY ?? null
  if (model === undefined && baseUrl === null && key === null) return { author: 'playbook', byDefault: true }

  const url = readBaseUrl(baseUrl)
  const standardHost = url.host === readBaseUrl(null).host
  if (ownBaseUrl === undefined && baseUrl !== null && env.OPENAI_API_KEY !== undefined && !standardHost) {
    throw usageError(
      `OPENAI_BASE_URL in .env would send the key of your environment to ${url.host}.`,
      'A file of a project must not redirect a key. Export OPENAI_BASE_URL or pass --base-url if you trust that host, or put the key for it into the same .env.',
    )
  }
  if (key === null && !isLoopback(url.hostname)) {
    throw new ExpectedError(
      'key',
      `There is no key for ${url.host}: OPENAI_API_KEY is set neither in the environment nor in .env.`,
      {
        hint: 'Set OPENAI_API_KEY, or use --model playbook, which needs none.',
      },
    )
  }
  if (key !== null) checkKey(key)
  return { author: 'openai', model: model ?? defaultModel, baseUrl, key, host: url.host, standardHost }
}
