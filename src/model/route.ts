import { isLoopback } from './address.ts'

/** Any function with the calling convention of `fetch`. */
export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>

/** How requests reach the endpoint. */
export interface Route {
  fetch: Fetch
  /** Host and port of the proxy, without credentials; null for a direct route. */
  proxy: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

// The fetch of the runtime gives up on headers after five minutes; a long answer without streaming may need more.
const patienceOfRuntimeMs = 290_000

/**
 * The way to `url`: the `fetch` of the runtime, or undici's own when a proxy is set or a call may take longer than the runtime waits.
 * A server on this machine is always reached directly.
 */
export async function routeTo(url: URL, timeoutMs: number, environment: Environment): Promise<Route> {
  const proxy = proxyFor(url, environment)
  if (proxy === null && timeoutMs < patienceOfRuntimeMs) return { fetch: globalThis.fetch, proxy: null }
  const undici = await import('undici')
  const patience = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs }
  const dispatcher =
    proxy === null
      ? new undici.Agent(patience)
      : new undici.EnvHttpProxyAgent({ ...patience, httpProxy: proxy.href, httpsProxy: proxy.href, noProxy: '' })
  const fetch = (input: Parameters<Fetch>[0], init: RequestInit = {}) =>
    undici.fetch(String(input), { ...init, dispatcher } as Parameters<typeof undici.fetch>[1])
  return { fetch: fetch as unknown as Fetch, proxy: proxy?.host ?? null }
}

/** The proxy that the environment names for `url`; null for a direct route. */
export function proxyFor(url: URL, environment: Environment): URL | null {
  if (isLoopback(url.hostname) || isExempt(url, environment.no_proxy ?? environment.NO_PROXY ?? '')) return null
  const plain = environment.http_proxy || environment.HTTP_PROXY
  const secure = environment.https_proxy || environment.HTTPS_PROXY || plain
  const value = url.protocol === 'https:' ? secure : plain
  return value && URL.canParse(value) ? new URL(value) : null
}

function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const actualPort = port || (protocol === 'https:' ? '443' : '80')
  return list.split(/[,\s]+/).some((entry) => {
    const [, name = '', only] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
    if (entry === '*') return true
    return name !== '' && (only ?? actualPort) === actualPort && (hostname === name || hostname.endsWith(`.${name}`))
  })
}
