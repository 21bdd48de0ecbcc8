import type { Brief, Range } from '../../core/brief.ts'
import type { Severity } from '../../core/finding.ts'
import { monthlyChurn, monthsIn } from '../../core/rates.ts'
import { type BriefFailure, type BriefRule, wordsOf } from '../brief-rule.ts'
import { type KnownMetric, metricNames } from '../metric-names.ts'

interface Judged {
  metric: KnownMetric
  value: number
  /** Outside it the value cannot be true. */
  hard: Range | { low: number; high: number }
  /** Outside it the value is unusual. */
  soft: { low: number; high: number }
  percent: boolean
}

/** Domain model §12. Only stated numbers are judged: borrowed ones lie inside by construction. */
function judged({ metrics, industry }: Brief): Judged[] {
  const { churn, retention, grossMargin, ordersPerMonth, nps } = metrics
  const rate = churn?.provenance === 'given' ? churn : null
  const kept = rate === null && retention?.provenance === 'given' ? retention : null
  const monthly = rate
    ? monthlyChurn(rate.value, monthsIn[rate.period])
    : kept && monthlyChurn(1 - kept.value, monthsIn[kept.period])
  const found: (Judged | null)[] = [
    monthly === null
      ? null
      : {
          metric: rate ? 'churn' : 'retention',
          value: monthly,
          hard: { low: 0, high: 0.6 },
          soft: { low: industry.churn.low * 0.5, high: industry.churn.high * 2 },
          percent: true,
        },
    grossMargin?.provenance === 'given'
      ? {
          metric: 'grossMargin',
          value: grossMargin.value,
          hard: { low: 0, high: 0.98 },
          soft: { low: industry.grossMargin.low - 0.15, high: industry.grossMargin.high + 0.15 },
          percent: true,
        }
      : null,
    ordersPerMonth?.provenance === 'given'
      ? {
          metric: 'ordersPerMonth',
          value: ordersPerMonth.value,
          hard: { low: 0, high: 60.001 },
          soft: { low: 0, high: 30 },
          percent: false,
        }
      : null,
    nps?.provenance === 'given'
      ? {
          metric: 'nps',
          value: nps.value,
          hard: { low: -100.001, high: 100.001 },
          soft: { low: industry.nps.low - 30, high: industry.nps.high + 30 },
          percent: false,
        }
      : null,
  ]
  return found.filter((one) => one !== null)
}

const judgements = {
  error: { en: 'cannot be true', ru: 'быть не может' },
  warning: { en: 'is unusual for the industry “{industry}”', ru: 'необычно для отрасли «{industry}»' },
} as const

const perMonth = { en: ' per month', ru: ' в месяц' } as const

export const metricsWithinBounds: BriefRule = {
  id: 'metrics-within-bounds',
  severity: 'error',
  claim: 'Every stated metric is possible, and usual for its industry.',
  why: 'A slipped decimal or a yearly rate read as a monthly one changes the business case several times over.',
  source: 'domain model §12',
  message: {
    en: 'The value {value} of “{metric}” {judgement}: expected {low} to {high}.',
    ru: 'Значение {value} показателя «{metric}» {judgement}: ожидается от {low} до {high}.',
  },
  check: (brief) => {
    const { format, pick } = wordsOf(brief)
    return judged(brief).flatMap(({ metric, value, hard, soft, percent }): BriefFailure[] => {
      const possible = value > hard.low && value < hard.high
      if (possible && value >= soft.low && value <= soft.high) return []
      const severity: Severity = possible ? 'warning' : 'error'
      const isRate = metric === 'churn' || metric === 'retention'
      const show = (number: number) => (percent ? format.percent(number) : format.number(number))
      const limits = possible ? soft : hard
      const params = {
        metric: pick(metricNames[isRate ? 'churn' : metric]),
        value: `${show(value)}${isRate ? pick(perMonth) : ''}`,
        judgement: pick(judgements[severity === 'error' ? 'error' : 'warning']).replace(
          '{industry}',
          brief.industry.name,
        ),
        low: show(Math.max(limits.low, percent ? 0 : limits.low)),
        high: show(percent ? Math.min(1, limits.high) : limits.high),
      }
      return [
        {
          pointer: `/metrics/${metric}`,
          severity,
          params,
          expected: `${params.low} – ${params.high}`,
          actual: params.value,
        },
      ]
    })
  },
}
