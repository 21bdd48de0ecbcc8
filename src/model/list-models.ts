import { readBaseUrl } from './address.ts'
import { connected } from './connect.ts'
import { explain } from './explain.ts'
import { CallFailure, type FailureKind } from './failure.ts'
import type { OpenaiOptions } from './openai.ts'
import { routeTo } from './route.ts'
import { isRecord } from './server-words.ts'

/** Failures of an endpoint that speaks, but keeps no list. */
const unlisted: readonly FailureKind[] = ['not-found', 'refused', 'not-an-api-reply']

/**
 * Names of the models an endpoint offers; null when it keeps no list. One request, nothing is charged for it.
 *
 * Rejects with `ExpectedError` (`key`, `endpoint`, `usage`) or the reason of the signal.
 */
export async function listModels(
  options: Pick<OpenaiOptions, 'apiKey' | 'baseUrl' | 'model' | 'timeoutMs' | 'fetch' | 'environment'>,
  signal: AbortSignal,
): Promise<string[] | null> {
  const { apiKey: key, model, timeoutMs, fetch, environment = process.env } = options
  const url = readBaseUrl(options.baseUrl)
  const route = fetch ? { fetch, proxy: null } : await routeTo(url, timeoutMs, environment)
  try {
    const connection = { url, key, route, timeoutMs, stallMs: timeoutMs }
    return await connected(connection, signal, async (line) => {
      const response = await line.client.models.list({ signal: line.signal }).asResponse()
      return namesIn(await response.json())
    })
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error
    if (unlisted.includes(error.kind) && error.status !== null) return null
    throw explain(error, { key, model, structured: 'auto', brief: null, calls: 1 })
  }
}

/** Names in a list of models as OpenAI, Ollama or Gemini write it; null when it is none. */
function namesIn(reply: unknown): string[] | null {
  const list = isRecord(reply) ? (reply.data ?? reply.models) : reply
  if (!Array.isArray(list)) return null
  return list.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return []
    const name = entry.id ?? entry.name ?? entry.model
    // Gemini writes `models/` before each name.
    return typeof name === 'string' ? [name.replace(/^models\//, '')] : []
  })
}
