import { ExpectedError, exitCodes } from '../core/errors.ts'
import type { Finding } from '../core/finding.ts'

/** Signals a run answers to, with their exit codes. */
export const signalExits = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
export type EndingSignal = keyof typeof signalExits

/** What ended a command early, and the signal that asked for it, if one did. */
export interface Failure {
  error: unknown
  signal: EndingSignal | null
}

/** How a command ended: its exit code and, when it produced findings, how many are open. */
export interface Outcome {
  code: number
  errors: number
  warnings: number
}

export const done: Outcome = { code: exitCodes.done, errors: 0, warnings: 0 }

/** Counts open findings and decides between 0 and 9; with `strict` warnings count too. */
export function outcomeOf(findings: readonly Finding[], strict: boolean): Outcome {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const open = errors > 0 || (strict && warnings > 0)
  return { code: open ? exitCodes.findings : exitCodes.done, errors, warnings }
}

/** A command line that cannot be understood. */
export function usageError(message: string, hint?: string): ExpectedError {
  return new ExpectedError('usage', message, hint === undefined ? {} : { hint })
}

/** Exit code of whatever was thrown: an expected failure has its class, everything else is a bug. */
export function exitCodeOf(error: unknown): number {
  return error instanceof ExpectedError ? exitCodes[error.class] : exitCodes.bug
}
