import type { RootContent } from 'mdast'
import type { z } from 'zod'
import type { Brief } from './brief.ts'
import type { Locale } from './locale.ts'
import type { Localised } from './localised.ts'
import type { Rule, StageContext } from './rule.ts'

/** What a report section may see: the brief, every accepted draft, and the words of the language. */
export interface SectionContext {
  brief: Brief
  /** Accepted drafts by stage id. */
  drafts: Readonly<Record<string, unknown>>
  locale: Locale
}

/** Report content in mdast: the one tree every writer renders. */
export type Block = RootContent

/**
 * One question with its schema, rules and report section. The id ties the folder to `prompts/<id>.hbs` and `schemas/<id>.schema.json`.
 *
 * A model answers `schema`; `complete` adds what code computes (sums, scores, dates derived from a start), giving `completeSchema`,
 * the shape kept in strategy.json and judged by the rules.
 */
export interface Stage<Id extends string = string, Answered = unknown, Complete = Answered, Needs = unknown> {
  id: Id
  title: Localised
  /** Ids of the earlier stages whose accepted drafts the prompt, the computations and the rules may see. */
  needs: readonly string[]
  schema: z.ZodType<Answered>
  completeSchema: z.ZodType<Complete>
  /** Adds the computed fields. Pure, and idempotent on answered fields. */
  complete(answer: Answered, context: StageContext<Needs>): Complete
  rules: readonly Rule<Complete, Needs>[]
  /** Report chapter of this stage, headings from level 2 down. */
  section(draft: Complete, context: SectionContext): Block[]
}

/** Any stage, for code that walks the list. */
export type AnyStage = Stage<string, unknown, unknown, unknown>

/** Ties a stage value to its types while keeping its id literal. */
export function defineStage<Id extends string, Answered, Complete, Needs>(
  stage: Stage<Id, Answered, Complete, Needs>,
): Stage<Id, Answered, Complete, Needs> {
  return stage
}
