import { describe, expect, it } from 'vitest'
import { ExpectedError } from '../../src/core/errors.ts'
import { draftStage } from '../../src/pipeline/draft-stage.ts'
import { fakeModel } from '../support/fake-model.ts'
import { type Ideas, idea1, idea2, ideas, ideasStage } from '../support/small-stages.ts'
import { stageRun } from '../support/stage-run.ts'

/** The table of classify-answer.ts for repairs, row by row; that for first drafts is in first-draft.test.ts. */

const badOwner = ideas(idea1({ owner: 'Director' }), idea2())
const twoBad = ideas(idea1({ owner: 'Director' }), idea2({ owner: 'King' }))
const value = (pointer: string, to: unknown) => ({ pointer, value: to })
const patches = (...list: unknown[]) => ({ patches: list })
const owner = (to: string) => patches(value('/ideas/I1/owner', to))
const mended = { ideas: [{ owner: 'Barista' }, {}] }

async function run(answers: unknown[], changes = {}) {
  const model = fakeModel(...answers)
  const testRun = stageRun(model, changes)
  const done = await draftStage(ideasStage, testRun)
  return { done, model, events: testRun.events, outcomes: done.ledger.map(({ outcome }) => outcome) }
}

describe('row 1, transport', () => {
  const failures = (['endpoint', 'limit', 'answer'] as const).map((name) => new ExpectedError(name, 'Bad gateway 502'))

  it.each(failures)('passes through while an error is open: %s', async (thrown) => {
    await expect(run([badOwner, () => Promise.reject(thrown)])).rejects.toBe(thrown)
  })

  it.each(failures)('does not cost a draft that has warnings alone: %s', async (thrown) => {
    const long = ideas(idea1({ title: 'A title that goes on and on and on and on and on' }), idea2())
    const { done } = await run([long, () => Promise.reject(thrown)])
    expect(done.draft).toMatchObject(long)
    expect(done.findings).toMatchObject([{ rule: 'idea-title' }])
  })

  it('passes through when the run was stopped, or by a bug', async () => {
    const long = ideas(idea1({ title: 'A title that goes on and on and on and on and on' }), idea2())
    await expect(run([long, () => Promise.reject(new Error('bug'))])).rejects.toThrow('bug')
    const refused = new ExpectedError('key', 'The key was refused.')
    await expect(run([long, () => Promise.reject(refused)])).rejects.toBe(refused)
    const controller = new AbortController()
    const stopped = new ExpectedError('limit', 'stopped')
    const stop = () => {
      controller.abort(stopped)
      throw stopped
    }
    await expect(run([long, stop], { signal: controller.signal })).rejects.toBe(stopped)
  })

  it('never reaches a prompt', async () => {
    const retried = async (question: { onRetry(retry: object): void }) => {
      question.onRetry({ reason: 'server', status: 503, delayMs: 10 })
      return owner('Nobody')
    }
    const { model, events } = await run([badOwner, retried, patches(value('/ideas/I1', idea1()))])
    expect(events).toContainEqual({
      type: 'call.retry',
      stage: 'ideas',
      attempt: 2,
      reason: 'server',
      status: 503,
      delayMs: 10,
    })
    for (const { prompt, system } of model.questions) expect(prompt + system).not.toMatch(/503|server|retry|Nobody/)
  })
})

describe('row 2, refusal', () => {
  it.each([
    ['a refusal', { finish: 'refusal', text: 'No.' }, 'refusal'],
    ['a refusal in words', 'I cannot help with that.', 'refusal'],
    ['a content filter', { finish: 'filter' }, 'filter'],
    ['an end nobody knows', { finish: 'unusable', text: JSON.stringify(owner('Barista')) }, 'unusable'],
  ])('%s of a repair leaves the best draft', async (_name, answer, outcome) => {
    const { done, outcomes } = await run([badOwner, answer])
    expect(outcomes).toEqual(['kept', outcome])
    expect(done.draft).toMatchObject(badOwner)
    expect(done.findings).toMatchObject([{ rule: 'idea-owner' }])
  })
})

describe('row 3, truncation', () => {
  const cut = { finish: 'length', text: JSON.stringify(owner('Barista')) }

  it('repeats a repair under a higher cap, with the same words, and never reads what was cut off', async () => {
    const { done, model, outcomes } = await run([badOwner, cut, owner('Barista')])
    expect(outcomes).toEqual(['kept', 'length', 'accepted'])
    expect(model.questions.map(({ afterTruncation = false }) => afterTruncation)).toEqual([false, false, true])
    expect(model.questions[2]).toMatchObject({ kind: 'repair', prompt: model.questions[1]?.prompt })
    expect(done.draft).toMatchObject(mended)
  })

  it('raises the cap once for the stage: it stays, and a further cut ends the loop', async () => {
    const { model, outcomes } = await run([cut, badOwner, owner('Nobody'), cut], { maxRepairs: 9 })
    expect(model.questions.map(({ afterTruncation = false }) => afterTruncation)).toEqual([false, true, true, true])
    expect(outcomes).toEqual(['length', 'kept', 'discarded', 'length'])
  })

  it('spends no call that is not allowed', async () => {
    const { outcomes } = await run([badOwner, cut], { maxRepairs: 1 })
    expect(outcomes).toEqual(['kept', 'length'])
  })
})

