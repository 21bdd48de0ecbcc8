import type { Format } from '../../core/format.ts'
import { getAt, idOf, parentPointer, parsePointer } from '../../core/pointer.ts'
import type { Strategy } from '../../stages/index.ts'

/** Fields that are money wherever they stand. */
const money =
  /^(?:oneOff|run|runPerMonth|total|totalCost|cost|costs|margin|retentionMargin|behaviourMargin|savings|rewards|npv|weightedNpv36|amount|price|averageOrder|ltv|cac|lifetimeValue|revenuePerMonth|marginPerMonth|savedCustomerValue|plan|contingency)$/

/** Fields that are fractions shown in percent. */
const percent = /^(?:roi|share|rate|rel|grossMargin|churn|retention|penetration|breakage|displacement|deadweightShare)$/

type Unit = 'money' | 'percent' | 'none'

/** The unit a neighbour states: of a KPI or of an input of the case. */
function stated(strategy: Strategy, pointer: string): Unit | null {
  const around = getAt(strategy, parentPointer(pointer))
  const unit = typeof around === 'object' && around !== null ? (around as { unit?: unknown }).unit : undefined
  if (unit === '%' || unit === 'fraction') return 'percent'
  if (unit === 'money' || unit === strategy.brief.budget.currency) return 'money'
  return typeof unit === 'string' ? 'none' : null
}

function unitOf(strategy: Strategy, pointer: string): Unit {
  const names = parsePointer(pointer)
  const name = names.at(-1) ?? ''
  const known = stated(strategy, pointer)
  if (known !== null) return known
  // `metrics.churn.value` says what it is one level up.
  const telling = name === 'value' ? (names.at(-2) ?? '') : name
  if (percent.test(telling)) return 'percent'
  return money.test(telling) ? 'money' : 'none'
}

/** A number as a person writes it, with its unit where that is known. */
export function amountText(value: number, strategy: Strategy, pointer: string, format: Format): string {
  switch (unitOf(strategy, pointer)) {
    case 'money':
      return format.money(value, strategy.brief.budget.currency)
    case 'percent':
      return format.percent(value, 2)
    case 'none':
      return format.number(value, 4)
  }
}

/** What a person calls an item: its title or name; its id otherwise. */
export function titleOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { title, name, text, what } = value as Record<string, unknown>
  return ([title, name, text, what].find((words) => typeof words === 'string') as string | undefined) ?? idOf(value)
}
