import { type Unreadable, unreadable } from './quantity/parsed.ts'

/** What YAML makes of a number that people write for something else; null for a number that means what it says. */
export function numberTrap(value: number, source: string): Unreadable | null {
  const params = { text: source, plain: String(value) }
  if (!Number.isFinite(value)) return unreadable('number-not-finite', params)
  if (/^[-+]?0\d/.test(source)) return unreadable('number-leading-zero', params)
  if (/^[-+]?0[xo]/i.test(source)) return unreadable('number-radix', params)
  if (/^[-+]?\d{16,}$/.test(source) && !Number.isSafeInteger(value)) return unreadable('number-too-long', params)
  return null
}
