import type { Brief } from '../../core/brief.ts'
import { readMoney } from '../quantity/money.ts'
import type { WrittenBrief } from '../schema.ts'
import { type AmountContext, moneyOf, rateOf } from './amount.ts'
import { names, oneLine } from './lists.ts'
import { readAge } from './places.ts'

type Audience = Brief['audience']
type Product = Brief['products'][number]

/** `регулярные, 35%`, `New guests (20%)`: a segment with its share in one text. */
const segmentShare = /^(.+?)[\s,:(–—-]+(\d+(?:[.,]\d+)?)\s*%\)?$/u

function segmentOf(text: string): { name: string; share: number | null } {
  const match = segmentShare.exec(text)
  if (!match?.[1] || !match[2]) return { name: oneLine(text), share: null }
  return { name: oneLine(match[1]), share: rateOf(`${match[2]}%`).value }
}

function ageOf(written: [number, number] | string | undefined): Audience['age'] {
  if (typeof written !== 'string') return written ?? null
  const parsed = readAge(written)
  return 'reason' in parsed ? null : parsed.value
}

export function normaliseAudience(written: WrittenBrief['audience']): Audience {
  if (typeof written === 'string') {
    return { description: oneLine(written), age: null, needs: [], exclude: [], segments: [] }
  }
  const needs = names(written.needs)
  const segments = (written.segments ?? []).map((item, index) => {
    const id = `A${index + 1}`
    if (typeof item === 'string') return { id, ...segmentOf(item), description: null }
    return {
      id,
      name: oneLine(item.name),
      share: item.share === undefined ? null : rateOf(item.share).value,
      description: item.description === undefined ? null : oneLine(item.description),
    }
  })
  const fallback = [...segments.map(({ name }) => name), ...needs].join(', ')
  return {
    description: written.description === undefined ? fallback : oneLine(written.description),
    age: ageOf(written.age),
    needs,
    exclude: names(written.exclude),
    segments,
  }
}

/** `Латте — 290 ₽`: a product with its price in one text; only an amount with a currency counts as a price. */
const productPrice =
  /^(.+?)\s*(?:[—–:,-]|\s)\s*((?:\p{Sc}|[A-Z]{3})?\s*\d[\d\s.,]*\s*(?:\p{Sc}|руб\p{L}*\.?|тенге|тг\.?|сом|сум|[A-Z]{3})?)$/u

function productOf(text: string): { name: string; price: number | null } {
  const line = oneLine(text)
  const match = productPrice.exec(line)
  const price = match?.[2] ? readMoney(match[2]) : null
  if (!match?.[1] || !price || 'reason' in price || price.value.currency === null) return { name: line, price: null }
  return { name: match[1], price: price.value.value }
}

export function normaliseProducts(written: WrittenBrief['products'], context: AmountContext): Product[] {
  const list = typeof written === 'string' ? names(written) : written
  return list.map((item, index) => {
    const id = `PR${index + 1}`
    if (typeof item === 'string') return { id, ...productOf(item), description: null }
    return {
      id,
      name: oneLine(item.name),
      price: item.price === undefined ? null : moneyOf(item.price, `/products/${id}/price`, context),
      description: item.description === undefined ? null : oneLine(item.description),
    }
  })
}
