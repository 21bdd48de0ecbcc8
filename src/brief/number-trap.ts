import { type Unreadable, unreadable } from './quantity/parsed.ts'

/** What YAML makes of a number that people write for something else; null for a number that means what it says. */
export function numberTrap(value: number, source: string): Unreadable | null {
  const params = { text: source, plain: String(value) }
  if (!Number.isFinite(value)) return unreadable('number-not-finite', params)
  if (/^[-+]?0\d/.test(source)) return unreadable('number-leading-zero', params)
  if (/^[-+]?0[xo]/i.test(source)) return unreadable('number-radix', params)
  if (/^[-+]?\d{16,}$/.test(source) && !Number.isSafeInteger(value)) return unreadable('number-too-long', params)
  // A decimal rarely ends in a zero: 1.500 was meant as one and a half thousand, and YAML has dropped the zeros already.
  if (/^[1-9]\d{0,2}\.\d{2}0$/.test(source)) {
    return unreadable('number-ambiguous', { text: source, large: source.replace('.', ''), small: String(value) })
  }
  return null
}
