import { resolve } from 'node:path'
import { ExpectedError } from '../../core/errors.ts'
import { usageError } from '../exit.ts'
import { readInput } from '../input.ts'
import type { Shell } from '../shell.ts'

/** Longer than any key; what is longer was not meant to be one. */
const mostBytes = 4096

/** The key alone in a file, or on standard input for `-`. @throws ExpectedError class `key` (4) when it cannot be had. */
export async function readKeyFile(shell: Shell, name: string): Promise<string> {
  if (name === '-' && shell.stdin.isTTY) {
    throw usageError('--api-key-file - reads the key from standard input, and standard input is this terminal.')
  }
  const hint = 'The file holds the key alone, on one line.'
  const input = await readInput(shell, name, mostBytes).catch((error: unknown) => {
    if (!(error instanceof ExpectedError) || error.class !== 'brief') throw error
    throw new ExpectedError('key', `The key file: ${error.message}`, { hint })
  })
  if (input.bytes.length > mostBytes) {
    throw new ExpectedError('key', `${name} is longer than a key: over ${mostBytes} bytes.`, { hint })
  }
  // Only the line break at its end is the editor's; anything else inside is judged as part of the key.
  return Buffer.from(input.bytes)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

/** The file that is to be read for a key: the flag as it stands, the user's configuration from its own folder; null for none. */
export function keyFileOf(flag: string | undefined, configured: string | undefined, folder: string): string | null {
  if (flag !== undefined) return flag
  return configured === undefined ? null : resolve(folder, configured)
}
