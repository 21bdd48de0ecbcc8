import type { Format } from '../../core/format.ts'
import type { Localised } from '../../core/localised.ts'
import { type BriefRule, wordsOf } from '../brief-rule.ts'
import { priceLevel } from '../price-level.ts'

/** Below this the fixed cost of any points system outweighs it, whatever customers spend (expert estimate). */
const least = 500
/** Share of revenue made by members, and the rise of their spending, of a programme that works well (domain model §10, S4). */
const assumed = { penetration: 0.45, uplift: 0.05 }

/** After `базе в`, so the Russian noun is in the genitive. */
const customerForms: Localised<Parameters<Format['plural']>[1]> = {
  en: { one: 'active customer', other: 'active customers' },
  ru: { one: 'активного клиента', few: 'активных клиента', many: 'активных клиентов', other: 'активного клиента' },
}

export const baseFitsPoints: BriefRule = {
  id: 'base-fits-points',
  severity: 'warning',
  claim: 'The base is large enough for points to repay their fixed cost.',
  why: 'A points system costs the same for a hundred customers as for thousands; a small base is better served by name.',
  source: 'domain model F30; playbooks.md §3.2',
  message: {
    en: 'With {customers} a points programme hardly repays its fixed cost; it needs about {least}. A stamp card or personal service fits better.',
    ru: 'При базе в {customers} балльная программа вряд ли окупит постоянные затраты: ей нужно около {least}. Лучше подойдут карта с отметками или личный сервис.',
  },
  check: (brief) => {
    const { customers, averageOrder, ordersPerMonth, grossMargin } = brief.metrics
    if (!customers)
      return {
        skipped: wordsOf(brief).pick({ en: 'the number of customers is unknown', ru: 'число клиентов неизвестно' }),
      }
    if (brief.company.model === 'b2b')
      return {
        skipped: wordsOf(brief).pick({
          en: 'points are not used between companies',
          ru: 'между компаниями баллы не используются',
        }),
      }
    const level = priceLevel(brief.budget.currency)
    const margin =
      averageOrder && ordersPerMonth && grossMargin
        ? averageOrder.value * ordersPerMonth.value * 12 * grossMargin.value
        : null
    const perCustomer = margin === null ? null : margin * assumed.penetration * assumed.uplift
    const repaid = level && perCustomer ? (level.smallTool * 12) / perCustomer : 0
    const needed = Math.ceil(Math.max(least, repaid) / 50) * 50
    if (customers.value >= needed) return []
    const { format, pick } = wordsOf(brief)
    const params = { customers: format.count(customers.value, pick(customerForms)), least: format.number(needed) }
    return [{ pointer: '/metrics/customers', params, expected: `≥ ${params.least}`, actual: params.customers }]
  },
}
