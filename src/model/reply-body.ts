import { CallFailure } from './failure.ts'

/** Longest reply in one piece, bytes after decompression. */
const wholeLimit = 4 * 1024 * 1024

/** Longest stream, bytes: every token comes in an envelope of some 300 of them. */
const streamLimit = 64 * 1024 * 1024

/** Longest line of a stream, bytes; the client library copies an open line with every packet. */
const lineLimit = 1024 * 1024

const lineFeed = 10

/** The body of a reply, read under limits. */
export interface ReplyBody {
  /** The next bytes; null at the end. Rejects beyond `limit` bytes in all and on a silence of `patienceMs` (null: for ever). */
  next(limit: number, patienceMs: number | null): Promise<Uint8Array | null>
}

/** Opens the body of a reply. A stall aborts `stop`; `signal` ends every wait. */
export function openBody(response: Response, stop: AbortController, signal: AbortSignal): ReplyBody {
  const reader = response.body?.getReader()
  let size = 0
  return {
    async next(limit, patienceMs) {
      if (reader === undefined) return null
      const timer = patienceMs === null ? undefined : setTimeout(() => stop.abort(stalled(patienceMs)), patienceMs)
      const { done, value } = await orAbort(reader.read(), signal).finally(() => clearTimeout(timer))
      if (done) return null
      size += value.byteLength
      if (size > limit) throw tooLarge(limit)
      return value
    },
  }
}

/** Reads a body to its end; `start` was read before. A body that stops coming would hang for ever: the limits of the SDK end with the headers. */
export async function readWhole(body: ReplyBody, stallMs: number, start?: Uint8Array | null): Promise<string> {
  const decoder = new TextDecoder()
  let text = start ? decoder.decode(start, { stream: true }) : ''
  for (;;) {
    const bytes = await body.next(wholeLimit, stallMs)
    if (bytes === null) return text + decoder.decode()
    text += decoder.decode(bytes, { stream: true })
  }
}

/** The bytes up to the first that is no space: what kind of body this is. Null when it ends before. Waits as long as a model may think. */
export async function readStart(body: ReplyBody): Promise<Uint8Array | null> {
  for (;;) {
    const bytes = await body.next(streamLimit, null)
    if (bytes === null || new TextDecoder().decode(bytes).trim() !== '') return bytes
  }
}

/** The rest of a body as a stream that begins with `start`. Errors pass through `failed`; `stop` frees the socket of a reader who leaves. */
export function streamOn(
  body: ReplyBody,
  start: Uint8Array,
  stop: AbortController,
  failed: (error: unknown) => unknown,
): ReadableStream<Uint8Array> {
  let line = start.byteLength
  return new ReadableStream({
    start: (controller) => controller.enqueue(start),
    async pull(controller) {
      try {
        const bytes = await body.next(streamLimit, null)
        if (bytes === null) return controller.close()
        const end = bytes.lastIndexOf(lineFeed)
        line = end < 0 ? line + bytes.byteLength : bytes.byteLength - end - 1
        if (line > lineLimit) throw tooLarge(lineLimit)
        controller.enqueue(bytes)
      } catch (error) {
        throw failed(error)
      }
    },
    cancel: (reason) => stop.abort(reason),
  })
}

/** Settles as `promise` does or rejects on abort: not every stream notices that its request was aborted. */
export function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

function stalled(patienceMs: number): CallFailure {
  return new CallFailure('stalled', `The reply began and then stopped for ${patienceMs / 1000} s.`)
}

function tooLarge(limit: number): CallFailure {
  return new CallFailure('too-large', `The reply is larger than ${limit / 1024 / 1024} MiB and was cut off.`)
}
