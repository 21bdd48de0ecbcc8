import { fstatSync, write } from 'node:fs'
import { promisify } from 'node:util'
import { Chalk, type ChalkInstance } from 'chalk'
import { ExpectedError } from '../core/errors.ts'
import { canMoveCursor, decideColor } from './color.ts'
import { safeText } from './safe-text.ts'
import type { CommonOptions, Shell, Sink } from './shell.ts'

/** Where a command speaks. stdout carries the product, stderr everything else. */
export interface Terminal {
  /** Writes the product. Resolves when the bytes have left; a reader that went away is no error. */
  print(text: string): Promise<void>
  /** Tells something; silent with `--quiet`. */
  say(text: string): void
  /** Tells something that must be read even with `--quiet`. */
  warn(text: string): void
  /** Colours of stderr. */
  paint: ChalkInstance
  /** True when lines of stderr may be updated in place. */
  live: boolean
  columns(): number
  /** Raw characters to stderr, for lines that are updated in place. */
  draw(text: string): void
}

const writeTo = promisify(write)

/** Node writes a file or a device in one call and takes a short count (disk full, size limit) for success, so this goes on to the end. */
async function writeFully(fd: number, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  let done = 0
  while (done < bytes.length) done += (await writeTo(fd, bytes, done)).bytesWritten
}

function writeStream(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

function isFileOrDevice(sink: Sink): boolean {
  if (sink.stream.isTTY) return false
  try {
    const stats = fstatSync(sink.fd)
    return stats.isFile() || stats.isCharacterDevice()
  } catch {
    return false
  }
}

/** Writes to stdout and waits for it. @throws ExpectedError (8) when it cannot be written; a closed pipe is quiet. */
export async function writeOut(sink: Sink, text: string): Promise<void> {
  try {
    await (isFileOrDevice(sink) ? writeFully(sink.fd, text) : writeStream(sink.stream, text))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return
    throw new ExpectedError('io', `Could not write to standard output: ${code ?? String(error)}.`, {
      hint: 'Free the disk, or write to a file with -o.',
      cause: error,
    })
  }
}

export function openTerminal(shell: Shell, options: CommonOptions): Terminal {
  const { stdout, stderr } = shell
  const draw = (text: string) => {
    try {
      stderr.stream.write(text)
    } catch {
      // A closed or full stderr must not end the work.
    }
  }
  return {
    print: (text) => writeOut(stdout, stdout.stream.isTTY ? safeText(text) : text),
    say: (text) => {
      if (!options.quiet) draw(`${text}\n`)
    },
    warn: (text) => draw(`${text}\n`),
    paint: new Chalk({ level: decideColor(stderr.stream, shell.env, options.color) ? 1 : 0 }),
    live: canMoveCursor(stderr.stream, shell.env) && !options.quiet && !options.verbose && shell.events === null,
    columns: () => stderr.stream.columns || 80,
    draw,
  }
}
