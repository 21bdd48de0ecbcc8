import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, lstat, mkdir, open, readlink, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { ExpectedError } from '../core/errors.ts'
import { usageError } from './exit.ts'
import type { Input } from './input.ts'

/** Formats of the report: Markdown for a repository, HTML for the screen and for paper, DOCX to work on in Word; JSON is strategy.json. */
const formats = ['md', 'html', 'docx', 'json'] as const
export type Format = (typeof formats)[number]

const suffixes: Readonly<Record<string, Format>> = {
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.json': 'json',
}
const available = `Available: ${formats.join(', ')}.`

/** Codes of the operating system in plain words. */
export const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EFBIG: 'the file would exceed the size limit',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'it is a folder',
}

/** A file to write, named and judged before any work. */
export interface Target {
  /** As it was named on the command line, for messages. */
  name: string
  path: string
  format: Format
}

/** Where a file goes, whatever is in it. */
type Place = Target | Omit<Target, 'format'>

export interface Written {
  target: Place
  bytes: number
  sha256: string
}

/** The format a person named. @throws ExpectedError (2) for an unknown one. */
export function readFormat(text: string): Format {
  const name = text.toLowerCase().replace(/^\./, '')
  const format = suffixes[`.${name}`]
  if (!format) throw usageError(`Unknown format "${text}".`, available)
  return format
}

/** Pairs `-o` names with formats: by suffix, or by `--format` when the suffix says nothing. */
export function readTargets(cwd: string, names: readonly string[], format: Format | undefined): Target[] {
  const targets = names.map((name): Target => {
    if (name === '-') throw usageError('"-o -" names no file.', 'Without -o the report goes to standard output.')
    const suffix = extname(name).toLowerCase()
    const bySuffix = suffixes[suffix]
    if (bySuffix && format && bySuffix !== format) {
      throw usageError(`${name} ends in ${suffix}, but --format says ${format}.`)
    }
    const chosen = bySuffix ?? format
    if (!chosen) {
      throw usageError(
        `The suffix of ${name} names no format.`,
        'End it in .md, .html, .docx or .json, or add --format.',
      )
    }
    return { name, path: resolve(cwd, name), format: chosen }
  })
  const twice = targets.find((target, index) => targets.findIndex(({ path }) => path === target.path) !== index)
  if (twice) throw usageError(`${twice.name} is named twice.`)
  return targets
}

/** Refuses bytes where a person would read them. @throws ExpectedError (2). */
export function checkStdout(stdout: NodeJS.WriteStream, targets: readonly Target[], format: Format | undefined): void {
  if (format !== 'docx' || targets.length > 0 || !stdout.isTTY) return
  throw usageError('A Word document is no text for a terminal.', 'Name a file: -o strategy.docx.')
}

async function statOrNull(read: (path: string) => Promise<Stats>, path: string): Promise<Stats | null> {
  try {
    return await read(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return null
    throw new ExpectedError('io', `${path} cannot be written: ${reasons[code ?? ''] ?? code}.`, { cause: error })
  }
}

async function nearestFolder(path: string): Promise<string> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const stats = await statOrNull(stat, folder)
    if (stats?.isDirectory()) return folder
    if (stats) throw new ExpectedError('io', `${path} cannot be written: ${folder} is a file, not a folder.`)
    if (folder === dirname(folder)) return folder
  }
}

/**
 * Judges targets before anything is paid for: not the brief itself, not a folder, not a link, in a folder that is there or can be made.
 *
 * @throws ExpectedError class `usage` (2) for the brief itself, class `io` (8) for the rest.
 */
export async function checkTargets(targets: readonly Place[], input: Input): Promise<void> {
  for (const { name, path } of targets) {
    const folder = await nearestFolder(path)
    const own = await statOrNull(lstat, path)
    const stats = own?.isSymbolicLink() ? await statOrNull(stat, path) : own
    if (stats && stats.dev === input.device && stats.ino === input.inode) {
      throw usageError(`${name} is the file being read: it would be overwritten.`, 'Name another file.')
    }
    if (stats?.isDirectory())
      throw new ExpectedError('io', `${name} is a folder.`, {
        hint: `Name a file in it: ${name.replace(/\/$/, '')}/strategy.md`,
      })
    // A device or a pipe behind a link (/dev/stdout) is written to; a file behind a link is somebody else's.
    if (own?.isSymbolicLink() && (!stats || stats.isFile())) {
      throw new ExpectedError('io', `${name} is a symbolic link to ${await readlink(path)}.`, {
        hint: 'Name the file itself.',
      })
    }
    await access(stats ? path : folder, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw new ExpectedError('io', `${name} cannot be written: ${reasons[error.code ?? ''] ?? error.code}.`)
    })
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const stats = await stat(path).catch(() => null)
  if (stats && !stats.isFile()) {
    const device = await open(path, 'w')
    try {
      await device.writeFile(content)
    } finally {
      await device.close()
    }
    return
  }
  await mkdir(dirname(path), { recursive: true })
  // write-file-atomic itself writes once and takes a short count for success; its temporary file is filled by a call that goes on to the end.
  await writeFileAtomic(path, '', { tmpfileCreated: (temporary) => writeFile(temporary, content) })
}

/** Writes one file as a whole or not at all, making missing folders. @throws ExpectedError (8). */
export async function writeTarget(target: Place, content: string | Uint8Array): Promise<Written> {
  try {
    await write(target.path, content)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new ExpectedError(
      'io',
      `${target.name} could not be written: ${reasons[code ?? ''] ?? code ?? String(error)}.`,
      { cause: error },
    )
  }
  return { target, bytes: Buffer.byteLength(content), sha256: createHash('sha256').update(content).digest('hex') }
}
