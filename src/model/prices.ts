import type { TokenPrice } from '../core/price.ts'
import lists from './data/prices.json' with { type: 'json' }

interface PriceList {
  host: string
  source: string
  asOf: string
  models: Readonly<Record<string, Pick<TokenPrice, 'input' | 'cachedInput' | 'output'>>>
}

const snapshot = /-(?:\d{4}-\d{2}-\d{2}|\d{8})$/

/**
 * The list price of a model at its provider's own host, for prompts of ordinary length and without a discount; null when unknown. The
 * same name elsewhere has a price of its own. A dated version costs what its name without the date costs, unless it is listed itself.
 */
export function listPrice(host: string, model: string): TokenPrice | null {
  const list = (lists as readonly PriceList[]).find((one) => one.host === host)
  if (!list) return null
  const name = model.replace(/^models\//, '')
  const listed = [name, name.replace(snapshot, '')].find((one) => Object.hasOwn(list.models, one))
  const price = listed === undefined ? undefined : list.models[listed]
  return price === undefined ? null : { ...price, source: list.source, asOf: list.asOf }
}
