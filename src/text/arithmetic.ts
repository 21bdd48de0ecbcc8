import { letters } from './normalise.ts'
import { type NumberInText, numbersIn } from './numbers.ts'

/** A calculation written out in a text: `3.2 × 380 ₽ × 60 % = 730 ₽`. */
export interface Calculation {
  /** From the first number to the result, as written. */
  text: string
  operands: NumberInText[]
  result: NumberInText
  /** What the operands really give, in the unit of the result. */
  value: number
  /** True when the shown result is the value, rounded to the digits shown or within one percent. */
  holds: boolean
}

const operatorOf: Readonly<Record<string, '×' | '÷' | '+' | '−'>> = {
  '×': '×',
  '*': '×',
  '·': '×',
  x: '×',
  х: '×',
  '÷': '÷',
  '/': '÷',
  '+': '+',
  '−': '−',
  '–': '−',
  '-': '−',
}

/** Between two operands: words about the first, the operator, words about the second. A dash needs room, or it is a range or a hyphen. */
const between = new RegExp(
  `^[${letters} \\u00a0«»“”"'’()]{0,40}?(?:([×*·÷+])| ([xх/−–-]) )[${letters} \\u00a0]{0,12}$`,
  'i',
)
const equals = new RegExp(
  `^[${letters} \\u00a0«»“”"'’().,]{0,40}=[ \\u00a0]*(?:about|around|roughly|около|примерно|≈|~)?[ \\u00a0]*[−-]?$`,
  'i',
)

/** Half of the last digit that is shown: 18 200 stands for anything from 18 150 to 18 250, 5,5 from 5,45 to 5,55. */
export function roundingOf({ value, text }: Pick<NumberInText, 'value' | 'text'>): number {
  const [, decimals = ''] = /\d[.,](\d{1,2})(?!\d)/.exec(text) ?? []
  if (decimals !== '' && value < 1000) return 0.5 / 10 ** decimals.length
  if (decimals !== '') return value * 0.005
  const zeros = /0*$/.exec(String(Math.round(value)))?.[0].length ?? 0
  return 0.5 * 10 ** Math.min(zeros, Math.max(0, String(Math.round(value)).length - 1))
}

const plain = ({ value, unit }: NumberInText) => (unit === '%' || unit === 'pp' ? value / 100 : value)

function evaluate(operands: readonly NumberInText[], operators: readonly string[]): number {
  // Sums of percents are percents of one whole; everything else multiplies and divides first.
  const terms: number[] = []
  let term = plain(operands[0] as NumberInText)
  for (const [at, operator] of operators.entries()) {
    const next = plain(operands[at + 1] as NumberInText)
    if (operator === '×') term *= next
    else if (operator === '÷') term /= next
    else {
      terms.push(term)
      term = operator === '+' ? next : -next
    }
  }
  return [...terms, term].reduce((sum, one) => sum + one, 0)
}

/** Every calculation of a text that is written with an operator and an equals sign. */
export function calculationsIn(text: string): Calculation[] {
  if (!text.includes('=')) return []
  const numbers = numbersIn(text)
  const gapAfter = (at: number) => {
    const one = numbers[at]
    return one ? text.slice(one.index + one.text.length, numbers[at + 1]?.index ?? one.index) : ''
  }
  const found: Calculation[] = []
  let from = 0
  let operators: string[] = []
  for (const [at, number] of numbers.entries()) {
    const gap = gapAfter(at)
    const result = numbers[at + 1]
    const match = between.exec(gap)
    const sign = (match?.[1] ?? match?.[2])?.toLowerCase()
    if (sign !== undefined) {
      if (operators.length === 0) from = at
      operators.push(operatorOf[sign] ?? '×')
      continue
    }
    if (operators.length > 0 && result && equals.test(gap)) {
      const operands = numbers.slice(from, at + 1)
      const raw = evaluate(operands, operators)
      const value = result.unit === '%' || result.unit === 'pp' ? raw * 100 : raw
      const start = numbers[from]?.index ?? number.index
      found.push({
        text: text.slice(start, result.index + result.text.length),
        operands,
        result,
        value,
        holds: Math.abs(value - result.value) <= Math.max(roundingOf(result) * 1.001, Math.abs(value) * 0.01),
      })
    }
    operators = []
  }
  return found
}
