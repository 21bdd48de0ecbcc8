import { z } from 'zod'
import type { FailedCall, RetryReason, Usage } from './model.ts'

/** What a model costs, in US dollars per million tokens. */
export const tokenPriceSchema = z.strictObject({
  input: z.number().nonnegative(),
  /** Input read from the endpoint's cache; null when no lower price is known, and the full one holds. */
  cachedInput: z.number().nonnegative().nullable(),
  /** Thinking included. */
  output: z.number().nonnegative(),
  /** Who says so, and when: an ISO date, or null for a price a person gave. */
  source: z.string(),
  asOf: z.string().nullable(),
})
export type TokenPrice = z.infer<typeof tokenPriceSchema>

const million = 1_000_000

/** US dollars of one answer. Cached tokens are part of the input, thinking is part of the output. */
export function costOf({ inputTokens, cachedInputTokens, outputTokens }: Usage, price: TokenPrice): number {
  const cached = Math.min(cachedInputTokens, inputTokens)
  const input = (inputTokens - cached) * price.input + cached * (price.cachedInput ?? price.input)
  // Whole billionths of a dollar: sums of binary fractions would show as 0.30000000000000004.
  return Math.round(((input + outputTokens * price.output) / million) * 1e9) / 1e9
}

const billable: ReadonlySet<RetryReason> = new Set(['network', 'timeout', 'stalled', 'not-an-api-reply'])

/** True when the endpoint may have worked, and charged, for nobody to hear; an error reply is free everywhere. */
export function mayBeBilled({ reason }: Pick<FailedCall, 'reason'>): boolean {
  return billable.has(reason)
}
