import type { GoalMetric } from '../../core/brief.ts'
import { readNumber } from '../quantity/count.ts'
import { readMoney } from '../quantity/money.ts'
import { type Parsed, unreadable } from '../quantity/parsed.ts'
import { rateOfNumber, readRate } from '../quantity/rate.ts'
import { tokenise } from '../quantity/tokens.ts'

/** A target as the brief keeps it. */
export interface Target {
  /** Fraction for a rate or a relative change, else points, money or a number. */
  value: number
  /** True for a change against today, such as `+20 %`; a decrease is negative. */
  relative: boolean
}

const rates: ReadonlySet<GoalMetric> = new Set(['churn', 'retention'])
const money: ReadonlySet<GoalMetric> = new Set(['ltv', 'averageOrder', 'cac', 'revenue'])

/** Metrics whose value is itself a rate, so that `20 %` is a level and not a change. */
export function isRate(metric: GoalMetric | null): boolean {
  return metric !== null && rates.has(metric)
}

function absolute<Value extends { value: number }>(parsed: Parsed<Value>): Parsed<Target> {
  return 'reason' in parsed ? parsed : { value: { value: parsed.value.value, relative: false } }
}

/**
 * Reads the `target` of a goal for its metric: `5%` of churn is a level, `+20%` of anything and a percentage of money are changes.
 */
export function readTarget(written: number | string, metric: GoalMetric | null): Parsed<Target> {
  if (typeof written === 'number') {
    const rate = isRate(metric) ? rateOfNumber(written) : { value: written }
    return 'reason' in rate ? rate : { value: { value: rate.value, relative: false } }
  }
  const tokens = tokenise(written)
  const percent = tokens.some(({ kind }) => kind === 'percent')
  const [first] = tokens
  const sign = first?.kind === 'sign' ? first : null
  if (percent && (sign || (metric !== null && money.has(metric)))) {
    const rate = readRate(written.replace(/^\s*[+\-–—−]/, ''))
    if ('reason' in rate) return rate
    return { value: { value: sign?.negative ? -rate.value.value : rate.value.value, relative: true } }
  }
  if (percent || isRate(metric)) return absolute(readRate(written))
  if (metric !== null && money.has(metric)) return absolute(readMoney(written))
  const number = readNumber(written, { unit: true })
  return 'reason' in number ? unreadable('number-none') : absolute(number)
}
