import type { ChannelKind } from '../core/brief.ts'

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

/** Rough units of a currency to one US dollar: enough to tell a budget of thousands from one of millions. */
const perDollar: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 0.9,
  GBP: 0.8,
  CHF: 0.9,
  CAD: 1.4,
  AUD: 1.5,
  PLN: 4,
  CZK: 23,
  SEK: 10,
  NOK: 10,
  DKK: 7,
  ILS: 3.7,
  AED: 3.7,
  CNY: 7,
  TRY: 40,
  INR: 85,
  JPY: 150,
  KZT: 500,
  BYN: 3.3,
  UAH: 41,
  GEL: 2.7,
  AMD: 390,
  AZN: 1.7,
  UZS: 12_700,
  KGS: 87,
  SGD: 1.3,
  HKD: 7.8,
  NZD: 1.7,
  BRL: 5.6,
  MXN: 19,
  ZAR: 18,
}

/** Prices in a currency, or null where none are known. */
export function priceLevel(currency: string): PriceLevel | null {
  if (currency === 'RUB') return roubles
  const rate = perDollar[currency]
  if (rate === undefined) return null
  const messages = Object.fromEntries(Object.entries(dollars.messages).map(([kind, price]) => [kind, price * rate]))
  return { smallTool: dollars.smallTool * rate, messages }
}
