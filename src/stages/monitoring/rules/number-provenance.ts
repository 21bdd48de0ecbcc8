import type { Brief } from '../../../core/brief.ts'
import { churnOver, monthlyChurn, monthsIn } from '../../../core/rates.ts'
import type { Failure } from '../../../core/rule.ts'
import { type NumberInText, numbersIn } from '../../../text/numbers.ts'
import type { Goals } from '../../goals/schema.ts'
import { isClose } from '../../shared/known-numbers.ts'
import type { MonitoringNeeds } from '../../shared/needs.ts'
import { numberProvenanceRule } from '../../shared/number-provenance.ts'
import type { Monitoring } from '../schema.ts'

/** Rates of today that somebody measured, also lost and kept over `months`, fractions. */
function ratesOf({ metrics }: Brief, { goals }: Goals, months: number): number[] {
  const plain = [
    metrics.grossMargin?.value,
    ...metrics.other.map(({ value }) => value),
    ...goals.flatMap(({ kpis }) => kpis.map(({ baseline }) => baseline)),
  ].filter((rate): rate is number => typeof rate === 'number' && rate > 0 && rate < 1)
  const lost = [
    ...(metrics.churn ? [monthlyChurn(metrics.churn.value, monthsIn[metrics.churn.period])] : []),
    ...(metrics.retention ? [monthlyChurn(1 - metrics.retention.value, monthsIn[metrics.retention.period])] : []),
    ...goals.flatMap(({ kpis }) =>
      kpis.flatMap(({ metric, baseline, period }) =>
        metric === 'churn' && baseline !== null && period !== 'none' ? [monthlyChurn(baseline, monthsIn[period])] : [],
      ),
    ),
  ].flatMap((rate) => [1, 12, months].map((over) => churnOver(rate, over)))
  return [...plain, ...lost, metrics.churn?.value ?? 0, metrics.retention?.value ?? 0].flatMap((rate) => [
    rate,
    1 - rate,
  ])
}

/**
 * Thresholds, samples and dates of the monitoring are decisions. Judged is what it says of today and of the plan: money and rates in
 * actions, decisions and the read-out, and the rate the experiment starts from. That rate is one of the brief or of a KPI, also over
 * the months of the experiment, or one the read-out derives.
 */
export const numberProvenance = numberProvenanceRule<Monitoring, MonitoringNeeds>({
  judged: (pointer) =>
    /^\/(?:triggers\/[^/]+\/action|reviews\/[^/]+\/(?:inputs|decision)|experiment\/readout)$/.test(pointer),
  kinds: ['percent', 'money'],
  ownTexts: true,
  further: ({ experiment }, { brief, drafts: { goals } }, _known, say): Failure[] => {
    const { baselineRate, months, readout } = experiment
    if (baselineRate === null || !Number.isFinite(baselineRate)) return []
    const shown = say.format.percent(baselineRate)
    const number: Pick<NumberInText, 'value' | 'text'> = { value: baselineRate * 100, text: shown }
    const derived = numbersIn(readout).flatMap(({ value, unit }) => (unit === '%' ? [value / 100] : []))
    const rates = [...ratesOf(brief, goals, months), ...derived]
    if (rates.some((rate) => isClose(number, rate * 100))) return []
    const pointer = '/experiment/baselineRate'
    const problem = say('is not a rate of the brief or of a KPI', 'нет ни в брифе, ни среди показателей')
    const expected = say('a rate of the brief or of a KPI', 'доля из брифа или из показателей')
    return [{ pointer, params: { number: shown, path: pointer, problem }, expected, actual: shown }]
  },
})
