import { ExpectedError } from '../core/errors.ts'

/** What work, messages and software cost: expert estimates for planning, replaced by the client's own quotes as they come in. */

/** Prices by name as the formulas use them: RUB and USD, without VAT. */
const priceList = {
  // A contractor's day by kind of work.
  dr_dev: { RUB: 16_000, USD: 600 },
  dr_crm: { RUB: 9_000, USD: 350 },
  dr_lead: { RUB: 13_000, USD: 500 },
  dr_analyst: { RUB: 9_000, USD: 350 },
  dr_agent: { RUB: 4_000, USD: 160 },
  dr_lawyer: { RUB: 15_000, USD: 700 },
  dr_trainer: { RUB: 8_000, USD: 350 },
  // A day's pay of a frontline employee: the unit of bonuses and extra shifts, paid whoever does the project work.
  pay_day: { RUB: 4_000, USD: 160 },
  // One message, one call.
  p_sms: { RUB: 5, USD: 0.03 },
  p_push: { RUB: 0.05, USD: 0.0005 },
  p_email: { RUB: 0.15, USD: 0.001 },
  p_msg: { RUB: 4, USD: 0.02 },
  p_call: { RUB: 70, USD: 4 },
  // One printed card; food and materials for one guest of a closed evening.
  p_print: { RUB: 10, USD: 0.15 },
  p_guest: { RUB: 1_000, USD: 35 },
  // Software a month: a small tool; the main platform for 5 to 100 thousand customers; for more.
  lic_s: { RUB: 5_000, USD: 80 },
  lic_m: { RUB: 35_000, USD: 600 },
  lic_l: { RUB: 150_000, USD: 2_500 },
} as const
export type PriceName = keyof typeof priceList
export const priceNames = Object.keys(priceList) as PriceName[]

/** Numbers of the business that formulas may use. */
const volumeNames = ['N', 'A', 'D', 'F', 'AOV', 'L', 'T', 'kr'] as const
export type VolumeName = (typeof volumeNames)[number]

/** Every name a formula may use. */
export const formulaVariables: readonly string[] = [...volumeNames, ...priceNames]

/**
 * Units per US dollar, and the level of wages against the United States (work is cheaper where it is below 1). Noted on 2026-01-15: an
 * assumption for sizing a plan, not for accounts.
 */
const currencies: Readonly<Record<string, { perUsd: number; wages: number }>> = {
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

/** Where the prices come from: a column of its own, or the dollar column at a noted rate. */
interface PriceBasis {
  column: 'RUB' | 'USD'
  perUnit: number
  wages: number
}

function basisOf(currency: string): PriceBasis {
  if (currency === 'RUB' || currency === 'USD') return { column: currency, perUnit: 1, wages: 1 }
  const rate = currencies[currency]
  if (!rate) {
    throw new ExpectedError('brief', `The built-in author has no prices in ${currency}.`, {
      hint: `Write the budget in one of: RUB, USD, ${Object.keys(currencies).join(', ')}; or use a model with --model.`,
    })
  }
  return { column: 'USD', perUnit: rate.perUsd, wages: rate.wages }
}

const isWork = (name: PriceName) => name.startsWith('dr_') || name === 'pay_day'

/** Base sizes up to which the small tool, then the middle platform is enough. */
const platformSizes = { small: 5_000, middle: 100_000 }

/**
 * Prices in the currency of the brief. `lic_m` is the main platform at the size of the base: the small tool up to 5,000 customers, the large
 * platform above 100,000. Throws ExpectedError for a currency without a noted rate.
 */
export function pricesIn(currency: string, customers: number): Record<PriceName, number> {
  const { column, perUnit, wages } = basisOf(currency)
  const priced = Object.fromEntries(
    priceNames.map((name) => [name, priceList[name][column] * perUnit * (isWork(name) ? wages : 1)]),
  ) as Record<PriceName, number>
  const platform = customers <= platformSizes.small ? 'lic_s' : customers <= platformSizes.middle ? 'lic_m' : 'lic_l'
  return { ...priced, lic_m: priced[platform] }
}

/** Set-up work of programmes and enablers against a base of 20,000 to 200,000 customers: small firms buy a ready platform. */
export function sizeFactor(customers: number): number {
  if (customers < 3_000) return 0.4
  if (customers < 20_000) return 0.7
  return customers <= 200_000 ? 1 : 1.8
}

/** How many days of a contract developer an amount buys: one yardstick for budgets in any currency. */
export function developerDays(amount: number, currency: string): number {
  return amount / pricesIn(currency, 0).dr_dev
}
