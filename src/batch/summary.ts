import { z } from 'zod'
import type { Finding, Skipped } from '../core/finding.ts'
import type { LedgerEntry } from '../core/strategy.ts'
import { type ScoredCriterion, scoresOf } from './score.ts'

/** What one brief came to; everything that a comparison needs, and nothing of its text but the name of the company. */
const rowSchema = z.strictObject({
  /** The file as it was named; with the model the identity of a row. */
  brief: z.string(),
  model: z.string(),
  /** Folder of its files, relative to that of the batch; null when nothing was written. */
  folder: z.string().nullable(),
  company: z.string().nullable(),
  language: z.string().nullable(),
  /** As `generate` would have ended. */
  code: z.number().int(),
  /** Why there is no report; null when there is one. */
  failure: z.strictObject({ class: z.string(), message: z.string(), hint: z.string().nullable() }).nullable(),
  /** 0-100, the mean of `criteria`. */
  score: z.number().nullable(),
  criteria: z.record(z.string(), z.number().nullable()),
  findings: z.strictObject({ errors: z.number().int(), warnings: z.number().int() }),
  /** Open errors and warnings by rule. */
  rules: z.record(z.string(), z.number().int()),
  calls: z.number().int(),
  repairs: z.number().int(),
  /** Null when an answer did not say. */
  tokens: z.strictObject({ input: z.number(), cached: z.number(), output: z.number() }).nullable(),
  /** US dollars; null when a price is unknown. */
  costUsd: z.number().nullable(),
  seconds: z.number(),
})
export type Row = z.infer<typeof rowSchema>

/** `summary.json`: what `--baseline` reads again. */
export const summarySchema = z.strictObject({ version: z.literal(1), rows: z.array(rowSchema) })
export type Summary = z.infer<typeof summarySchema>

/** The parts of a strategy that a row is made of. */
interface Written {
  findings: readonly Finding[]
  skipped: readonly Skipped[]
  ledger: readonly LedgerEntry[]
}

/** Sum of a list that is known only when every part is. */
function total(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}

/** What a ledger came to. Null tokens or money: some answer did not say. */
function spentOf(ledger: readonly LedgerEntry[]): Pick<Row, 'calls' | 'repairs' | 'tokens' | 'costUsd'> {
  const sum = (of: (usage: NonNullable<LedgerEntry['usage']>) => number) =>
    total(ledger.map(({ usage }) => (usage === null ? null : of(usage))))
  const input = sum(({ inputTokens }) => inputTokens)
  const cached = sum(({ cachedInputTokens }) => cachedInputTokens)
  const output = sum(({ outputTokens }) => outputTokens)
  return {
    calls: ledger.length,
    repairs: ledger.filter(({ kind }) => kind === 'repair').length,
    tokens: input === null || cached === null || output === null ? null : { input, cached, output },
    costUsd: total(ledger.map(({ costUsd }) => costUsd)),
  }
}

/** Open errors and warnings, by rule, in the order of the alphabet. */
function openByRule(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, severity } of findings) {
    if (severity !== 'info') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The measures of a strategy. */
export function measuresOf({ findings, skipped, ledger }: Written, criteria: readonly ScoredCriterion[]) {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return {
    ...scoresOf(criteria, { findings, skipped }),
    findings: { errors: count('error'), warnings: count('warning') },
    rules: openByRule(findings),
    ...spentOf(ledger),
  }
}

/** The measures of a brief that came to no strategy, apart from what was spent on it. */
export const noMeasures = { score: null, criteria: {}, findings: { errors: 0, warnings: 0 }, rules: {} }
