import { type BriefRule, wordsOf } from '../brief-rule.ts'

export const goalsMeasurable: BriefRule = {
  id: 'goals-measurable',
  severity: 'info',
  claim: 'Every business goal names a metric and a number.',
  why: 'The strategy can only promise a share of a goal that can be counted.',
  source: 'contract: goals; criterion: KPI measurable and tied to business goals',
  message: {
    en: 'The goal “{goal}” has no {lacking}: the strategy will propose one.',
    ru: 'У цели «{goal}» нет {lacking}: стратегия предложит свой вариант.',
  },
  check: (brief) => {
    const { pick, quoted } = wordsOf(brief)
    return brief.goals.flatMap(({ id, text, metric, target }) => {
      if (metric !== null && target !== null) return []
      const lacking = pick(metric === null ? { en: 'metric', ru: 'показателя' } : { en: 'number', ru: 'числа' })
      const expected = pick({
        en: '{text, metric: churn, target: 5%, period: month}',
        ru: '{text, metric: churn, target: 5%, period: month}',
      })
      return [{ pointer: `/goals/${id}`, params: { goal: quoted(text), lacking }, expected, actual: text }]
    })
  },
}
