import { calculationsIn } from '../../text/arithmetic.ts'
import type { NumberInText } from '../../text/numbers.ts'
import { isClose, isKnown, type KnownNumbers, kindOf } from './known-numbers.ts'

/** Shares said in words beside a number: “every tenth”, «половина». */
const spoken: readonly [RegExp, number][] = [
  [/десят(?:ый|ого|ая|ой)|tenth|one in ten/i, 0.1],
  [/пят(?:ый|ого|ая|ой|ую)|fifth|one in five/i, 0.2],
  [/четверт|quarter|one in four/i, 0.25],
  [/трет(?:ь|и|ий|ьего)|third|one in three/i, 1 / 3],
  [/половин|вдвое|half|twice|double/i, 0.5],
  [/две трети|two thirds/i, 2 / 3],
]

const fraction = ({ value, unit }: NumberInText) => (unit === '%' || unit === 'pp' ? value / 100 : value)

/**
 * True when a number is the result of one step of arithmetic: a calculation the text shows, a share of, a sum, a difference or a
 * ratio of two backed numbers of the same text, or one such number times or divided by a known amount. Months and years count.
 */
export function followsFrom(
  number: NumberInText,
  backed: readonly NumberInText[],
  known: KnownNumbers,
  text: string,
): boolean {
  const kind = kindOf(number)
  const isBacked = (one: NumberInText) =>
    backed.some(({ index }) => index === one.index) || isKnown(one, kindOf(one), known)
  const shown = calculationsIn(text).filter(({ holds }) => holds)
  if (shown.some(({ operands, result }) => result.index === number.index && operands.every(isBacked))) return true

  const others = backed.filter(({ index }) => index !== number.index)
  const fits = (value: number) => isClose(number, Math.abs(value))
  if (kind === 'points' || kind === 'percent') {
    const shares = others.filter(({ unit }) => unit === '%' || unit === 'pp').map(({ value }) => value)
    if (shares.some((a) => shares.some((b) => fits(a - b) || fits(a + b) || fits((a * b) / 100)))) return true
    if (kind === 'percent' && shares.some((a) => shares.some((b) => b !== 0 && fits((a / b) * 100 - 100)))) return true
    const amounts = others.filter(({ unit }) => unit !== '%' && unit !== 'pp')
    return amounts.some((a) =>
      amounts.some((b) => a.index !== b.index && a.unit === b.unit && b.value !== 0 && fits((a.value / b.value) * 100)),
    )
  }
  const words = spoken.filter(([pattern]) => pattern.test(text)).map(([, share]) => share)
  const factors = [...others.map(fraction), ...words]
  const terms = others.filter(({ unit }) => unit === number.unit).map(({ value }) => value)
  if (terms.some((a) => terms.some((b) => fits(a + b) || fits(a - b)))) return true
  const amounts = [...others.map(({ value }) => value), ...known.core]
  return factors.some(
    (factor) => factor !== 0 && amounts.some((amount) => fits(amount * factor) || fits(amount / factor)),
  )
}
