import { describe, expect, it } from 'vitest'
import { ExpectedError } from '../../src/core/errors.ts'
import { draftStage } from '../../src/pipeline/draft-stage.ts'
import { fakeModel } from '../support/fake-model.ts'
import { smallBrief } from '../support/small-brief.ts'
import { idea1, idea2, ideas, ideasStage } from '../support/small-stages.ts'
import { stageRun } from '../support/stage-run.ts'

const sound = JSON.stringify(ideas())
const noOwner = { note: 'Two ideas', ideas: [{ ...idea1(), owner: undefined }, idea2()] }

async function failure(...answers: unknown[]): Promise<ExpectedError> {
  const error = await draftStage(ideasStage, stageRun(fakeModel(...answers))).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ExpectedError)
  return error as ExpectedError
}

describe('the first draft', () => {
  it.each([
    ['a byte order mark', `\uFEFF${sound}`],
    ['prose and a fence', `Here you are:\n\`\`\`json\n${sound}\n\`\`\`\nAnything else?`],
    [
      'reasoning without its opening tag',
      `So, ${JSON.stringify({ ...ideas(), note: 'First thoughts' })}?\n</think>\n${sound}`,
    ],
    ['reasoning with braces', `<think>{"note": 1} or {}?</think>\n${sound}`],
    ['prose around an object', `The answer {as asked}: ${sound} Done.`],
  ])('is taken out of %s without another call', async (_name, text) => {
    const model = fakeModel(text)
    expect((await draftStage(ideasStage, stageRun(model))).draft).toMatchObject(ideas())
    expect(model.questions).toHaveLength(1)
  })

  it('asks for the whole again when the answer is not JSON', async () => {
    const model = fakeModel('Let me think about it.', sound)
    const done = await draftStage(ideasStage, stageRun(model))
    expect(done.ledger.map(({ outcome, kind }) => [outcome, kind])).toEqual([
      ['not-json', 'draft'],
      ['accepted', 'draft'],
    ])
    expect(model.questions[1]?.prompt).toContain('Let me think about it.')
    expect(model.questions[1]?.findings).toMatchObject([{ rule: 'schema-valid', pointer: '' }])
  })

  it('patches a local misfit, in the language of the brief', async () => {
    const model = fakeModel(noOwner, { patches: [{ pointer: '/ideas/I1/owner', value: 'Barista' }] })
    const run = stageRun(model, { brief: smallBrief('ru') })
    const done = await draftStage(ideasStage, run)
    expect(done.draft).toMatchObject(ideas(idea1({ owner: 'Barista' }), idea2()))
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['wrong-shape', 'accepted'])
    expect(model.questions[1]?.findings).toMatchObject([
      { pointer: '/ideas/I1/owner', message: '/ideas/I1/owner: ожидается текст, получено: ничего.' },
    ])
  })

  it('asks for the whole again when most of it is wrong, and once only', async () => {
    const error = await failure({ goals: [] }, { goals: [1] }, sound)
    expect(error.message).toContain('Stage ideas: the answer never had the right shape (2 answers)')
  })

  it.each([
    ['the whole is wrong too', { ...noOwner, extra: 1 }],
    ['a misfit is most of the answer', { ...ideas(), note: { text: 'x'.repeat(400) } }],
    [
      'there are more misfits than a repair may mend',
      ideas(...Array.from({ length: 61 }, (_none, at) => ({ ...idea1({ id: `I${at}` }), owner: 5 }) as never)),
    ],
  ])('asks for the whole again when %s', async (_name, answer) => {
    const model = fakeModel(answer, sound)
    const done = await draftStage(ideasStage, stageRun(model))
    expect(model.questions[1]).toMatchObject({ kind: 'draft', targets: [] })
    expect(done.ledger.map(({ outcome, openRules }) => [outcome, openRules])).toEqual([
      ['wrong-shape', ['schema-valid']],
      ['accepted', []],
    ])
  })

  it('patches what a first patch left, and that alone', async () => {
    const two = { note: 'Two ideas', ideas: [noOwner.ideas[0], { ...idea2(), owner: 7 }] }
    const patch = (id: string) => ({ patches: [{ pointer: `/ideas/${id}/owner`, value: 'Barista' }] })
    const model = fakeModel(two, patch('I1'), patch('I2'))
    const done = await draftStage(ideasStage, stageRun(model))
    expect(model.questions.map(({ targets }) => targets)).toEqual([
      [],
      ['/ideas/I1/owner', '/ideas/I2/owner'],
      ['/ideas/I2/owner'],
    ])
    expect(done.draft).toMatchObject({ ideas: [{ owner: 'Barista' }, { owner: 'Barista' }] })
  })

  it.each([
    ['cannot be read', '{}', 'wrong-shape'],
    ['are refused', { patches: [{ pointer: '/note', value: 'n' }] }, 'discarded'],
  ])('asks for the whole with what was wrong in it when its patches %s', async (_name, answer, outcome) => {
    const model = fakeModel(noOwner, answer, sound)
    const done = await draftStage(ideasStage, stageRun(model))
    expect(done.ledger.map((entry) => entry.outcome)).toEqual(['wrong-shape', outcome, 'accepted'])
    expect(model.questions[2]).toMatchObject({ kind: 'draft', findings: [{ pointer: '/ideas/I1/owner' }] })
  })

  it('spends no call that is not allowed', async () => {
    const model = fakeModel('Soon.', sound)
    const drafted = draftStage(ideasStage, stageRun(model, { maxRepairs: 0 }))
    await expect(drafted).rejects.toThrow('Stage ideas: the answer was not the JSON asked for. It began: Soon.')
    expect(model.questions).toHaveLength(1)
  })

  it('judges by the rules what a shape patch made', async () => {
    const model = fakeModel(
      noOwner,
      { patches: [{ pointer: '/ideas/I1/owner', value: 'Director' }] },
      { patches: [{ pointer: '/ideas/I1/owner', value: 'Barista' }] },
    )
    const done = await draftStage(ideasStage, stageRun(model))
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['wrong-shape', 'kept', 'accepted'])
  })

  it('falls back to the whole when the patches of a misfit cannot be read', async () => {
    const done = await draftStage(ideasStage, stageRun(fakeModel(noOwner, '{}', sound)))
    expect(done.ledger.map(({ outcome }) => outcome)).toEqual(['wrong-shape', 'wrong-shape', 'accepted'])
  })

  it('asks a cut-off answer once more with room to spare', async () => {
    const model = fakeModel({ finish: 'length', text: sound.slice(0, 40) }, sound)
    const done = await draftStage(ideasStage, stageRun(model))
    expect(done.ledger.map(({ outcome, openRules }) => [outcome, openRules])).toEqual([
      ['length', []],
      ['accepted', []],
    ])
    expect(model.questions.map(({ afterTruncation }) => afterTruncation)).toEqual([undefined, true])
    expect(model.questions[1]?.prompt).toBe(model.questions[0]?.prompt)
  })

  const cut = { finish: 'length', text: '{"note' }
  it.each([
    ['a refusal', [{ finish: 'refusal', text: 'I will not.' }], 'the model refused. It began: I will not.'],
    ['a refusal in words', ['I’m sorry, but I can’t help with that.'], 'the model refused'],
    ['a refusal in Russian', ['К сожалению, я не могу помочь.'], 'the model refused'],
    ['a content filter', [{ finish: 'filter' }], 'a content filter stopped the answer. It was empty.'],
    ['an unknown end', [{ finish: 'unusable', text: sound }], 'the endpoint gave no readable answer'],
    ['two cut-off answers', [cut, cut], 'the answer was cut off (2 answers)'],
    ['the same words twice', ['Soon.', 'Soon.'], 'was not the JSON asked for (2 answers)'],
  ])('stops at %s', async (_name, answers, message) => {
    const error = await failure(...answers, sound)
    expect(error.class).toBe('answer')
    expect(error.message).toContain(message)
    expect(error.message).toContain('Stage ideas')
    expect(error.hint).toMatch(/^(?!.*--(?:stage-model|structured)).*--model NAME/)
  })

  it('quotes at most 80 characters, nothing invisible', async () => {
    const error = await failure({ finish: 'refusal', text: `\u001B[31mNo\u202E ${'x'.repeat(200)}` })
    expect(error.message).toContain('\\u{1b}[31mNo\\u{202e} xxx')
    expect(error.message).toHaveLength(
      'Stage ideas: the model refused. It began: …'.length + 80 + '\\u{1b}\\u{202e}'.length - 2,
    )
  })

  it('passes on what the author throws, and asks nothing once aborted', async () => {
    const refused = new ExpectedError('key', 'The key was refused.')
    const model = fakeModel(() => Promise.reject(refused))
    await expect(draftStage(ideasStage, stageRun(model))).rejects.toBe(refused)

    const controller = new AbortController()
    const stopping = fakeModel(() => {
      controller.abort(new Error('stopped'))
      return ideas()
    })
    await expect(draftStage(ideasStage, stageRun(stopping, { signal: controller.signal }))).rejects.toThrow('stopped')
    const idle = fakeModel()
    await expect(draftStage(ideasStage, stageRun(idle, { signal: controller.signal }))).rejects.toThrow('stopped')
    expect(idle.questions).toEqual([])
  })
})
