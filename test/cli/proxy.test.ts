import { execFileSync, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chunk, counted, event } from '../model/endpoint.ts'
import { newFolder, plainEnv, runCli } from '../support/run-cli.ts'

const key = 'sk-canary-0123456789'
const answer = '{"status":"ready","colours":[],"remark":null}'

/** Certificates are made for each run: a key that lies in a repository is nobody's secret. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0
if (!hasOpenssl) console.warn('test/cli/proxy.test.ts is skipped: there is no openssl to make a certificate.')

let folder = ''
let authority = ''
let endpointServer: Server
let proxyServer: Server
const asked: { target: string | undefined; credentials: string | undefined }[] = []
const requests: string[] = []

const portOf = (server: Server) => (server.address() as AddressInfo).port
const listening = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

describe.runIf(hasOpenssl)('B8 B9 through a proxy to an endpoint with a certificate of its own', () => {
  beforeAll(async () => {
    folder = await newFolder()
    authority = join(folder, 'authority.pem')
    const secret = join(folder, 'secret.pem')
    const subject = ['-subj', '/CN=api.example.test', '-addext', 'subjectAltName=DNS:api.example.test']
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', secret, '-out', authority]
    execFileSync('openssl', [...made, ...subject], { stdio: 'ignore' })
    endpointServer = createTlsServer(
      { key: await readFile(secret), cert: await readFile(authority) },
      (request, response) => {
        requests.push(`${request.method} ${request.url} ${request.headers.authorization}`)
        if (request.method === 'GET') return response.end('{"data":[{"id":"m"}]}')
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.end([chunk({ content: answer }), chunk({}, 'stop'), counted].map(event).join(''))
      },
    )
    proxyServer = createServer((_request, response) => response.writeHead(501).end())
    proxyServer.on('connect', (request, socket) => {
      asked.push({ target: request.url, credentials: request.headers['proxy-authorization'] })
      const upstream = connect(portOf(endpointServer), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        upstream.pipe(socket).pipe(upstream)
      })
      for (const side of [upstream, socket]) side.on('error', () => upstream.destroy())
    })
    await Promise.all([listening(endpointServer), listening(proxyServer)])
  })

  afterAll(() => {
    for (const server of [endpointServer, proxyServer]) {
      server.closeAllConnections()
      server.close()
    }
  })

  const examine = (more: Readonly<Record<string, string>>) => {
    const proxy = `http://me:canary-password@127.0.0.1:${portOf(proxyServer)}`
    const env = { ...plainEnv, OPENAI_API_KEY: key, HTTPS_PROXY: proxy, ...more }
    return runCli(folder, ['doctor', '--base-url', 'https://api.example.test/v1', '--model', 'm'], { env })
  }

  it('works with the authority named', async () => {
    const run = await examine({ NODE_EXTRA_CA_CERTS: authority })
    expect(run.out).toMatch(/ok {4}shape/)
    expect(run.out).toContain(`requests go through 127.0.0.1:${portOf(proxyServer)}`)
    expect(run).toMatchObject({ code: 0 })
    expect(requests).toEqual([`GET /v1/models Bearer ${key}`, `POST /v1/chat/completions Bearer ${key}`])
    const credentials = `Basic ${Buffer.from('me:canary-password').toString('base64')}`
    expect(new Set(asked.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ target: 'api.example.test:443', credentials })]),
    )
    expect(run.out + run.err).not.toContain('canary')
  })

  it('says which authority is missing, and never to stop checking', async () => {
    const before = requests.length
    const run = await examine({})
    expect(run.code).toBe(5)
    expect(run.out).toMatch(/certificate of api\.example\.test is not trusted/)
    expect(run.out).toContain('NODE_EXTRA_CA_CERTS')
    expect(run.out).not.toMatch(/REJECT_UNAUTHORIZED/)
    expect(requests).toHaveLength(before)
  })

  it('goes no other way when the proxy is dead', async () => {
    const run = await examine({ HTTPS_PROXY: 'http://me:canary-password@127.0.0.1:9', NODE_EXTRA_CA_CERTS: authority })
    expect(run.code).toBe(5)
    expect(run.out).toContain('api.example.test through the proxy 127.0.0.1:9')
    expect(run.out + run.err).not.toContain('canary')
  })
})
