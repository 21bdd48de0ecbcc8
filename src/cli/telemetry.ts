import type { Context, Span, SpanStatusCode, Tracer } from '@opentelemetry/api'
import { ExpectedError } from '../core/errors.ts'
import type { Answer, Model, Question } from '../core/model.ts'
import type { RunEvent } from '../core/run-event.ts'
import type { RunAuthors } from './run-authors.ts'
import type { Terminal } from './terminal.ts'
import { packageVersion } from './version.ts'

type Api = typeof import('@opentelemetry/api')
type Environment = Readonly<Record<string, string | undefined>>

/** The authors of a run with its listener, as the work of `traceRun` shall use them. */
export interface Traced {
  authors: RunAuthors
  tell(event: RunEvent): void
}

/** True when OpenTelemetry was configured by its own variables. */
export function isTracingConfigured(env: Environment): boolean {
  if (env.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || env.OTEL_TRACES_EXPORTER === 'none') return false
  return ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_TRACES_EXPORTER'].some((name) =>
    env[name]?.trim(),
  )
}

/** Names of providers as the GenAI conventions know them; another host stands for itself. */
const providers: readonly (readonly [domain: string, name: string])[] = [
  ['api.openai.com', 'openai'],
  ['openai.azure.com', 'azure.ai.openai'],
  ['api.anthropic.com', 'anthropic'],
  ['generativelanguage.googleapis.com', 'gcp.gemini'],
  ['api.deepseek.com', 'deepseek'],
  ['api.mistral.ai', 'mistral_ai'],
  ['api.x.ai', 'x_ai'],
  ['api.groq.com', 'groq'],
]

function providerOf(hostname: string): string {
  return providers.find(([domain]) => hostname === domain || hostname.endsWith(`.${domain}`))?.[1] ?? hostname
}

/** Attributes of the GenAI conventions that are known before the answer. No prompt, no brief, no key. */
function requestAttributes(model: Model, host: string, { stage, attempt, kind }: Question) {
  const { hostname, port } = new URL(`https://${host}`)
  return {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': providerOf(hostname),
    'gen_ai.request.model': model.name,
    'gen_ai.output.type': 'json',
    'server.address': hostname,
    ...(port !== '' && { 'server.port': Number(port) }),
    'loyalty_strategy.stage': stage,
    'loyalty_strategy.attempt': attempt,
    'loyalty_strategy.kind': kind,
  }
}

function answerAttributes({ finish, usage, requestId, model }: Answer) {
  return {
    'gen_ai.response.finish_reasons': [finish],
    ...(model !== undefined && { 'gen_ai.response.model': model }),
    ...(requestId !== null && { 'loyalty_strategy.request_id': requestId }),
    ...(usage !== null && {
      'gen_ai.usage.input_tokens': usage.inputTokens,
      'gen_ai.usage.output_tokens': usage.outputTokens,
      'gen_ai.usage.cache_read.input_tokens': usage.cachedInputTokens,
      'gen_ai.usage.reasoning.output_tokens': usage.reasoningTokens,
    }),
  }
}

/** The kind of failure alone: the words of an endpoint may hold what was sent. */
function failureOf(error: unknown): string {
  if (error instanceof ExpectedError) return error.class
  return error instanceof Error ? error.name : '_OTHER'
}

function endWith(span: Span, error: unknown, code: SpanStatusCode): void {
  span.setAttribute('error.type', failureOf(error))
  span.setStatus({ code })
  span.end()
}

