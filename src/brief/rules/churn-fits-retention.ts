import { churnOver, monthlyChurn, monthsIn } from '../../core/rates.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'
import { periodNames } from '../normalise/note.ts'

/** Over the same period the two must add up to 1; over different ones the constant monthly churn behind F2 is itself approximate. */
const tolerance = { same: 0.02, converted: 0.05 }

export const churnFitsRetention: BriefRule = {
  id: 'churn-fits-retention',
  severity: 'error',
  claim: 'Retention and churn over the same period add up to 100 %.',
  why: 'Both describe the same customers; when they disagree, every number of the business case depends on which one is used.',
  source: 'domain model F4',
  message: {
    en: 'Retention {retention} and churn {churn} contradict each other: over a {period} this churn means retention of {implied}.',
    ru: 'Удержание {retention} и отток {churn} противоречат друг другу: за {period} такой отток означает удержание {implied}.',
  },
  check: (brief) => {
    const { churn, retention } = brief.metrics
    if (churn?.provenance !== 'given' || retention?.provenance !== 'given') {
      return {
        skipped: wordsOf(brief).pick({
          en: 'churn and retention are not both stated',
          ru: 'отток и удержание не указаны вместе',
        }),
      }
    }
    const same = churn.period === retention.period
    const period = monthsIn[churn.period] > monthsIn[retention.period] ? churn.period : retention.period
    const over = (value: number, from: typeof period) =>
      churnOver(monthlyChurn(value, monthsIn[from]), monthsIn[period])
    const lost = over(churn.value, churn.period)
    const lostByRetention = over(1 - retention.value, retention.period)
    if (Math.abs(lost - lostByRetention) <= (same ? tolerance.same : tolerance.converted)) return []
    const { format, pick } = wordsOf(brief)
    const rate = (value: number, unit: typeof period) => `${format.percent(value)} / ${pick(periodNames[unit])}`
    const params = {
      retention: rate(retention.value, retention.period),
      churn: rate(churn.value, churn.period),
      period: pick(periodNames[period]),
      implied: format.percent(1 - lost),
    }
    const expected = pick({
      en: `retention of ${params.implied} per ${params.period}, or another churn`,
      ru: `удержание ${params.implied} за ${params.period} либо другой отток`,
    })
    const severity = same ? 'error' : 'warning'
    return [{ pointer: '/metrics/retention', severity, params, expected, actual: params.retention }]
  },
}
