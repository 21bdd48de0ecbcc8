import * as api from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RunAuthors } from '../../src/cli/run-authors.ts'
import { isTracingConfigured, traceRun, traceWith } from '../../src/cli/telemetry.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import type { Model, Question } from '../../src/core/model.ts'
import { runPipeline } from '../../src/pipeline/run-pipeline.ts'
import { fakeModel, fakeModelByStage } from '../support/fake-model.ts'
import { smallBrief } from '../support/small-brief.ts'
import { idea1, ideas, ideasStage, sentenceStage } from '../support/small-stages.ts'
import { plainPrompter } from '../support/stage-run.ts'

const exporter = new InMemorySpanExporter()

beforeAll(() => {
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  expect(api.trace.setGlobalTracerProvider(provider)).toBe(true)
})
beforeEach(() => exporter.reset())
afterAll(() => api.trace.disable())

function authorsOf(model: Model, stageModels: Record<string, Model> = {}): RunAuthors {
  return { model, byDefault: false, stageModels, stageChoices: {}, prices: [], limits: { concurrency: 4 } }
}

const stages = [ideasStage, sentenceStage('roadmap', ['ideas'])]

function traced(model: Model, stageModels?: Record<string, Model>) {
  return traceWith(api, 'generate', authorsOf(model, stageModels), ({ authors, tell }) =>
    runPipeline({
      brief: smallBrief(),
      stages,
      ...authors,
      prompter: { ...plainPrompter, draft: () => 'a prompt that must not leave' },
      maxRepairs: 1,
      signal: new AbortController().signal,
      onEvent: tell,
    }),
  )
}

/** Finished spans by name, in the order they ended. */
const spansNamed = (name: string) => exporter.getFinishedSpans().filter((span) => span.name === name)

describe('traceWith', () => {
  it('makes a span for the run, below it one for each stage, below those one for each call', async () => {
    const road = JSON.stringify({ text: 'road' })
    await traced(fakeModelByStage({ ideas: [ideas(idea1({ owner: 'Nobody' })), { patches: [] }], roadmap: [road] }))
    const names = exporter.getFinishedSpans().map(({ name }) => name)
    expect(names.toSorted()).toEqual([
      'chat fake-model',
      'chat fake-model',
      'chat fake-model',
      'loyalty-strategy generate',
      'stage ideas',
      'stage roadmap',
    ])
    const [run] = spansNamed('loyalty-strategy generate')
    const [stage] = spansNamed('stage ideas')
    const [first, second] = spansNamed('chat fake-model')
    expect(stage?.parentSpanContext?.spanId).toBe(run?.spanContext().spanId)
    expect([first, second].map((span) => span?.parentSpanContext?.spanId)).toEqual(
      Array(2).fill(stage?.spanContext().spanId),
    )
    expect(stage?.attributes).toMatchObject({ 'loyalty_strategy.attempts': 2, 'loyalty_strategy.errors': 2 })
    expect(stage?.events).toMatchObject([{ name: 'repair', attributes: { rules: ['idea-owner', 'idea-pains'] } }])
  })

  it('says of a call what the GenAI conventions ask for', async () => {
    const answer = (question: Question) => {
      question.onRetry({ reason: 'rate-limited', status: 429, delayMs: 3 })
      return { text: JSON.stringify(ideas()), requestId: 'req_1', model: 'fake-model-0601' }
    }
    const other = { ...fakeModel(JSON.stringify({ text: 'road' })), name: 'gpt-x', host: 'eu.openai.azure.com:8443' }
    await traced(fakeModelByStage({ ideas: [answer] }), { roadmap: other })
    const [call] = spansNamed('chat fake-model')
    expect(call?.kind).toBe(api.SpanKind.CLIENT)
    expect(call?.attributes).toEqual({
      'gen_ai.operation.name': 'chat',
      'gen_ai.provider.name': 'fake.test',
      'gen_ai.request.model': 'fake-model',
      'gen_ai.output.type': 'json',
      'gen_ai.response.finish_reasons': ['stop'],
      'gen_ai.response.model': 'fake-model-0601',
      'gen_ai.usage.input_tokens': 100,
      'gen_ai.usage.output_tokens': 10,
      'gen_ai.usage.cache_read.input_tokens': 0,
      'gen_ai.usage.reasoning.output_tokens': 0,
      'server.address': 'fake.test',
      'loyalty_strategy.stage': 'ideas',
      'loyalty_strategy.attempt': 1,
      'loyalty_strategy.kind': 'draft',
      'loyalty_strategy.request_id': 'req_1',
    })
    expect(call?.events).toMatchObject([{ name: 'retry', attributes: { reason: 'rate-limited', status: 429 } }])
    expect(spansNamed('chat gpt-x')[0]?.attributes).toMatchObject({
      'gen_ai.provider.name': 'azure.ai.openai',
      'server.port': 8443,
    })
  })

  it('tells a failure by its kind alone, and leaves no span open', async () => {
    const failing = { ...fakeModel(), answer: () => Promise.reject(new ExpectedError('endpoint', 'said: a secret')) }
    await expect(traced(failing)).rejects.toThrow('a secret')
    const spans = exporter.getFinishedSpans()
    expect(spans.map(({ name, status }) => [name, status.code])).toEqual([
      ['chat fake-model', api.SpanStatusCode.ERROR],
      ['stage ideas', api.SpanStatusCode.UNSET],
      ['loyalty-strategy generate', api.SpanStatusCode.ERROR],
    ])
    expect(spans[0]?.attributes['error.type']).toBe('endpoint')
  })

  it('carries no prompt, no brief and no answer', async () => {
    const secret = ideas(idea1({ title: 'A secret plan' }))
    await traced(fakeModelByStage({ ideas: [secret, { patches: [] }], roadmap: [JSON.stringify({ text: 'road' })] }))
    const told = JSON.stringify(
      exporter.getFinishedSpans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    )
    expect(told).toContain('gen_ai')
    for (const text of ['must not leave', 'A secret plan', smallBrief().company.name]) expect(told).not.toContain(text)
  })

  it('makes no span of calls for an author that calls nobody', async () => {
    const free = { ...fakeModelByStage({ ideas: [ideas()], roadmap: [JSON.stringify({ text: 'r' })] }), host: null }
    await traced(free)
    expect(exporter.getFinishedSpans().map(({ name }) => name)).not.toContain('chat fake-model')
  })
})

describe('traceRun', () => {
  const terminal = { say: () => {} } as never

  it.each([
    ['nothing is set', {}, false],
    ['an endpoint is', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }, true],
    ['an endpoint of traces is', { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:4318' }, true],
    ['an exporter is', { OTEL_TRACES_EXPORTER: 'console' }, true],
    ['traces are switched off', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_TRACES_EXPORTER: 'none' }, false],
    ['all is switched off', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_SDK_DISABLED: 'true' }, false],
    ['a variable is empty', { OTEL_EXPORTER_OTLP_ENDPOINT: ' ' }, false],
  ])('traces only when OpenTelemetry is configured: %s', async (_name, env, traces) => {
    expect(isTracingConfigured(env)).toBe(traces)
    const authors = authorsOf(fakeModel())
    const got = await traceRun(env, terminal, 'generate', authors, async (given) => given)
    expect(got.authors === authors).toBe(!traces)
    expect(exporter.getFinishedSpans()).toHaveLength(traces ? 1 : 0)
  })
})
