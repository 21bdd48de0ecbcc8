import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/core/rule.ts'
import { draftStage } from '../../src/pipeline/draft-stage.ts'
import { fakeModel } from '../support/fake-model.ts'
import { costRule, stageWith } from '../support/fix-stage.ts'
import { type Ideas, idea1, idea2, ideas, ideasStage } from '../support/small-stages.ts'
import { stageRun } from '../support/stage-run.ts'

const value = (pointer: string, to: unknown) => ({ patches: [{ pointer, value: to }] })

/** Whole numbers only: rounding has one right answer. */
const whole = (changes: Partial<Rule<Ideas>> = {}) =>
  costRule('idea-whole', (cost) => !Number.isInteger(cost), Math.round, { fixFirst: true, ...changes })

const outcomes = (done: { ledger: { outcome: string }[] }) => done.ledger.map(({ outcome }) => outcome)

describe('fixes that come first', () => {
  const crooked = ideas(idea1({ cost: 59.6 }), idea2())

  it('spend no call and are listed with before and after', async () => {
    const model = fakeModel(crooked)
    const done = await draftStage(stageWith(whole()), stageRun(model))
    expect(model.questions).toHaveLength(1)
    expect(done.draft).toMatchObject({ total: 90 })
    expect(done.adjustments).toEqual([
      {
        rule: 'idea-whole',
        stage: 'ideas',
        pointer: '/ideas/I1/cost',
        before: '59.6',
        after: '60',
        reason: 'idea-whole: 59.6',
      },
    ])
    expect(done.ledger).toMatchObject([{ outcome: 'accepted', openRules: [] }])
  })

  it('give each correction the reason of its own place', async () => {
    const model = fakeModel(ideas(idea1({ cost: 59.6 }), idea2({ cost: 29.6 })))
    const done = await draftStage(stageWith(whole()), stageRun(model))
    expect(done.adjustments.map(({ pointer, reason }) => [pointer, reason])).toEqual([
      ['/ideas/I1/cost', 'idea-whole: 59.6'],
      ['/ideas/I2/cost', 'idea-whole: 29.6'],
    ])
  })

  it('leave alone what a rule merely says', async () => {
    const done = await draftStage(stageWith(whole({ severity: 'info' })), stageRun(fakeModel(crooked)))
    expect(done.adjustments).toEqual([])
    expect(done.draft).toMatchObject(crooked)
  })

  it('wait for a repair unless the rule says that they come first', async () => {
    const { fixFirst: _first, ...late } = whole()
    const model = fakeModel(crooked, value('/ideas/I1/cost', 61))
    const done = await draftStage(stageWith(late), stageRun(model))
    expect(outcomes(done)).toEqual(['kept', 'accepted'])
    expect(done.adjustments).toEqual([])
  })

  it('are undone when they bring a new error, and the place is repaired instead', async () => {
    const model = fakeModel(ideas(idea1({ cost: 70.5 }), idea2({ cost: 29.4 })), {
      patches: [
        { pointer: '/ideas/I1/cost', value: 70 },
        { pointer: '/ideas/I2/cost', value: 29 },
      ],
    })
    const up = whole({ fix: costRule('x', (cost) => !Number.isInteger(cost), Math.ceil).fix as never })
    const done = await draftStage(stageWith(up), stageRun(model))
    expect(model.questions[1]?.findings.map(({ rule }) => rule)).toEqual(['idea-whole', 'idea-whole'])
    expect(done.adjustments).toEqual([])
    expect(done.draft).toMatchObject({ total: 99 })
  })

  it('are kept through a repair elsewhere, and repeated on what a repair brings', async () => {
    const first = ideas(idea1({ cost: 59.6, owner: 'Director' }), idea2())
    const model = fakeModel(first, value('/ideas/I1/owner', 'Barista'))
    const done = await draftStage(stageWith(whole()), stageRun(model))
    expect(model.questions[1]?.findings.map(({ rule }) => rule)).toEqual(['idea-owner'])
    expect((done.draft as Ideas).ideas[0]).toEqual(idea1({ cost: 60, owner: 'Barista' }))
    expect(done.adjustments).toMatchObject([{ pointer: '/ideas/I1/cost', before: '59.6', after: '60' }])

    const other = fakeModel(first, value('/ideas/I1/owner', 'Nobody'), value('/ideas/I1', idea1({ cost: 49.7 })))
    const again = await draftStage(stageWith(whole()), stageRun(other))
    expect(outcomes(again)).toEqual(['kept', 'discarded', 'accepted'])
    // What was corrected in the item that has been replaced is history.
    expect(again.adjustments).toMatchObject([{ before: '49.7', after: '50' }])
    expect(again.adjustments).toHaveLength(1)

    const both = ideas(idea1({ cost: 59.6, owner: 'Director' }), idea2({ owner: 'King' }))
    const items = { patches: [idea1({ cost: 49.7 }), idea2()].map((to) => ({ pointer: `/ideas/${to.id}`, value: to })) }
    const wide = await draftStage(stageWith(whole()), stageRun(fakeModel(both, { patches: [] }, items)))
    expect(outcomes(wide)).toEqual(['kept', 'discarded', 'accepted'])
    expect(wide.adjustments.map(({ before, after }) => [before, after])).toEqual([['49.7', '50']])
  })

  it('forget what they corrected in a draft that was written anew', async () => {
    const wrong = (owner: string, cost = 60) => ideas(idea1({ owner, cost }), idea2())
    const model = fakeModel(
      wrong('Director', 59.6),
      value('/ideas/I1/owner', 'A'),
      value('/ideas/I1', idea1({ owner: 'B' })),
      value('/ideas/I1', idea1({ owner: 'C' })),
      ideas(),
    )
    const done = await draftStage(stageWith(whole()), stageRun(model, { maxRepairs: 9 }))
    expect(done.adjustments).toEqual([])
    expect(done.findings).toEqual([])
  })
})

