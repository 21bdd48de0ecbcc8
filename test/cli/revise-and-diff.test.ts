import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareFields } from '../../src/cli/diff/compare.ts'
import { diffStrategies } from '../../src/cli/diff/strategies.ts'
import { reviseStrategy } from '../../src/cli/revise-strategy.ts'
import type { Question } from '../../src/core/model.ts'
import type { RunEvent } from '../../src/core/run-event.ts'
import type { AnyStage } from '../../src/core/stage.ts'
import { answerPart } from '../../src/pipeline/schema-walk.ts'
import { type Strategy, stages } from '../../src/stages/index.ts'
import { payingModel, staleOf, today } from '../support/kept-run.ts'
import { newFolder, runCli } from '../support/run-cli.ts'

let strategy: Strategy
let text = ''
const note = 'Call it the Rota Circle; the first 100 members get 7 % back.'

beforeAll(async () => {
  text = await readFile('examples/b2b-saas-en/strategy.json', 'utf8')
  strategy = JSON.parse(text) as Strategy
})

function stageOf(question: Question): AnyStage {
  const stage = stages.find(({ id }) => id === question.stage)
  if (!stage) throw new Error(`There is no stage ${question.stage}`)
  return stage
}

/** An author that gives the stages as they are, but for what `change` makes of one. */
async function revised(stage: string, change: (answer: string) => string) {
  const questions: Question[] = []
  const { model, asked } = payingModel(new Map(), (question) => {
    questions.push(question)
    const { id, schema } = stageOf(question)
    const answer = JSON.stringify(answerPart(schema, strategy.stages[id as keyof Strategy['stages']]))
    return question.stage === stage ? change(answer) : answer
  })
  const events: RunEvent[] = []
  const result = await reviseStrategy(
    { strategy, stage, note },
    {
      model,
      byDefault: false,
      playbookContext: false,
      maxRepairs: 0,
      signal: new AbortController().signal,
      generatedAt: today,
      onEvent: (event) => events.push(event),
    },
  )
  return { result, asked, questions, events }
}

describe('revise', () => {
  it('asks with the wish and the accepted draft as data, and puts the wish on record', async () => {
    const { questions, result } = await revised('monitoring', (answer) => answer)
    expect(questions.map(({ stage }) => stage)).toEqual(['monitoring'])
    expect(questions[0]?.prompt).toContain(`THE CLIENT WISHES A CHANGE`)
    expect(questions[0]?.prompt.split('The wish:')[1]).toMatch(/^\n(DATA-\S+)\n.*Rota Circle.*\n\1\n/)
    expect(result.brief.constraints.at(-1)).toBe(note)
  })

  it('leaves a stage nobody needs to itself: the rest stays byte for byte', async () => {
    const { result, asked } = await revised('monitoring', (answer) =>
      answer.replace(/"method":"[^"]*"/, '"method":"A call"'),
    )
    expect(asked).toEqual(['monitoring'])
    const { monitoring, ...others } = strategy.stages
    const { monitoring: after, ...kept } = result.stages
    expect(JSON.stringify(kept)).toBe(JSON.stringify(others))
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(monitoring))
    expect(result.model).toMatchObject({
      author: 'playbook',
      stages: { monitoring: { author: 'openai', name: 'small' } },
    })
    expect(result.ledger.filter(({ stage }) => stage !== 'monitoring')).toEqual(
      strategy.ledger.filter(({ stage }) => stage !== 'monitoring'),
    )
  })

  it('drafts again what needs the stage, and only when it came out another', async () => {
    const same = await revised('programme', (answer) => answer)
    expect(same.asked).toEqual(['programme'])
    const other = await revised('programme', (answer) => answer.replace(/"name":"[^"]*"/, '"name":"Rota Circle"'))
    expect(other.asked).toContain('initiatives')
    expect(other.asked).not.toContain('goals')
    expect(staleOf(other.events).initiatives).toEqual(['draft.programme'])
    expect(JSON.stringify(other.result.stages.goals)).toBe(JSON.stringify(strategy.stages.goals))
  })
})

