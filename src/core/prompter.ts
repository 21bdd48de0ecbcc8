import type { Finding } from './finding.ts'
import type { AnyStage } from './stage.ts'

/** A finding as the model is told of it: with what would pass. */
export interface RepairFinding extends Finding {
  /** The rule's `repair`, its places filled. */
  repair: string
  /** Pointers that must change together with this one. */
  group: readonly string[]
}

/** What a repair asks to change. */
export interface RepairRequest {
  stage: AnyStage
  /** The best answer so far, without computed fields. */
  draft: unknown
  /** The same with computed fields, where they could be computed. */
  complete: unknown
  /** Accepted drafts of earlier stages by stage id. */
  drafts: Readonly<Record<string, unknown>>
  findings: readonly RepairFinding[]
  /** Pointers by stable ids that may be replaced. */
  targets: readonly string[]
}

/**
 * Reference material by stage id: lines of the product's own knowledge that fit the brief, for a model to choose from. A stage without an
 * entry is asked without any.
 */
export type References = Readonly<Record<string, string>>

/** What a client wishes of an accepted stage. */
export interface Wish {
  stage: string
  /** In the client's words. */
  note: string
  /** The accepted draft without computed fields. */
  draft: unknown
}

/** Says a question in words. Never carries transport text, keys or earlier attempts. */
export interface Prompter {
  /** The stable prefix of every question of a run. */
  system(): string
  /** Asks for the whole stage. */
  draft(stage: AnyStage, drafts: Readonly<Record<string, unknown>>): string
  /** Asks for the whole stage again, naming what was wrong with the answer before. */
  redraft(stage: AnyStage, drafts: Readonly<Record<string, unknown>>, findings: readonly RepairFinding[]): string
  /** Asks for replacements of the targets only. */
  repair(request: RepairRequest): string
}
