import { describe, expect, it } from 'vitest'
import { draftStage } from '../../src/pipeline/draft-stage.ts'
import { fakeModel } from '../support/fake-model.ts'
import { costRule, stageWith } from '../support/fix-stage.ts'
import { type Ideas, idea1, idea2, ideas, ideasStage } from '../support/small-stages.ts'
import { plainPrompter, stageRun } from '../support/stage-run.ts'

const badOwner = ideas(idea1({ owner: 'Director' }), idea2())
const value = (pointer: string, to: unknown) => ({ patches: [{ pointer, value: to }] })

describe('draftStage', () => {
  it('accepts a sound first answer with one call', async () => {
    const model = fakeModel(ideas())
    const run = stageRun(model)
    const done = await draftStage(ideasStage, run)
    expect(done.draft).toEqual({ ...ideas(), total: 90 })
    expect(done.findings).toEqual([])
    expect(done.skipped).toEqual([{ rule: 'idea-season', stage: 'ideas', reason: 'brief.country' }])
    expect(done.ledger).toMatchObject([{ attempt: 1, kind: 'draft', outcome: 'accepted', openRules: [] }])
    expect(run.events.map(({ type }) => type)).toEqual(['stage.start', 'call.end', 'stage.end'])
  })

  it('replaces the failing field alone and proves the rest unchanged', async () => {
    const model = fakeModel(badOwner, value('/ideas/I1/owner', 'Barista'))
    const done = await draftStage(ideasStage, stageRun(model))
    expect((done.draft as Ideas).ideas).toEqual([idea1({ owner: 'Barista' }), idea2()])
    expect(model.questions[1]).toMatchObject({ kind: 'repair', targets: ['/ideas/I1/owner'], attempt: 2 })
    expect(model.questions[1]?.prompt).toBe('repair /ideas/I1/owner: Name one of: CRM manager, Barista.')
    expect(model.questions[1]?.schema.safeParse(value('/ideas/I1/owner', 'x')).success).toBe(true)
    const frozen = JSON.stringify(badOwner).length - JSON.stringify('Director').length
    expect(done.ledger[1]).toMatchObject({ outcome: 'accepted', targets: ['/ideas/I1/owner'], frozenBytes: frozen })
  })

  it('names the whole group of a sum', async () => {
    const answer = ideas(idea1({ cost: 90 }), idea2())
    const model = fakeModel(answer, value('/ideas/I1/cost', 70))
    const done = await draftStage(ideasStage, stageRun(model))
    expect(model.questions[1]?.targets).toEqual(['/ideas/I1/cost', '/ideas/I2/cost'])
    expect(model.questions[1]?.prompt).toContain('Cut 20 from the costs.')
    expect(done.draft).toMatchObject({ total: 100 })
    expect(done.findings).toEqual([])
  })

  it('adds an item where a list lacks one, and drops one', async () => {
    const add = { pointer: '/ideas', add: [idea2({ id: 'I3' })], drop: [] }
    const model = fakeModel(ideas(idea1()), { patches: [add] })
    const done = await draftStage(ideasStage, stageRun(model))
    expect((done.draft as Ideas).ideas.map(({ id }) => id)).toEqual(['I1', 'I3'])

    const swap = { pointer: '/ideas', add: [idea2()], drop: ['I1'] }
    const other = fakeModel(ideas(idea1({ painIds: ['P1', 'P1'] })), { patches: [swap] }, { patches: [add] })
    const kept = await draftStage(ideasStage, stageRun(other))
    expect(kept.ledger[1]?.outcome).toBe('discarded')
    expect((kept.draft as Ideas).ideas.map(({ id }) => id)).toEqual(['I1', 'I3'])
  })

  it('does not keep a repair that breaks something else, and widens the target', async () => {
    const answer = ideas(idea1({ owner: 'Director' }), idea2())
    const breaks = { ...idea1({ owner: 'Barista' }), painIds: [] }
    const model = fakeModel(answer, value('/ideas/I1/owner', 'Nobody'), value('/ideas/I1', breaks), {
      patches: [{ pointer: '/ideas/I1', value: idea1({ owner: 'Barista', title: 'Order by phone' }) }],
    })
    const done = await draftStage(ideasStage, stageRun(model))
    expect(model.questions.slice(1).map(({ targets }) => targets)).toEqual([
      ['/ideas/I1/owner'],
      ['/ideas/I1'],
      ['/ideas/I1', '/ideas/I2'],
    ])
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['kept', 'discarded', 'discarded', 'accepted'])
    expect(done.draft).toMatchObject({ ideas: [{ title: 'Order by phone' }, { title: 'Hot cups' }] })
  })

  it('asks for the whole stage once when nothing narrower helped, and keeps the best draft', async () => {
    const model = fakeModel(
      badOwner,
      value('/ideas/I1/owner', 'A'),
      value('/ideas/I1', idea1({ owner: 'B' })),
      value('/ideas/I1', idea1({ owner: 'C' })),
      ideas(idea1({ owner: 'D' }), idea2({ owner: 'E' })),
    )
    const done = await draftStage(ideasStage, stageRun(model, { maxRepairs: 9 }))
    expect(model.questions.at(-1)).toMatchObject({ kind: 'draft', targets: [] })
    expect(model.questions.at(-1)?.prompt).toContain('Director')
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['kept', ...Array(4).fill('discarded')])
    expect(done.draft).toMatchObject(badOwner)
    expect(done.findings).toMatchObject([{ rule: 'idea-owner', pointer: '/ideas/I1/owner', actual: 'Director' }])
  })

  it('asks for the whole stage once only, even when that helped', async () => {
    const wrong = (one: string, two = 'Barista') => ideas(idea1({ owner: one }), idea2({ owner: two }))
    const failures = (names: string) => [...names].map((name) => value('/ideas/I1/owner', name))
    const items = (names: string) => [...names].map((name) => value('/ideas/I1', idea1({ owner: name })))
    const model = fakeModel(
      wrong('Director', 'King'),
      ...failures('A'),
      // Both items have failed, so the items around are the whole list.
      ...items('B'),
      wrong('Duke'),
      ...failures('D'),
      ...items('EF'),
    )
    const done = await draftStage(ideasStage, stageRun(model, { maxRepairs: 20 }))
    expect(model.questions.map(({ kind }) => kind[0]).join('')).toBe('drrdrrr')
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual([
      'kept',
      ...Array(2).fill('discarded'),
      'kept',
      ...Array(3).fill('discarded'),
    ])
    expect(done.draft).toMatchObject(wrong('Duke'))
    expect(done.findings).toMatchObject([{ actual: 'Duke' }])
  })

  it('takes a whole stage whose error is of a known rule at a place of a new name', async () => {
    const failing = (owner: string) => ({
      patches: ['I1', 'I2'].map((id) => ({ pointer: `/ideas/${id}/owner`, value: owner })),
    })
    const model = fakeModel(
      ideas(idea1({ owner: 'Director' }), idea2({ owner: 'King' })),
      failing('A'),
      { patches: [{ pointer: '/ideas/I1', value: idea1({ title: 'Other', owner: 'B' }) }] },
      ideas(idea1({ id: 'I3', owner: 'Duke' }), idea2()),
    )
    const done = await draftStage(ideasStage, stageRun(model, { maxRepairs: 3 }))
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['kept', 'discarded', 'discarded', 'kept'])
    expect(done.findings).toMatchObject([{ pointer: '/ideas/I3/owner' }])
  })

  it('does not take a repair that moves an error to a new item', async () => {
    const moved = idea1({ id: 'I3', owner: 'Director', painIds: ['P1', 'P2'] })
    const swap = { patches: [{ pointer: '/ideas', add: [moved], drop: ['I1'] }] }
    const done = await draftStage(
      ideasStage,
      stageRun(fakeModel(ideas(idea1({ owner: 'Director' })), swap), { maxRepairs: 1 }),
    )
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['kept', 'discarded'])
    expect(done.draft).toMatchObject(ideas(idea1({ owner: 'Director' })))
  })

  it('stops when the author gives the same answer again', async () => {
    const model = fakeModel(badOwner, value('/ideas/I1/owner', 'Director'))
    const done = await draftStage(ideasStage, stageRun(model))
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['kept', 'discarded'])
  })

  it('stops when it swings between two states', async () => {
    const other = idea1({ owner: 'Nobody' })
    const model = fakeModel(badOwner, value('/ideas/I1/owner', 'Nobody'), value('/ideas/I1', other))
    const done = await draftStage(ideasStage, stageRun(model))
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['kept', 'discarded', 'discarded'])
    expect(done.draft).toMatchObject(badOwner)
  })

  it('gives warnings one round, after the errors', async () => {
    const long = 'A title that goes on and on and on and on and on'
    const model = fakeModel(
      ideas(idea1({ title: long, owner: 'Director' }), idea2()),
      value('/ideas/I1/owner', 'Barista'),
      {
        patches: [{ pointer: '/ideas/I1/title', value: `${long} and on` }],
      },
    )
    const done = await draftStage(ideasStage, stageRun(model))
    expect(model.questions.map(({ targets }) => targets)).toEqual([[], ['/ideas/I1/owner'], ['/ideas/I1/title']])
    expect(done.findings).toMatchObject([{ rule: 'idea-title', severity: 'warning' }])
    expect(done.ledger.at(-1)).toMatchObject({ outcome: 'discarded', openRules: ['idea-title'] })
  })

  it('corrects by code what repairs left open, and lists it', async () => {
    const model = fakeModel(ideas(idea1({ cost: -60 }), idea2()))
    const done = await draftStage(ideasStage, stageRun(model, { maxRepairs: 0 }))
    expect(done.draft).toMatchObject({ total: 90 })
    expect(done.adjustments).toEqual([
      {
        rule: 'idea-cost',
        stage: 'ideas',
        pointer: '/ideas/I1/cost',
        before: '-60',
        after: '60',
        reason: 'Idea I1 costs less than nothing.',
      },
    ])
    expect(done.findings).toEqual([])
  })

  it('undoes a correction that raises another error', async () => {
    const model = fakeModel(ideas(idea1({ cost: -600 }), idea2()))
    const done = await draftStage(ideasStage, stageRun(model, { maxRepairs: 0 }))
    expect(done.adjustments).toEqual([])
    expect(done.findings).toMatchObject([{ rule: 'idea-cost' }])
  })

  it('keeps the best draft when a repair is refused', async () => {
    const done = await draftStage(ideasStage, stageRun(fakeModel(badOwner, { finish: 'refusal', text: 'No.' })))
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['kept', 'refusal'])
    expect(done.draft).toMatchObject(badOwner)
  })

  it('spends no more calls than allowed', async () => {
    const model = fakeModel(badOwner, value('/ideas/I1/owner', 'A'), value('/ideas/I1', idea1({ owner: 'B' })))
    const done = await draftStage(ideasStage, stageRun(model, { maxRepairs: 2 }))
    expect(model.questions).toHaveLength(3)
    expect(done.findings).toHaveLength(1)
  })
})

