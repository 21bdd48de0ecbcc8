import { describe, expect, it } from 'vitest'
import { ExpectedError } from '../../src/core/errors.ts'
import type { RunEvent } from '../../src/core/run-event.ts'
import type { AnyStage } from '../../src/core/stage.ts'
import { type PipelineOptions, runPipeline } from '../../src/pipeline/run-pipeline.ts'
import { fakeModel, fakeModelByStage } from '../support/fake-model.ts'
import { smallBrief } from '../support/small-brief.ts'
import { idea1, ideas, ideasStage, sentenceStage } from '../support/small-stages.ts'
import { plainPrompter } from '../support/stage-run.ts'

const stages: AnyStage[] = [
  ideasStage,
  sentenceStage('roadmap', ['ideas']),
  sentenceStage('monitoring', ['ideas']),
  sentenceStage('launch', ['roadmap', 'monitoring']),
]
const text = (words: string) => JSON.stringify({ text: words })

function options(changes: Partial<PipelineOptions> & Pick<PipelineOptions, 'model'>): PipelineOptions {
  return {
    brief: smallBrief(),
    stages,
    prompter: plainPrompter,
    maxRepairs: 1,
    signal: new AbortController().signal,
    now: () => 0,
    ...changes,
  }
}

/** Resolves when it is told to. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe('runPipeline', () => {
  it('runs independent stages side by side and orders what it returns by stage', async () => {
    const monitoringDone = gate()
    const model = fakeModelByStage({
      ideas: [ideas(idea1({ title: 'A title that goes on and on and on and on and on' })), ideas()],
      // The roadmap answers only after the monitoring has been asked for: one after the other would never end.
      roadmap: [() => monitoringDone.opened.then(() => ({ text: text('road'), usage: null }))],
      monitoring: [
        () => {
          monitoringDone.open()
          return text('watch')
        },
      ],
      launch: [text('go')],
    })
    const run = await runPipeline(options({ model, stages, maxRepairs: 0, price: (usage) => usage.inputTokens / 1000 }))
    expect(Object.keys(run.drafts)).toEqual(['ideas', 'roadmap', 'monitoring', 'launch'])
    expect(run.ledger.map(({ stage }) => stage)).toEqual(['ideas', 'roadmap', 'monitoring', 'launch'])
    expect(run.ledger.map(({ costUsd }) => costUsd)).toEqual([0.1, null, 0.1, 0.1])
    expect(run.findings.map(({ rule }) => rule)).toEqual(['idea-pains', 'idea-title'])
    expect(run.skipped).toHaveLength(1)
    const launch = model.questions.find(({ stage }) => stage === 'launch')
    expect(launch?.drafts).toEqual({ roadmap: { text: 'road' }, monitoring: { text: 'watch' } })
    expect(model.questions.find(({ stage }) => stage === 'roadmap')?.drafts).toEqual({ ideas: run.drafts.ideas })
  })

  it('asks the author of a stage where one is named', async () => {
    const model = fakeModelByStage({ ideas: [ideas()], monitoring: [text('b')] })
    const other = fakeModel(text('by another'))
    const run = await runPipeline(options({ model, stageModels: { roadmap: other }, stages: stages.slice(0, 3) }))
    expect(run.drafts.roadmap).toEqual({ text: 'by another' })
    expect(other.questions).toHaveLength(1)
  })

  it('passes every call through the step', async () => {
    const model = fakeModelByStage({ ideas: ['no', ideas()] })
    const names: string[] = []
    const replayed: string[] = []
    const first = await runPipeline(
      options({
        model,
        stages: stages.slice(0, 1),
        step: async (name, ask, question) => {
          names.push(name)
          const answer = await ask()
          replayed.push(JSON.stringify(answer))
          expect(question.prompt).not.toBe('')
          return answer
        },
      }),
    )
    expect(names).toEqual(['ideas/1', 'ideas/2'])
    const silent = fakeModel()
    const again = await runPipeline(
      options({ model: silent, stages: stages.slice(0, 1), step: async () => JSON.parse(replayed.shift() as string) }),
    )
    expect(again).toEqual(first)
    expect(silent.questions).toEqual([])
  })

  it('stops the other stages when one fails, and throws its error', async () => {
    const asked = gate()
    const model = fakeModelByStage({
      ideas: [ideas()],
      roadmap: [() => asked.opened.then(() => ({ finish: 'refusal', text: 'No.' }))],
      monitoring: [
        ({ signal }: { signal: AbortSignal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason))
            asked.open()
          }),
      ],
    })
    const error = await runPipeline(options({ model })).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ExpectedError)
    expect((error as ExpectedError).message).toContain('Stage roadmap: the model refused')
    expect(model.questions.map(({ stage }) => stage)).toEqual(['ideas', 'roadmap', 'monitoring'])
  })

  it('stops when the signal is aborted', async () => {
    const controller = new AbortController()
    const model = fakeModelByStage({
      ideas: [
        () => {
          controller.abort(new Error('Ctrl-C'))
          return ideas()
        },
      ],
    })
    await expect(runPipeline(options({ model, signal: controller.signal }))).rejects.toThrow('Ctrl-C')
    expect(model.questions).toHaveLength(1)
  })

  it('tells what goes on without prompts, the brief or the answer', async () => {
    const events: RunEvent[] = []
    const model = fakeModelByStage({
      ideas: [
        (question: { onRetry(retry: object): void }) => {
          question.onRetry({ reason: 'server', status: 503, delayMs: 10 })
          return ideas(idea1({ owner: 'Director' }))
        },
        { patches: [] },
      ],
    })
    await runPipeline(options({ model, stages: stages.slice(0, 1), onEvent: (event) => events.push(event) }))
    expect(events.map(({ type }) => type)).toEqual([
      'stage.start',
      'call.retry',
      'call.end',
      'finding',
      'finding',
      'repair',
      'call.end',
      'stage.end',
    ])
    expect(events).toContainEqual({
      type: 'repair',
      stage: 'ideas',
      attempt: 2,
      targets: ['/ideas/I1/owner', '/ideas'],
      rules: ['idea-owner', 'idea-pains'],
    })
    expect(events.at(-1)).toEqual({
      type: 'stage.end',
      stage: 'ideas',
      attempts: 2,
      errors: 2,
      warnings: 0,
      kept: false,
    })
    expect(JSON.stringify(events)).not.toContain('Order ahead')
  })

  it('refuses a list whose order cannot work', async () => {
    const model = fakeModel()
    await expect(runPipeline(options({ model, stages: stages.toReversed() }))).rejects.toThrow(
      'Stage launch needs roadmap, which does not stand before it',
    )
  })
})
