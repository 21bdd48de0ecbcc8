import type { Brief, GoalMetric } from '../core/brief.ts'
import type { Localised } from '../core/localised.ts'

/** A metric of the brief that stands alone. */
export type KnownMetric = Exclude<keyof Brief['metrics'], 'other'>

/** What a person calls each metric, in the nominative. */
export const metricNames: Readonly<Record<KnownMetric | GoalMetric, Localised>> = {
  customers: { en: 'active customers', ru: 'активные клиенты' },
  dormantCustomers: { en: 'dormant customers', ru: 'спящие клиенты' },
  newCustomersPerMonth: { en: 'new customers per month', ru: 'новые клиенты за месяц' },
  averageOrder: { en: 'average order', ru: 'средний чек' },
  ordersPerMonth: { en: 'orders per customer per month', ru: 'число заказов на клиента в месяц' },
  grossMargin: { en: 'margin after variable costs', ru: 'маржа после переменных затрат' },
  ltv: { en: 'lifetime value', ru: 'LTV' },
  retention: { en: 'retention', ru: 'удержание' },
  churn: { en: 'churn', ru: 'отток' },
  nps: { en: 'NPS', ru: 'NPS' },
  cac: { en: 'acquisition cost', ru: 'стоимость привлечения' },
  revenue: { en: 'revenue', ru: 'выручка' },
  csat: { en: 'customer satisfaction', ru: 'удовлетворённость' },
  other: { en: 'metric', ru: 'показатель' },
}
