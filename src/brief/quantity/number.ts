import { type Parsed, type Unreadable, unreadable } from './parsed.ts'

/** Largest amount a brief may hold: beyond it somebody slipped a zero. */
const largest = 1e13

/** How a lone comma before three digits is read: `2,500` is two and a half thousand, but in `1,250 млн` it is a decimal comma. */
export type CommaStyle = 'groups' | 'decimal'

/** Removes the rounding noise that multiplying and dividing decimal fractions leaves. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14))
}

/** `1_000` is a number to programmers and older YAML, but a text to YAML 1.2. */
export function underscoreTrap(text: string): Unreadable | null {
  const found = /\d[\d_.]*_\d[\d_.]*/.exec(text)?.[0]
  return found === undefined ? null : unreadable('number-underscore', { text: found, plain: found.replaceAll('_', '') })
}

function grouped(digits: string, mark: string): boolean {
  const [first = '', ...rest] = digits.split(mark)
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

/** Splits into the integer part without grouping and the decimals. */
function parts(text: string, comma: CommaStyle): Parsed<{ whole: string; decimals: string }> {
  const compact = text.replace(/’/g, "'")
  const marks = [...new Set(compact.replace(/\d/g, ''))]
  const last = Math.max(compact.lastIndexOf(','), compact.lastIndexOf('.'))
  if (marks.length === 0) return { value: { whole: compact, decimals: '' } }
  const inner = compact.slice(0, last)
  const tail = compact.slice(last + 1)
  const lastMark = compact[last] ?? ''
  const repeated = compact.split(lastMark).length > 2
  const isGroup =
    last >= 0 &&
    /^\d{3}$/.test(tail) &&
    (repeated || (lastMark === ',' && comma === 'groups' && !/^0/.test(inner))) &&
    marks.length === 1
  if (isGroup) {
    return grouped(compact, lastMark)
      ? { value: { whole: compact.split(lastMark).join(''), decimals: '' } }
      : unreadable('number-grouping', { text })
  }
  const whole = last >= 0 ? inner : compact
  const decimals = last >= 0 ? tail : ''
  const groupMarks = [...new Set(whole.replace(/\d/g, ''))]
  if (groupMarks.length > 1 || groupMarks[0] === lastMark || !/^\d*$/.test(decimals)) {
    return unreadable('number-grouping', { text })
  }
  const mark = groupMarks[0]
  if (mark !== undefined && !grouped(whole, mark)) return unreadable('number-grouping', { text })
  return { value: { whole: mark === undefined ? whole : whole.split(mark).join(''), decimals } }
}

/**
 * The number written as digits with spaces, commas, dots or apostrophes between groups and a comma or a dot before the decimals.
 * What could be read in two ways is refused: `1.500` is one and a half to some and one and a half thousand to others.
 */
export function readDigits(text: string, comma: CommaStyle, dotDecimals = false): Parsed<number> {
  if (!dotDecimals && /^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    return unreadable('number-ambiguous', {
      text,
      large: text.replace('.', ''),
      small: text.replace(/\.?0+$/, ''),
    })
  }
  const split = parts(text, comma)
  if ('reason' in split) return split
  const { whole, decimals } = split.value
  if (/^0\d/.test(whole)) return unreadable('number-leading-zero', { text, plain: whole.replace(/^0+(?=\d)/, '') })
  const value = Number(`${whole}.${decimals === '' ? '0' : decimals}`)
  if (!Number.isFinite(value) || value > largest) return unreadable('number-too-large', { text })
  return { value }
}
