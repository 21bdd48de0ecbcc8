import { ExpectedError } from '../core/errors.ts'
import { isLoopback, readBaseUrl } from '../model/address.ts'
import { checkKey } from '../model/key.ts'
import type { Config } from './config/config.ts'
import { usageError } from './exit.ts'
import type { Settings } from './settings.ts'

/** Model of the default endpoint when a key is all that was given. */
export const defaultModel = 'gpt-4.1'

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

/** Where settings come from, besides the flags. */
export interface SettingSources {
  env: Settings
  /** `.env` of the working directory. */
  dotEnv: Settings
  user: Omit<Config, 'rules'>
  project: Pick<Config, 'model'>
  /** Key of the file that a flag or the user's configuration names. */
  fileKey: string | null
  /** True for a command that makes no call. */
  keyOptional?: boolean
}

/**
 * Chooses the author: flags, then the environment, `.env`, the user's configuration, the project's.
 *
 * A base URL from `.env` may come with somebody's project. It never decides where a key from elsewhere goes: it is used with a key from the
 * same file, or without any key for a server on this machine.
 *
 * @throws ExpectedError class `usage` (2) for contradictions, class `key` (4) for a missing or misshapen key.
 */
export function chooseAuthor(flags: AuthorFlags, sources: SettingSources): AuthorChoice {
  const { env, dotEnv, user, project, fileKey } = sources
  if (flags.replay !== undefined) {
    if (flags.model !== undefined || flags.baseUrl !== undefined) {
      throw usageError('--replay answers from a folder: it cannot be combined with --model or --base-url.')
    }
    return { author: 'recorded', directory: flags.replay }
  }
  const model =
    flags.model ?? env.LOYALTY_STRATEGY_MODEL ?? dotEnv.LOYALTY_STRATEGY_MODEL ?? user.model ?? project.model
  if (model === 'playbook') {
    if (flags.baseUrl !== undefined) {
      throw usageError('--model playbook is the built-in author: it has no use for --base-url.')
    }
    return { author: 'playbook', byDefault: false }
  }
  const trusted = flags.baseUrl ?? env.OPENAI_BASE_URL
  const baseUrl = trusted ?? dotEnv.OPENAI_BASE_URL ?? user.baseUrl ?? null
  const ownKey = fileKey ?? env.OPENAI_API_KEY ?? null
  const key = ownKey ?? dotEnv.OPENAI_API_KEY ?? null
  if (model === undefined && baseUrl === null && key === null) return { author: 'playbook', byDefault: true }

  const url = readBaseUrl(baseUrl)
  const standardHost = url.host === readBaseUrl(null).host
  if (trusted === undefined && dotEnv.OPENAI_BASE_URL !== undefined && ownKey !== null && !standardHost) {
    throw usageError(
      `OPENAI_BASE_URL in .env would send the key of your environment to ${url.host}.`,
      'A file of a project must not redirect a key. Export OPENAI_BASE_URL or pass --base-url if you trust that host, or put the key for it into the same .env.',
    )
  }
  if (key === null && !sources.keyOptional && !isLoopback(url.hostname)) {
    throw new ExpectedError(
      'key',
      `There is no key for ${url.host}: OPENAI_API_KEY is set neither in the environment nor in .env, and no key file is named.`,
      { hint: 'Set OPENAI_API_KEY, or name a file with --api-key-file, or use --model playbook, which needs none.' },
    )
  }
  if (key !== null) checkKey(key)
  return { author: 'openai', model: model ?? defaultModel, baseUrl, key, host: url.host, standardHost }
}
