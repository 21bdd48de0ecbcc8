import { dollars } from '../core/dollars.ts'
import { mayBeBilled } from '../core/price.ts'
import type { RunEvent } from '../core/run-event.ts'
import { counted } from './counted.ts'

/** What calls have used so far, of a stage or of a whole run. */
interface Sum {
  calls: number
  input: number
  cached: number
  output: number
  costUsd: number
  /** Calls whose cost nobody knows. */
  unknown: number
}

/** Adds up what a run uses while it goes on. */
export interface Tally {
  tell(event: RunEvent): void
  /** Tokens and money of a stage: `9,210 tokens, $0.0412`; '' while there is nothing to tell. */
  of(stage: string): string
  /** The same of the run in a sentence; '' when nothing was called that could cost anything. */
  total(): string
}

const number = new Intl.NumberFormat('en-US')

function money({ costUsd, unknown }: Sum): string {
  if (unknown === 0) return dollars(costUsd)
  return costUsd > 0 ? `${dollars(costUsd)} and an unknown rest` : 'cost unknown'
}

/** `priced` tells of a stage whether its author can cost anything. What an earlier run paid for is not counted. */
export function createTally(priced: (stage: string) => boolean): Tally {
  const sums = new Map<string, Sum>()
  const sumOf = (stage: string): Sum => {
    const sum = sums.get(stage) ?? { calls: 0, input: 0, cached: 0, output: 0, costUsd: 0, unknown: 0 }
    sums.set(stage, sum)
    return sum
  }
  const all = () =>
    [...sums.values()].reduce((total, sum) => ({
      calls: total.calls + sum.calls,
      input: total.input + sum.input,
      cached: total.cached + sum.cached,
      output: total.output + sum.output,
      costUsd: total.costUsd + sum.costUsd,
      unknown: total.unknown + sum.unknown,
    }))
  return {
    tell: (event) => {
      if (event.type !== 'call.end' && event.type !== 'call.retry') return
      if (!priced(event.stage) || (event.type === 'call.end' && event.kept)) return
      const sum = sumOf(event.stage)
      sum.calls += 1
      if (event.type === 'call.retry') {
        if (mayBeBilled(event)) sum.unknown += 1
        return
      }
      sum.input += event.usage?.inputTokens ?? 0
      sum.cached += event.usage?.cachedInputTokens ?? 0
      sum.output += event.usage?.outputTokens ?? 0
      if (event.costUsd === null) sum.unknown += 1
      else sum.costUsd += event.costUsd
    },
    of: (stage) => {
      const sum = sums.get(stage)
      if (!sum) return ''
      const tokens = sum.input + sum.output
      return [...(tokens > 0 ? [`${number.format(tokens)} tokens`] : []), money(sum)].join(', ')
    },
    total: () => {
      if (sums.size === 0) return ''
      const sum = all()
      const cached = sum.cached > 0 ? ` (${number.format(sum.cached)} cached)` : ''
      const tokens = `${number.format(sum.input)} tokens in${cached}, ${number.format(sum.output)} out`
      return `Spent: ${money(sum)}; ${counted(sum.calls, 'call')}, ${tokens}.`
    },
  }
}