/** Spans of the stages, ended when their stage has, and those left when the run has. */
function stageSpans(tracer: Tracer, around: Context) {
  const open = new Map<string, Span>()
  return {
    of: (stage: string) => open.get(stage),
    tell: (event: RunEvent) => {
      const span = open.get(event.stage)
      if (event.type === 'stage.start') {
        const attributes = { 'loyalty_strategy.stage': event.stage }
        open.set(event.stage, tracer.startSpan(`stage ${event.stage}`, { attributes }, around))
      } else if (event.type === 'repair') {
        const { attempt, rules, targets } = event
        span?.addEvent('repair', { attempt, rules: [...rules], targets: targets.length })
      } else if (event.type === 'stage.end') {
        const { attempts, errors, warnings, kept } = event
        for (const [name, value] of Object.entries({ attempts, errors, warnings, kept })) {
          span?.setAttribute(`loyalty_strategy.${name}`, value)
        }
        span?.end()
        open.delete(event.stage)
      }
    },
    endAll: () => {
      for (const span of open.values()) span.end()
      open.clear()
    },
  }
}

/** The same author; every call to an endpoint is a span below the one of its stage. */
function tracedModel(model: Model, api: Api, tracer: Tracer, parent: (stage: string) => Context): Model {
  const { host } = model
  if (host === null) return model
  const { SpanKind, SpanStatusCode, context, trace } = api
  return {
    ...model,
    answer: async (question) => {
      const attributes = requestAttributes(model, host, question)
      const around = parent(question.stage)
      const span = tracer.startSpan(`chat ${model.name}`, { kind: SpanKind.CLIENT, attributes }, around)
      const onRetry: Question['onRetry'] = (retry) => {
        const { reason, status, delayMs } = retry
        span.addEvent('retry', { reason, delay_ms: delayMs, ...(status !== null && { status }) })
        question.onRetry(retry)
      }
      try {
        const answer = await context.with(trace.setSpan(around, span), () => model.answer({ ...question, onRetry }))
        span.setAttributes(answerAttributes(answer))
        span.end()
        return answer
      } catch (error) {
        endWith(span, error, SpanStatusCode.ERROR)
        throw error
      }
    },
  }
}

/** Traces a run with this API: one span for the run, one for each stage, one for each call as the GenAI conventions say. */
export async function traceWith<Result>(
  api: Api,
  name: string,
  authors: RunAuthors,
  work: (traced: Traced) => Promise<Result>,
): Promise<Result> {
  const { SpanStatusCode, context, trace } = api
  const tracer = trace.getTracer('loyalty-strategy', packageVersion())
  const run = tracer.startSpan(`loyalty-strategy ${name}`)
  const around = trace.setSpan(context.active(), run)
  const spans = stageSpans(tracer, around)
  const parent = (stage: string) => {
    const span = spans.of(stage)
    return span === undefined ? around : trace.setSpan(around, span)
  }
  const traced = new Map<Model, Model>()
  const once = (model: Model): Model => {
    const known = traced.get(model) ?? tracedModel(model, api, tracer, parent)
    traced.set(model, known)
    return known
  }
  const stageModels = Object.entries(authors.stageModels).map(([stage, model]) => [stage, once(model)])
  const listening = {
    authors: { ...authors, model: once(authors.model), stageModels: Object.fromEntries(stageModels) },
    tell: spans.tell,
  }
  try {
    const result = await context.with(around, () => work(listening))
    spans.endAll()
    run.end()
    return result
  } catch (error) {
    spans.endAll()
    endWith(run, error, SpanStatusCode.ERROR)
    throw error
  }
}

/** Traces a run when OpenTelemetry is configured and installed; otherwise it is just done. The API is loaded only then. */
export async function traceRun<Result>(
  env: Environment,
  terminal: Terminal,
  name: string,
  authors: RunAuthors,
  work: (traced: Traced) => Promise<Result>,
): Promise<Result> {
  if (!isTracingConfigured(env)) return work({ authors, tell: () => {} })
  const api = await import('@opentelemetry/api').catch(() => null)
  if (api === null) {
    terminal.say('  OpenTelemetry is configured, but @opentelemetry/api is not installed: nothing is traced.')
    return work({ authors, tell: () => {} })
  }
  return traceWith(api, name, authors, work)
}
