import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { reckon } from '../../src/cli/plan/reckon.ts'
import type { Rehearsed } from '../../src/cli/plan/rehearse.ts'
import type { Model } from '../../src/core/model.ts'
import { stages } from '../../src/stages/index.ts'
import { type CliRun, newFolder, runCli } from '../support/run-cli.ts'
import { sentenceStage } from '../support/small-stages.ts'

let folder = ''
let told: CliRun
let written: CliRun

beforeAll(async () => {
  folder = await newFolder()
  await copyFile('examples/coffee-chain-ru/brief.yaml', join(folder, 'brief.yaml'))
  told = await runCli(folder, ['plan', 'brief.yaml', '--model', 'gpt-4.1', '--format', 'json'])
  written = await runCli(folder, ['plan', 'brief.yaml', '--model', 'gpt-4.1', '--prompts', 'asked/now'])
}, 120_000)

describe('plan', () => {
  it('needs no key, and tells calls, tokens and money of every stage, usual and at most', () => {
    expect(told).toMatchObject({ code: 0 })
    const plan = JSON.parse(told.out)
    expect(plan).toMatchObject({ author: 'openai', model: 'gpt-4.1', host: 'api.openai.com', maxRepairs: 2 })
    expect(plan.stages.map(({ id }: { id: string }) => id)).toEqual(stages.map(({ id }) => id))
    for (const { promptCharacters, usual, most } of plan.stages) {
      expect(promptCharacters).toBeGreaterThan(5000)
      expect([usual.calls, most.calls]).toEqual([1, 3])
      expect(usual.outputTokens).toBeGreaterThan(500)
      expect(usual.inputTokens).toBeGreaterThan(promptCharacters / 4)
      expect(most.cost).toBeGreaterThan(3 * usual.cost)
      const { input, output } = plan.prices[0]
      const money = (usual.inputTokens * input + usual.outputTokens * output) / 1e6
      expect(usual.cost).toBeCloseTo(money, 9)
    }
    const sum = plan.stages.reduce((total: number, { most }: { most: { cost: number } }) => total + most.cost, 0)
    expect(plan.most.cost).toBeCloseTo(sum, 9)
  })

  it('is a table whose bound is called one, with the date of the prices', () => {
    expect(written.out).toMatch(/^stage +model .*bound: calls/)
    expect(written.out).toMatch(/\nall .* 18 .* \$\d+\.\d\d\n/)
    expect(written.out).toContain('Bound: every stage needs 3 calls')
    expect(written.out).toContain('the drafts that later prompts carry are those of the built-in author')
    expect(written.out).toMatch(/Price of gpt-4\.1: \$2\.00 in, .* \(openai\.com.*, \d{4}-\d\d-\d\d\)/)
  })

  it('writes the prompts and schemas on request, and never over templates', async () => {
    const names = await readdir(join(folder, 'asked/now'))
    expect(names.sort()).toEqual(
      [...stages.flatMap(({ id }) => [`${id}.schema.json`, `${id}.txt`]), 'system.txt'].sort(),
    )
    const [goals, schema] = await Promise.all(
      ['goals.txt', 'goals.schema.json'].map((name) => readFile(join(folder, 'asked/now', name), 'utf8')),
    )
    expect(JSON.parse(schema ?? '')).toMatchObject({ type: 'object', additionalProperties: false })
    const { promptCharacters } = JSON.parse(told.out).stages[1]
    const system = await readFile(join(folder, 'asked/now/system.txt'), 'utf8')
    expect(Math.abs((goals?.length ?? 0) + system.length - promptCharacters)).toBeLessThan(10)
    await mkdir(join(folder, 'mine'))
    await writeFile(join(folder, 'mine/goals.hbs'), 'Goals, please.')
    const refused = await runCli(folder, ['plan', 'brief.yaml', '--prompts', 'mine'])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('--templates DIR')
  })

  it('measures prompts of one’s own', async () => {
    await mkdir(join(folder, 'short'))
    await writeFile(join(folder, 'short/goals.hbs'), 'Goals, please.')
    const run = await runCli(folder, ['plan', 'brief.yaml', '--templates', 'short', '--format', 'json'])
    const own = JSON.parse(run.out).stages[1].promptCharacters
    expect(own).toBeLessThan(JSON.parse(told.out).stages[1].promptCharacters)
  })

  it('says of an unknown price that it is unknown', async () => {
    const flags = ['--model', 'qwen3', '--base-url', 'http://localhost:1/v1', '--stage-model', 'goals=playbook']
    const { out } = await runCli(folder, ['plan', 'brief.yaml', ...flags])
    expect(out).toMatch(/\nanalysis +qwen3 .*unknown.*unknown/)
    expect(out).toMatch(/\ngoals +playbook .* \$0 /)
    expect(out).toMatch(/\nall .*unknown.*unknown/)
    expect(out).toContain('The price of qwen3 is unknown')
  })

  it('says that the built-in author costs nothing', async () => {
    const { code, out } = await runCli(folder, ['plan', 'brief.yaml'])
    expect(code).toBe(0)
    expect(out).toContain('No model is configured, so the built-in author writes: nothing is sent and nothing costs.')
  })

  it('refuses a brief that generate would refuse', async () => {
    await writeFile(join(folder, 'bad.yaml'), 'company: Acme\n')
    expect(await runCli(folder, ['plan', 'bad.yaml'])).toMatchObject({ code: 3, out: '' })
  })
})

describe('reckon', () => {
  const rehearsed = (id: string, needs: string[]): Rehearsed => ({
    stage: sentenceStage(id, needs),
    ...{ system: 'sys', prompt: 'prompt', shape: '{}' },
    ...{ inputTokens: 1000, answerTokens: 100, draftTokens: 150, ruleTokens: 10 },
  })
  const model = { author: 'openai', name: 'm', host: 'h', maxOutputTokens: 500 } as unknown as Model
  const authors = { model, stageModels: {}, prices: [] }

  it('bounds a run by the longest answers, wherever they are carried', () => {
    const { stages: planned } = reckon([rehearsed('one', []), rehearsed('two', ['one'])], authors, 1)
    // After a truncation an answer may be twice as long: 1000 tokens. A repair carries it, and the rules.
    expect(planned[0]?.most).toEqual({
      ...{ calls: 2, inputTokens: 1000 + (1000 + 1000 + 10), outputTokens: 500 + 1000, cost: 'unknown' },
    })
    // The first draft is 900 tokens longer than the one that stood in for it.
    expect(planned[1]?.most.inputTokens).toBe(1900 + (1900 + 1000 + 10))
    expect(planned[1]?.usual).toMatchObject({ calls: 1, inputTokens: 1000, outputTokens: 100 })
  })

  it('allows no longer answer where nothing is asked again', () => {
    const { most } = reckon([rehearsed('one', [])], authors, 0)
    expect(most).toMatchObject({ calls: 1, inputTokens: 1000, outputTokens: 500 })
  })
})
