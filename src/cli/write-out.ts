import { fstatSync, write } from 'node:fs'
import { promisify } from 'node:util'
import { ExpectedError } from '../core/errors.ts'
import type { Sink } from './shell.ts'

const writeTo = promisify(write)

/** Node writes a file or a device in one call and takes a short count (disk full, size limit) for success, so this goes on to the end. */
async function writeFully(fd: number, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  let done = 0
  while (done < bytes.length) done += (await writeTo(fd, bytes, done)).bytesWritten
}

function writeStream(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()))
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
export async function writeOut(sink: Sink, content: string | Uint8Array): Promise<void> {
  try {
    await (isFileOrDevice(sink) ? writeFully(sink.fd, content) : writeStream(sink.stream, content))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return
    throw new ExpectedError('io', `Could not write to standard output: ${code ?? String(error)}.`, {
      hint: 'Free the disk, or write to a file with -o.',
      cause: error,
    })
  }
}
