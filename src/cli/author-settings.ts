import type { RuleSetting } from '../core/rule-setting.ts'
import { type AuthorChoice, type AuthorFlags, chooseAuthor } from './choose-author.ts'
import type { OwnPrices } from './choose-prices.ts'
import { keyFileOf, readKeyFile } from './config/key-file.ts'
import { readProjectConfig, readUserConfig } from './config/read-config.ts'
import { usageError } from './exit.ts'
import { readDotEnv, settingsOf } from './settings.ts'
import type { Shell } from './shell.ts'
import type { Terminal } from './terminal.ts'
import { configFolder } from './user-folders.ts'

/** Flags of every command that may ask a model. */
export interface ModelOptions {
  model?: string
  baseUrl?: string
  apiKeyFile?: string
  replay?: string
  stageModel?: string[]
  /** True for a command that makes no call. */
  keyOptional?: boolean
}

/** Who writes, and what the project says about rules. */
export interface AuthorSettings {
  choice: AuthorChoice
  ruleSettings: RuleSetting[]
  /** Prices the user gave, and those of the project. */
  prices: OwnPrices
}

/**
 * Everything that is set, from all places, read and weighed. `input` is the file the command reads.
 *
 * @throws ExpectedError class `usage` (2) for files and flags that cannot be used, class `key` (4) for the key.
 */
export async function readAuthorSettings(
  shell: Shell,
  terminal: Terminal,
  options: ModelOptions,
  input: string,
): Promise<AuthorSettings> {
  const { model, replay, apiKeyFile } = options
  // An address beside the built-in author is meant for the stages that a model writes.
  const baseUrl = model === 'playbook' && options.stageModel !== undefined ? undefined : options.baseUrl
  if (apiKeyFile === '-' && input === '-') {
    throw usageError('Both the input and the key are to come from standard input.', 'Name a file for one of them.')
  }
  const flags: AuthorFlags = {
    ...(model !== undefined && { model }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(replay !== undefined && { replay }),
  }
  const user = await readUserConfig(shell, terminal)
  const project = await readProjectConfig(shell.cwd, terminal)
  const needsNoKey = replay !== undefined || model === 'playbook' || options.keyOptional === true
  const keyFile = needsNoKey ? null : keyFileOf(apiKeyFile, user.apiKeyFile, configFolder(shell))
  const choice = chooseAuthor(flags, {
    env: settingsOf(shell.env),
    dotEnv: await readDotEnv(shell.cwd),
    user,
    project,
    keyOptional: options.keyOptional === true,
    fileKey: keyFile === null ? null : await readKeyFile(shell, keyFile),
  })
  return { choice, ruleSettings: project.rules, prices: { user: user.prices ?? [], project: project.prices ?? [] } }
}
