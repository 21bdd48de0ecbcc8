/** Exit codes of the command line (public; see README). */
export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  brief: 3,
  key: 4,
  endpoint: 5,
  answer: 6,
  limit: 7,
  io: 8,
  findings: 9,
  batch: 10,
} as const
export type ExitClass = keyof typeof exitCodes

/**
 * A failure the world may cause: not a bug. The message says what was expected and what was got; the hint says what to do.
 * Never carries a key or a prompt.
 */
export class ExpectedError extends Error {
  readonly class: ExitClass
  readonly hint: string | null

  constructor(exitClass: ExitClass, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'ExpectedError'
    this.class = exitClass
    this.hint = options.hint ?? null
  }
}

/** One problem of a file a person wrote, with its place. */
export interface Problem {
  /** Path inside the document: `budget.total`; '' for the whole file. */
  path: string
  /** 1-based; null when the place is unknown. */
  line: number | null
  column: number | null
  message: string
  expected: string
  found: string
  /** A likely intended spelling, or null. */
  suggestion: string | null
}

/** The brief cannot be used; every problem of the file at once. */
export class BriefError extends ExpectedError {
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[]) {
    super('brief', message)
    this.name = 'BriefError'
    this.problems = problems
  }
}
