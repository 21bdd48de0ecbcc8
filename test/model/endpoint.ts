import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'

/** One scripted reply: status, headers and body, or a function that misbehaves by itself. */
export type Step =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | ((response: ServerResponse, request: IncomingMessage) => void)

/** A request as the endpoint saw it. */
interface Seen {
  url: string
  headers: IncomingMessage['headers']
  // biome-ignore lint/suspicious/noExplicitAny: the body of a request is whatever was sent
  body: any
}

/** A server on this machine that answers with the steps in order, the last one for ever. */
export async function endpoint(...steps: Step[]) {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      seen.push({ url: request.url ?? '', headers: request.headers, body: body === '' ? null : JSON.parse(body) })
      const step = steps[Math.min(seen.length, steps.length) - 1] ?? {}
      if (typeof step === 'function') return step(response, request)
      const { status = 200, headers = {}, body: reply = '' } = step
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof reply === 'string' || Buffer.isBuffer(reply) ? reply : JSON.stringify(reply))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    seen,
    host,
    baseUrl: `http://${host}/v1`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await setImmediate()
    },
  }
}

/** A reply of the chat completions API. */
export function completion(content: unknown, overrides: Record<string, unknown> = {}) {
  return {
    id: 'x',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
    ...overrides,
  }
}

export const ok: Step = { headers: { 'x-request-id': 'req_ok' }, body: completion('{"title":"Yes","note":null}') }

/** An error in the shape of OpenAI. */
export function failing(status: number, message: string, more: Record<string, unknown> = {}, headers = {}): Step {
  return { status, headers, body: { error: { message, ...more } } }
}

/** One event of a stream. */
export function event(chunk: unknown): string {
  return `data: ${typeof chunk === 'string' ? chunk : JSON.stringify(chunk)}\n\n`
}

/** A chunk of a streamed reply that says something, and perhaps ends it. */
export function chunk(delta: unknown, finish_reason: string | null = null, more: Record<string, unknown> = {}) {
  return {
    id: 'x',
    object: 'chat.completion.chunk',
    model: 'm',
    choices: [{ index: 0, delta, finish_reason }],
    ...more,
  }
}

export const counted = { id: 'x', model: 'm', choices: [], usage: { prompt_tokens: 10, completion_tokens: 5 } }

/** A streamed reply that is written and then closed. */
export function stream(...parts: (string | Buffer | object)[]): Step {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-request-id': 'req_stream' })
    for (const part of parts) {
      response.write(Buffer.isBuffer(part) || (typeof part === 'string' && part !== '[DONE]') ? part : event(part))
    }
    response.end()
  }
}

/** The same, left open: the endpoint says no more. `after` may do something else to the connection. */
export function openStream(parts: (string | object)[], after: (response: ServerResponse) => void = () => {}): Step {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const part of parts) response.write(typeof part === 'string' ? part : event(part))
    setTimeout(() => after(response), 30)
  }
}

/** A whole answer as a stream. */
export const streamed = stream(
  chunk({ role: 'assistant', content: '{"title":' }),
  chunk({ content: '"Yes","note":null}' }),
  chunk({}, 'stop'),
  counted,
  '[DONE]',
)
