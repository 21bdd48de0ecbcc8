import { emphasis, heading, paragraph, table } from '../../core/blocks.ts'
import type { Metric, RateMetric } from '../../core/brief.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { Strategy } from '../index.ts'
import { basisOf, columns, metricAmount, nothing } from '../words.ts'
import { inputRows } from './business-case/tables.ts'

const shown = [
  'customers',
  'dormantCustomers',
  'newCustomersPerMonth',
  'averageOrder',
  'ordersPerMonth',
  'grossMargin',
  'ltv',
  'retention',
  'churn',
  'nps',
  'cac',
] as const

function metricText(name: (typeof shown)[number], metric: Metric | RateMetric, context: SectionContext): string {
  const { labels, format } = context.locale
  const value = metricAmount(name, metric.value, context)
  if ('period' in metric) return fill(labels.report.perPeriod, { value, period: labels.period[metric.period] })
  const responses = name === 'nps' ? (context.brief.metrics.nps?.responses ?? null) : null
  return responses === null
    ? value
    : fill(labels.assumptions.responses, { value, count: format.count(responses, labels.count.responses) })
}

function metricRows(context: SectionContext): string[][] {
  const { labels, format } = context.locale
  const { metrics, finance } = context.brief
  const rows = shown.map((name) => {
    const metric = metrics[name]
    const title = labels.metric[name]
    if (metric === null) return [title, labels.report.unknown, labels.provenance.unknown, nothing]
    const basis = metric.basis === null ? nothing : basisOf(metric.basis, context)
    return [title, metricText(name, metric, context), labels.provenance[metric.provenance], basis]
  })
  const other = metrics.other.map(({ name, value, unit, period }) => {
    const amount =
      unit === 'fraction' ? format.percent(value) : `${format.number(value, 2)}${unit ? `\u00a0${unit}` : ''}`
    const said =
      period === null ? amount : fill(labels.report.perPeriod, { value: amount, period: labels.period[period] })
    return [name, said, labels.provenance.given, nothing]
  })
  const discount = [
    labels.assumptions.discountRate,
    format.percent(finance.discountRate),
    labels.provenance[finance.discountRateProvenance],
    nothing,
  ]
  return [...rows, ...other, discount]
}

function programmeRows({ stages }: Strategy, context: SectionContext): string[][] {
  const { programme } = stages
  if (programme.type === 'none') return []
  const { labels, format } = context.locale
  const { assumptions: words, provenance } = labels
  const { assumptions } = programme
  const shares = [
    [words.penetration, format.percent(assumptions.penetration)],
    [words.breakage, format.percent(assumptions.breakage)],
    [words.displacement, format.percent(assumptions.displacement)],
    [words.eligible, format.percent(assumptions.eligible)],
  ]
  if (assumptions.replacedDiscountPerMonth > 0) {
    const value = format.money(assumptions.replacedDiscountPerMonth, context.brief.budget.currency)
    shares.push([words.replacedDiscount, fill(labels.report.perPeriod, { value, period: labels.period.month })])
  }
  return shares.map(([name = '', value = '']) => [name, value, provenance.assumed, programme.name])
}

function segmentRows({ stages }: Strategy, context: SectionContext): string[][] {
  const { labels, format } = context.locale
  return stages.analysis.segments
    .filter(({ share, shareSource }) => share !== null && shareSource === 'assumption')
    .map(({ id, share, name }) => [
      fill(labels.assumptions.share, { id }),
      format.percent(share ?? 0, 0),
      labels.provenance.assumed,
      name,
    ])
}

/** What other rows already say of the inputs of the business case. */
function toldInputs({ stages }: Strategy, { brief }: SectionContext): Set<string> {
  const programme = stages.programme.type === 'none' ? [] : ['penetration', 'breakage', 'displacement', 'eligible']
  return new Set([...shown.filter((name) => brief.metrics[name] !== null), 'discountRate', ...programme])
}

/** Appendix B: every number the plan starts from, with where it comes from. Effects carry their evidence in chapter 3.2. */
export function assumptionsPage(strategy: Strategy, context: SectionContext): Block[] {
  const { assumptions: words, report } = context.locale.labels
  const letter = columns(report.letters)[1] ?? ''
  return [
    heading(2, fill(report.appendix, { letter, title: words.heading })),
    paragraph(emphasis(words.note)),
    table(
      columns(words.columns),
      [
        ...metricRows(context),
        ...segmentRows(strategy, context),
        ...programmeRows(strategy, context),
        ...(strategy.businessCase?.outcome
          ? inputRows(strategy.businessCase, toldInputs(strategy, context), context)
          : []),
      ],
      [null, 'right', null, null],
    ),
  ]
}
