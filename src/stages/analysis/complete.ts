import type { Brief, Metric, Range } from '../../core/brief.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import type { StageContext } from '../../core/rule.ts'
import { customerMonthsGained, unitEconomics } from '../../finance/unit-economics.ts'
import type { Analysis, AnalysisAnswer } from './schema.ts'

type Comparison = Analysis['metrics'][number]

/** A value the client knows; a borrowed one would only be compared with itself. */
function known(metric: Metric | null): metric is Metric {
  return metric !== null && metric.provenance !== 'benchmark'
}

function compare(
  id: string,
  metric: Metric | null,
  range: Range,
  value: number | null,
  lowerIsBetter: boolean,
): Comparison {
  const position =
    value === null
      ? null
      : value > range.high
        ? lowerIsBetter
          ? 'worse'
          : 'better'
        : value < range.low
          ? lowerIsBetter
            ? 'better'
            : 'worse'
          : 'within'
  return {
    id,
    value,
    provenance: known(metric) ? metric.provenance : 'unknown',
    low: range.low,
    mid: range.mid,
    high: range.high,
    position,
    moneyPerYear: null,
  }
}

/** Margin of a year if churn were at the middle of the industry (F12, F13), only where it is worse than that. */
function moneyOfChurn(brief: Brief, churn: number | null): number | null {
  const unit = unitEconomics(brief)
  if (!unit || churn === null || churn <= brief.industry.churn.mid) return null
  return Math.round(customerMonthsGained(unit.customers, churn, brief.industry.churn.mid, 12) * unit.marginPerMonth)
}

/** A gap worth more than this share of today's margin says that the range does not fit the business, not that the money is there. */
const believableGap = 0.5

/** Visits of a subscription bring no money, and a range averaged over industries compares a dentist with a coffee shop. */
function frequencyCompares({ industry }: Brief): boolean {
  return industry.match !== 'general' && industry.ordersPerMonth.low < industry.ordersPerMonth.high
}

/** Margin of a year if customers ordered as often as the middle of the industry: `N·ΔF·AOV·GM·12`. */
function moneyOfFrequency(brief: Brief, frequency: number | null): number | null {
  const unit = unitEconomics(brief)
  const { averageOrder, grossMargin } = brief.metrics
  const gap = frequency === null ? 0 : brief.industry.ordersPerMonth.mid - frequency
  if (!unit || !averageOrder || !grossMargin || gap <= 0 || !frequencyCompares(brief)) return null
  const money = unit.customers * gap * averageOrder.value * grossMargin.value * 12
  return money > believableGap * unit.customers * unit.marginPerMonth * 12 ? null : Math.round(money)
}

function compareMetrics(brief: Brief): Comparison[] {
  const { churn, retention, nps, ordersPerMonth, grossMargin } = brief.metrics
  const { industry } = brief
  const monthly = known(churn) ? monthlyChurn(churn.value, monthsIn[churn.period]) : null
  const yearly = known(retention)
    ? 1 - churnOver(monthlyChurn(1 - retention.value, monthsIn[retention.period]), 12)
    : null
  const frequency = known(ordersPerMonth) ? ordersPerMonth.value : null
  const orders = compare('ordersPerMonth', ordersPerMonth, industry.ordersPerMonth, frequency, false)
  return [
    { ...compare('churn', churn, industry.churn, monthly, true), moneyPerYear: moneyOfChurn(brief, monthly) },
    compare('retention', retention, industry.retention, yearly, false),
    compare('nps', nps, industry.nps, known(nps) ? nps.value : null, false),
    {
      ...orders,
      position: frequencyCompares(brief) ? orders.position : null,
      moneyPerYear: moneyOfFrequency(brief, frequency),
    },
    compare('grossMargin', grossMargin, industry.grossMargin, known(grossMargin) ? grossMargin.value : null, false),
  ]
}

/** Adds segment sizes and the comparison of the brief's metrics with the industry. Churn monthly, retention over twelve months. */
export function completeAnalysis(answer: AnalysisAnswer, { brief }: StageContext): Analysis {
  const customers = brief.metrics.customers?.value ?? null
  return {
    ...answer,
    segments: answer.segments.map((segment) => ({
      ...segment,
      size: customers === null || segment.share === null ? null : Math.round(customers * segment.share),
    })),
    metrics: compareMetrics(brief),
  }
}
