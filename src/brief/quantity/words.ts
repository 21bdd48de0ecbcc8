import { phrasePattern } from '../../core/phrase-pattern.ts'
import type { Period } from '../../core/rates.ts'

/** The words people put around numbers, in Russian and English. Every pattern is tried on one word without its full stop. */

/** Factor and script: after a Cyrillic multiplier a comma before three digits is a decimal comma. */
const multipliers: readonly (readonly [RegExp, number])[] = [
  [phrasePattern('k, к, тыс, тысяч~, thousand, thousands, т'), 1e3],
  [phrasePattern('m, mm, mn, mln, м, млн, мил, миллион~, million, millions, лям~'), 1e6],
  [phrasePattern('b, bn, bln, млрд, миллиард~, billion, billions'), 1e9],
]

const currencies: readonly (readonly [string, RegExp])[] = [
  [
    'RUB',
    phrasePattern('rub, rur, руб, р, рубль, рубля, рублей, рубли, рублях, рублям, rouble, roubles, ruble, rubles'),
  ],
  ['USD', phrasePattern('usd, dollar, dollars, доллар, доллара, долларов, доллары, долл')],
  ['EUR', phrasePattern('eur, euro, euros, евро')],
  ['GBP', phrasePattern('gbp, pound, pounds, sterling, фунт, фунта, фунтов')],
  ['KZT', phrasePattern('kzt, tenge, тенге, тг')],
  ['BYN', phrasePattern('byn, бел, белруб, br')],
  ['UAH', phrasePattern('uah, грн, гривна, гривны, гривен, hryvnia')],
  ['CNY', phrasePattern('cny, rmb, yuan, юань, юаня, юаней')],
  ['AED', phrasePattern('aed, dirham, dirhams, дирхам, дирхама, дирхамов')],
  ['TRY', phrasePattern('lira, liras, лира, лиры, лир')],
  ['UZS', phrasePattern('uzs, сум, сумов')],
  ['KGS', phrasePattern('kgs, сом, сома, сомов')],
  ['INR', phrasePattern('inr, rupee, rupees, рупия, рупий')],
  ['PLN', phrasePattern('pln, zł, zloty, злотый, злотых')],
]

/** Signs of money by ISO 4217 code, the longer signs first. */
export const currencySigns: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['Kč', 'CZK'],
  ['$', 'USD'],
  ['₽', 'RUB'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₸', 'KZT'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₹', 'INR'],
  ['₾', 'GEL'],
  ['֏', 'AMD'],
  ['₼', 'AZN'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
]

const periods: readonly (readonly [Period, RegExp])[] = [
  ['month', phrasePattern('мес, месяц~, ежемесячн~, помесячн~, month, months, monthly, mo, mth, pm')],
  ['quarter', phrasePattern('кв, квартал~, ежеквартальн~, поквартальн~, quarter, quarters, quarterly, qtr')],
  [
    'year',
    phrasePattern(
      'г, год, года, году, годовых, годовой, годовая, ежегодн~, лет, year, years, yearly, yr, annual, annually, annum, pa',
    ),
  ],
]

const fillers = phrasePattern(
  'заказ, заказа, заказов, order, orders, клиент, клиента, клиентов, customers, людей, человек, people, пункт, пункта, пунктов, балл, балла, баллов, point, points, в, за, на, per, a, an, each, every, каждый, одного, one, за каждый, of, the, from, base, in, раз, раза, time, times',
)
const abouts = phrasePattern(
  'около, примерно, порядка, приблизительно, где-то, about, around, approx, approximately, roughly, circa, ca',
)
const percents = phrasePattern('процент, процента, процентов, проц, percent, pct')

/** ISO 4217 codes as capital letters; the list of the runtime, so that `ALL` or `TRY` in small letters stay words. */
const isoCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** True for a code such as `RUB`. */
export function isCurrency(code: string): boolean {
  return isoCodes.has(code)
}

function whole(pattern: RegExp, word: string): boolean {
  return pattern.exec(word)?.[0].length === word.length
}

function find<Value>(table: readonly (readonly [Value, RegExp])[], word: string): Value | null {
  return table.find(([, pattern]) => whole(pattern, word))?.[0] ?? null
}

export type WordMeaning =
  | { kind: 'multiplier'; factor: number; cyrillic: boolean }
  | { kind: 'currency'; code: string }
  | { kind: 'period'; period: Period }
  | { kind: 'percent' }
  | { kind: 'filler' }
  | { kind: 'about' }
  | { kind: 'from' }
  | { kind: 'to' }

/** What a word beside a number means, or null. */
export function wordMeaning(word: string): WordMeaning | null {
  const lower = word.toLowerCase()
  if (lower === 'от' || lower === 'from') return { kind: 'from' }
  if (lower === 'до' || lower === 'to') return { kind: 'to' }
  const factor = multipliers.find(([pattern]) => whole(pattern, lower))?.[1]
  if (factor !== undefined) return { kind: 'multiplier', factor, cyrillic: /\p{Script=Cyrillic}/u.test(word) }
  const code = isCurrency(word) ? word : find(currencies, lower)
  if (code !== null) return { kind: 'currency', code }
  const period = find(periods, lower)
  if (period !== null) return { kind: 'period', period }
  if (whole(percents, lower)) return { kind: 'percent' }
  if (whole(abouts, lower)) return { kind: 'about' }
  return whole(fillers, lower) ? { kind: 'filler' } : null
}
