import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { renderStrategy } from '../../../src/cli/reporter.ts'
import { openRecorder } from '../../../src/cli/run-folder/record.ts'
import { readAndCheckBrief, runStrategy } from '../../../src/cli/wire.ts'
import type { ExpectedError } from '../../../src/core/errors.ts'
import type { Model } from '../../../src/core/model.ts'
import { recordedModel } from '../../../src/model/recorded.ts'
import { readRecording } from '../../../src/model/recording.ts'
import { changedInputs, questionInputs } from '../../../src/pipeline/inputs.ts'
import { keptRun, payingModel, today } from '../../support/kept-run.ts'
import { newFolder, runCli } from '../../support/run-cli.ts'
import { type Answers, builtInAnswers, exampleBrief } from '../../support/scripted-server.ts'

let brief = ''
let answers: Answers = new Map()
let folder = ''

const price = { host: 'fake.test', model: 'small', input: 2, cachedInput: null, output: 8, source: 'test', asOf: null }
const named = { author: 'openai', name: 'small', host: 'fake.test', byDefault: false } as const

async function record(name: string, text: string): Promise<string> {
  const aroundCalls = await openRecorder(join(folder, name), name, today, { model: named, prices: [price] })
  const { strategy } = await keptRun(join(folder, `${name}-home`), text, payingModel(answers).model, {
    aroundCalls,
    fresh: true,
    prices: [price],
    maxRepairs: 2,
  })
  return renderStrategy(strategy, 'json')
}

async function replay(name: string, text: string, changes: Partial<Model> = {}): Promise<string> {
  const check = { inputsOf: questionInputs, changed: changedInputs }
  const directory = join(folder, name)
  const strategy = await runStrategy({
    checked: readAndCheckBrief(text, { file: 'brief.yaml', today: '2026-11-22' }),
    model: { ...recordedModel(directory, await readRecording(directory), check), ...changes },
    byDefault: false,
    playbookContext: false,
    maxRepairs: 2,
    signal: new AbortController().signal,
    generatedAt: today,
  })
  return renderStrategy(strategy, 'json')
}

const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: unknown) => error as ExpectedError,
  )

beforeAll(async () => {
  folder = await newFolder()
  brief = await exampleBrief('b2b-saas-en')
  answers = await builtInAnswers(brief, today)
  await mkdir(join(folder, 'whole-home'))
}, 120_000)

it('a replay is the strategy byte for byte, with its author, tokens and cost', async () => {
  const recorded = await record('whole', brief)
  expect(await replay('whole', brief)).toBe(recorded)
  expect(recorded).toMatch(/"costUsd": 0\.\d/)
})

it('another brief is told by the field that changed, another prompt by its words', async () => {
  const other = brief.replace(/^tools: \[/m, 'tools: [spreadsheets, ')
  const failure = await failureOf(replay('whole', other))
  expect(failure).toMatchObject({ class: 'answer' })
  expect(failure?.message).toContain(
    'stage "analysis", attempt 1, belongs to another question: brief.tools has changed',
  )
  expect(failure?.hint).toContain('recording.json')
  const recording = join(folder, 'whole', 'recording.json')
  const text = await readFile(recording, 'utf8')
  await writeFile(recording, text.replace(/"words": "[^"]+"/, '"words": "of then"'))
  expect((await failureOf(replay('whole', brief)))?.message).toContain('words has changed')
  await writeFile(recording, text)
})

it('without its list a folder replays unchecked', async () => {
  const other = brief.replace(/^tools: \[/m, 'tools: [spreadsheets, ')
  await record('bare', brief)
  await rm(join(folder, 'bare', 'recording.json'))
  expect(JSON.parse(await replay('bare', other)).model).toMatchObject({ author: 'recorded', host: null })
})

it('a missing answer is named', async () => {
  await rm(join(folder, 'whole', 'roadmap-1.json'))
  const failure = await failureOf(replay('whole', brief))
  expect(failure?.message).toContain('no recorded answer for stage "roadmap", attempt 1')
})

it('a new recording takes the place of the old one, and of nothing else', async () => {
  const names = async () => (await readdir(join(folder, 'bare'))).toSorted()
  const before = await names()
  await writeFile(join(folder, 'bare', 'goals-7.json'), 'left from earlier')
  await record('bare', brief)
  expect(await names()).toEqual([...before, 'recording.json'].toSorted())
  await writeFile(join(folder, 'bare', 'notes.txt'), 'mine')
  expect(await failureOf(record('bare', brief))).toMatchObject({ class: 'usage' })
  expect(await readFile(join(folder, 'bare', 'notes.txt'), 'utf8')).toBe('mine')
})

it('the command records the built-in author and replays it to the same bytes', async () => {
  const home = await newFolder()
  await writeFile(join(home, 'brief.yaml'), brief)
  const first = await runCli(home, ['generate', 'brief.yaml', '--record', 'answers', '-o', 'a.md', '-o', 'a.json'])
  expect(first.code).toBe(0)
  const second = await runCli(home, ['generate', 'brief.yaml', '--replay', 'answers', '-o', 'b.md', '-o', 'b.json'])
  expect(second.code).toBe(0)
  expect(await readFile(join(home, 'b.md'), 'utf8')).toBe(await readFile(join(home, 'a.md'), 'utf8'))
  expect(await readFile(join(home, 'b.json'), 'utf8')).toBe(await readFile(join(home, 'a.json'), 'utf8'))
})
