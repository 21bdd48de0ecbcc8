import { expect, it } from 'vitest'
import type { Answer } from '../../src/core/model.ts'
import { draftStage } from '../../src/pipeline/draft-stage.ts'
import { type AnswerStore, keepAnswers } from '../../src/pipeline/keep-answers.ts'
import { fakeModel } from '../support/fake-model.ts'
import { idea1, ideas, ideasStage } from '../support/small-stages.ts'
import { stageRun } from '../support/stage-run.ts'

function memory(): AnswerStore & { kept: Map<string, Answer> } {
  const kept = new Map<string, Answer>()
  return {
    kept,
    find: (_stage, address) => kept.get(address) ?? null,
    keep: async ({ address, answer }) => {
      kept.set(address, answer)
    },
    giveUp: async () => {},
  }
}

it('gives every attempt its own answer, and the same one again', async () => {
  const store = memory()
  const model = fakeModel(ideas(idea1({ owner: 'Nobody' })), { patches: [] }, { patches: [] })
  const step = keepAnswers(store, () => model, null)
  const first = await draftStage(ideasStage, stageRun(model, { step }))
  expect(store.kept.size).toBe(model.questions.length)
  const silent = { ...fakeModel(), name: model.name }
  const again = stageRun(silent, { step: keepAnswers(store, () => silent, null) })
  expect(await draftStage(ideasStage, again)).toEqual(first)
  const ends = again.events.filter((event) => event.type === 'call.end')
  expect(ends.map(({ kept }) => kept)).toEqual(first.ledger.map(() => true))
})

it.each([
  ['another model', { name: 'other' }, null],
  ['another host', { host: 'other.test' }, null],
  ['other parameters', {}, { structured: 'prompt' }],
])('%s is another question', async (_name, changes, parameters) => {
  const store = memory()
  const model = fakeModel(ideas())
  await draftStage(ideasStage, stageRun(model, { step: keepAnswers(store, () => model, null) }))
  const other = { ...fakeModel(ideas()), ...changes }
  await draftStage(ideasStage, stageRun(other, { step: keepAnswers(store, () => other, parameters) }))
  expect(other.questions).toHaveLength(1)
})

it('stops where an answer cannot be kept: the next one would be lost as well', async () => {
  const model = fakeModel(ideas(), ideas())
  const full = { ...memory(), keep: () => Promise.reject(new Error('the disk is full')) }
  const step = keepAnswers(full, () => model, null)
  await expect(draftStage(ideasStage, stageRun(model, { step }))).rejects.toThrow('the disk is full')
  expect(model.questions).toHaveLength(1)
})
