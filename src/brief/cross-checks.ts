import { type GoalMetric, goalMetricSchema } from '../core/brief.ts'
import { type Mismatch, mismatch, type Path } from './mismatch.ts'
import { readTarget } from './normalise/goal-target.ts'
import { readGoalText } from './normalise/goal-text.ts'
import { currencyOf, readCountry, readCurrency } from './normalise/places.ts'
import { languageOf } from './normalise/script.ts'
import { readMoney } from './quantity/money.ts'

/**
 * What no single field can tell: the currency of the budget and of every other amount, targets against their metric. Works on the
 * raw data, so that it speaks up together with the checks of single fields.
 */

type Fields = Record<string, unknown>

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function writtenCurrency(value: unknown): string | null {
  const money = typeof value === 'string' ? readMoney(value) : null
  return money && 'value' in money ? money.value.currency : null
}

/** Country as stated or by the language. */
export function countryOf(brief: unknown): string | null {
  const { country } = fieldsOf(brief)
  const parsed = typeof country === 'string' ? readCountry(country) : null
  if (parsed && 'value' in parsed) return parsed.value
  return languageOf(brief) === 'ru' ? 'RU' : null
}

/** Currency of the budget with where it comes from; null when nothing tells it. */
export function budgetCurrency(brief: unknown): { code: string; stated: boolean } | null {
  const { budget } = fieldsOf(brief)
  const { total, currency } = fieldsOf(budget)
  const field = typeof currency === 'string' ? readCurrency(currency) : null
  const stated = (field && 'value' in field ? field.value : null) ?? writtenCurrency(total ?? budget)
  if (stated !== null) return { code: stated, stated: true }
  const code = currencyOf(countryOf(brief))
  return code === null ? null : { code, stated: false }
}

function amounts(brief: Fields): { path: Path; value: unknown }[] {
  const metrics = fieldsOf(brief.metrics)
  const budget = fieldsOf(brief.budget)
  return [
    { path: ['budget', 'total'], value: budget.total },
    { path: ['metrics', 'averageOrder'], value: metrics.averageOrder },
    { path: ['metrics', 'cac'], value: metrics.cac },
    { path: ['metrics', 'ltv'], value: metrics.ltv },
    { path: ['metrics', 'ltv', 'value'], value: fieldsOf(metrics.ltv).value },
    ...itemsOf(brief.products).map((product, index) => ({
      path: ['products', index, 'price'],
      value: fieldsOf(product).price,
    })),
  ]
}

function currencyMismatches(brief: Fields): Mismatch[] {
  const { budget } = brief
  if (budget === undefined) return []
  const currency = budgetCurrency(brief)
  const path: Path = fieldsOf(budget).total === undefined ? ['budget'] : ['budget', 'total']
  const readable = typeof budget === 'number' || typeof budget === 'string' || fieldsOf(budget).total !== undefined
  if (currency === null) return readable ? [mismatch(path, 'currency-missing')] : []
  return amounts(brief).flatMap(({ path: at, value }) => {
    const other = writtenCurrency(value)
    return other === null || other === currency.code
      ? []
      : [mismatch(at, 'money-other-currency', { budget: currency.code })]
  })
}

function metricOf(goal: Fields): GoalMetric | null {
  const stated = goalMetricSchema.safeParse(goal.metric)
  if (stated.success) return stated.data
  return typeof goal.text === 'string' ? readGoalText(goal.text).metric : null
}

function goalMismatches(brief: Fields): Mismatch[] {
  return itemsOf(brief.goals).flatMap((item, index) => {
    const goal = fieldsOf(item)
    const { target } = goal
    if (typeof target !== 'number' && typeof target !== 'string') return []
    const parsed = readTarget(target, metricOf(goal))
    return 'reason' in parsed
      ? [mismatch(['goals', index, 'target'], parsed.reason, parsed.params, { field: 'value' })]
      : []
  })
}

export function crossMismatches(brief: unknown): Mismatch[] {
  const fields = fieldsOf(brief)
  return [...currencyMismatches(fields), ...goalMismatches(fields)]
}
