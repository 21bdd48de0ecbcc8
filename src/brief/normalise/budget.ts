import type { Brief } from '../../core/brief.ts'
import { formatOf } from '../../core/format.ts'
import { monthsIn } from '../../core/rates.ts'
import { readMoney } from '../quantity/money.ts'
import type { WrittenBrief } from '../schema.ts'
import { type AmountContext, rateOf } from './amount.ts'
import { periodNames } from './note.ts'

/** Reserve when the brief names none (domain model §1.1). */
const defaultContingency = 0.1

/** The lower bound of a range and twelve months of a monthly amount, each with a note. */
function totalOf(written: number | string, pointer: string, { notes, currency, language }: AmountContext): number {
  if (typeof written === 'number') return written
  const parsed = readMoney(written)
  if ('reason' in parsed) throw new Error(`the schema let through a budget that cannot be read: ${written}`)
  const { value, upper, period } = parsed.value
  const money = (amount: number) => formatOf(language).money(amount, currency)
  if (upper !== null) notes.add('budget-range', pointer, written, { low: money(value) })
  if (period === null || period === 'year') return value
  const total = (value * 12) / monthsIn[period]
  notes.add('budget-period', pointer, written, { period: periodNames[period][language], total: money(total) })
  return total
}

export function normaliseBudget(
  written: WrittenBrief['budget'],
  stated: boolean,
  context: AmountContext,
): Brief['budget'] {
  const { notes, currency } = context
  const fields = typeof written === 'object' ? written : { total: written }
  const pointer = typeof written === 'object' ? '/budget/total' : '/budget'
  if (!stated) notes.add('currency-by-country', pointer, String(fields.total), { currency })
  return {
    total: totalOf(fields.total, pointer, context),
    currency,
    includesRewards: fields.includesRewards ?? false,
    includesInternalStaff: fields.includesInternalStaff ?? false,
    contingency: fields.contingency === undefined ? defaultContingency : rateOf(fields.contingency).value,
  }
}
