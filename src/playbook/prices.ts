import { type PriceBasis, priceBasis, pricedCurrencies } from '../core/currency.ts'
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

function basisOf(currency: string): PriceBasis {
  const basis = priceBasis(currency)
  if (basis) return basis
  throw new ExpectedError('brief', `The built-in author has no prices in ${currency}.`, {
    hint: `Write the budget in one of: ${pricedCurrencies.join(', ')}; or use a model with --model.`,
  })
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
