import { describe, expect, it } from 'vitest'
import { ExpectedError } from '../../src/core/errors.ts'
import type { Model, Question } from '../../src/core/model.ts'
import { draftStage } from '../../src/pipeline/draft-stage.ts'
import { createMeter } from '../../src/pipeline/limits.ts'
import { runPipeline } from '../../src/pipeline/run-pipeline.ts'
import { fakeModel, fakeModelByStage } from '../support/fake-model.ts'
import { smallBrief } from '../support/small-brief.ts'
import { ideas, ideasStage, sentenceStage } from '../support/small-stages.ts'
import { plainPrompter, stageRun } from '../support/stage-run.ts'

const price = () => 0.25
const retried = (answer: unknown) => (question: Question) => {
  question.onRetry({ reason: 'timeout', status: null, delayMs: 5 })
  question.onRetry({ reason: 'server', status: 503, delayMs: 5 })
  return answer
}

describe('the ledger', () => {
  it('knows the calls that failed before an answer, and what only that answer cost', async () => {
    const run = stageRun(fakeModel(retried(ideas())), { price })
    const { ledger } = await draftStage(ideasStage, run)
    expect(ledger).toMatchObject([
      {
        outcome: 'accepted',
        costUsd: 0.25,
        failedCalls: [
          { reason: 'timeout', status: null },
          { reason: 'server', status: 503 },
        ],
      },
    ])
    expect(run.events.filter(({ type }) => type === 'call.retry')).toHaveLength(2)
  })

  it('keeps every answer, also a useless one', async () => {
    const model = fakeModel('no JSON', { finish: 'length', text: '{' }, ideas())
    const { ledger } = await draftStage(ideasStage, stageRun(model, { price }))
    expect(ledger.map(({ outcome, costUsd, usage }) => [outcome, costUsd, usage !== null])).toEqual([
      ['not-json', 0.25, true],
      ['length', 0.25, true],
      ['accepted', 0.25, true],
    ])
    expect(ledger.every((entry) => !('failedCalls' in entry))).toBe(true)
  })

  it('hands failed calls on with the answer, so that whoever keeps answers keeps them too', async () => {
    const kept: string[] = []
    const step = async (_name: string, ask: () => Promise<unknown>) => {
      kept.push(JSON.stringify(await ask()))
      return JSON.parse(kept[0] ?? '')
    }
    const first = await draftStage(ideasStage, stageRun(fakeModel(retried(ideas())), { price, step }))
    const replay = async () => ({ ...JSON.parse(kept[0] ?? ''), kept: true })
    const silent = stageRun(fakeModel(), { price, step: replay })
    const again = await draftStage(ideasStage, silent)
    expect(again.ledger).toEqual(first.ledger)
    expect(silent.events).toContainEqual(expect.objectContaining({ type: 'call.end', kept: true, costUsd: 0.25 }))
  })
})

describe('a call that fails for good', () => {
  const failing = (error: unknown): Model => ({ ...fakeModel(), answer: () => Promise.reject(error) })

  it.each([
    ['that nobody knows the cost of', new ExpectedError('endpoint', 'cut off'), null],
    ['before anything is billed', new ExpectedError('key', 'wrong key'), 0],
  ])('%s ends with an event', async (_name, error, costUsd) => {
    const run = stageRun(failing(error), { price })
    await expect(draftStage(ideasStage, run)).rejects.toBe(error)
    const { type, ...ended } = run.events.at(-1) ?? { type: '' }
    expect({ type, ...ended }).toMatchObject({ type: 'call.end', finish: 'failed', usage: null, costUsd, kept: false })
  })
})

describe('limits of a run', () => {
  const stages = [ideasStage, sentenceStage('roadmap', ['ideas']), sentenceStage('monitoring', ['ideas'])]
  const text = (words: string) => JSON.stringify({ text: words })
  const answers = { ideas: [ideas()], roadmap: [text('road')], monitoring: [text('watch')] }
  const options = (model: Model) => ({
    ...{ brief: smallBrief(), stages, model, prompter: plainPrompter, maxRepairs: 0 },
    ...{ signal: new AbortController().signal, price },
  })

  it('stops before the call that would pass the limit, over all stages together', async () => {
    const model = fakeModelByStage(answers)
    const run = runPipeline({ ...options(model), limits: { maxCalls: 2 } })
    await expect(run).rejects.toMatchObject({ class: 'limit' })
    expect(model.questions).toHaveLength(2)
  })

  it('reckons with the longest answer the model may give', async () => {
    const asked: number[] = []
    const bounded = { ...fakeModelByStage(answers), maxOutputTokens: 4000 }
    const byTokens = ({ inputTokens, outputTokens }: { inputTokens: number; outputTokens: number }) => {
      if (outputTokens >= 4000) asked.push(inputTokens)
      return outputTokens / 1000
    }
    await expect(
      runPipeline({ ...options(bounded), price: byTokens, limits: { maxCostUsd: 3.9 } }),
    ).rejects.toMatchObject({ class: 'limit', message: expect.stringContaining('$4.00') })
    expect(asked.length).toBeGreaterThan(0)
    expect(Math.min(...asked)).toBeGreaterThan(100)
  })

  it('lets an author without an endpoint write for nothing', async () => {
    const free = { ...fakeModelByStage(answers), host: null }
    await runPipeline({ ...options(free), price: () => null, limits: { maxCostUsd: 0.01 } })
  })

  it('counts nothing that an earlier run paid for', async () => {
    const silent = fakeModel()
    const step = async (name: string) => ({
      ...{ text: JSON.stringify(name.startsWith('ideas') ? ideas() : { text: 'kept' }), finish: 'stop' as const },
      ...{ usage: null, requestId: null, kept: true as const },
    })
    await runPipeline({ ...options(silent), step, limits: { maxCalls: 0, maxCostUsd: 0 } })
  })

  it('stops a call under way when the time of the run is over', async () => {
    const model = fakeModelByStage({
      ideas: [
        ({ signal }: Question) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason))
          }),
      ],
    })
    await expect(runPipeline({ ...options(model), limits: { deadlineMs: 20 } })).rejects.toMatchObject({
      class: 'limit',
      message: 'The run took longer than its limit of 0.02 s.',
    })
  })

  it('asks one at a time when told to', async () => {
    let active = 0
    let most = 0
    const slow = (answer: unknown) => async () => {
      active += 1
      most = Math.max(most, active)
      await new Promise((resolve) => setTimeout(resolve, 5))
      active -= 1
      return answer
    }
    const script = { ideas: [slow(ideas())], roadmap: [slow(text('road'))], monitoring: [slow(text('watch'))] }
    await runPipeline({ ...options(fakeModelByStage(script)), limits: { concurrency: 1 } })
    expect(most).toBe(1)
  })

  it('waits for a place outside the time of the call', async () => {
    const meter = createMeter({ concurrency: 1 })
    const held = await meter.admit('other', () => 0, new AbortController().signal)
    let clock = 0
    const run = stageRun(fakeModel(ideas()), { meter, now: () => clock })
    const drafting = draftStage(ideasStage, run)
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
    clock = 1000
    held.end(0)
    await drafting
    expect(run.events).toContainEqual(expect.objectContaining({ type: 'call.end', milliseconds: 0 }))
  })
})
