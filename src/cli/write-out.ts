import { fstatSync, write } from 'node:fs'
import { promisify } from 'node:util'
import { ExpectedError } from '../core/errors.ts'
import type { Sink } from './shell.ts'

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
