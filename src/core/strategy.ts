import { z } from 'zod'
import { briefSchema } from './brief.ts'
import { businessCaseSchema } from './business-case.ts'
import { adjustmentSchema, findingSchema, skippedSchema } from './finding.ts'
import { languageSchema } from './localised.ts'
import { ruleSettingSchema } from './rule-setting.ts'

const usageSchema = z.strictObject({
  inputTokens: z.number(),
  cachedInputTokens: z.number(),
  outputTokens: z.number(),
  reasoningTokens: z.number(),
})

/** A patch of a repair that was not applied. */
export const refusedPatchSchema = z.strictObject({
  /** As the author wrote it, cut and made printable. */
  pointer: z.string(),
  /**
   * `outside`: no target. `repeated`: a later patch names the same place. `inside`: another patch replaces what is around. `shape`: the
   * value does not fit its place. `id`: an item would lose, change or share its id.
   */
  reason: z.enum(['outside', 'repeated', 'inside', 'shape', 'id']),
})
export type RefusedPatch = z.infer<typeof refusedPatchSchema>

/** One attempt at a stage: what was asked for, how it ended, what it cost. */
const ledgerEntrySchema = z.strictObject({
  stage: z.string(),
  attempt: z.number(),
  kind: z.enum(['draft', 'repair']),
  /** How the answer ended, or why it could not be used. */
  outcome: z.enum([
    'accepted',
    'kept',
    'discarded',
    'not-json',
    'wrong-shape',
    'length',
    'refusal',
    'filter',
    'unusable',
  ]),
  /** Pointers that were asked to change; empty for a whole draft. */
  targets: z.array(z.string()),
  /** Ids of the rules that still failed after this attempt. */
  openRules: z.array(z.string()),
  /** For a merged repair: how many bytes of the draft lay outside the targets, all compared equal; null otherwise. */
  frozenBytes: z.number().nullable(),
  /** Patches of a repair that were not applied; absent when all were. */
  refused: z.array(refusedPatchSchema).optional(),
  usage: usageSchema.nullable(),
  /** Null when the price is unknown; never 0 for unknown. */
  costUsd: z.number().nullable(),
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** Fields of strategy.json that do not depend on the stages. The stages add `stages`. */
export const strategyEnvelopeSchema = z.strictObject({
  version: z.literal(1),
  generatedAt: z.string(),
  language: languageSchema,
  brief: briefSchema,
  model: z.strictObject({
    author: z.enum(['openai', 'playbook', 'recorded']),
    name: z.string(),
    host: z.string().nullable(),
    /** True when no author was chosen and the built-in one stood in. */
    byDefault: z.boolean(),
  }),
  stages: z.record(z.string(), z.unknown()),
  /** Null until the case can be computed. */
  businessCase: businessCaseSchema.nullable(),
  adjustments: z.array(adjustmentSchema),
  findings: z.array(findingSchema),
  skipped: z.array(skippedSchema),
  /** What the project decided about rules; absent in files of older versions. */
  ruleSettings: z.array(ruleSettingSchema).default([]),
  ledger: z.array(ledgerEntrySchema),
})

/** All accepted drafts with the brief they answer: the product of a run. */
export type StrategyOf<Drafts> = Omit<z.infer<typeof strategyEnvelopeSchema>, 'stages'> & { stages: Drafts }
