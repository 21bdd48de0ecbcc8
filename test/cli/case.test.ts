import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { businessCaseOf } from '../../src/stages/business-case/compute.ts'
import { reportFixture } from '../support/report-fixture.ts'
import { newFolder, runCli, runShell } from '../support/run-cli.ts'

const strategy = reportFixture('en')
const computed = { ...strategy, businessCase: businessCaseOf(strategy.brief, strategy.stages) }
let folder = ''
const write = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value))
const run = (...args: string[]) => runCli(folder, ['case', 'strategy.json', ...args])

beforeAll(async () => {
  folder = await newFolder()
  await write('strategy.json', computed)
  const { metrics } = strategy.brief
  const unknown = { ...metrics, customers: null, averageOrder: null, newCustomersPerMonth: null, ltv: null }
  await write('unknown.json', { ...strategy, brief: { ...strategy.brief, metrics: unknown }, businessCase: null })
})

describe('the case as it is', () => {
  it('shows three scenarios on stdout and says nothing else', async () => {
    const { code, out, err } = await run()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^ +Pessimistic +Base +Optimistic\n/)
    expect(out).toMatch(/Break-even over 36 months +(with \d+% of the planned effects|not even)/)
  })

  it('speaks the language asked for', async () => {
    const { out } = await run('--language', 'ru', '--set', 'metrics.churn=5% в месяц')
    expect(out).toMatch(/^ +сохранено +изменено\n/)
    expect(out).toContain('5\u00a0% в месяц')
  })

  it('says when the file was edited', async () => {
    const edited = structuredClone(computed)
    for (const initiative of edited.stages.initiatives.initiatives) initiative.oneOff *= 2
    await write('edited.json', edited)
    const { code, err } = await runCli(folder, ['case', 'edited.json'])
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('the file was edited') })
  })
})

describe('other values', () => {
  it('stand beside the saved ones with what was set and what follows, and leave the file alone', async () => {
    const before = await readFile(join(folder, 'strategy.json'), 'utf8')
    const { code, out, err } = await run('--set', 'metrics.churn=30% a year', '--set', 'finance.discountRate=15%')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^ +saved +changed\n/)
    expect(out).toMatch(/metrics\.churn +\S+ a \w+ +30% a year\n/)
    expect(out).toMatch(/What follows from it[^\n]*\n(.*\n)*Monthly churn +\S+ +2\.9%\n/)
    expect(await readFile(join(folder, 'strategy.json'), 'utf8')).toBe(before)
  })

  it('come as JSON for scripts', async () => {
    const { code, out } = await run('--set', 'metrics.averageOrder=500', '--format', 'json', '--mc', '50')
    const view = JSON.parse(out)
    expect(code).toBe(0)
    expect(view.saved.businessCase).toEqual(JSON.parse(JSON.stringify(computed.businessCase)))
    expect(view.settings).toEqual([
      expect.objectContaining({ path: 'metrics.averageOrder', to: { value: 500, period: null } }),
    ])
    expect(view.changed.businessCase.outcome.weightedNpv36).not.toBe(view.saved.businessCase.outcome.weightedNpv36)
    expect(view.changed.monteCarlo).toMatchObject({ trials: 50, seed: 42 })
  })

  it('that the case does not depend on are named so', async () => {
    expect((await run('--set', 'budget.total=9m')).out).toContain('Nothing in the case depends on what was set.')
  })

  it.each([
    [
      ['--set', 'metrics.chrun=5%'],
      ['There is no “metrics.chrun”', 'Did you mean metrics.churn?', 'finance.discountRate'],
    ],
    [
      ['--set', 'metrics.churn=5', '--set', 'metrics.customers=0'],
      ['5% or 0.05', 'metrics.customers=0 is out of range'],
    ],
    [['--set', 'metrics.churn'], ['write PATH=VALUE']],
    [['--set', 'metrics.churn=\u001b[31m5%'], ['is not understood']],
    [['--seed', '7'], ['Add --mc']],
    [['--mc', '0'], ['from 1 to 100000']],
    [['--csv', '-'], ['names no file']],
    [['--csv', 'strategy.json'], ['being read']],
  ])('%j is refused', async (args, words) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    for (const word of words) expect(err).toContain(word)
    expect(err).not.toContain('\u001b')
  })
})

describe('a simulation', () => {
  it('is the same for the same seed and another for another one', async () => {
    const simulate = async (seed: string) => (await run('--mc', '200', '--seed', seed)).out
    const first = await simulate('7')
    expect(first).toMatch(/200 trials, seed 7 +as saved\nP10: [^\n]+\nP50: [^\n]+\nP90: [^\n]+\nProbability [^\n]+%\n$/)
    expect(await simulate('7')).toBe(first)
    expect(await simulate('8')).not.toBe(first)
  })
})

describe('--csv', () => {
  it('writes 36 months of three scenarios as numbers, and nothing beside them', async () => {
    const { code, err } = await run('--csv', 'new/months.csv')
    expect({ code, err }).toEqual({ code: 0, err: 'new/months.csv written\n' })
    expect(await readdir(join(folder, 'new'))).toEqual(['months.csv'])
    const [head = '', ...rows] = (await readFile(join(folder, 'new/months.csv'), 'utf8')).trimEnd().split('\n')
    expect(head).toMatch(/^scenario,month,/)
    expect(rows).toHaveLength(108)
    const column = head.split(',').indexOf('cumulative')
    const base = rows.filter((row) => row.startsWith('base,')).map((row) => Number(row.split(',')[column]))
    const expected = computed.businessCase.outcome?.scenarios.find(({ name }) => name === 'base')?.cumulative
    expect(base).toEqual(expected)
    expect(base.some((money) => money < 0)).toBe(true)
  })
})

describe('a case that cannot be computed', () => {
  it('names what is missing and how to give it', async () => {
    const { code, out, err } = await runCli(folder, ['case', 'unknown.json', '--set', 'finance.discountRate=15%'])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain('metrics.customers: how many active customers')
    expect(err).toContain('--set metrics.customers=… --set metrics.averageOrder=…')
  })

  it('is computed once it is given', async () => {
    const args = ['case', 'unknown.json', '--set', 'metrics.customers=4000', '--set', 'metrics.averageOrder=20']
    const { code, out } = await runCli(folder, args)
    expect(code).toBe(0)
    expect(out).toMatch(/Payback +— +\S/)
    expect(out).toMatch(/New customers a month +— +\d/)
  })

  it('is no case: a brief', async () => {
    const { code, err } = await runShell(folder, 'echo "company: x" > brief.yaml; $CLI case brief.yaml')
    expect(code).toBe(3)
    expect(err).toContain('does not have the shape of strategy.json')
  })
})

it('help teaches by example', async () => {
  expect((await runCli(folder, ['help', 'case'])).out.match(/^ {2}\$ loyalty-strategy case /gm)).toHaveLength(3)
})
