import { type ExitClass, ExpectedError, exitCodes } from '../../core/errors.ts'

/** One thing that was looked at. */
export interface Diagnosis {
  check:
    | 'versions'
    | 'settings'
    | 'key'
    | 'proxy'
    | 'certificates'
    | 'endpoint'
    | 'model'
    | 'shape'
    | 'streaming'
    | 'tokens'
    | 'price'
    | 'state folder'
    | 'working folder'
  status: 'ok' | 'warn' | 'fail' | 'skip'
  message: string
  /** What to do; null when there is nothing to do. */
  remedy: string | null
  /** Class of the exit code of a failure. */
  class: ExitClass | null
}

export type Checked = Diagnosis['check']

export function fine(check: Checked, message: string): Diagnosis {
  return { check, status: 'ok', message, remedy: null, class: null }
}

export function warning(check: Checked, message: string, remedy: string): Diagnosis {
  return { check, status: 'warn', message, remedy, class: null }
}

export function skipped(check: Checked, message: string): Diagnosis {
  return { check, status: 'skip', message, remedy: null, class: null }
}

export function failed(check: Checked, exitClass: ExitClass, message: string, remedy: string | null): Diagnosis {
  return { check, status: 'fail', message, remedy, class: exitClass }
}

/** An expected failure as a diagnosis; anything else is a bug and is thrown on. */
export function failedBy(check: Checked, error: unknown): Diagnosis {
  if (!(error instanceof ExpectedError)) throw error
  return failed(check, error.class, error.message, error.hint)
}

/** Exit code of the first failure; 0 without one. */
export function exitOf(diagnoses: readonly Diagnosis[]): number {
  const first = diagnoses.find(({ status }) => status === 'fail')
  return first?.class ? exitCodes[first.class] : exitCodes.done
}
