import type { AuthorFlags } from '../open-authors.ts'
import type { AskFlags } from '../run-kept.ts'
import type { CommonOptions } from '../shell.ts'

/** Flags of `batch`. */
export interface BatchOptions extends CommonOptions, Omit<AuthorFlags, 'replay'>, Omit<AskFlags, 'replay'> {
  out: string
  format: string[]
  /** Several models, one after the other for every brief. */
  models?: string[]
  rpm?: number
  tpm?: number
  junit?: string
  sarif?: string
  summary?: string
  baseline?: string
  /** Points of 100. */
  scoreTolerance: number
  /** Share. */
  growthTolerance: number
  github?: boolean
  strict?: boolean
  prompts?: string
}
