import { priceBasis } from '../core/currency.ts'

/** Prices that decide whether a programme can repay itself, in one currency. */
export interface PriceLevel {
  /** Licence of a tool for a small base, per month. */
  smallTool: number
}

/** Prices of playbooks.md §0.2 (expert estimates). */
const smallTool = { RUB: 5000, USD: 80 }

/** Prices in a currency, or null where none are known. */
export function priceLevel(currency: string): PriceLevel | null {
  const basis = priceBasis(currency)
  return basis && { smallTool: smallTool[basis.column] * basis.perUnit }
}
