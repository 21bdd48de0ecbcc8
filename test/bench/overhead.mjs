/**
 * What a run costs besides the waiting for the model: the command against a server on this machine that takes a fixed time for every
 * answer, beside a bare loop written on the AI SDK that asks the same questions. Needs a build.
 *
 *     node test/bench/overhead.mjs [--latency 2000] [--runs 3] [--brief examples/b2b-saas-en/brief.yaml]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    latency: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '3' },
    brief: { type: 'string', default: 'examples/b2b-saas-en/brief.yaml' },
  },
})
const latency = Number(values.latency)
const runs = Number(values.runs)
const brief = resolve(values.brief)
const command = resolve('dist/cli/bin.js')
const folder = mkdtempSync(join(tmpdir(), 'overhead-'))

const print = (text) => process.stdout.write(`${text}\n`)
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const percent = (share) => `${(100 * share).toFixed(1)} %`
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`

/** Tells the most memory a process held and the processor time it took, as its last words. */
const tellUse = `data:text/javascript,process.on('exit',()=>{const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write('\\nuse '+maxRSS+' '+(userCPUTime+systemCPUTime)+'\\n')})`

/** Runs a script to its end: time from start to exit and most memory, both of the process alone. */
function run(args, env = {}) {
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
      if (code !== 0 && code !== 9) fail(new Error(`${args.join(' ')} ended with ${code}\n${err}`))
      else {
        const use = { megabytes: Number(kilobytes) / 1024, processor: Number(microseconds) / 1000 }
        done({ wall, started, ...use, out: Buffer.concat(out).toString() })
      }
    })
  })
}

/** The built-in author's answers, as a recording holds them. */
async function answersOf() {
  const directory = join(folder, 'answers')
  await run([command, 'generate', brief, '--model', 'playbook', '--record', directory, '-o', 'own.json', '-q'])
  const names = readdirSync(directory).filter((name) => name.endsWith('-1.json'))
  return new Map(names.map((name) => [name.replace(/-1\.json$/, ''), readFileSync(join(directory, name), 'utf8')]))
}

/** A server that takes its time; to a repair it has nothing to say. */
async function startServer(answers) {
  const calls = []
  const server = createServer((request, response) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString())
      const [stage, kind] = String(body.response_format?.json_schema?.name).split('-')
      calls.push({ stage, at: performance.now() })
      reply(response, body.stream, kind === 'repair' ? '{"patches":[]}' : answers.get(stage))
    })
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { calls, server, baseUrl: `http://127.0.0.1:${server.address().port}/v1` }
}

/** A streamed answer comes evenly over the time it takes, as a model writes it; the other one at its end. */
function reply(response, stream, content) {
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

/** The longest chain of calls that wait for one another, in milliseconds of latency. */
function criticalPath(stages, calls) {
  const depth = new Map()
  for (const { id, needs } of stages) {
    const own = calls.filter(({ stage }) => stage === id).length
    depth.set(id, own + Math.max(0, ...needs.map((need) => depth.get(need))))
  }
  return latency * Math.max(...depth.values())
}

async function measure(stages, server, args, env) {
  const measured = []
  for (let index = 0; index < runs; index++) {
    server.calls.length = 0
    const once = await run(args, { ...env, XDG_STATE_HOME: join(folder, `state-${args.length}-${index}`) })
    const path = criticalPath(stages, server.calls)
    const first = Math.min(...server.calls.map(({ at }) => at)) - once.started
    measured.push({ ...once, calls: server.calls.length, path, first, over: once.wall / path - 1 })
  }
  return {
    calls: measured[0].calls,
    path: measured[0].path,
    wall: median(measured.map(({ wall }) => wall)),
    over: median(measured.map(({ over }) => over)),
    first: median(measured.map(({ first }) => first)),
    megabytes: median(measured.map(({ megabytes }) => megabytes)),
    processor: median(measured.map(({ processor }) => processor)),
  }
}

async function startUp() {
  const time = async (args) => {
    const walls = []
    for (let index = 0; index < Math.max(5, runs); index++) walls.push((await run(args)).wall)
    return median(walls)
  }
  const bare = await time(['-e', '0'])
  const version = await time([command, '--version'])
  const help = await time([command, '--help'])
  print(
    `start-up: bare Node ${bare.toFixed(0)} ms, --version +${(version - bare).toFixed(0)} ms, --help +${(help - bare).toFixed(0)} ms`,
  )
  return bare
}

function tell(name, { calls, path, wall, over, first, megabytes, processor }, bare) {
  print(`${name}: ${calls} calls, critical path ${seconds(path)}, wall ${seconds(wall)}, over by ${percent(over)}`)
  const share = percent(processor / path)
  print(`  first call ${first.toFixed(0)} ms after the start (bare Node ${bare.toFixed(0)} ms)`)
  print(`  processor ${seconds(processor)} (${share} of the path), peak memory ${megabytes.toFixed(0)} MB`)
}

const planned = JSON.parse(
  (
    await run([
      command,
      'plan',
      brief,
      '--model',
      'bench',
      '--base-url',
      'http://localhost:1/v1',
      '--prompts',
      'prompts',
      '--format',
      'json',
      '-q',
    ])
  ).out,
)
const server = await startServer(await answersOf())
print(`every answer takes ${latency} ms; median of ${runs} runs on Node ${process.version}`)
const bare = await startUp()
const env = { OPENAI_BASE_URL: server.baseUrl, LOYALTY_STRATEGY_MODEL: 'bench' }
const generate = [command, 'generate', brief, '-o', 'strategy.json', '-q']
tell('generate', await measure(planned.stages, server, generate, env), bare)
const once = await measure(planned.stages, server, [...generate, '--max-repairs', '0', '--no-playbook-context'], env)
tell('generate, one call a stage, without reference material', once, bare)
const peer = [
  resolve('test/bench/peer-loop.mjs'),
  server.baseUrl,
  join(folder, 'prompts'),
  JSON.stringify(planned.stages),
]
tell('a bare loop on the AI SDK', await measure(planned.stages, server, peer, {}), bare)
server.server.close()
server.server.closeAllConnections()
rmSync(folder, { recursive: true, force: true })
