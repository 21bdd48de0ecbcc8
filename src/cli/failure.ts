import type { ChalkInstance } from 'chalk'
import { ExpectedError } from '../core/errors.ts'
import { scrub } from '../model/key.ts'
import type { Failure } from './exit.ts'
import { safeText } from './safe-text.ts'

const reportBugs = 'Please report it with the command you ran and the output of the same command with -v.'

/** The last words of a command that failed: what happened and what to do. A stack only for a bug, and only when asked for. */
export function renderFailure({ error, signal }: Failure, paint: ChalkInstance, verbose: boolean): string {
  if (signal !== null) {
    const left = error instanceof ExpectedError ? safeText(scrub(error.message, null)) : 'nothing was written.'
    return `${paint.red('stopped')} by ${signal}: ${left} Run the same command again.`
  }
  if (error instanceof ExpectedError) {
    const hint = error.hint === null ? '' : `\n  ${paint.dim('hint:')} ${safeText(scrub(error.hint, null))}`
    return `${paint.red('error:')} ${safeText(scrub(error.message, null))}${hint}`
  }
  const text = error instanceof Error ? error.message : String(error)
  const stack = verbose && error instanceof Error ? `\n${safeText(scrub(stackOf(error), null))}` : ''
  return `${paint.red('internal error:')} ${safeText(scrub(text, null))}\n  This is a bug of loyalty-strategy; nothing was saved. ${reportBugs}${stack}`
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${stackOf(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`
}
