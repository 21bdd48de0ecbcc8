import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { ExpectedError } from '../../core/errors.ts'
import { reasons } from '../output.ts'

/** Folders and files that only their owner may read: briefs and answers are nobody else's. */

const ownerOnly = { folder: 0o700, file: 0o600 } as const

/** A temporary file older than this belongs to no running process. */
const orphanedMs = 60 * 60 * 1000

/** The cause of a failed write in plain words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  return reasons[code ?? ''] ?? code ?? String(error)
}

/** A failure of the disk that ends a run. */
export function ioError(message: string, hint: string, cause: unknown): ExpectedError {
  return new ExpectedError('io', message, { hint, cause })
}

export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: ownerOnly.folder })
}

/** Writes a file as a whole or not at all. Whoever reads meanwhile sees the old one or the new one. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  // write-file-atomic itself writes once and takes a short count for success; its temporary file is filled by a call that goes on to the end.
  await writeFileAtomic(path, '', {
    mode: ownerOnly.file,
    tmpfileCreated: (temporary) => writeFile(temporary, text, { mode: ownerOnly.file }),
  })
}

/** Names in a folder, sorted; none when it cannot be read. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).toSorted()
}

/** The JSON of a file; null when there is none that can be read. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch {
    return null
  }
}

/** Removes what killed processes have left of files they were writing. */
export async function sweepOrphans(folder: string, now: number): Promise<void> {
  const temporary = (await namesIn(folder)).filter((name) => /\.json\.\d+$/.test(name))
  for (const name of temporary) {
    const path = join(folder, name)
    const stats = await stat(path).catch(() => null)
    if (stats && now - stats.mtimeMs > orphanedMs) await unlink(path).catch(() => {})
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
