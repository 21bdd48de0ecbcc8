import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventSchema } from '../../src/cli/event-schema.ts'
import { answersTo, modelServer } from '../support/model-server.ts'
import { newFolder, runCli } from '../support/run-cli.ts'

let folder = ''
let answers: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = await newFolder()
  await copyFile('examples/b2b-saas-en/brief.yaml', join(folder, 'brief.yaml'))
  // Six calls of 6000 tokens at $1, 4000 cached at $0.25 and 2000 out at $4 each: $0.015 a call.
  await writeFile(join(folder, 'loyalty-strategy.yaml'), 'prices: {priced: {input: 1, cachedInput: 0.25, output: 4}}\n')
  answers = await answersTo('examples/b2b-saas-en/brief.yaml')
}, 60_000)

function events(out: string) {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => eventSchema.parse(JSON.parse(line)))
}

/** The state folder of a test is its own, so that nothing is kept between tests. Without reference material a run starts sooner. */
async function generate(baseUrl: string, model: string, ...flags: string[]) {
  const env = { XDG_STATE_HOME: await newFolder(), OPENAI_BASE_URL: baseUrl }
  return runCli(folder, ['generate', 'brief.yaml', '--model', model, '--no-playbook-context', ...flags], { env })
}

describe('a run on a paid endpoint', () => {
  it('enters tokens and money of every answer in the ledger, and tells them while it goes on', async () => {
    await using server = await modelServer(answers)
    const run = await generate(server.baseUrl, 'priced', '-o', 'paid.json', '-o', 'paid.md')
    expect(run.err).toContain('Price of priced: $1.00 in, $4.00 out per million tokens (loyalty-strategy.yaml).')
    expect(run.err).toMatch(/✓ Analysis: done in [\d.]+ s, 12,000 tokens, \$0\.0150/)
    const strategy = JSON.parse(await readFile(join(folder, 'paid.json'), 'utf8'))
    expect(strategy.ledger).toHaveLength(server.calls.length)
    for (const { usage, costUsd } of strategy.ledger) {
      const counted = { inputTokens: 10_000, cachedInputTokens: 4000, outputTokens: 2000, reasoningTokens: 500 }
      expect([usage, costUsd]).toEqual([counted, 0.015])
    }
    expect(strategy.prices).toMatchObject([{ model: 'priced', input: 1, source: 'loyalty-strategy.yaml', asOf: null }])
    const total = `$${(0.015 * server.calls.length).toFixed(server.calls.length > 6 ? 2 : 4)}`
    expect(run.err).toContain(`Spent: ${total}; ${server.calls.length} calls, `)
  })

  it('is told in events that add up, each as the schema says', async () => {
    await using server = await modelServer(answers, {
      fault: (response, { stage }, index) => {
        if (stage !== 'goals' || index !== 1) return false
        response.writeHead(503, { 'retry-after': '0' }).end('{"error":{"message":"busy"}}')
        return true
      },
    })
    const { out } = await generate(server.baseUrl, 'priced', '--json', '--stage-model', 'roadmap=priced')
    const list = events(out)
    const ended = list.filter((event) => event.type === 'call.end')
    expect(list.find(({ type }) => type === 'plan')).toMatchObject({
      stageModels: { roadmap: 'priced' },
      limits: { maxCalls: null, maxCost: null, deadline: null, concurrency: 4 },
    })
    expect(list).toContainEqual(expect.objectContaining({ type: 'call.retry', stage: 'goals', reason: 'server' }))
    expect(
      ended.every(({ cost, kept, requestId }) => cost === 0.015 && !kept && /^req_\d+$/.test(requestId ?? '')),
    ).toBe(true)
    expect(list.at(-1)).toMatchObject({
      type: 'result',
      cost: Math.round(ended.length * 0.015 * 1e9) / 1e9,
      knownCost: Math.round(ended.length * 0.015 * 1e9) / 1e9,
    })
  })

  it('never calls an unknown price nothing', async () => {
    await using server = await modelServer(answers)
    const { out } = await generate(server.baseUrl, 'unheard-of', '--json')
    expect(events(out).at(-1)).toMatchObject({ type: 'result', cost: 'unknown', knownCost: 0 })
  })
})

