import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ExpectedError } from '../../../src/core/errors.ts'
import { keptRun, payingModel, staleOf, today } from '../../support/kept-run.ts'
import { newFolder } from '../../support/run-cli.ts'
import { type Answers, builtInAnswers, exampleBrief } from '../../support/scripted-server.ts'

const order = ['analysis', 'goals', 'programme', 'initiatives', 'roadmap', 'monitoring']
let brief = ''
let answers: Answers = new Map()

beforeAll(async () => {
  brief = await exampleBrief('b2b-saas-en')
  answers = await builtInAnswers(brief, today)
}, 120_000)

const failureOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: unknown) => error as ExpectedError,
  )

describe('the same run again', () => {
  it('asks nothing and gives the same strategy, repairs included', async () => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    const first = await keptRun(folder, brief, model, { maxRepairs: 2 })
    const paid = asked.length
    expect(paid).toBeGreaterThan(order.length)
    const again = await keptRun(folder, brief, model, { maxRepairs: 2 })
    expect(asked).toHaveLength(paid)
    expect(JSON.stringify(again.strategy)).toBe(JSON.stringify(first.strategy))
    expect(again.events.filter((event) => event.type === 'stage.end' && event.kept)).toHaveLength(order.length)
  })

  it('asks everything with --fresh, and goes on from that afterwards', async () => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    await keptRun(folder, brief, model)
    const fresh = await keptRun(folder, brief, model, { fresh: true })
    expect(asked).toHaveLength(2 * order.length)
    expect(staleOf(fresh.events)).toEqual({})
    await keptRun(folder, brief, model)
    expect(asked).toHaveLength(2 * order.length)
  })

  it('side by side with another of the same brief ends as each would alone', async () => {
    const folder = await newFolder()
    const one = payingModel(answers)
    const other = payingModel(answers)
    const [a, b] = await Promise.all([keptRun(folder, brief, one.model), keptRun(folder, brief, other.model)])
    expect(JSON.stringify(a.strategy)).toBe(JSON.stringify(b.strategy))
    const third = payingModel(answers)
    expect(JSON.stringify((await keptRun(folder, brief, third.model)).strategy)).toBe(JSON.stringify(a.strategy))
    expect(third.asked).toEqual([])
  })
})

describe('a run that failed', () => {
  it('goes on behind the accepted stages', async () => {
    const folder = await newFolder()
    const broken = payingModel(answers, ({ stage }) => {
      if (stage === 'programme') throw new ExpectedError('endpoint', 'gone')
      return null
    })
    expect(await failureOf(keptRun(folder, brief, broken.model))).toMatchObject({ class: 'endpoint' })
    const whole = payingModel(answers)
    await keptRun(folder, brief, whole.model)
    expect(whole.asked.toSorted()).toEqual(['initiatives', 'monitoring', 'programme', 'roadmap'])
  })

  it('takes the answers of a stage that was not accepted, but not the one that led nowhere', async () => {
    const folder = await newFolder()
    let times = 0
    const mad = payingModel(answers, ({ stage }) => (stage === 'analysis' ? `no JSON, time ${++times}` : null))
    expect(await failureOf(keptRun(folder, brief, mad.model, { maxRepairs: 2 }))).toMatchObject({ class: 'answer' })
    expect(mad.asked).toEqual(['analysis', 'analysis'])
    const sane = payingModel(answers)
    await keptRun(folder, brief, sane.model, { maxRepairs: 2 })
    expect(sane.asked.filter((stage) => stage === 'analysis')).toEqual(['analysis'])
  })
})

