import type { Path } from '../../brief/mismatch.ts'
import { isMapping, type Misplaced, shown, unknownKey } from './misplaced.ts'

/** A price a person gave: US dollars per million tokens. */
export interface OwnPrice {
  /** Model, or `host/model` for one endpoint alone. */
  name: string
  input: number
  cachedInput: number | null
  output: number
}

const form = '{input: 0.4, cachedInput: 0.1, output: 1.6} in US dollars per million tokens; cachedInput may be left out'
const most = 100_000

function readPrice(name: string, value: unknown, misplaced: Misplaced[]): OwnPrice | null {
  const path: Path = ['prices', name]
  const wrong = (at: Path, message: string, found: unknown) => {
    misplaced.push({ path: at, part: 'value', message, expected: form, found: shown(found), suggestion: null })
    return null
  }
  if (!isMapping(value)) return wrong(path, 'a price is given by its parts', value)
  const { input, cachedInput = null, output, ...others } = value
  for (const key of Object.keys(others)) misplaced.push(unknownKey(path, key, ['input', 'cachedInput', 'output']))
  const amount = (field: string, given: unknown): number | null =>
    typeof given === 'number' && given >= 0 && given <= most
      ? given
      : wrong([...path, field], given === undefined ? 'this part of the price is missing' : 'this is no price', given)
  const parts = {
    input: amount('input', input),
    cachedInput: cachedInput === null ? null : amount('cachedInput', cachedInput),
    output: amount('output', output),
  }
  return parts.input === null || parts.output === null
    ? null
    : { name, input: parts.input, cachedInput: parts.cachedInput, output: parts.output }
}

/** Prices by model as data, in their order; what is wrong is put to `misplaced`. */
export function readPrices(prices: unknown, misplaced: Misplaced[]): OwnPrice[] {
  if (prices === undefined || prices === null) return []
  if (!isMapping(prices)) {
    const message = 'this is no list of prices by model'
    const expected = `prices by model: {<model>: ${form}}`
    misplaced.push({ path: ['prices'], part: 'value', message, expected, found: shown(prices), suggestion: null })
    return []
  }
  return Object.entries(prices).flatMap(([name, price]) => readPrice(name, price, misplaced) ?? [])
}
