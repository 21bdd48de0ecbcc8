import type { RunEvent } from '../core/run-event.ts'
import type { Row } from './summary.ts'

/** Adds up what a run uses while it goes on: what is known of one that fails. */
export interface Spending {
  tell(event: RunEvent): void
  spent(): Pick<Row, 'calls' | 'repairs' | 'tokens' | 'costUsd'>
}

export function countSpending(): Spending {
  const ends: (RunEvent & { type: 'call.end' })[] = []
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0)
  return {
    tell: (event) => {
      // What an earlier run paid for costs nothing now.
      if (event.type === 'call.end' && !event.kept) ends.push(event)
    },
    spent: () => {
      const tokens = (of: 'inputTokens' | 'cachedInputTokens' | 'outputTokens') =>
        sum(ends.map(({ usage }) => usage?.[of] ?? null))
      const [input, cached, output] = [tokens('inputTokens'), tokens('cachedInputTokens'), tokens('outputTokens')]
      return {
        calls: ends.length,
        repairs: ends.filter(({ kind }) => kind === 'repair').length,
        tokens: input === null || cached === null || output === null ? null : { input, cached, output },
        costUsd: sum(ends.map(({ costUsd }) => costUsd)),
      }
    },
  }
}
