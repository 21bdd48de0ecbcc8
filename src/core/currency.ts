/**
 * Prices of the knowledge base are known in roubles and in US dollars; other currencies are converted from dollars. Rates and wage levels
 * were noted on 2026-01-15: an assumption for sizing plans, not for accounts.
 */

/** Units of the currency per US dollar, and the level of wages against the United States (work is cheaper where it is below 1). */
interface CurrencyLevel {
  perUsd: number
  wages: number
}

const currencies: Readonly<Record<string, CurrencyLevel>> = {
  EUR: { perUsd: 0.86, wages: 0.8 },
  GBP: { perUsd: 0.75, wages: 0.85 },
  CHF: { perUsd: 0.8, wages: 1.1 },
  SEK: { perUsd: 9.2, wages: 0.8 },
  NOK: { perUsd: 10, wages: 0.85 },
  DKK: { perUsd: 6.4, wages: 0.85 },
  PLN: { perUsd: 3.6, wages: 0.5 },
  CZK: { perUsd: 21, wages: 0.5 },
  HUF: { perUsd: 330, wages: 0.45 },
  RON: { perUsd: 4.4, wages: 0.45 },
  BGN: { perUsd: 1.68, wages: 0.45 },
  RSD: { perUsd: 101, wages: 0.4 },
  CAD: { perUsd: 1.38, wages: 0.85 },
  AUD: { perUsd: 1.5, wages: 0.9 },
  NZD: { perUsd: 1.7, wages: 0.8 },
  SGD: { perUsd: 1.29, wages: 0.8 },
  HKD: { perUsd: 7.8, wages: 0.75 },
  JPY: { perUsd: 155, wages: 0.6 },
  KRW: { perUsd: 1_450, wages: 0.6 },
  CNY: { perUsd: 7, wages: 0.45 },
  ILS: { perUsd: 3.2, wages: 0.85 },
  AED: { perUsd: 3.6725, wages: 0.7 },
  SAR: { perUsd: 3.75, wages: 0.65 },
  QAR: { perUsd: 3.64, wages: 0.7 },
  TRY: { perUsd: 43, wages: 0.4 },
  KZT: { perUsd: 510, wages: 0.35 },
  BYN: { perUsd: 2.95, wages: 0.35 },
  UAH: { perUsd: 42, wages: 0.35 },
  UZS: { perUsd: 12_000, wages: 0.3 },
  KGS: { perUsd: 87, wages: 0.3 },
  GEL: { perUsd: 2.7, wages: 0.4 },
  AMD: { perUsd: 380, wages: 0.4 },
  AZN: { perUsd: 1.7, wages: 0.35 },
  MDL: { perUsd: 17, wages: 0.35 },
  MNT: { perUsd: 3_550, wages: 0.3 },
  INR: { perUsd: 90, wages: 0.3 },
  IDR: { perUsd: 16_700, wages: 0.3 },
  THB: { perUsd: 32, wages: 0.35 },
  VND: { perUsd: 26_200, wages: 0.3 },
  MYR: { perUsd: 4.1, wages: 0.4 },
  PHP: { perUsd: 59, wages: 0.3 },
  BRL: { perUsd: 5.4, wages: 0.4 },
  MXN: { perUsd: 18, wages: 0.4 },
  ZAR: { perUsd: 16.5, wages: 0.4 },
  EGP: { perUsd: 47, wages: 0.25 },
}

/** Currencies prices are known in. */
export const pricedCurrencies: readonly string[] = ['RUB', 'USD', ...Object.keys(currencies)]

/** Which column of prices to take and what to multiply it by: `perUnit` for everything, `wages` on top for work. */
export interface PriceBasis {
  column: 'RUB' | 'USD'
  perUnit: number
  wages: number
}

/** Null for a currency without a noted rate. */
export function priceBasis(currency: string): PriceBasis | null {
  if (currency === 'RUB' || currency === 'USD') return { column: currency, perUnit: 1, wages: 1 }
  const level = currencies[currency]
  return level ? { column: 'USD', perUnit: level.perUsd, wages: level.wages } : null
}
