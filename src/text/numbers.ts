import { letters } from './normalise.ts'

/** A number found in a text. */
export interface NumberInText {
  /** As a plain number: thousands joined, тыс., млн, k and m applied; percent stays percent (`5,5 %` is 5.5). */
  value: number
  /** `%`, `pp`, `RUB`, `USD`, `EUR`, `GBP` or null. */
  unit: '%' | 'pp' | 'RUB' | 'USD' | 'EUR' | 'GBP' | null
  /** As written, unit included. */
  text: string
  index: number
}

/** Space, non-breaking, narrow non-breaking and thin space: all used to group thousands. */
const gap = '[ \\u00a0\\u202f\\u2009]'

const pattern = new RegExp(
  `(?<![${letters}\\d.,])([$€£₽]${gap}?)?` +
    `(\\d{1,3}(?:(?:${gap}|,)\\d{3})+(?!\\d)|\\d+)(?:[.,](\\d+))?` +
    `(?:${gap}*(тыс\\.?|млн\\.?|млрд\\.?|thousand|million|[km](?![${letters}\\d])))?` +
    `(?:${gap}*(%|п\\.?${gap}?п\\.?(?![${letters}])|пп(?![${letters}])|pp(?![${letters}])|percentage points?|₽|руб\\.?|rub(?![${letters}])|usd(?![${letters}])|eur(?![${letters}])|gbp(?![${letters}])|[$€£]))?`,
  'gi',
)

const scales: readonly [RegExp, number][] = [
  [/^(тыс|thousand|k)/iu, 1e3],
  [/^(млн|million|m)/iu, 1e6],
  [/^млрд/iu, 1e9],
]

function unitOf(written: string | undefined): NumberInText['unit'] {
  if (!written) return null
  const plain = written.trim().toLowerCase()
  if (plain === '%') return '%'
  if (/^(п|pp|percentage)/u.test(plain)) return 'pp'
  if (/^(₽|р|rub)/u.test(plain)) return 'RUB'
  if (/^(\$|usd)/u.test(plain)) return 'USD'
  return /^(€|eur)/u.test(plain) ? 'EUR' : 'GBP'
}

/** Every number of a text with its unit, in both conventions (`1 250,5`, `1,250.5`). A comma followed by three digits groups thousands. */
export function numbersIn(text: string): NumberInText[] {
  const found: NumberInText[] = []
  for (const match of text.matchAll(pattern)) {
    const [written, sign, whole = '', fraction, scale, unit] = match
    const factor = scale ? (scales.find(([word]) => word.test(scale))?.[1] ?? 1) : 1
    const digits = whole.replace(/\D/g, '')
    found.push({
      value: Number(fraction ? `${digits}.${fraction}` : digits) * factor,
      unit: unitOf(unit ?? sign),
      text: written.trim(),
      index: match.index,
    })
  }
  return found
}
