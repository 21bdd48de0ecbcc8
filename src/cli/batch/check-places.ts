import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkTargets } from '../output.ts'
import type { Shell } from '../shell.ts'
import type { BatchOptions } from './options.ts'

/** Files that a batch writes once, whatever becomes of its briefs. */
export function pagesOf({ out, summary, junit, sarif }: Pick<BatchOptions, 'out' | 'summary' | 'junit' | 'sarif'>) {
  return {
    summary: summary ?? join(out, 'summary.json'),
    markdown: join(out, 'index.md'),
    html: join(out, 'index.html'),
    ...(junit !== undefined && { junit }),
    ...(sarif !== undefined && { sarif }),
  }
}

/**
 * Judges the files of a batch before its first call: a summary that cannot be written would be missed after everything was paid for.
 *
 * @throws ExpectedError class `usage` (2) for a brief that would be overwritten, class `io` (8) for the rest.
 */
export async function checkPlaces({ cwd }: Shell, briefs: readonly string[], options: BatchOptions): Promise<void> {
  const places = Object.values(pagesOf(options)).map((name) => ({ name, path: resolve(cwd, name) }))
  for (const name of briefs) {
    const stats = await stat(resolve(cwd, name)).catch(() => null)
    const identity = { device: stats?.dev ?? null, inode: stats?.ino ?? null }
    await checkTargets(places, { name, bytes: new Uint8Array(), ...identity })
  }
}
