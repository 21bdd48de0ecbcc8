/**
 * Many briefs against a server on this machine that takes a fixed time for every answer: throughput over the ideal (all calls, so many at
 * a time, nothing else), and peak memory, which must not grow with the briefs. Needs a build.
 *
 *     node test/bench/batch.mjs [--briefs 200,2000] [--latency 20000] [--concurrency 8] [--brief examples/b2b-saas-en/brief.yaml]
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { answersOf, command, folder, percent, print, run, seconds, startServer } from './latency-server.mjs'

const { values } = parseArgs({
  options: {
    briefs: { type: 'string', default: '200,2000' },
    latency: { type: 'string', default: '20000' },
    concurrency: { type: 'string', default: '8' },
    brief: { type: 'string', default: 'examples/b2b-saas-en/brief.yaml' },
  },
})
const latency = Number(values.latency)
const concurrency = Number(values.concurrency)
const brief = resolve(values.brief)
const server = await startServer(await answersOf(brief), latency)
print(`every answer takes ${latency} ms, ${concurrency} at a time, on Node ${process.version}`)

for (const count of values.briefs.split(',').map(Number)) {
  const briefs = join(folder, `briefs-${count}`)
  mkdirSync(briefs)
  for (let index = 0; index < count; index++) copyFileSync(brief, join(briefs, `brief-${index}.yaml`))
  server.calls.length = 0
  const out = join(folder, `out-${count}`)
  const flags = ['--out', out, '--model', 'bench', '--concurrency', String(concurrency), '-q']
  const env = { OPENAI_BASE_URL: server.baseUrl, XDG_STATE_HOME: join(folder, `state-${count}`) }
  const { wall, processor, megabytes } = await run([command, 'batch', `${briefs}/*.yaml`, ...flags], env, [0, 10])
  const { rows } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))
  const written = rows.filter(({ failure }) => failure === null).length
  const ideal = (server.calls.length * latency) / concurrency
  print(
    `${written} of ${count} briefs, ${server.calls.length} calls: ideal ${seconds(ideal)}, wall ${seconds(wall)}, over by ${percent(wall / ideal - 1)}`,
  )
  print(`  processor ${seconds(processor / count)} a brief, peak memory ${megabytes.toFixed(0)} MB`)
}
server.server.close()
rmSync(folder, { recursive: true, force: true })
