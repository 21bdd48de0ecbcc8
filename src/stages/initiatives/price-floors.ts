import type { ChannelKind } from '../../core/brief.ts'
import { priceBasis } from '../../core/currency.ts'

/**
 * Lowest prices met in January 2026, RUB and USD (domain model F40, catalogue; expert estimates): a plan below them has left something
 * out. Other currencies are converted from dollars; what the money buys in work follows the level of wages.
 */
const floors = {
  sms: { RUB: 4, USD: 0.02 },
  message: { RUB: 2, USD: 0.01 },
  app: { RUB: 1_500_000, USD: 40_000 },
  tool: { RUB: 5_000, USD: 80 },
  platform: { RUB: 35_000, USD: 600 },
} as const
type Priced = keyof typeof floors

/** The floor in the currency of the brief; null for a currency without a noted rate. */
export function floorPrice(what: Priced, currency: string): number | null {
  const basis = priceBasis(currency)
  return basis && floors[what][basis.column] * basis.perUnit * (what === 'app' ? basis.wages : 1)
}

const paidPerMessage: Partial<Record<ChannelKind, Priced>> = { sms: 'sms', whatsapp: 'message', viber: 'message' }

/** Price of one message in the cheapest of these channels; 0 when one of them costs nothing per message, null when nothing is known. */
export function messagePrice(kinds: readonly ChannelKind[], currency: string): number | null {
  if (kinds.length === 0) return null
  const prices = kinds.map((kind) => {
    const what = paidPerMessage[kind]
    return what === undefined ? 0 : floorPrice(what, currency)
  })
  return prices.some((price) => price === null) ? null : Math.min(...prices.map((price) => price ?? 0))
}
