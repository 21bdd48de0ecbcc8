import type { Facts } from '../facts.ts'
import type { SwotFact } from './swot.ts'

/** Where the numbers of the brief are better than usual in the industry. */
export function measuredStrengths({ brief, known, words, noun }: Facts): (SwotFact | null)[] {
  const { industry } = brief
  const { nps, churn, margin, frequency, customers } = known
  return [
    churn !== null && churn < industry.churn.mid
      ? {
          text: words.say({
            ru: `Уходит ${words.percent(churn)} клиентов в месяц, у соседей по отрасли обычно ${words.percent(industry.churn.mid)}`,
            en: `${words.percent(churn)} of customers leave a month while the industry usually loses ${words.percent(industry.churn.mid)}`,
          }),
          refs: ['brief.metrics.churn', 'industry.churn'],
        }
      : null,
    nps !== null && nps >= industry.nps.mid
      ? {
          text: words.say({
            ru: `Клиенты готовы советовать: NPS ${words.number(nps, 0)}, обычный для отрасли — ${words.number(industry.nps.mid, 0)}`,
            en: `Customers are ready to recommend: NPS ${words.number(nps, 0)}, usual in the industry is ${words.number(industry.nps.mid, 0)}`,
          }),
          refs: ['brief.metrics.nps', 'industry.nps'],
        }
      : null,
    frequency !== null && frequency > industry.ordersPerMonth.mid
      ? {
          text: words.say({
            ru: `Активный клиент покупает ${words.count(frequency, 'time')} в месяц, в отрасли обычно ${words.number(industry.ordersPerMonth.mid, 2)}: привычка уже есть`,
            en: `An active customer buys ${words.count(frequency, 'time')} a month against ${words.number(industry.ordersPerMonth.mid, 2)} in the industry: the habit is there`,
          }),
          refs: ['brief.metrics.ordersPerMonth', 'industry.ordersPerMonth'],
        }
      : null,
    margin !== null && margin >= industry.grossMargin.mid
      ? {
          text: words.say({
            ru: `Маржа ${words.percent(margin)} не ниже обычной для отрасли (${words.percent(industry.grossMargin.mid)}): есть из чего оплатить сервис`,
            en: `A margin of ${words.percent(margin)} is not below the usual ${words.percent(industry.grossMargin.mid)}: it can pay for service`,
          }),
          refs: ['brief.metrics.grossMargin', 'industry.grossMargin'],
        }
      : null,
    customers !== null && customers >= 500
      ? {
          text: words.say({
            ru: `База — ${words.count(customers, noun)}: разговор с ними не требует рекламного бюджета`,
            en: `A base of ${words.count(customers, noun)} can be spoken to without an advertising budget`,
          }),
          refs: ['brief.metrics.customers'],
        }
      : null,
  ]
}
