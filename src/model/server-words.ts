import { stripVTControlCharacters } from 'node:util'

/** Words of a server made safe to print: one line, no control, direction or invisible characters, cut to `limit` characters. */
export function serverWords(text: string, limit = 300): string {
  const line = stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : line
}

/** What an endpoint says in an error, in one shape. */
export interface ErrorWords {
  message: string
  type: string
  code: string
  param: string
}

/**
 * Reads an error body in any dialect: OpenAI `{error: {…}}`, LM Studio `{error: "…"}`, Gemini `[{error}]`, GigaChat `{status, message}`,
 * Mistral and old vLLM `{object: "error", message}`, FastAPI `{detail}`, HTML, nothing. The SDK alone loses half of them.
 */
export function readErrorBody(status: number, text: string): ErrorWords {
  // Some servers put an error into the stream that was asked for.
  const body = firstOf(parseJson(text.replace(/^\s*(?:event:.*\n)?data:/, '')))
  const error = isRecord(body) && body.error != null ? body.error : body
  if (typeof error === 'string' && error !== '') return { message: error, type: '', code: '', param: '' }
  if (!isRecord(error)) {
    return { message: text.replace(/<[^>]*>/g, ' ').trim() || `HTTP ${status}`, type: '', code: '', param: '' }
  }
  const message = error.message ?? error.detail ?? (isRecord(body) ? body.detail : undefined)
  return {
    message: words(message) || `HTTP ${status}`,
    type: words(error.type ?? error.status),
    code: words(error.code ?? error.grpcCode),
    param: words(error.param),
  }
}

/** The status an error claims inside a reply that says all is well; 502 when it claims none. */
export function claimedStatus(error: unknown): number {
  const claimed = isRecord(error) ? Number(error.code ?? error.status) : Number.NaN
  return claimed >= 400 && claimed <= 599 ? claimed : 502
}

/** The value a JSON text stands for; undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

function words(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