describe('fixes after repairs', () => {
  const noCalls = { maxRepairs: 0 }

  it('follow the order of the rules, each on top of those before', async () => {
    const double = costRule(
      'idea-double',
      (cost) => cost === 10,
      () => 20,
    )
    const add = costRule(
      'idea-add',
      (cost) => cost === 20,
      () => 25,
    )
    const done = await draftStage(
      stageWith(double, add),
      stageRun(fakeModel(ideas(idea1({ cost: 20 }), idea2())), noCalls),
    )
    expect(done.adjustments.map(({ rule, after }) => [rule, after])).toEqual([['idea-add', '25']])
    const both = await draftStage(
      stageWith(double, { ...add, severity: 'warning' }),
      stageRun(fakeModel(ideas(idea1({ cost: 10 }), idea2())), noCalls),
    )
    expect(both.adjustments.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['idea-double', '10', '20'],
      ['idea-add', '20', '25'],
    ])
  })

  it('are tried again after one that stood in the way', async () => {
    // 70 + 40 breaks the budget until the second rule has brought the other cost down.
    const raise = costRule(
      'idea-raise',
      (cost) => cost === 61,
      () => 70,
    )
    const lower = costRule(
      'idea-lower',
      (cost) => cost === 39,
      () => 20,
    )
    const done = await draftStage(
      stageWith(raise, lower),
      stageRun(fakeModel(ideas(idea1({ cost: 61 }), idea2({ cost: 39 }))), noCalls),
    )
    expect(done.adjustments.map(({ rule }) => rule)).toEqual(['idea-lower', 'idea-raise'])
    expect(done.findings).toEqual([])
  })

  it('change nothing they do not list', async () => {
    const fix = (draft: Ideas) => ({ draft: { ...draft, ideas: [idea1({ cost: 1 }), idea2()] }, corrections: [] })
    const silent = costRule('idea-silent', (cost) => cost === 60, Math.abs, { fix })
    const done = await draftStage(stageWith(silent), stageRun(fakeModel(ideas()), noCalls))
    expect(done.draft).toMatchObject(ideas())
    expect(done.findings).toMatchObject([{ rule: 'idea-silent' }])
  })

  it('get three rounds', async () => {
    const isWrong = (cost: number) => cost === 1
    const fix = (draft: Ideas) => {
      const at = draft.ideas.findIndex(({ cost }) => isWrong(cost))
      const corrections = [{ pointer: `/ideas/${draft.ideas[at]?.id}/cost`, before: '1', after: '2' }]
      return {
        draft: { ...draft, ideas: draft.ideas.map((one, i) => (i === at ? { ...one, cost: 2 } : one)) },
        corrections,
      }
    }
    const five = ['P1', 'P2', 'P1', 'P2', 'P1'].map((pain, i) => idea1({ id: `I${i}`, cost: 1, painIds: [pain] }))
    const slow = costRule('idea-slow', isWrong, Math.abs, { fix })
    const done = await draftStage(stageWith(slow), stageRun(fakeModel(ideas(...five)), noCalls))
    expect(done.adjustments).toHaveLength(3)
    expect(done.findings).toHaveLength(2)
  })

  it('are not kept when they leave what they were meant to correct', async () => {
    const vain = costRule(
      'idea-vain',
      (cost) => cost >= 60,
      (cost) => cost + 1,
    )
    const done = await draftStage(stageWith(vain), stageRun(fakeModel(ideas()), noCalls))
    expect(done.adjustments).toEqual([])
    expect(done.findings).toMatchObject([{ rule: 'idea-vain', actual: '60' }])
  })

  it('may correct an accepted earlier draft, and say so', async () => {
    const limit = costRule(
      'idea-limit',
      () => false,
      (cost) => cost,
      {
        check: ({ ideas: all }, { drafts }) =>
          all.length > (drafts as { plan: { most: number } }).plan.most
            ? [{ pointer: '/ideas', params: { cost: 0 }, expected: '1', actual: '2' }]
            : [],
        fix: (draft) => ({
          draft,
          corrections: [{ pointer: '/most', stage: 'plan', before: '1', after: '2' }],
          upstream: { plan: { most: 2 } } as never,
        }),
      },
    )
    const done = await draftStage(
      stageWith(limit),
      stageRun(fakeModel(ideas()), { ...noCalls, drafts: { plan: { most: 1 } } }),
    )
    expect(done.findings).toEqual([])
    expect(done.upstream).toEqual({ plan: { most: 2 } })
    expect(done.adjustments).toMatchObject([{ rule: 'idea-limit', stage: 'plan', pointer: '/most' }])
  })
})

it('leaves a stage without corrections as it was', async () => {
  const done = await draftStage(ideasStage, stageRun(fakeModel(ideas())))
  expect(done).toMatchObject({ adjustments: [], upstream: {} })
})
