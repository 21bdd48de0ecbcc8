import { type IsoDate, isIsoDate } from './date.ts'
import type { Language } from './localised.ts'

/** Forms of a noun by plural category of the language; `other` is required. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** How a language writes numbers, money and dates. Plain text with non-breaking spaces; no markup. */
export interface Format {
  /** Up to `digits` decimals (default 1), grouped. */
  number(value: number, digits?: number): string
  /** A fraction as percent: `0.055` is `5.5%` or `5,5 %`. Up to `digits` decimals (default 1). */
  percent(fraction: number, digits?: number): string
  /** A difference of two fractions in percentage points, with its sign. */
  points(fraction: number, digits?: number): string
  /** A relative change as percent with its sign: `+20%`, `−16,7 %`. */
  change(fraction: number, digits?: number): string
  /** Whole units of the currency (decimals only below 10). */
  money(value: number, currency: string): string
  /** `1 January 2027`, `1 января 2027 г.`; text that is no day comes back as it is, here and below. */
  date(date: IsoDate): string
  /** `1 Jan`, `1 янв.` for tables of one plan year. */
  shortDate(date: IsoDate): string
  /** `January 2027`, `январь 2027 г.` */
  month(date: IsoDate): string
  /** Number with the noun in its form: `21 балл`, `2 points`. Forms by plural category; `other` is required. */
  count(value: number, forms: PluralForms): string
  /** The noun alone in the form the number asks for. */
  plural(value: number, forms: PluralForms): string
  /** `a, b and c`. */
  list(items: readonly string[]): string
}

const tags: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU' }

/** Intl prints `US$` outside the United States; the symbol alone is what briefs use. */
function currencyFormat(tag: string, currency: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    // Nothing is never "minus nothing".
    signDisplay: 'negative',
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  })
}

function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text
}

const formats = new Map<Language, Format>()

/** Rules of one language. One object for each language, since making Intl objects is slow. */
export function formatOf(language: Language): Format {
  const known = formats.get(language)
  if (known) return known
  const format = makeFormat(language)
  formats.set(language, format)
  return format
}

function makeFormat(language: Language): Format {
  const tag = tags[language]
  const numbers = new Map<number, Intl.NumberFormat>()
  const number = (value: number, digits = 1) => {
    let format = numbers.get(digits)
    if (!format) {
      format = new Intl.NumberFormat(tag, { maximumFractionDigits: digits, signDisplay: 'negative' })
      numbers.set(digits, format)
    }
    return format.format(value).replace('-', '−')
  }
  let pluralRules: Intl.PluralRules | undefined
  const plural: Format['plural'] = (value, forms) => {
    pluralRules ??= new Intl.PluralRules(tag)
    return forms[pluralRules.select(Math.abs(value))] ?? forms.other
  }
  const dateFormat = (options: Intl.DateTimeFormatOptions) => {
    let format: Intl.DateTimeFormat | undefined
    return (date: IsoDate) => {
      if (!isIsoDate(date)) return date
      format ??= new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
      return format.format(new Date(`${date}T00:00:00Z`))
    }
  }
  const money = new Map<string, Intl.NumberFormat>()
  const percentSign = language === 'ru' ? '\u00a0%' : '%'
  const pointsSign = language === 'ru' ? '\u00a0п.\u00a0п.' : '\u00a0pp'
  let conjunction: Intl.ListFormat | undefined
  return {
    number,
    percent: (fraction, digits = 1) => `${number(fraction * 100, digits)}${percentSign}`,
    points: (fraction, digits = 1) => signed(fraction, `${number(Math.abs(fraction) * 100, digits)}${pointsSign}`),
    change: (fraction, digits = 1) => signed(fraction, `${number(Math.abs(fraction) * 100, digits)}${percentSign}`),
    money: (value, currency) => {
      if (!/^[A-Za-z]{3}$/.test(currency)) return `${number(value, 0)}\u00a0${currency}`
      const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : 0
      const key = `${currency}${digits}`
      let format = money.get(key)
      if (!format) {
        format = currencyFormat(tag, currency, digits)
        money.set(key, format)
      }
      return format.format(value).replace('-', '−')
    },
    date: dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: dateFormat({ day: 'numeric', month: 'short' }),
    month: dateFormat({ month: 'long', year: 'numeric' }),
    plural,
    count: (value, forms) => `${number(value)}\u00a0${plural(value, forms)}`,
    list: (items) => {
      conjunction ??= new Intl.ListFormat(tag, { type: 'conjunction' })
      return conjunction.format(items)
    },
  }
}
