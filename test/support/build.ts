import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const built = 'dist/cli/bin.js'

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)
}

/**
 * Builds `dist` when a source is newer: the command line is tested as it is shipped, bundled, and Node 20 runs no TypeScript. Type errors
 * are the business of `npm run types`, so only a build without output fails here.
 */
export function setup(): void {
  if (existsSync(built) && statSync(built).mtimeMs >= newest('src')) return
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], { stdio: 'pipe' })
  } catch (error) {
    if (!existsSync(built)) throw error
  }
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c'], { stdio: 'pipe' })
}
