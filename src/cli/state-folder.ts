import { isAbsolute, join } from 'node:path'
import envPaths from 'env-paths'
import type { Shell } from './shell.ts'

/**
 * The user's folder for what a run leaves behind (runs, what was learned of endpoints): XDG_STATE_HOME/loyalty-strategy or its like on
 * macOS and Windows. Nothing is created here.
 */
export function stateFolder({ env }: Pick<Shell, 'env'>): string {
  const named = env.XDG_STATE_HOME
  // The specification of these folders: a relative path is to be ignored.
  if (named !== undefined && isAbsolute(named)) return join(named, 'loyalty-strategy')
  return envPaths('loyalty-strategy', { suffix: '' }).log
}
