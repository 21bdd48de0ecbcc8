import { priceBasis } from '../core/currency.ts'

/** Day rates of the own team, used by the business case only: the budget pays for them elsewhere (domain model F41, expert estimates). */
const rates = {
  RUB: { analyst: 9000, crm: 9000, developer: 16_000, lead: 13_000, agent: 4000, lawyer: 15_000 },
  USD: { analyst: 350, crm: 350, developer: 600, lead: 500, agent: 160, lawyer: 700 },
} as const
export type RoleKind = keyof (typeof rates)['RUB']

/** Cost of a person-day of the role, in the currency; null for a currency whose rates are unknown. */
export function dayRate(kind: RoleKind, currency: string): number | null {
  const basis = priceBasis(currency)
  return basis && rates[basis.column][kind] * basis.perUnit * basis.wages
}
