import { z } from 'zod'

/** `error` blocks acceptance and is repaired; `warning` is repaired once, then printed; `info` is printed. */
export const severitySchema = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof severitySchema>

/** Where a rule's claim fails. Says facts; the wording comes from the rule. */
export const findingSchema = z.strictObject({
  /** Id of the rule. */
  rule: z.string(),
  severity: severitySchema,
  /** Id of the stage, or `brief`. */
  stage: z.string(),
  /** Path by stable ids from the root of the stage draft: `/initiatives/I3/owner`; '' for the whole draft. */
  pointer: z.string(),
  /** In the language of the strategy. */
  message: z.string(),
  /** What would pass. */
  expected: z.string(),
  /** What was found. */
  actual: z.string(),
})
export type Finding = z.infer<typeof findingSchema>

/** A rule that could not be judged for lack of inputs: neither passed nor failed. */
export const skippedSchema = z.strictObject({ rule: z.string(), stage: z.string(), reason: z.string() })
export type Skipped = z.infer<typeof skippedSchema>

/** A deterministic correction made by a rule's `fix`; always shown in the report. */
export const adjustmentSchema = z.strictObject({
  rule: z.string(),
  stage: z.string(),
  pointer: z.string(),
  before: z.string(),
  after: z.string(),
  /** In the language of the strategy. */
  reason: z.string(),
})
export type Adjustment = z.infer<typeof adjustmentSchema>