describe('row 4, not JSON', () => {
  it('asks for the same targets once more, told how to answer and not what it said; then wider', async () => {
    const { model, outcomes } = await run(
      [badOwner, 'Sure! Barista.', 'Barista, then.', patches(value('/ideas/I1', idea1()))],
      { maxRepairs: 3 },
    )
    expect(outcomes).toEqual(['kept', 'not-json', 'not-json', 'accepted'])
    expect(model.questions.map(({ targets }) => targets)).toEqual([
      [],
      ['/ideas/I1/owner'],
      ['/ideas/I1/owner'],
      ['/ideas/I1'],
    ])
    expect(model.questions[2]?.prompt).toContain('Answer with one JSON object and nothing else')
    expect(model.questions[3]?.prompt).not.toContain('Answer with one JSON object')
    for (const { prompt } of model.questions) expect(prompt).not.toMatch(/Sure|then\./)
  })

  it('does not ask twice for the sake of a warning', async () => {
    const long = ideas(idea1({ title: 'A title that goes on and on and on and on and on' }), idea2())
    const { outcomes } = await run([long, 'Sure!'])
    expect(outcomes).toEqual(['accepted', 'not-json'])
  })
})

describe('row 5, shape', () => {
  it('applies the patches that fit and lists the others', async () => {
    const answer = patches(value('/ideas/I1/owner', 'Barista'), value('/ideas/I2/owner', 7), value('/note', 'mine'), {
      pointer: '/ideas',
      add: [],
      drop: ['I2'],
    })
    const { done, events, outcomes } = await run([twoBad, answer, patches(value('/ideas/I2/owner', 'Barista'))])
    expect(outcomes).toEqual(['kept', 'kept', 'accepted'])
    const refused = [
      { pointer: '/ideas/I2/owner', reason: 'shape' },
      { pointer: '/note', reason: 'outside' },
      { pointer: '/ideas', reason: 'outside' },
    ]
    expect(done.ledger.map((entry) => entry.refused)).toEqual([undefined, refused, undefined])
    expect(events).toContainEqual({ type: 'patch.refused', stage: 'ideas', attempt: 2, refused })
    expect(done.draft).toMatchObject({ note: 'Two ideas', ideas: [{ owner: 'Barista' }, { owner: 'Barista' }] })
  })

  it.each([
    ['every patch is refused', patches(value('/note', 'mine')), 'discarded'],
    ['there is no list of patches', { owner: 'Barista' }, 'wrong-shape'],
    [
      'a key would become a prototype',
      '{"patches":[{"pointer":"/ideas/I1/owner","value":{"__proto__":{}}}]}',
      'wrong-shape',
    ],
  ])('asks for the same once more when %s', async (_name, answer, outcome) => {
    const { done, model, outcomes } = await run([badOwner, answer, owner('Barista')])
    expect(outcomes).toEqual(['kept', outcome, 'accepted'])
    expect(model.questions[2]?.targets).toEqual(['/ideas/I1/owner'])
    expect(model.questions[2]?.prompt).toContain('write each pointer as it stands under TARGETS')
    expect(done.draft).toMatchObject(mended)
  })

  it('mends a misfit of the first draft with the patches that fit', async () => {
    const noOwner = { note: 'Two ideas', ideas: [{ ...idea1(), owner: undefined }, idea2()] }
    const { done, outcomes } = await run([noOwner, patches(value('/ideas/I1/owner', 'Barista'), value('/note', 1))])
    expect(outcomes).toEqual(['wrong-shape', 'accepted'])
    expect(done.draft).toMatchObject({ note: 'Two ideas', ...mended })
  })
})

describe('row 6, a rule', () => {
  it('counts a repair that changes nothing as a failed try and widens', async () => {
    const { model, outcomes } = await run([badOwner, patches(), patches(value('/ideas/I1', idea1()))])
    expect(outcomes).toEqual(['kept', 'discarded', 'accepted'])
    expect(model.questions[2]?.targets).toEqual(['/ideas/I1'])
  })

  it('stops at the same answer twice', async () => {
    const { outcomes } = await run([badOwner, patches(), patches(), owner('Barista')], { maxRepairs: 9 })
    expect(outcomes).toEqual(['kept', 'discarded', 'discarded'])
  })

  it('proves to the byte what stayed, whatever was refused', async () => {
    const { done } = await run([twoBad, patches(value('/ideas/I1/owner', 'Barista'), value('/ideas/I2', idea2()))], {
      maxRepairs: 1,
    })
    const frozen = JSON.stringify(twoBad).length - JSON.stringify('Director').length
    expect(done.ledger[1]).toMatchObject({
      frozenBytes: frozen,
      refused: [{ pointer: '/ideas/I2', reason: 'outside' }],
    })
    expect((done.draft as Ideas).ideas[1]).toEqual(idea2({ owner: 'King' }))
  })
})
