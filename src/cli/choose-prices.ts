import type { Model } from '../core/model.ts'
import type { TokenPrice } from '../core/price.ts'
import type { UsedPrice } from '../core/strategy.ts'
import { listPrice } from '../model/prices.ts'
import type { OwnPrice } from './config/prices.ts'
import { usageError } from './exit.ts'

/** Prices from the configuration of the user and of the project. */
export interface OwnPrices {
  user: readonly OwnPrice[]
  project: readonly OwnPrice[]
}

/** An author as far as its price goes. */
export type Priced = Pick<Model, 'name' | 'host'>

function ownPrice(prices: readonly OwnPrice[], { name, host }: Priced, source: string): TokenPrice | null {
  const found = prices.find((price) => price.name === `${host}/${name}`) ?? prices.find((price) => price.name === name)
  if (!found) return null
  const { input, cachedInput, output } = found
  return { input, cachedInput, output, source, asOf: null }
}

/**
 * The price of a model: the user's own, the list price of its provider, the project's; null when nobody says. A project, perhaps a
 * stranger's, only fills a gap: it must not make a limit of money reach further.
 */
function priceOf(own: OwnPrices, author: Priced): TokenPrice | null {
  if (author.host === null) return null
  return (
    ownPrice(own.user, author, "the user's configuration") ??
    listPrice(author.host, author.name) ??
    ownPrice(own.project, author, 'loyalty-strategy.yaml')
  )
}

/** The known prices of all authors of a run that can cost anything, each once. */
export function choosePrices(own: OwnPrices, authors: readonly Priced[]): UsedPrice[] {
  const chosen = new Map<string, UsedPrice>()
  for (const author of authors) {
    const price = priceOf(own, author)
    const { name: model, host } = author
    if (price && host !== null) chosen.set(`${host}/${model}`, { model, host, ...price })
  }
  return [...chosen.values()]
}

/** @throws ExpectedError class `usage` (2) when a limit of money cannot be kept, naming how to give the price. */
export function requirePrices(prices: readonly UsedPrice[], authors: readonly Priced[]): void {
  const isKnown = ({ name, host }: Priced) => prices.some((price) => price.model === name && price.host === host)
  const unknown = authors.find((author) => author.host !== null && !isKnown(author))
  if (!unknown) return
  throw usageError(
    `--max-cost cannot be kept: nobody knows what ${unknown.name} costs at ${unknown.host}.`,
    `Give its price in loyalty-strategy.yaml, in US dollars per million tokens:\n    prices: {${JSON.stringify(unknown.name)}: {input: 0.4, output: 1.6}}\n  or limit the calls instead: --max-calls.`,
  )
}