describe('limits', () => {
  it('--max-calls stops before the next call, with 7, what was spent and how to go on', async () => {
    await using server = await modelServer(answers)
    const run = await generate(server.baseUrl, 'priced', '--max-calls', '2', '-o', 'none.md')
    expect(run.code).toBe(7)
    expect(server.calls.map(({ stage }) => stage)).toEqual(['analysis', 'goals'])
    expect(run.err).toContain('the limit of 2 calls is reached. 2 calls were made')
    expect(run.err).toContain('Raise --max-calls and run the same command again')
    await expect(readFile(join(folder, 'none.md'))).rejects.toThrow('ENOENT')
  })

  it('--max-calls counts calls made again', async () => {
    await using server = await modelServer(answers, {
      fault: (response) => {
        response.writeHead(503, { 'retry-after': '0' }).end('{"error":{"message":"busy"}}')
        return true
      },
    })
    const run = await generate(server.baseUrl, 'priced', '--max-calls', '2')
    expect(run.code).toBe(7)
    expect(server.calls).toHaveLength(2)
  })

  it('--max-cost stops before a call that could pass it', async () => {
    await using server = await modelServer(answers)
    const run = await generate(server.baseUrl, 'priced', '--max-cost', '0.1', '--json')
    expect(run.code).toBe(7)
    expect(server.calls.length).toBeGreaterThan(0)
    expect(server.calls.length).toBeLessThan(6)
    expect(events(run.out).at(-1)).toMatchObject({
      ...{ type: 'result', exit: 7, error: { class: 'limit' } },
      cost: Math.round(server.calls.length * 0.015 * 1e9) / 1e9,
    })
  })

  it('--max-cost makes no call when the first could pass it', async () => {
    await using server = await modelServer(answers)
    const run = await generate(server.baseUrl, 'priced', '--max-cost', '0.05')
    expect(run.code).toBe(7)
    expect(run.err).toMatch(/the next call may cost \$0\.\d+, and \$0\.0500 is left/)
    expect(server.calls).toHaveLength(0)
  })

  it('--max-cost with a price that nobody knows is refused before any call, naming how to give it', async () => {
    await using server = await modelServer(answers)
    const run = await generate(server.baseUrl, 'unheard-of', '--max-cost', '5')
    expect(run.code).toBe(2)
    expect(run.err).toContain('nobody knows what unheard-of costs at 127.0.0.1')
    expect(run.err).toContain('prices: {"unheard-of": {input: 0.4, output: 1.6}}')
    expect(server.calls).toHaveLength(0)
  })

  it('--deadline stops the whole run, a call under way included', async () => {
    await using server = await modelServer(answers, { fault: ({ headersSent }) => !headersSent })
    const run = await generate(server.baseUrl, 'priced', '--deadline', '1')
    expect(run.code).toBe(7)
    expect(run.err).toContain('The run took longer than its limit of 1 s')
  })

  it('--concurrency 1 asks one at a time', async () => {
    let active = 0
    let most = 0
    await using server = await modelServer(answers, {
      latencyMs: 20,
      fault: (response) => {
        active += 1
        most = Math.max(most, active)
        response.on('close', () => {
          active -= 1
        })
        return false
      },
    })
    await generate(server.baseUrl, 'priced', '--concurrency', '1')
    expect(server.calls.length).toBeGreaterThanOrEqual(6)
    expect(most).toBe(1)
  })

  it('costs of the built-in author are never in the way', async () => {
    const run = await runCli(folder, ['generate', 'brief.yaml', '--max-cost', '0.01', '-o', 'free.md'])
    expect([0, 9]).toContain(run.code)
    expect(run.err).not.toContain('Spent')
  })

  it.each([
    ['--max-cost', 'free'],
    ['--max-cost', '0'],
    ['--max-calls', '0'],
    ['--max-calls', '1.5'],
    ['--deadline', '-1'],
    ['--concurrency', 'all'],
  ])('refuses %s %s', async (flag, value) => {
    expect(await runCli(folder, ['generate', 'brief.yaml', `${flag}=${value}`])).toMatchObject({ code: 2, out: '' })
  })
})

describe('--stage-model', () => {
  it('asks another model for one stage, and the strategy says so', async () => {
    await using server = await modelServer(answers)
    const flags = ['--stage-model', 'goals=other', '--stage-model', 'monitoring=playbook']
    const run = await generate(server.baseUrl, 'priced', ...flags, '-o', 'mixed.json')
    expect(server.calls.filter(({ model }) => model === 'other').map(({ stage }) => stage)).toContain('goals')
    expect(server.calls.every(({ stage, model }) => (stage === 'goals') === (model === 'other'))).toBe(true)
    expect(server.calls.some(({ stage }) => stage === 'monitoring')).toBe(false)
    expect(run.err).toMatch(/ goals: other at 127\.0\.0\.1:\d+\./)
    expect(run.err).toContain(' monitoring: the built-in playbook.')
    const { model } = JSON.parse(await readFile(join(folder, 'mixed.json'), 'utf8'))
    expect(model).toMatchObject({
      ...{ author: 'openai', name: 'priced' },
      stages: { goals: { author: 'openai', name: 'other' }, monitoring: { author: 'playbook', host: null } },
    })
  })

  it('lets a model write one stage of the built-in author', async () => {
    await using server = await modelServer(answers)
    const flags = ['--base-url', server.baseUrl, '--stage-model', 'goals=other', '-q']
    await runCli(folder, ['generate', 'brief.yaml', '--model', 'playbook', ...flags])
    expect([...new Set(server.calls.map(({ stage }) => stage))]).toEqual(['goals'])
  })

  it.each([
    ['no model', ['goals'], 'is no STAGE=MODEL'],
    ['a stage with a slip', ['gaols=x'], 'Did you mean goals?'],
    ['a stage twice', ['goals=x', 'goals=y'], 'twice'],
  ])('refuses %s', async (_name, values, words) => {
    const flags = values.flatMap((value) => ['--stage-model', value])
    const run = await runCli(folder, ['generate', 'brief.yaml', '--model', 'playbook', ...flags])
    expect(run.code).toBe(2)
    expect(run.err).toContain(words)
  })

  it('has no place in a replay', async () => {
    const run = await runCli(folder, ['generate', 'brief.yaml', '--replay', '.', '--stage-model', 'goals=x'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('--stage-model')
  })
})
