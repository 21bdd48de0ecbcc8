import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { amount } from '../../words.ts'
import type { Monitoring } from '../schema.ts'

type Trigger = Monitoring['triggers'][number]

/** `churn a month > 6.5%, 2 months in a row`. */
export function conditionOf(trigger: Trigger, context: SectionContext): string {
  const { labels, format } = context.locale
  const { monitoring: words, count, operator, onePeriod } = labels
  const parts = {
    metric: trigger.metric,
    operator: operator[trigger.operator],
    threshold: amount(trigger.threshold, trigger.unit, context),
  }
  if (trigger.periods <= 1) return fill(words.conditionOnce, { ...parts, period: onePeriod[trigger.period] })
  const forms = { week: count.weeks, month: count.months, quarter: count.quarters }
  return fill(words.condition, { ...parts, periods: format.count(trigger.periods, forms[trigger.period]) })
}
