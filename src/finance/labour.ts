/** Day rates of the own team, used by the business case only: the budget pays for them elsewhere (domain model F41, expert estimates). */
const rates = {
  RUB: { analyst: 9000, crm: 9000, developer: 16_000, lead: 13_000, agent: 4000, lawyer: 15_000 },
  USD: { analyst: 350, crm: 350, developer: 600, lead: 500, agent: 160, lawyer: 700 },
} as const
export type RoleKind = keyof (typeof rates)['RUB']

/** Money per USD for currencies the day rates are converted to: rounded yearly averages, an assumption of the case. */
const perUsd: Record<string, number> = {
  USD: 1,
  EUR: 0.92,
  GBP: 0.79,
  CHF: 0.88,
  PLN: 3.9,
  CZK: 23,
  KZT: 480,
  BYN: 3.2,
  AMD: 390,
  GEL: 2.7,
  UZS: 12_700,
  AED: 3.67,
  INR: 84,
  TRY: 35,
  CAD: 1.37,
  AUD: 1.52,
  CNY: 7.2,
  BRL: 5.5,
  MXN: 18.5,
  ILS: 3.7,
}

/** Cost of a person-day of the role, in the currency; null for a currency whose rates are unknown. */
export function dayRate(kind: RoleKind, currency: string): number | null {
  if (currency === 'RUB') return rates.RUB[kind]
  const factor = perUsd[currency]
  return factor === undefined ? null : rates.USD[kind] * factor
}
