import type { GoalMetric } from '../../core/brief.ts'
import { phrasePattern } from '../../core/phrase-pattern.ts'
import type { Period } from '../../core/rates.ts'
import { readDigits, tidy } from '../quantity/number.ts'

/** What a goal says about a number. */
export type SpokenTarget =
  /** `до 5 %`, `to 50`: the level to reach. */
  | { kind: 'level'; value: number; percent: boolean }
  /** `+20 %`, `на 20 %`, `вдвое`: a change against today; a decrease is negative. */
  | { kind: 'change'; value: number }
  /** `на 2 п. п.`, `by 10 points`: added to today's level; a decrease is negative. */
  | { kind: 'difference'; value: number; percent: boolean }

export interface SpokenGoal {
  metric: GoalMetric | null
  target: SpokenTarget | null
  period: Period | null
}

const metrics: readonly (readonly [GoalMetric, RegExp])[] = [
  ['nps', phrasePattern('nps, индекс~ лояльности, индекс~ потребительской лояльности, net promoter~')],
  ['csat', phrasePattern('csat, удовлетворенност~, довольн~ клиент~, satisfaction')],
  ['churn', phrasePattern('отток~, churn~, attrition, уход~ клиентов, потер~ клиентов, lost customers')],
  [
    'retention',
    phrasePattern(
      'net revenue retention, gross revenue retention, удержан~, удержива~, retention~, retain~, crr, grr, renew~, продлен~, продлева~, возвращаемост~, повторн~ покуп~, повторн~ визит~, повторн~ обращен~, repeat rate, repeat purchase~, repeat customer~, returning customer~',
    ),
  ],
  ['ltv', phrasePattern('ltv, clv, cltv, пожизненн~ ценност~, lifetime value')],
  [
    'ordersPerMonth',
    phrasePattern(
      'частот~, визитов в месяц, заказов в месяц, покупок в месяц, frequency, orders per month, visits per month, orders a month, visits a month',
    ),
  ],
  [
    'averageOrder',
    phrasePattern(
      'средн~ чек~, средн~ заказ~, aov, average order~, average check~, average ticket~, basket size, arpu, arpa',
    ),
  ],
  ['cac', phrasePattern('cac, стоимост~ привлечени~, acquisition cost~')],
  ['revenue', phrasePattern('выручк~, оборот~, доход~, revenue~, sales, turnover, продаж~, mrr, arr')],
  [
    'customers',
    phrasePattern(
      'активн~ баз~, активн~ клиент~, клиентск~ баз~, баз~ клиентов, число клиентов, количество клиентов, active customers, customer base, number of customers, active accounts',
    ),
  ],
]

/** Totals of which a goal may name a part. */
const divisible: ReadonlySet<GoalMetric> = new Set(['revenue', 'customers'])

/** A share named just before the metric. */
const shareBefore = /(?:дол[яюией]+|share|percentage|proportion)\s+(?:of\s+)?(?:[\p{L}-]+\s+){0,3}$/iu

const decrease = phrasePattern(
  'снизить, снижение, снизим, уменьшить, уменьшение, сократить, сокращение, срезать, опустить, reduce~, cut, lower, decrease~, bring down, drop, shrink, minus',
)
const doubling = phrasePattern('вдвое, в два раза, в 2 раза, double~, twice')
const halving = phrasePattern('вполовину, наполовину, halve, by half, in half')

const digits = '(\\d(?:[\\d .,]*\\d)?)'
const scale = '(?:\\s*(k|тыс|млн|m)(?![а-яёa-z])\\.?)?'
const unit =
  '\\s*(%|процент[а-яёa-z]*|percent|п\\.?\\s?п\\.?|pp|percentage points?|процентн[а-яёa-z]* пункт[а-яёa-z]*|₽|руб[а-яёa-z]*|[$€£])?'
const money = '[₽$€£]?\\s*'
const number = `${money}${digits}${scale}${unit}`
const notTime =
  '(?!\\s*(?:месяц|год|недел|день|(?:days?|weeks?|months?|years?|minutes?|hours?)(?![a-z])|час|минут)|\\s*(?:мес|лет|дн|дня|дней|мин|min)(?![а-яёa-z]))'

