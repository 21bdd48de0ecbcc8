import { readDate } from '../brief/normalise/places.ts'
import { readNumber } from '../brief/quantity/count.ts'
import { readMoney } from '../brief/quantity/money.ts'
import type { Parsed } from '../brief/quantity/parsed.ts'
import { readRate } from '../brief/quantity/rate.ts'
import { type Reason, reasons } from '../brief/reasons.ts'
import type { Format } from '../core/format.ts'
import type { Locale } from '../core/locale.ts'
import { fill } from '../core/localised.ts'
import { monthsIn, type Period } from '../core/rates.ts'
import type { Settable, SettingKind, SettingValue } from '../stages/business-case/settable.ts'
import type { ReadValue } from '../stages/business-case/what-if.ts'

function readMoneyIn(currency: string, text: string): Parsed<{ value: number; period: Period | null }> {
  const read = readMoney(text)
  if ('reason' in read) return read
  if (read.value.upper !== null) return { reason: 'money-several', params: {} }
  const stated = read.value.currency
  if (stated !== null && stated !== currency) return { reason: 'money-other-currency', params: { budget: currency } }
  return read
}

function readAs(kind: SettingKind, text: string, currency: string): Parsed<ReadValue> {
  switch (kind) {
    case 'rate':
      return readRate(text)
    case 'money':
      return readMoneyIn(currency, text)
    case 'number':
      return readNumber(text)
    case 'date': {
      const read = readDate(text)
      return 'reason' in read ? read : { value: { value: read.value, period: null } }
    }
  }
}

/** Brings a stated period to the one of the place. */
function fitPeriod({ value, period }: ReadValue, settable: Settable): Parsed<ReadValue> {
  if (period === null || settable.period === 'own' || settable.period === period) return { value: { value, period } }
  if (settable.period === 'month') return { value: { value: Number(value) / monthsIn[period], period: 'month' } }
  return settable.kind === 'rate'
    ? { reason: 'share-period', params: {} }
    : { reason: 'money-period', params: { period } }
}

/** Reads a value of `--set` as a brief would, in the currency of the brief; or says in words why it cannot. */
export function readSettingValue(
  text: string,
  settable: Settable,
  currency: string,
  { language, labels }: Locale,
): ReadValue | { problem: string } {
  // `1_000` is a trap in YAML only.
  const read = readAs(settable.kind, text.replace(/(?<=\d)_(?=\d)/g, ''), currency)
  const fitted = 'reason' in read ? read : fitPeriod(read.value, settable)
  if (!('reason' in fitted)) return fitted.value
  const { message, expected }: Reason = reasons[fitted.reason]
  const reason = fill(message[language], fitted.params)
  if (!expected) return { problem: reason }
  return { problem: fill(labels.whatIf.expected, { reason, expected: fill(expected[language], fitted.params) }) }
}

/** A value as a person writes it, with all its digits that matter. */
export function settingText(kind: SettingKind, value: SettingValue, currency: string, format: Format): string {
  if (typeof value === 'string') return format.date(value)
  if (kind === 'rate') return format.percent(value, 2)
  if (kind === 'number') return format.number(value, 2)
  return Number.isInteger(value) || Math.abs(value) < 10
    ? format.money(value, currency)
    : `${format.number(value, 2)}\u00a0${currency}`
}
