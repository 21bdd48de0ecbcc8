import { z } from 'zod'
import type { Brief } from '../../src/core/brief.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import type { Answer, Model, Question } from '../../src/core/model.ts'
import { type OpenaiOptions, openaiModel } from '../../src/model/openai.ts'

export const key = 'sk-canary-0123456789'

/** The adapter reads nothing of a brief but the size of its parts. */
const brief = {
  language: 'en',
  industry: { id: 'x', source: 'x'.repeat(9000) },
  pains: [{ id: 'P1', text: 'p'.repeat(400) }],
  goals: [{ id: 'G1', text: 'g'.repeat(900) }],
  constraints: ['c'.repeat(600)],
} as unknown as Brief

/** A question with every field; `overrides` change it. */
export function question(overrides: Partial<Question> = {}): Question {
  return {
    stage: 'goals',
    attempt: 1,
    kind: 'draft',
    system: 'You write JSON.',
    prompt: 'Write the goals.',
    schema: z.strictObject({ title: z.string(), note: z.string().nullable() }),
    schemaName: 'goals',
    brief,
    drafts: {},
    findings: [],
    targets: [],
    signal: new AbortController().signal,
    onRetry: () => {},
    ...overrides,
  }
}

/** An adapter with short waits. */
export function adapter(overrides: Partial<OpenaiOptions> = {}): Model {
  return openaiModel({
    apiKey: key,
    baseUrl: null,
    model: 'some-model',
    structured: 'auto',
    timeoutMs: 15_000,
    maxRetries: 2,
    maxWaitMs: 60_000,
    maxOutputTokens: 1000,
    backoffMs: 10,
    environment: {},
    ...overrides,
  })
}

/** The failure of a promise that must fail in an expected way. */
export async function failureOf(promise: Promise<Answer>): Promise<ExpectedError> {
  const outcome = await promise.then(
    (answer) => new Error(`expected a failure, got ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  )
  if (outcome instanceof ExpectedError) return outcome
  throw outcome
}
