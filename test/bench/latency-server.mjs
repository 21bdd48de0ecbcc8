import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What benches share: the command as a process of its own, and a model on this machine that takes a fixed time for every answer. */

export const command = resolve('dist/cli/bin.js')
/** A folder of this bench; whoever made it removes it. */
export const folder = mkdtempSync(join(tmpdir(), 'bench-'))

export const print = (text) => process.stdout.write(`${text}\n`)
export const percent = (share) => `${(100 * share).toFixed(1)} %`
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`

/** Tells the most memory a process held and the processor time it took, as its last words. */
const tellUse = `data:text/javascript,process.on('exit',()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write('\\nuse '+maxRSS+' '+(userCPUTime+systemCPUTime)+'\\n')})`

/** Runs a script to its end: time from start to exit and most memory, both of the process alone. */
export function run(args, env = {}, codes = [0, 9]) {
  return new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', tellUse, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...env },
    })
    const out = []
    let err = ''
    child.stdout.on('data', (part) => out.push(part))
    child.stderr.on('data', (part) => {
      err += part
    })
    child.on('error', fail)
    child.on('close', (code) => {
      const wall = performance.now() - started
      const [, kilobytes, microseconds] = /use (\d+) (\d+)/.exec(err) ?? []
      if (!codes.includes(code)) fail(new Error(`${args.join(' ')} ended with ${code}\n${err}`))
      else {
        const use = { megabytes: Number(kilobytes) / 1024, processor: Number(microseconds) / 1000 }
        done({ wall, started, ...use, out: Buffer.concat(out).toString() })
      }
    })
  })
}

/** The built-in author's answers to a brief, as a recording holds them. */
export async function answersOf(brief) {
  const directory = join(folder, 'answers')
  await run([command, 'generate', brief, '--model', 'playbook', '--record', directory, '-o', 'own.json', '-q'])
  const names = readdirSync(directory).filter((name) => name.endsWith('-1.json'))
  return new Map(names.map((name) => [name.replace(/-1\.json$/, ''), readFileSync(join(directory, name), 'utf8')]))
}

/** A server that takes its time; to a repair it has nothing to say. */
export async function startServer(answers, latency) {
  const calls = []
  const server = createServer((request, response) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString())
      const [stage, kind] = String(body.response_format?.json_schema?.name).split('-')
      calls.push({ stage, at: performance.now() })
      reply(response, body.stream, kind === 'repair' ? '{"patches":[]}' : answers.get(stage), latency)
    })
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { calls, server, baseUrl: `http://127.0.0.1:${server.address().port}/v1` }
}

/** A streamed answer comes evenly over the time it takes, as a model writes it; the other one at its end. */
function reply(response, stream, content, latency) {
  const common = { id: 'x', created: 1, model: 'bench' }
  const usage = { prompt_tokens: 10_000, completion_tokens: 2000, total_tokens: 12_000 }
  if (!stream) {
    const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }]
    response.setHeader('content-type', 'application/json')
    const text = JSON.stringify({ ...common, object: 'chat.completion', choices, usage })
    setTimeout(() => response.end(text), latency)
    return
  }
  response.setHeader('content-type', 'text/event-stream')
  const event = (choices, more) =>
    `data: ${JSON.stringify({ ...common, object: 'chat.completion.chunk', choices, ...more })}\n\n`
  // About as many characters as a token has.
  const parts = content.match(/.{1,4}/gs)
  const tokens = parts.map((part) => event([{ index: 0, delta: { content: part }, finish_reason: null }]))
  const last = [event([{ index: 0, delta: {}, finish_reason: 'stop' }]), event([], { usage }), 'data: [DONE]\n\n']
  const started = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    const share = (performance.now() - started) / latency
    const due = Math.min(tokens.length, Math.floor(share * tokens.length))
    if (due > sent) response.write(tokens.slice(sent, due).join(''))
    sent = due
    if (share < 1) return
    clearInterval(timer)
    response.end(last.join(''))
  }, 20)
}
