import { CallFailure, type FailureFacts, type FailureKind } from './failure.ts'
import { askedWait } from './retry-after.ts'
import { serverWords } from './server-words.ts'

const quotaWords =
  /insufficient[_ ]quota|billing|payment required|insufficient (?:balance|credits?|funds)|exceeded your current quota/i
const contextWords =
  /context[_ ]length|context (?:size|window)|maximum context|exceed_context|too many (?:input )?tokens|prompt is too long|payload too large|input is too long/i
const filterWords = /content[_ ]filter|content management policy|responsible ?ai/i
const lost = /server.?error|overloaded|unavailable|try again/i

/** What a client library knows of an error reply. */
export interface ErrorReply {
  status: number | undefined
  message: string
  type: string
  code: string
  param: string
  headers: Headers | undefined
  requestId: string | null
}

/** Says what an error reply means for the call. `message` carries the status and the words of the endpoint, safe to print. */
export function classifyReply(reply: ErrorReply, host: string): CallFailure {
  const { status, param, code, requestId } = reply
  const retryAfterMs = reply.headers === undefined ? null : askedWait(reply.headers, reply.message)
  const facts: FailureFacts = { param, code, requestId, retryAfterMs, ...(status === undefined ? {} : { status }) }
  const said = serverWords(reply.message.replace(/^\d{3} /, '')).replace(/(?<![.!?…])$/, '.')
  const request = requestId === null ? '' : `, request ${serverWords(requestId, 80)}`
  const message = `${host} answered HTTP ${status ?? 'without a status'}${request}: ${said}`
  return new CallFailure(kindOf(reply), message, facts)
}

function kindOf({ status = 0, message, type, code }: ErrorReply): FailureKind {
  const words = `${code} ${type} ${message}`
  if (status === 402 || quotaWords.test(words)) return 'quota'
  if (status === 401 || status === 403) return 'key'
  if (status === 429) return 'rate-limited'
  if (status === 413 || contextWords.test(words)) return 'context'
  if (status === 408) return 'timeout'
  if (status === 409 || status >= 500 || (status === 0 && lost.test(words))) return 'server'
  if (filterWords.test(words)) return 'filter'
  if (status === 404) return 'not-found'
  return 'refused'
}
