import type { ChannelKind } from '../core/brief.ts'
import { priceBasis } from '../core/currency.ts'

/** Prices that decide whether a budget can carry anything at all, in one currency. */
export interface PriceLevel {
  /** Licence of a tool for a small base, per month. */
  smallTool: number
  messages: Partial<Record<ChannelKind, number>>
}

/** Prices of playbooks.md §0.2 (expert estimates). */
const roubles: PriceLevel = {
  smallTool: 5000,
  messages: { sms: 5, email: 0.15, push: 0.05, whatsapp: 4, telegram: 4, viber: 4, messenger: 4, phone: 70, post: 60 },
}
const dollars: PriceLevel = {
  smallTool: 80,
  messages: {
    sms: 0.03,
    email: 0.001,
    push: 0.0005,
    whatsapp: 0.02,
    telegram: 0.02,
    viber: 0.02,
    messenger: 0.02,
    phone: 4,
    post: 1.5,
  },
}

/** Prices in a currency, or null where none are known. */
export function priceLevel(currency: string): PriceLevel | null {
  const basis = priceBasis(currency)
  if (!basis) return null
  const { smallTool, messages } = basis.column === 'RUB' ? roubles : dollars
  return {
    smallTool: smallTool * basis.perUnit,
    messages: Object.fromEntries(Object.entries(messages).map(([kind, price]) => [kind, price * basis.perUnit])),
  }
}
