import { z } from 'zod'
import { briefSchema } from './brief.ts'
import { businessCaseSchema } from './business-case.ts'
import { adjustmentSchema, findingSchema, skippedSchema } from './finding.ts'
import { languageSchema } from './localised.ts'
import { tokenPriceSchema } from './price.ts'
import { ruleSettingSchema } from './rule-setting.ts'

const usageSchema = z.strictObject({
  inputTokens: z.number(),
  cachedInputTokens: z.number(),
  outputTokens: z.number(),
  reasoningTokens: z.number(),
})

/** A call that gave no answer and was made again. */
export const failedCallSchema = z.strictObject({
  /** After `network`, `timeout` and `stalled` an endpoint may have charged for what nobody heard. */
  reason: z.enum(['rate-limited', 'server', 'network', 'timeout', 'stalled', 'not-an-api-reply']),
  status: z.number().nullable(),
})

/** The price the money of a ledger was computed with. */
const usedPriceSchema = tokenPriceSchema.extend({ host: z.string(), model: z.string() })
export type UsedPrice = z.infer<typeof usedPriceSchema>

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
  /** Calls that failed before the answer came; absent when none did. */
  failedCalls: z.array(failedCallSchema).optional(),
  usage: usageSchema.nullable(),
  /** Of the answer alone. Null when the price or the tokens are unknown; never 0 for unknown. */
  costUsd: z.number().nullable(),
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

const authorSchema = z.strictObject({
  author: z.enum(['openai', 'playbook', 'recorded']),
  name: z.string(),
  host: z.string().nullable(),
})

/** Fields of strategy.json that do not depend on the stages. The stages add `stages`. */
export const strategyEnvelopeSchema = z.strictObject({
  version: z.literal(1),
  generatedAt: z.string(),
  language: languageSchema,
  brief: briefSchema,
  model: authorSchema.extend({
    /** True when no author was chosen and the built-in one stood in. */
    byDefault: z.boolean(),
    /** Authors of single stages, by stage id; absent when one wrote all. */
    stages: z.record(z.string(), authorSchema).optional(),
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
  /** Absent when no price was known, or none was needed. */
  prices: z.array(usedPriceSchema).optional(),
})

/** All accepted drafts with the brief they answer: the product of a run. */
export type StrategyOf<Drafts> = Omit<z.infer<typeof strategyEnvelopeSchema>, 'stages'> & { stages: Drafts }
