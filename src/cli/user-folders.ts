import { isAbsolute, join } from 'node:path'
import envPaths from 'env-paths'
import type { Shell } from './shell.ts'

type Environment = Pick<Shell, 'env'>

/** The specification of these folders: a relative path is to be ignored. */
function folder({ env }: Environment, name: string, standard: string): string {
  const named = env[name]
  return named !== undefined && isAbsolute(named) ? join(named, 'loyalty-strategy') : standard
}

const standard = () => envPaths('loyalty-strategy', { suffix: '' })

/**
 * The user's folder for what a run leaves behind (runs, what was learned of endpoints): XDG_STATE_HOME/loyalty-strategy, or its like on
 * macOS and Windows. Nothing is created here.
 */
export function stateFolder(environment: Environment): string {
  return folder(environment, 'XDG_STATE_HOME', standard().log)
}

/** The user's folder for settings: XDG_CONFIG_HOME/loyalty-strategy, or its like. */
export function configFolder(environment: Environment): string {
  return folder(environment, 'XDG_CONFIG_HOME', standard().config)
}
