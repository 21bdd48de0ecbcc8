import { z } from 'zod'
import { severitySchema } from '../core/finding.ts'
import { failedCallSchema, refusedPatchSchema } from '../core/strategy.ts'
import { eventSchemaVersion } from './events.ts'

const common = { seq: z.int().min(0).describe('Gapless, from 0'), ts: z.iso.datetime().describe('UTC') }
const stage = z.string().describe('Id of the stage')
const attempt = z.int().min(1)
const cost = z.union([z.number(), z.literal('unknown')]).describe('US dollars; an unknown price is never 0')
const count = z.int().min(0)
const host = z.string().nullable().describe('Host of the endpoint; null for an author that uses no network')

const usage = z
  .strictObject({ inputTokens: count, cachedInputTokens: count, outputTokens: count, reasoningTokens: count })
  .nullable()
  .describe('Null when the endpoint did not say')

/** Why a run ended badly: the classes of the exit codes, and the signals. */
const errorClassSchema = z.enum([
  'bug',
  'usage',
  'brief',
  'key',
  'endpoint',
  'answer',
  'limit',
  'io',
  'findings',
  'batch',
  'interrupted',
])

/** One line of `--json`. Carries no prompt, no text of the brief and no secret. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('version'),
    schema: z.literal(eventSchemaVersion),
    tool: z.literal('loyalty-strategy'),
    version: z.string(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('plan'),
    stages: z.array(z.string()),
    author: z.enum(['openai', 'playbook', 'recorded']),
    model: z.string(),
    host,
    byDefault: z.boolean().describe('True when no author was chosen and the built-in one stands in'),
    stageModels: z.record(z.string(), z.string()).describe('Models of single stages, by stage'),
    maxRepairs: count,
    limits: z.strictObject({
      maxCalls: count.nullable(),
      maxCost: z.number().nullable().describe('US dollars'),
      deadline: z.number().nullable().describe('Seconds'),
      concurrency: count.describe('Calls at a time'),
    }),
  }),
  z.strictObject({ ...common, type: z.literal('stage.start'), stage }),
  z.strictObject({
    ...common,
    type: z.literal('call.retry'),
    stage,
    attempt,
    ...failedCallSchema.shape,
    delayMs: z.number().describe('Wait before the next call'),
  }),
  z.strictObject({
    ...common,
    type: z.literal('call.progress').describe('About once a second while an answer is being written'),
    stage,
    attempt,
    characters: count.describe('So far, of the answer and of what the model thought aloud'),
    phase: z.enum(['thinking', 'writing']),
  }),
  z.strictObject({
    ...common,
    type: z.literal('remark').describe('What the author noticed about itself'),
    stage,
    attempt,
    code: z.enum(['profile', 'learned', 'other-model', 'shape-ignored', 'prompt-cut']),
    severity: z.enum(['note', 'warning']),
    message: z.string(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('call.end'),
    stage,
    attempt,
    kind: z.enum(['draft', 'repair']),
    finish: z
      .enum(['stop', 'length', 'refusal', 'filter', 'unusable', 'failed'])
      .describe('failed: no answer came and the call is not made again'),
    usage,
    cost,
    milliseconds: z.number().describe('Waits between calls included'),
    requestId: z.string().nullable(),
    kept: z.boolean().describe('True when an earlier run paid for the answer: its cost is of then'),
  }),
  z.strictObject({
    ...common,
    type: z.literal('finding'),
    stage: z.string().describe('Id of the stage, or brief'),
    attempt: z.int().min(0).describe('0 for the brief'),
    rule: z.string(),
    severity: severitySchema,
    pointer: z.string(),
    message: z.string(),
    expected: z.string(),
    actual: z.string(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('repair'),
    stage,
    attempt,
    targets: z.array(z.string()),
    rules: z.array(z.string()),
  }),
  z.strictObject({
    ...common,
    type: z.literal('patch.refused').describe('Parts of a repair that were not applied; the others were'),
    stage,
    attempt,
    refused: z.array(refusedPatchSchema),
  }),
  z.strictObject({
    ...common,
    type: z.literal('stage.stale').describe('An earlier run accepted the stage; it is drafted again'),
    stage,
    changed: z.array(z.string()).describe('What has changed: brief.<field>, draft.<stage>, model, parameters, …'),
  }),
  z.strictObject({
    ...common,
    type: z.literal('stage.end'),
    stage,
    attempts: count,
    errors: count,
    warnings: count,
    kept: z.boolean().describe('True when an earlier run accepted the stage'),
  }),
  z.strictObject({
    ...common,
    type: z.literal('artifact'),
    format: z.enum(['md', 'html', 'docx', 'json']),
    path: z.string(),
    bytes: count,
    sha256: z.string(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('result').describe('Exactly one, last, also on failure and on signals'),
    status: z.enum(['ok', 'findings', 'failed', 'interrupted']),
    exit: z.int().min(0),
    errors: count.describe('Open findings'),
    warnings: count,
    cost: cost.describe(
      'US dollars of this run; unknown when any part is: a price, tokens, a failed call that may have been billed',
    ),
    knownCost: z.number().describe('What is known of the cost'),
    milliseconds: z.number(),
    error: z.strictObject({ class: errorClassSchema, message: z.string(), hint: z.string().nullable() }).nullable(),
  }),
])
type CliEvent = z.infer<typeof eventSchema>

type WithoutCommon<Event> = Event extends unknown ? Omit<Event, 'seq' | 'ts'> : never
/** An event before the stream numbers and dates it. */
export type EventBody = WithoutCommon<CliEvent>

/** The events as JSON Schema for readers in other languages. */
export function eventJsonSchema(): unknown {
  return z.toJSONSchema(eventSchema, { target: 'draft-7' })
}