/** Patterns of a target in the order of their clarity. A year, an age or a deadline is no target. */
const fromTo = new RegExp(`(?:^|[^а-яёa-z])(?:с|со|от|from)\\s+${number}\\s*(?:до|to|→|->|—|–)\\s*${number}`, 'iu')
const upTo = new RegExp(
  `(?:^|[^а-яёa-z])(?:до|to|at least|не ниже|не менее|не выше|не более|выше|ниже|above|below|under|over|reach|достичь|≥|≤|>|<|=|:)\\s*${number}${notTime}`,
  'iu',
)
const signed = new RegExp(`(?:^|\\s)([+\\-−–])\\s?${number}`, 'iu')
const changeBy = new RegExp(`(?:^|[^а-яёa-z])(?:на|by)\\s+${number}${notTime}`, 'iu')
const bare = new RegExp(`(?:^|[\\s(])${number}${notTime}`, 'iu')

const periodAfter: readonly (readonly [Period, RegExp])[] = [
  ['month', phrasePattern('в месяц, месячн~, ежемесячн~, monthly, per month, a month, за месяц')],
  ['quarter', phrasePattern('в квартал, квартальн~, quarterly, per quarter, a quarter')],
  ['year', phrasePattern('в год, годов~, annual~, yearly, per year, a year')],
]

interface Spoken {
  value: number
  unit: 'percent' | 'points' | 'money' | null
}

function isYear(value: number, { unit: found }: Pick<Spoken, 'unit'>, text: string): boolean {
  return found === null && /^20(?:2[4-9]|[3-9]\d)$/.test(text) && value > 2000
}

function unitOf(text: string): Spoken['unit'] {
  if (/^(?:₽|руб|[$€£])/i.test(text)) return 'money'
  return /^(?:%|процент(?!н)|percent$)/i.test(text) ? 'percent' : 'points'
}

/** Value of the three groups of `number`; null for a year or an unreadable number. */
function spoken(text: string | undefined, factor: string | undefined, after: string | undefined): Spoken | null {
  if (text === undefined) return null
  const parsed = readDigits(text.trim(), factor === undefined ? 'groups' : 'decimal', true)
  if ('reason' in parsed) return null
  const unitKind = after === undefined ? null : unitOf(after)
  const times = factor === undefined ? 1 : /^(?:k|тыс)/i.test(factor) ? 1e3 : 1e6
  const found: Spoken = { value: tidy(parsed.value * times), unit: unitKind }
  return isYear(found.value, found, text) ? null : found
}

function fraction({ value, unit: found }: Spoken): number {
  return found === 'percent' || found === 'points' ? tidy(value / 100) : value
}

function level(found: Spoken): SpokenTarget {
  return { kind: 'level', value: fraction(found), percent: found.unit === 'percent' || found.unit === 'points' }
}

function changed(found: Spoken, direction: number): SpokenTarget {
  if (found.unit === 'percent') return { kind: 'change', value: direction * fraction(found) }
  return { kind: 'difference', value: direction * fraction(found), percent: found.unit === 'points' }
}

function targetOf(text: string, metric: GoalMetric | null): SpokenTarget | null {
  const direction = decrease.test(text) ? -1 : 1
  const pair = fromTo.exec(text)
  const end = pair && spoken(pair[4], pair[5] ?? pair[2], pair[6])
  if (end) return level(end)
  const reached = upTo.exec(text)
  const goal = reached && spoken(reached[1], reached[2], reached[3])
  if (goal) return level(goal)
  const sign = signed.exec(text)
  const step = sign && spoken(sign[2], sign[3], sign[4])
  if (step) return changed(step, sign[1] === '+' ? 1 : -1)
  const by = changeBy.exec(text)
  const change = by && spoken(by[1], by[2], by[3])
  if (change) return changed(change, direction)
  if (doubling.test(text)) return { kind: 'change', value: direction === 1 ? 1 : -0.5 }
  if (halving.test(text)) return { kind: 'change', value: -0.5 }
  if (metric === null) return null
  const alone = bare.exec(text)
  const only = alone && spoken(alone[1], alone[2], alone[3])
  return only ? level(only) : null
}

/** The metric, the number and the period a goal speaks about, as far as its words tell; nothing is guessed. */
export function readGoalText(source: string): SpokenGoal {
  const text = source.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim()
  const found = metrics
    .map(([metric, pattern]) => ({ metric, index: pattern.exec(text)?.index ?? -1 }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index)
  const named = found[0]
  // "The share of over-the-counter sales" is not sales: a part of a metric is a metric of its own.
  const isShare = named !== undefined && divisible.has(named.metric) && shareBefore.test(text.slice(0, named.index))
  const metric = named === undefined ? null : isShare ? 'other' : named.metric
  return {
    metric,
    target: targetOf(text, metric),
    period: periodAfter.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
  }
}
