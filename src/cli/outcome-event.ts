import { ExpectedError, exitCodes } from '../core/errors.ts'
import { scrub } from '../model/key.ts'
import type { EventBody } from './event-schema.ts'
import type { Failure, Outcome } from './exit.ts'
import { safeText } from './safe-text.ts'

type ResultEvent = EventBody & { type: 'result' }

/** The last line of `--json`. */
export function resultOf(
  outcome: Outcome,
  cost: Pick<ResultEvent, 'cost' | 'knownCost'>,
  failure: Failure | null,
  milliseconds: number,
): ResultEvent {
  const { code: exit, errors, warnings } = outcome
  const status =
    failure === null
      ? exit === exitCodes.done
        ? 'ok'
        : 'findings'
      : failure.signal === null
        ? 'failed'
        : 'interrupted'
  return {
    type: 'result',
    status,
    exit,
    errors,
    warnings,
    ...cost,
    milliseconds,
    error: failure === null ? null : errorOf(failure),
  }
}

function errorOf({ error, signal }: Failure): ResultEvent['error'] {
  if (signal !== null) return { class: 'interrupted', message: `Stopped by ${signal}.`, hint: null }
  if (error instanceof ExpectedError) {
    if (error.class === 'done') return null
    const hint = error.hint === null ? null : safeText(scrub(error.hint, null))
    return { class: error.class, message: safeText(scrub(error.message, null)), hint }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { class: 'bug', message: safeText(scrub(message, null)), hint: null }
}
