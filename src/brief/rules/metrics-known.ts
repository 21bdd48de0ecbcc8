import type { Brief } from '../../core/brief.ts'
import type { Severity } from '../../core/finding.ts'
import { fill, type Localised } from '../../core/localised.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'
import { type KnownMetric, metricNames } from '../metric-names.ts'
import { periodNames } from '../normalise/note.ts'

/** How to obtain each metric from what a business usually has, and how much its lack costs the plan. */
const sources: readonly (readonly [KnownMetric, Severity, Localised])[] = [
  [
    'customers',
    'warning',
    {
      en: 'count the customers who bought at least once within 2.5 usual intervals, from the till, CRM or card receipts',
      ru: 'посчитайте в кассе или CRM клиентов хотя бы с одной покупкой за 2,5 обычных интервала; без учёта клиентов — номера телефонов или карты в чеках',
    },
  ],
  [
    'averageOrder',
    'warning',
    {
      en: 'divide the revenue of the last three full months by the number of receipts or invoices',
      ru: 'разделите выручку трёх последних полных месяцев на число чеков или счетов',
    },
  ],
  [
    'ordersPerMonth',
    'warning',
    {
      en: 'divide the orders of a month by the customers who bought in it',
      ru: 'разделите заказы за месяц на число клиентов, купивших в этом месяце',
    },
  ],
  [
    'grossMargin',
    'warning',
    {
      en: 'ask accounting for revenue minus goods, packaging, delivery and payment fees, as a share of revenue',
      ru: 'запросите в бухгалтерии выручку за вычетом товара, упаковки, доставки и эквайринга — в доле от выручки',
    },
  ],
  [
    'churn',
    'warning',
    {
      en: 'take the customers active a year ago and count who bought in the last 2.5 intervals: the rest is churn per year',
      ru: 'возьмите клиентов, активных год назад, и посчитайте, кто из них покупал за последние 2,5 интервала: остальные — отток за год',
    },
  ],
  [
    'nps',
    'info',
    {
      en: 'ask 200–400 customers in the first month: “How likely are you to recommend us, 0–10?”',
      ru: 'в первый месяц спросите 200–400 клиентов: «Порекомендуете ли вы нас, от 0 до 10?»',
    },
  ],
  [
    'dormantCustomers',
    'info',
    {
      en: 'count the contacts whose last purchase is older than 2.5 usual intervals',
      ru: 'посчитайте контакты, чья последняя покупка старше 2,5 обычных интервалов',
    },
  ],
  [
    'newCustomersPerMonth',
    'info',
    {
      en: 'count first purchases per month over the last half-year',
      ru: 'посчитайте первые покупки по месяцам за последние полгода',
    },
  ],
  [
    'cac',
    'info',
    {
      en: 'divide the spending on acquisition by the new customers of the same months',
      ru: 'разделите расходы на привлечение на число новых клиентов за те же месяцы',
    },
  ],
]

const consequence = {
  benchmark: {
    en: 'until then the usual value of the industry, {value}, stands in and is marked so',
    ru: 'пока взято обычное для отрасли значение {value}, оно помечено',
  },
  derived: {
    en: 'until then it is computed from the other numbers: {value}',
    ru: 'пока взята оценка по другим числам: {value}',
  },
  stop: {
    en: 'until then the business case shows costs only',
    ru: 'пока бизнес-кейс показывает только затраты',
  },
  none: { en: 'until then no number is used', ru: 'пока число не используется' },
} as const

const stops: ReadonlySet<KnownMetric> = new Set(['customers', 'averageOrder'])

/** The number that stands in, as people write it; '' for none. */
function shown(brief: Brief, metric: KnownMetric): string {
  const { pick, format } = wordsOf(brief)
  const known = brief.metrics[metric]
  if (known === null) return ''
  if (metric === 'grossMargin') return format.percent(known.value)
  if (metric !== 'churn' || brief.metrics.churn === null) return format.number(known.value, 2)
  return `${format.percent(known.value)} / ${pick(periodNames[brief.metrics.churn.period])}`
}

function standIn(brief: Brief, metric: KnownMetric): string {
  const { pick } = wordsOf(brief)
  const known = brief.metrics[metric]
  if (known === null) return pick(stops.has(metric) ? consequence.stop : consequence.none)
  const template = known.provenance === 'benchmark' ? consequence.benchmark : consequence.derived
  return fill(pick(template), { value: shown(brief, metric) })
}

export const metricsKnown: BriefRule = {
  id: 'metrics-known',
  severity: 'warning',
  claim: 'The metrics the business case rests on are stated by the client.',
  why: 'Each borrowed number widens the range of the result; two of them cannot be borrowed at all.',
  source: 'domain model §11',
  message: {
    en: 'Not stated: {metric}. How to obtain it: {how}; {standIn}.',
    ru: 'Не указано: {metric}. Как получить: {how}; {standIn}.',
  },
  check: (brief) => {
    const { pick } = wordsOf(brief)
    return sources.flatMap(([metric, severity, how]) => {
      const known = brief.metrics[metric]
      const fromRetention = metric === 'churn' && brief.metrics.retention?.provenance === 'given'
      const computed = severity === 'warning' && (known?.provenance === 'derived' || fromRetention)
      if (known?.provenance === 'given' || computed) return []
      return [
        {
          pointer: `/metrics/${metric}`,
          severity,
          params: { metric: pick(metricNames[metric]), how: pick(how), standIn: standIn(brief, metric) },
          expected: `metrics: {${metric}: …}`,
          actual: shown(brief, metric),
        },
      ]
    })
  },
}