describe('the command revise', () => {
  it.each([
    ['the built-in author', ['--stage', 'goals', '--note', 'Aim higher.'], 'The built-in author takes no notes'],
    ['an unknown stage', ['--stage', 'gaols', '--note', 'Aim higher.'], 'Did you mean goals?'],
    ['an empty note', ['--stage', 'goals', '--note', ' '], '--note says nothing'],
    ['characters nobody sees', ['--stage', 'goals', '--note', 'Aim\u202e higher.'], 'invisible characters'],
  ])('refuses %s', async (_name, flags, words) => {
    const folder = await newFolder()
    await writeFile(join(folder, 'strategy.json'), text)
    const run = await runCli(folder, ['revise', 'strategy.json', ...flags, '-o', 'b.json'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(words)
  })
})

describe('compareFields', () => {
  it.each([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    [
      'a number',
      { a: 4 },
      { a: 5 },
      [{ pointer: '/a', change: 'changed', before: 4, after: 5, delta: 1, relative: 0.25 }],
    ],
    ['a number from 0', { a: 0 }, { a: 5 }, [{ pointer: '/a', change: 'changed', before: 0, after: 5, delta: 5 }]],
    [
      'dust of floating point',
      { a: 0.1 },
      { a: 0.3 },
      [{ pointer: '/a', change: 'changed', before: 0.1, after: 0.3, delta: 0.2, relative: 2 }],
    ],
    [
      'an item before others',
      { list: [{ id: 'I1', x: 1 }] },
      {
        list: [
          { id: 'I9', x: 9 },
          { id: 'I1', x: 1 },
        ],
      },
      [{ pointer: '/list/I9', change: 'added', after: { id: 'I9', x: 9 } }],
    ],
    [
      'a list of words',
      { c: ['push'] },
      { c: ['push', 'sms'] },
      [{ pointer: '/c', change: 'changed', before: ['push'], after: ['push', 'sms'] }],
    ],
    ['a value for none', { a: null }, { a: 'x' }, [{ pointer: '/a', change: 'changed', before: null, after: 'x' }]],
    ['a field that went', { a: 1, b: 2 }, { a: 1 }, [{ pointer: '/b', change: 'removed', before: 2 }]],
  ])('%s', (_name, before, after, expected) => {
    expect(compareFields(before, after)).toEqual(expected)
  })
})

describe('diff', () => {
  it('tells fields by their ids, money with its unit, and findings', async () => {
    const folder = await newFolder()
    const after = structuredClone(strategy)
    const first = after.stages.initiatives.initiatives[0]
    if (!first) throw new Error('no initiative')
    first.oneOff = first.oneOff * 2 + 1000
    after.findings = after.findings.slice(1)
    await writeFile(join(folder, 'a.json'), text)
    await writeFile(join(folder, 'b.json'), JSON.stringify(after))
    const pretty = await runCli(folder, ['diff', 'a.json', 'b.json'])
    expect(pretty.code).toBe(0)
    expect(pretty.out).toMatch(new RegExp(`~ ${first.id} oneOff {2}.*\\$.* → \\$`))
    expect(pretty.out).toContain('1 changed, 0 added, 0 removed; findings: 0 new, 1 gone')
    const json = JSON.parse((await runCli(folder, ['diff', 'a.json', 'b.json', '--format', 'json'])).out)
    expect(json.fields).toHaveLength(1)
    expect(json.fields[0].pointer).toBe(`/stages/initiatives/initiatives/${first.id}/oneOff`)
    expect(json.findings.removed).toHaveLength(1)
    expect((await runCli(folder, ['diff', 'a.json', 'a.json'])).out).toBe('The strategies say the same.\n')
  })

  it('leaves out how a strategy came about', () => {
    const later = { ...strategy, generatedAt: '2030-01-01T00:00:00.000Z', ledger: [] }
    expect(diffStrategies(strategy, later).fields).toEqual([])
  })
})
