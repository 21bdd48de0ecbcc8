import { CallFailure } from './failure.ts'
import { serverWords } from './server-words.ts'

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|ERR_TLS/
const timeoutCodes = /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/

const plainWords: Record<string, string> = {
  ENOTFOUND: 'no such host is known',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no network',
}

/** Says in plain words what went wrong between here and the host. `proxy` is its host and port, without credentials. */
export function networkFailure(error: unknown, host: string, proxy: string | null): CallFailure {
  const { code, message } = innermost(error)
  const route = proxy === null ? host : `${host} through the proxy ${proxy}`
  if (certificateCodes.test(code)) {
    return new CallFailure('certificate', `The certificate of ${host} is not trusted (${code}).`, { code })
  }
  if (timeoutCodes.test(code)) {
    return new CallFailure('timeout', `${route} does not answer the connection.`, { code })
  }
  const reason = plainWords[code] ?? (serverWords(message, 120) || 'the connection failed')
  return new CallFailure('network', `Cannot reach ${route}: ${reason}${code === '' ? '' : ` (${code})`}.`, { code })
}

/** `fetch failed` says nothing: the cause inside does. */
function innermost(error: unknown): { code: string; message: string } {
  let code = ''
  let message = ''
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const inner = at instanceof AggregateError && at.errors[0] instanceof Error ? at.errors[0] : at
    const found = (inner as NodeJS.ErrnoException).code
    if (typeof found === 'string' && found !== '') code = found
    if (inner.message !== '') message = inner.message
  }
  return { code, message }
}
