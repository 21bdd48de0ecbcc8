import { numbersIn } from '../../text/numbers.ts'

/** A sum that a text states: `6 000 × 5 ₽ + 2 000 ₽ = 32 000 ₽`. */
export interface StatedSum {
  /** What the factors make. */
  reckoned: number
  /** What the text says they make; null without an equals sign. */
  stated: number | null
  text: string
}

const sign = /[×*]|(?<=\d)\s*[xх]\s*(?=[\d$€£₽])/u

function numberAt(text: string, last: boolean): number | null {
  const found = numbersIn(text)
  const number = last ? found.at(-1) : found[0]
  return number ? number.value * (number.unit === '%' ? 0.01 : 1) : null
}

/** A product of at least two numbers; null for anything else. */
function productOf(text: string): number | null {
  const parts = text.split(sign)
  if (parts.length < 2) return null
  const factors = parts.map((part, index) => numberAt(part, index === 0))
  return factors.every((factor) => factor !== null) ? factors.reduce((all, factor) => all * factor, 1) : null
}

/** Every multiplication a text spells out, sentence by sentence. */
export function statedSums(text: string): StatedSum[] {
  return text.split(/[;\n]|\.(?=\s|$)/u).flatMap((sentence) => {
    const [left = '', right] = sentence.split('=')
    const products = left.split('+').map(productOf)
    const known = products.filter((product) => product !== null)
    if (known.length === 0) return []
    // A sum with a part that is no product cannot be compared with what it is said to make.
    const stated = right !== undefined && known.length === products.length ? numberAt(right, false) : null
    return [{ reckoned: known.reduce((sum, product) => sum + product, 0), stated, text: sentence.trim() }]
  })
}
