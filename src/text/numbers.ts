import { remembered } from '../core/remembered.ts'
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
  `(\\d{1,3}(?:(?:${gap}|,)\\d{3})+(?!\\d)|\\d+)(?:[.,](\\d+))?` +
    `(?:${gap}*(тысяч[а-я]*|тыс\\.?|миллион[а-я]*|млн\\.?|миллиард[а-я]*|млрд\\.?|thousand|million|billion|bn(?![${letters}])|[km](?![${letters}\\d])))?` +
    `(?:${gap}*(%|п\\.?${gap}?п\\.?(?![${letters}])|процентн[а-я]+ пункт[а-я]*|процент[а-я]*|пп(?![${letters}])|pp(?![${letters}])|percentage points?|percent(?!age)|per cent|₽|рубл[а-я]+|руб\\.?|rub(?![${letters}])|usd(?![${letters}])|eur(?![${letters}])|gbp(?![${letters}])|доллар[а-я]*|dollars?|евро(?![${letters}])|euros?|pounds?|[$€£]))?`,
  'iy',
)

/** What a number cannot follow: a letter makes it a name, a digit or a point the rest of another number. */
const attached = new RegExp(`[${letters}\\d.,]`, 'i')
const signBefore = /([$€£₽])[ \u00a0\u202f\u2009]?$/

const scales: readonly [RegExp, number][] = [
  [/^(тыс|thousand|k)/iu, 1e3],
  [/^(миллион|млн|million|m)/iu, 1e6],
  [/^(миллиард|млрд|billion|bn)/iu, 1e9],
]

function unitOf(written: string | undefined): NumberInText['unit'] {
  if (!written) return null
  const plain = written.trim().toLowerCase()
  if (/^(%|процент(?!н)|percent(?!age)|per cent)/u.test(plain)) return '%'
  if (/^(п|pp|percentage)/u.test(plain)) return 'pp'
  if (/^(₽|р|rub)/u.test(plain)) return 'RUB'
  if (/^(\$|usd|д|dollar)/u.test(plain)) return 'USD'
  return /^(€|е|eur)/u.test(plain) ? 'EUR' : 'GBP'
}

/** Every number of a text with its unit, in both conventions (`1 250,5`, `1,250.5`). A comma followed by three digits groups thousands. */
export const numbersIn = remembered((text: string): readonly NumberInText[] => {
  const found: NumberInText[] = []
  const digit = /\d/g
  // Looking for a digit first and matching there only is many times faster than trying the pattern everywhere.
  for (let at = digit.exec(text); at; at = digit.exec(text)) {
    const { index } = at
    if (index > 0 && attached.test(text[index - 1] as string)) continue
    pattern.lastIndex = index
    const match = pattern.exec(text)
    if (!match) continue
    const [written, whole = '', fraction, scale, unit] = match
    const sign = signBefore.exec(text.slice(Math.max(0, index - 2), index))
    const start = sign ? index - sign[0].length : index
    const isSigned = sign !== null && !(start > 0 && attached.test(text[start - 1] as string))
    const factor = scale ? (scales.find(([word]) => word.test(scale))?.[1] ?? 1) : 1
    const digits = whole.replace(/\D/g, '')
    found.push({
      value: Number(fraction ? `${digits}.${fraction}` : digits) * factor,
      unit: unitOf(unit ?? (isSigned ? sign?.[1] : undefined)),
      text: ((isSigned ? text.slice(start, index) : '') + written).trim(),
      index: isSigned ? start : index,
    })
    digit.lastIndex = index + written.length
  }
  return found
}, 4000)
