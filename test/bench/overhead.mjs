/**
 * What a run costs besides the waiting for the model: the command against a server on this machine that takes a fixed time for every
 * answer, beside a bare loop written on the AI SDK that asks the same questions. Needs a build.
 *
 *     node test/bench/overhead.mjs [--latency 2000] [--runs 3] [--brief examples/b2b-saas-en/brief.yaml]
 */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { answersOf, command, folder, percent, print, run, seconds, startServer } from './latency-server.mjs'

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

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

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
const server = await startServer(await answersOf(brief), latency)
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
