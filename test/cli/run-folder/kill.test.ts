import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir, readFile, symlink } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import { newFolder } from '../../support/run-cli.ts'
import { idea1, ideas } from '../../support/small-stages.ts'

const chains = 4
const killsPerChain = 15
const seed = 20_261_122

/** The code that keeps a run, bundled so that a process of its own starts fast enough to be killed sixty times. */
let program = ''

beforeAll(async () => {
  // Laid out like the package, since the code reads its version and loads its packages from there.
  const root = await newFolder()
  await copyFile('package.json', join(root, 'package.json'))
  await symlink(resolve('node_modules'), join(root, 'node_modules'))
  program = join(root, 'dist', 'cli', 'killed-run.mjs')
  const bundler = ['node_modules/rolldown/bin/cli.mjs', 'test/support/killed-run.ts', '--platform', 'node']
  const packages = ['write-file-atomic', 'env-paths', 'zod'].flatMap((name) => ['--external', name])
  execFileSync(process.execPath, [...bundler, ...packages, '-o', program], { stdio: 'pipe' })
}, 60_000)

/** Mulberry32: the same moments on every machine. */
function random(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An endpoint that answers after a moment and counts what it was asked. The first draft of the ideas needs a repair. */
async function endpoint(delay: () => number) {
  const asked: string[] = []
  let answered = 0
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { stage, attempt } = JSON.parse(body) as { stage: string; attempt: number }
    asked.push(stage)
    await sleep(delay())
    const wrong = ideas(idea1({ owner: 'Nobody' }))
    const mended = { patches: [{ pointer: '/ideas/I1/owner', value: 'CRM manager' }] }
    const answer = stage === 'ideas' ? (attempt === 1 ? wrong : mended) : { text: `${stage}, as it was asked for` }
    response.end(JSON.stringify(answer))
    answered += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    asked,
    answered: () => answered,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Stages whose accepted draft stands in the run folder. What has its final name is whole: a torn file would throw here. */
async function acceptedIn(folder: string): Promise<string[]> {
  const stages = join(folder, 'run', 'stages')
  const names = (await readdir(stages).catch(() => [])).filter((name) => name.endsWith('.json'))
  const files = await Promise.all(names.map((name) => readFile(join(stages, name), 'utf8')))
  return files.map((text) => (JSON.parse(text) as { stage: string }).stage)
}

function start(folder: string, address: string) {
  const child = spawn(process.execPath, [program, folder, address], { stdio: ['ignore', 'ignore', 'pipe'] })
  return { child, over: once(child, 'exit') }
}

/** A run that is killed at random moments and started again until it comes to its end; says how often it was killed. */
async function killedRun(next: () => number, mostKills: number): Promise<{ strategy: string; kills: number }> {
  const folder = await newFolder()
  await using server = await endpoint(() => next() * 10)
  const callsOf = (stage: string) => server.asked.filter((one) => one === stage).length
  const settled = new Map<string, number>()
  let kills = 0
  for (;;) {
    // Counted in answers, so that a slow machine is killed at work as well; some milliseconds more hit the writing in between.
    const enough = server.answered() + Math.floor(next() * 3)
    const { child, over } = start(folder, server.address)
    if (kills < mostKills) {
      while (child.exitCode === null && server.answered() < enough) await sleep(1)
      await sleep(next() * 20)
      if (child.exitCode === null && child.kill('SIGKILL')) kills += 1
    }
    await over
    for (const stage of await acceptedIn(folder)) {
      const calls = callsOf(stage)
      expect(`${stage} asked ${calls}`).toBe(`${stage} asked ${settled.get(stage) ?? calls}`)
      settled.set(stage, calls)
    }
    if (child.signalCode !== null) continue
    expect(child.exitCode).toBe(0)
    return { strategy: await readFile(join(folder, 'strategy.json'), 'utf8'), kills }
  }
}

it('a run killed at any moment goes on: nothing torn, nothing accepted paid twice, the same strategy', async () => {
  const { strategy: unbroken } = await killedRun(random(seed), 0)
  const chain = async (number: number): Promise<void> => {
    const next = random(seed + number)
    for (let kills = 0; kills < killsPerChain; ) {
      const run = await killedRun(next, killsPerChain - kills)
      expect(run.strategy).toBe(unbroken)
      kills += run.kills
    }
  }
  await Promise.all(Array.from({ length: chains }, (_, number) => chain(number)))
}, 240_000)
