import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { amount, nothing, segmentName } from '../../words.ts'
import type { Kpi } from '../schema.ts'

/** Rates that say little without their period; a share of orders or of revenue is the same in any. */
const periodic: ReadonlySet<Kpi['metric']> = new Set(['churn', 'retention'])

/** `Churn a month, regulars`; a name that says its period itself is left alone. */
export function kpiName(kpi: Kpi, context: SectionContext): string {
  const { goals, period, periodStem, report } = context.locale.labels
  const said = (stems: string) => stems.split('|').some((stem) => kpi.name.toLowerCase().includes(stem))
  const named =
    kpi.period === 'none' || kpi.unit !== '%' || !periodic.has(kpi.metric) || said(periodStem[kpi.period])
      ? kpi.name
      : fill(report.perPeriod, { value: kpi.name, period: period[kpi.period] })
  return kpi.segmentId === null
    ? named
    : fill(goals.onSegment, { name: named, segment: segmentName(kpi.segmentId, context) })
}

/** Value today with what makes it less than certain. */
export function kpiBaseline(kpi: Kpi, context: SectionContext): string {
  const { labels, format } = context.locale
  if (kpi.baseline === null) {
    const baseline = kpi.baselineSource === 'new' ? labels.goals.markNew : labels.goals.toMeasure
    return kpi.measuredBy === null
      ? baseline
      : fill(labels.goals.measure, { baseline, date: format.shortDate(kpi.measuredBy) })
  }
  const value = amount(kpi.baseline, kpi.unit, context)
  return kpi.baselineSource === 'benchmark' ? fill(labels.goals.benchmark, { value }) : value
}

/** A rate set to hundredths of a percent keeps them: 6.55% is not 6.6%. */
function value(number: number, unit: string, context: SectionContext): string {
  const hundredths = number * 10_000
  const exact = Math.abs(hundredths - Math.round(hundredths)) < 1e-6 && Math.round(hundredths) % 10 !== 0
  return unit === '%' && exact ? context.locale.format.percent(number, 2) : amount(number, unit, context)
}

export function kpiTarget(kpi: Kpi, context: SectionContext): string {
  return kpi.target === null ? context.locale.labels.goals.notYet : value(kpi.target, kpi.unit, context)
}

/** Absolute and relative change: a difference of percentages is said in percentage points. */
export function kpiChange(kpi: Kpi, context: SectionContext): string {
  const { labels, format } = context.locale
  if (kpi.baseline === null || kpi.target === null) return nothing
  const difference = kpi.target - kpi.baseline
  const sign = difference > 0 ? '+' : ''
  const absolute = kpi.unit === '%' ? format.points(difference) : `${sign}${amount(difference, kpi.unit, context)}`
  if (kpi.baseline <= 0) return absolute
  return fill(labels.report.percentOf, { value: absolute, share: format.change(difference / kpi.baseline, 0) })
}
