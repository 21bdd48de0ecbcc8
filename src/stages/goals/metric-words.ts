import { phrasePattern } from '../../core/phrase-pattern.ts'
import type { Goal, Kpi } from './schema.ts'

/** What people call each metric of a KPI, in both languages. */
const words: Record<Exclude<Kpi['metric'], 'other'>, RegExp> = {
  churn: phrasePattern('отток~, ушедш~, уход~, теря~, потер~, churn~, attrition, lost customers, cancellation~'),
  retention: phrasePattern('удержан~, удерж~, возвраща~, продлен~, retention, retain~, crr, renewal~, returning'),
  nps: phrasePattern('nps, индекс~ лояльности, готовност~ рекомендовать, net promoter~'),
  csat: phrasePattern('csat, удовлетвор~, оценк~, satisf~, rating~, score~'),
  ltv: phrasePattern('ltv, clv, clv36, пожизненн~ ценност~, lifetime value, customer value, доход~ с клиента'),
  ordersPerMonth: phrasePattern(
    'частот~, заказов, заказ~ в месяц, покупок, визит~, frequency, orders, order rate, visits, purchases',
  ),
  averageOrder: phrasePattern('средн~ чек~, средн~ заказ~, чек, чека, average order~, average ticket, basket, aov'),
  revenue: phrasePattern('выручк~, оборот~, продаж~, revenue, sales, turnover, income'),
  customers: phrasePattern(
    'активн~ клиент~, активн~ баз~, клиентов, гостей, customers, active base, accounts, members',
  ),
  programmeShare: phrasePattern(
    'дол~ участник~, дол~ чеков, дол~ заказов, дол~ выручки, участник~, программ~, с картой, member~, penetration, programme, program, enrol~',
  ),
  winback: phrasePattern(
    'вернувш~, верну~, возврат~, возвращ~, реактивац~, won back, win-back~, winback, reactivat~, return~',
  ),
  secondPurchase: phrasePattern(
    'втор~ покупк~, втор~ заказ~, втор~ визит~, повторн~, second purchase~, second order~, second visit~, repeat~, come back',
  ),
  responseTime: phrasePattern(
    'время, времени, ответ~, ожидан~, срок~, минут~, час~, response~, waiting, wait, time, minutes, hours',
  ),
  complaints: phrasePattern('жалоб~, рекламац~, претензи~, возврат~ брака, complaint~, claims'),
}

const byMetric: ReadonlyMap<string, RegExp> = new Map(Object.entries(words))

/** True when the words name the metric of the KPI. */
export function namesMetric(text: string, metric: Kpi['metric']): boolean {
  return byMetric.get(metric)?.test(text) ?? false
}

/** Metrics a goal is about when its title names them, each with what people call it. */
const headlines = [
  'отток~, удержани~, churn, attrition, retention, crr',
  'nps, индекс~ лояльности',
  'csat, удовлетвор~, satisfaction',
  'ltv, clv, пожизненн~ ценност~, lifetime value',
  'средн~ чек~, средн~ платеж~, average order, average bill, average ticket, aov',
  'частот~, number of orders, число заказов, число покупок, order frequency, purchase frequency, orders per',
  'выручк~, оборот, оборота, revenue, turnover',
].map(phrasePattern)

/** A share of revenue is a mix, not revenue. */
const part = /(?<!\p{L})(?:дол[яюией]\p{L}*|share of)(?!\p{L})[^,;:]*/giu

/** From these words on a title tells what must not suffer. */
const aside =
  /(?<!\p{L})(?:без|не (?:сниж|тер|ухудш)\p{L}*|при (?:сохранен|том же|прежн)\p{L}*|сохран(?:ив|яя)|удержав|without|while|keeping|not (?:losing|lowering))(?!\p{L}).*$/isu

/** Headline metrics a title names as its own, as written. */
export function headlinesIn(title: string): string[] {
  const own = title.replace(aside, '').replace(part, ' ')
  return headlines.flatMap((pattern) => pattern.exec(own)?.[0] ?? [])
}

/** Metrics that are better when lower; everything else is better when higher, `other` may be either. */
const lowerIsBetter: ReadonlySet<Kpi['metric']> = new Set(['churn', 'complaints', 'responseTime'])

/** Direction in which a metric improves; null when it depends on what it is. */
export function betterDirection(metric: Kpi['metric']): Kpi['direction'] | null {
  if (metric === 'other') return null
  return lowerIsBetter.has(metric) ? 'down' : 'up'
}

/** A goal that only finds out where the company stands has no target yet. */
export function isMeasuring(goal: Goal): boolean {
  return goal.type === 'measure'
}