describe('an edit', () => {
  it('of the brief drafts again what follows from it, and names the field', async () => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    await keptRun(folder, brief, model)
    const edited = await keptRun(folder, brief.replace(/^tools: \[/m, 'tools: [spreadsheets, '), model)
    expect(asked).toHaveLength(2 * order.length)
    expect(staleOf(edited.events).analysis).toEqual(['brief.tools'])
  })

  it('of a prompt drafts that stage again, and those behind it only when its draft is another', async () => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    await keptRun(folder, brief, model)
    const prompts = join(folder, 'own')
    await mkdir(prompts)
    const own = `${await readFile('prompts/programme.hbs', 'utf8')}\nBe brief.\n`
    await writeFile(join(prompts, 'programme.hbs'), own)
    const edited = await keptRun(folder, brief, model, { prompts })
    expect(staleOf(edited.events)).toEqual({ programme: ['prompt'] })
    expect(asked.slice(order.length)).toEqual(['programme'])

    const other = payingModel(answers, ({ stage }) =>
      stage === 'programme'
        ? (answers.get('programme-1') ?? '').replace(/"name":\s*"[^"]*"/, '"name": "Rota Circle"')
        : null,
    )
    await writeFile(join(prompts, 'programme.hbs'), `${own}Name it anew.\n`)
    const renamed = await keptRun(folder, brief, other.model, { prompts })
    const stale = staleOf(renamed.events)
    expect(stale.programme).toEqual(['prompt'])
    expect(stale.initiatives).toEqual(['draft.programme'])
    expect(stale).not.toHaveProperty('analysis')
    expect(stale).not.toHaveProperty('goals')
  })

  it('of the model drafts everything again, and the first model is not forgotten', async () => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    await keptRun(folder, brief, model)
    const other = await keptRun(folder, brief, { ...model, name: 'large' })
    expect(staleOf(other.events).analysis).toEqual(['model'])
    expect(asked).toHaveLength(2 * order.length)
    await keptRun(folder, brief, model)
    expect(asked).toHaveLength(2 * order.length)
  })

  it('of a rule judges that stage anew and pays nothing', async () => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    await keptRun(folder, brief, model)
    const ruleSettings = [{ rule: 'goal-count', severity: 'off', reason: 'Our board wants as many goals.' }] as const
    const other = await keptRun(folder, brief, model, { ruleSettings })
    expect(staleOf(other.events)).toEqual({ goals: ['rules'] })
    expect(asked).toHaveLength(order.length)
  })
})

describe('what is kept', () => {
  it('may be read by its owner alone, whatever the umask', async () => {
    const folder = await newFolder()
    const umask = process.umask(0)
    try {
      await keptRun(folder, brief, payingModel(answers).model)
    } finally {
      process.umask(umask)
    }
    const run = join(folder, 'run')
    const entries = await readdir(run, { recursive: true, withFileTypes: true })
    const paths = [run, ...entries.map((entry) => join(entry.parentPath, entry.name))]
    const modes = await Promise.all(
      paths.map(async (path) => {
        const stats = await stat(path)
        return `${stats.isDirectory() ? 'folder' : 'file'} ${(stats.mode & 0o777).toString(8)}`
      }),
    )
    expect([...new Set(modes)].toSorted()).toEqual(['file 600', 'folder 700'])
    expect(paths.length).toBeGreaterThan(order.length)
  })

  it.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['flipped', (text: string) => text.replace(/("draft": \{[\s\S]*?": ").(?!")/, '$1#')],
    ['of a later version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['emptied', () => ''],
  ])('is not trusted when it is %s: the stage comes from its answers', async (_name, damage) => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    const first = await keptRun(folder, brief, model)
    const stages = join(folder, 'run', 'stages')
    for (const name of await readdir(stages)) {
      const path = join(stages, name)
      await writeFile(path, damage(await readFile(path, 'utf8')))
    }
    const again = await keptRun(folder, brief, model)
    expect(asked).toHaveLength(order.length)
    expect(again.events.some((event) => event.type === 'stage.end' && event.kept)).toBe(false)
    expect(JSON.stringify(again.strategy)).toBe(JSON.stringify(first.strategy))
  })

  it('is asked again when the log is torn too, and only that', async () => {
    const folder = await newFolder()
    const { model, asked } = payingModel(answers)
    await keptRun(folder, brief, model)
    const run = join(folder, 'run')
    for (const name of await readdir(join(run, 'stages'))) await writeFile(join(run, 'stages', name), '{"ver')
    const [log = ''] = await readdir(join(run, 'attempts'))
    const text = await readFile(join(run, 'attempts', log), 'utf8')
    await writeFile(join(run, 'attempts', log), text.slice(0, -40))
    const { stage: lost } = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as { stage: string }
    await keptRun(folder, brief, model)
    expect(asked.slice(order.length)).toEqual([lost])
  })
})
