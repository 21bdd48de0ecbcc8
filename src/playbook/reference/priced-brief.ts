import type { Brief } from '../../core/brief.ts'
import { priceBasis } from '../../core/currency.ts'

/** US dollars that make a plan of usual size, and one of a team of up to three. */
const standInBudget = { usual: 100_000, small: 30_000 }

/**
 * The brief to choose by. In a currency without noted prices every amount is left out and a dollar budget stands in for sizing, so that
 * playbooks can still be chosen; `priced` is false then, and no money may be told.
 */
export function pricedBrief(brief: Brief): { planned: Brief; priced: boolean } {
  const { budget, metrics, products, team } = brief
  if (priceBasis(budget.currency)) return { planned: brief, priced: true }
  const people = team.reduce((sum, role) => sum + role.people, 0)
  const total = people > 0 && people <= 3 ? standInBudget.small : standInBudget.usual
  return {
    priced: false,
    planned: {
      ...brief,
      budget: { ...budget, total, currency: 'USD' },
      metrics: { ...metrics, averageOrder: null, ltv: null, cac: null },
      products: products.map((product) => ({ ...product, price: null })),
    },
  }
}
