import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import { ExpectedError } from '../core/errors.ts'
import { usageError } from './exit.ts'
import type { Shell } from './shell.ts'

/** A file somebody wrote, as it came. */
export interface Input {
  /** As it was named on the command line, for messages. */
  name: string
  bytes: Uint8Array
  /** Identity of the file on disk; null for stdin. */
  device: number | null
  inode: number | null
}

async function readStdin(shell: Shell, mostBytes: number): Promise<Buffer> {
  if (shell.stdin.isTTY) {
    throw usageError(
      '"-" reads the brief from standard input, and standard input is this terminal.',
      'Pipe a file: cat brief.yaml | loyalty-strategy generate -',
    )
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of addAbortSignal(shell.signal, shell.stdin)) {
    chunks.push(Buffer.from(chunk as Uint8Array))
    size += (chunk as Uint8Array).length
    if (size > mostBytes) break
  }
  return Buffer.concat(chunks).subarray(0, mostBytes + 1)
}

/**
 * Reads a regular file, or stdin for `-`, but never more than one byte past `mostBytes`: the size itself is judged by who parses it.
 *
 * @throws ExpectedError class `brief` (3) for what is no readable file, class `usage` (2) for `-` on a terminal.
 */
export async function readInput(shell: Shell, name: string, mostBytes: number): Promise<Input> {
  if (name === '-') return { name: 'stdin', bytes: await readStdin(shell, mostBytes), device: null, inode: null }
  try {
    // Opening a pipe nobody writes to would wait for ever without O_NONBLOCK.
    const file = await open(resolve(shell.cwd, name), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stats = await file.stat()
      if (!stats.isFile()) {
        throw new ExpectedError('brief', `${name} is ${stats.isDirectory() ? 'a directory' : 'not a regular file'}.`, {
          hint: 'Name a file, or pipe it in and name it "-".',
        })
      }
      const buffer = Buffer.alloc(Math.min(stats.size, mostBytes) + 1)
      let size = 0
      for (;;) {
        const { bytesRead } = await file.read(buffer, size, buffer.length - size)
        size += bytesRead
        if (bytesRead === 0 || size === buffer.length) break
      }
      return { name, bytes: buffer.subarray(0, size), device: stats.dev, inode: stats.ino }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown cause'
    if (code === 'ENOENT') {
      const { nearbyNames } = await import('./nearby-names.ts')
      const near = await nearbyNames(resolve(shell.cwd, name))
      throw new ExpectedError('brief', `There is no file ${name}.`, {
        hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Start one with: loyalty-strategy init',
      })
    }
    throw new ExpectedError('brief', `${name} cannot be read (${code}).`)
  }
}
