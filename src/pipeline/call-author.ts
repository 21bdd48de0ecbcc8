import { z } from 'zod'
import { ExpectedError } from '../core/errors.ts'
import type { Answer, FailedCall, Question } from '../core/model.ts'
import type { StageRun } from './ask.ts'
import { estimateTokens } from './estimate-tokens.ts'

/** Most input tokens of a question and most output tokens of its answer, in dollars; null when one of them or the price is unknown. */
function worstCost({ model, price }: StageRun, { system, prompt, schema, afterTruncation }: Question): number | null {
  if (model.host === null) return 0
  if (model.maxOutputTokens === undefined) return null
  const shape = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }))
  const usage = {
    inputTokens: estimateTokens(system) + estimateTokens(prompt) + estimateTokens(shape),
    cachedInputTokens: 0,
    outputTokens: model.maxOutputTokens * (afterTruncation ? 2 : 1),
    reasoningTokens: 0,
  }
  return price(usage, model)
}

/** Before an endpoint works, and charges: a wrong key, an unknown model, a prompt it does not take; or our own limit, between calls. */
function isUnbilled(error: unknown): boolean {
  return error instanceof ExpectedError && ['key', 'usage', 'brief', 'bug', 'limit'].includes(error.class)
}

/**
 * Makes a call within the limits of the run. The answer knows the calls that failed before it. A call that fails for good is told of and
 * its error thrown. `onAdmitted` is told when the waiting for a place is over.
 */
export async function callAuthor(run: StageRun, question: Question, onAdmitted: () => void): Promise<Answer> {
  const { stage, attempt, kind } = question
  const call = await run.meter.admit(stage, () => worstCost(run, question), run.signal)
  onAdmitted()
  const started = run.now()
  const failedCalls: FailedCall[] = []
  let costUsd: number | null = null
  try {
    const answer = await run.model.answer({
      ...question,
      onRetry: (retry) => {
        call.again(retry)
        failedCalls.push({ reason: retry.reason, status: retry.status })
        question.onRetry(retry)
      },
    })
    costUsd = run.model.host === null ? 0 : answer.usage && run.price(answer.usage, run.model)
    return failedCalls.length === 0 ? answer : { ...answer, failedCalls }
  } catch (error) {
    costUsd = run.model.host === null || isUnbilled(error) ? 0 : null
    const milliseconds = run.now() - started
    const nothing = { usage: null, requestId: null, kept: false } as const
    run.onEvent({ type: 'call.end', stage, attempt, kind, finish: 'failed', costUsd, milliseconds, ...nothing })
    throw error
  } finally {
    call.end(costUsd)
  }
}