describe('what a repair is told', () => {
  it('holds every finding inside its targets, warnings too', async () => {
    const long = 'A title that goes on and on and on and on and on'
    const first = ideas(idea1({ owner: 'Director', title: long }), idea2())
    const model = fakeModel(first, value('/ideas/I1/owner', 'A'), value('/ideas/I1', idea1()))
    const done = await draftStage(ideasStage, stageRun(model))
    const told = model.questions.map(({ findings }) => findings.map(({ rule }) => rule))
    expect(told).toEqual([[], ['idea-owner'], ['idea-owner', 'idea-title']])
    expect(done.findings).toEqual([])
  })

  it('holds what is open inside any of several targets, but nothing that is merely said', async () => {
    const said = costRule('idea-said', (cost) => cost === 60, Math.abs, { severity: 'info' })
    const long = 'A title that goes on and on and on and on and on'
    const first = ideas(idea1({ owner: 'Director', title: long }), idea2({ owner: 'King' }))
    const items = { patches: [idea1(), idea2()].map((to) => ({ pointer: `/ideas/${to.id}`, value: to })) }
    const model = fakeModel(first, { patches: [] }, items)
    await draftStage(stageWith(said), stageRun(model))
    const told = model.questions.map(({ findings }) => findings.map(({ rule }) => rule))
    expect(told).toEqual([[], ['idea-owner', 'idea-owner'], ['idea-owner', 'idea-owner', 'idea-title']])
  })

  it('holds the earlier drafts', async () => {
    const shown: unknown[] = []
    const prompter = { ...plainPrompter, repair: (view: { drafts: unknown }) => `repair ${shown.push(view.drafts)}` }
    const drafts = { plan: { most: 1 } }
    await draftStage(
      ideasStage,
      stageRun(fakeModel(badOwner, value('/ideas/I1/owner', 'Barista')), { prompter, drafts }),
    )
    expect(shown).toEqual([drafts])
  })

  it('never holds what was said on the wire or in an earlier try', async () => {
    const model = fakeModel(badOwner, value('/ideas/I1/owner', 'Emperor'), value('/ideas/I1', idea1()))
    await draftStage(ideasStage, stageRun(model))
    expect(model.questions[2]?.prompt).not.toContain('Emperor')
  })
})
