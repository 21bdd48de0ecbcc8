import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Summary, summarySchema } from '../../../src/batch/summary.ts'
import { answersTo, modelServer } from '../../support/model-server.ts'
import { command, newFolder, plainEnv, runCli } from '../../support/run-cli.ts'

const example = 'examples/b2b-saas-en/brief.yaml'
const briefs = ['one.yaml', 'two.yaml', 'three.yaml']

let answers: ReadonlyMap<string, string>
let folder = ''
let state = ''

beforeAll(async () => {
  answers = await answersTo(example)
})

beforeEach(async () => {
  folder = await newFolder()
  state = await newFolder()
  for (const name of briefs) await copyFile(example, join(folder, name))
  const prices = 'cheap: {input: 1, cachedInput: 0.25, output: 4}, dear: {input: 10, output: 40}'
  await writeFile(join(folder, 'loyalty-strategy.yaml'), `prices: {${prices}}\n`)
})

function runBatch(baseUrl: string, names: readonly string[], ...flags: string[]) {
  const env = { XDG_STATE_HOME: state, OPENAI_BASE_URL: baseUrl }
  return runCli(folder, ['batch', ...names, '--out', 'out', '--no-playbook-context', ...flags], { env })
}

async function readSummary(): Promise<Summary> {
  return summarySchema.parse(JSON.parse(await readFile(join(folder, 'out', 'summary.json'), 'utf8')))
}

describe('a batch on an endpoint', () => {
  it('runs each brief on several models and tabulates them side by side', async () => {
    await using server = await modelServer(answers)
    const { code } = await runBatch(server.baseUrl, ['one.yaml', 'two.yaml'], '--models', 'cheap,dear')
    const { rows } = await readSummary()
    expect(rows.map(({ brief, model, folder: of }) => [brief, model, of])).toEqual([
      ['one.yaml', 'cheap', 'one/cheap'],
      ['one.yaml', 'dear', 'one/dear'],
      ['two.yaml', 'cheap', 'two/cheap'],
      ['two.yaml', 'dear', 'two/dear'],
    ])
    const [cheap, dear] = rows
    const calls = cheap?.calls ?? 0
    expect(cheap?.tokens).toEqual({ input: 10_000 * calls, cached: 4000 * calls, output: 2000 * calls })
    expect(cheap?.costUsd).toBeCloseTo(0.015 * calls, 9)
    expect(dear?.costUsd).toBeCloseTo(0.18 * (dear?.calls ?? 0), 9)
    expect(code).toBe(rows.every((row) => row.code === 0) ? 0 : 10)
    expect(await readFile(join(folder, 'out', 'index.md'), 'utf8')).toMatch(/\| cheap \| 2 of 2 \|/)
  })

  it('goes on after one brief has failed, and the same command does only that one', async () => {
    let broken = true
    await using server = await modelServer(answers, {
      fault: (response, { stage }, index) => {
        // The first brief that asks for goals is refused for good.
        if (!broken || stage !== 'goals') return false
        broken = index < 0
        response.writeHead(400).end('{"error":{"message":"context_length_exceeded","code":"context_length_exceeded"}}')
        return true
      },
    })
    const first = await runBatch(server.baseUrl, briefs, '--model', 'cheap', '--concurrency', '1')
    expect(first.code).toBe(10)
    const failed = (await readSummary()).rows.filter(({ failure }) => failure !== null)
    expect(failed.map(({ brief }) => brief)).toEqual(['one.yaml'])
    expect(failed[0]?.costUsd).toBeGreaterThan(0)
    const before = server.calls.length
    await runBatch(server.baseUrl, briefs, '--model', 'cheap')
    expect((await readSummary()).rows.every(({ failure }) => failure === null)).toBe(true)
    const asked = server.calls.slice(before).map(({ stage }) => stage)
    expect(asked).toContain('goals')
    expect(asked.filter((stage) => stage === 'goals')).toHaveLength(1)
  })

  it('stops at a limit of money for all briefs together, and says what was not begun', async () => {
    await using server = await modelServer(answers)
    const { code } = await runBatch(
      server.baseUrl,
      briefs,
      '--model',
      'cheap',
      '--max-cost',
      '0.2',
      '--concurrency',
      '1',
    )
    expect(code).toBe(10)
    const { rows } = await readSummary()
    const codes = rows.map((row) => row.code)
    expect(codes.at(-1)).toBe(7)
    expect(rows.at(-1)?.failure?.message).toMatch(/^Not begun: /)
    expect(rows.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0)).toBeLessThanOrEqual(0.2)
  })

  it('stops when the time for all briefs together is over', async () => {
    await using server = await modelServer(answers, { latencyMs: 700 })
    const { code } = await runBatch(server.baseUrl, briefs, '--model', 'cheap', '--concurrency', '1', '--deadline', '2')
    expect(code).toBe(10)
    const { rows } = await readSummary()
    expect(rows.map((row) => row.code)).toEqual([7, 7, 7])
    expect(rows[0]?.failure?.message).toBe('The run took longer than its limit of 2 s.')
    expect(rows.at(-1)?.failure?.message).toBe('Not begun: The run took longer than its limit of 2 s.')
    expect(server.calls.length).toBeLessThan(6)
  })

  it('says what an interrupted batch has left behind', async () => {
    let interrupt = () => {}
    await using server = await modelServer(answers, {
      fault: (_response, { stage }, index) => {
        if (index > 6 && stage === 'analysis') interrupt()
        return false
      },
    })
    const child = execa(
      process.execPath,
      [command, 'batch', ...briefs, '--out', 'out', '--model', 'cheap', '--concurrency', '1'],
      {
        cwd: folder,
        env: { ...plainEnv, XDG_STATE_HOME: state, OPENAI_BASE_URL: server.baseUrl },
        extendEnv: false,
        reject: false,
      },
    )
    interrupt = () => child.kill('SIGINT')
    const { exitCode, stderr } = await child
    expect(exitCode).toBe(130)
    expect(stderr).toContain(
      'stopped by SIGINT: 1 of 3 reports written to out, no summary. Run the same command again.',
    )
  })

  it('ends for all when the key is refused, after one call', async () => {
    await using server = await modelServer(answers, {
      fault: (response) => {
        response.writeHead(401).end('{"error":{"message":"no such key"}}')
        return true
      },
    })
    const { code } = await runBatch(server.baseUrl, briefs, '--model', 'cheap', '--concurrency', '1')
    expect(code).toBe(10)
    expect((await readSummary()).rows.map((row) => row.code)).toEqual([4, 4, 4])
    expect(server.calls).toHaveLength(1)
  })
})
