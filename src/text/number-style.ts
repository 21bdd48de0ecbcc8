import type { Language } from '../core/localised.ts'
import { letters } from './normalise.ts'

/** A number written against the custom of the language, and how it should be written. */
export interface StyleSlip {
  kind: 'decimal' | 'thousands' | 'percent' | 'currency'
  /** As written. */
  text: string
  /** As it should be; no-break spaces inside. */
  better: string
  index: number
}

const gap = '[ \\u00a0\\u202f\\u2009]'
/** Not inside a word, a date, a version, an address or another number. */
const open = `(?<![${letters}\\d.,:/№#-])`
const close = `(?![${letters}\\d]|[.,:/]\\d)`
const noBreak = '\u00a0'

interface Custom {
  kind: StyleSlip['kind']
  pattern: RegExp
  better: (...groups: string[]) => string
}

const regular = (source: string) => new RegExp(source, 'gi')

const russian: readonly Custom[] = [
  {
    // A point is decimal only before a unit: `12.05` alone may be a day, `10.30` a time.
    kind: 'decimal',
    pattern: regular(`${open}(\\d+)\\.(\\d{1,2})(?=${gap}?(?:%|₽|руб|п\\.${gap}?п|тыс|млн|млрд|раза))`),
    better: (whole, part) => `${whole},${part}`,
  },
  {
    kind: 'thousands',
    pattern: regular(`${open}(\\d{1,3}(?:,\\d{3})+)${close}`),
    better: (digits) => digits.replaceAll(',', noBreak),
  },
  {
    kind: 'percent',
    pattern: regular(`${open}(\\d+(?:,\\d+)?)%`),
    better: (digits) => `${digits}${noBreak}%`,
  },
]

const english: readonly Custom[] = [
  {
    kind: 'decimal',
    pattern: regular(`${open}(\\d{1,3}),(\\d{1,2})(?=${gap}?(?:%|pp|percent|million|thousand|[km](?![${letters}])))`),
    better: (whole, part) => `${whole}.${part}`,
  },
  {
    kind: 'thousands',
    pattern: regular(`${open}(\\d{1,3}(?:${gap}\\d{3})+)${close}`),
    better: (digits) => digits.replace(new RegExp(gap, 'g'), ','),
  },
  {
    kind: 'percent',
    pattern: regular(`${open}(\\d+(?:\\.\\d+)?)${gap}%`),
    better: (digits) => `${digits}%`,
  },
]

/** Five digits and more in a row are hard to read; four may be a year, and long ones are telephone numbers and ids. */
const ungrouped = regular(`${open}(\\d{2,3})(\\d{3})(?!\\d)(?=${gap}?[${letters}₽$€£%])(?!${gap}?(?:г\\.|год))`)

/** The number of a standard, and a postal code before its town, are names: “ISO 27001”, “34117 Kassel”. */
const standardBefore = /(?:ISO|IEC|DIN|EN|ГОСТ|ГОСТ Р)[ \u00a0]$/
const townAfter = /^[ \u00a0]\p{Lu}\p{Ll}/u

function isName(text: string, { index, 0: digits }: RegExpExecArray): boolean {
  return standardBefore.test(text.slice(0, index)) || townAfter.test(text.slice(index + digits.length))
}

/** Signs and words of the currencies a plan is written in. */
const currencies: Readonly<Record<string, RegExp>> = {
  RUB: regular(`₽|(?<![${letters}])(?:руб(?:\\.|л[а-я]+)?|rub)(?![${letters}])`),
  USD: regular(`(?<![${letters}A-Z])\\$|(?<![${letters}])(?:usd|dollars?|доллар[а-я]*)(?![${letters}])`),
  EUR: regular(`€|(?<![${letters}])(?:eur|euros?|евро)(?![${letters}])`),
  GBP: regular(`£|(?<![${letters}])gbp(?![${letters}])`),
}

/** Currencies named beside a number, as written. */
export function currenciesIn(text: string): { code: string; text: string; index: number }[] {
  return Object.entries(currencies)
    .flatMap(([code, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({ code, text: match[0], index: match.index })),
    )
    .filter(
      ({ index, text: sign }) =>
        /\d[^\p{L}]{0,3}$/u.test(text.slice(0, index)) || /^.{0,2}\d/.test(text.slice(index + sign.length)),
    )
}

/** `руб.` where the sign is used: one way through the whole draft. */
const roubles = regular(`(?<=\\d${gap}?|(?:тыс|млн|млрд)\\.?${gap}?)(руб(?:\\.|л(?:ей|я|ь))?)(?![${letters}])`)

/** Every slip of a text in the order it is read. Currency words are slips only where the draft uses the sign too. */
export function styleSlipsIn(text: string, language: Language, { sign = false } = {}): StyleSlip[] {
  if (!/\d/.test(text)) return []
  const found = (language === 'ru' ? russian : english).flatMap(({ kind, pattern, better }) =>
    [...text.matchAll(pattern)].map((match): StyleSlip => {
      return { kind, text: match[0], better: better(...match.slice(1)), index: match.index }
    }),
  )
  for (const match of text.matchAll(ungrouped)) {
    if (isName(text, match)) continue
    const better = [match[1], match[2]].join(language === 'ru' ? noBreak : ',')
    found.push({ kind: 'thousands', text: match[0], better, index: match.index })
  }
  if (sign && language === 'ru') {
    for (const match of text.matchAll(roubles)) {
      // The point of the abbreviation may be the point of the sentence too.
      const ends = match[0].endsWith('.') && /^\s*(?:$|\p{Lu})/u.test(text.slice(match.index + match[0].length))
      found.push({ kind: 'currency', text: match[0], better: ends ? '₽.' : '₽', index: match.index })
    }
  }
  const sorted = found.toSorted((a, b) => a.index - b.index)
  return sorted.filter((slip, at) => at === 0 || slip.index >= endOf(sorted[at - 1] as StyleSlip))
}

function endOf({ index, text }: StyleSlip): number {
  return index + text.length
}

/** The text with the given slips put right. */
export function inStyle(text: string, slips: readonly StyleSlip[]): string {
  return slips.reduceRight((done, slip) => done.slice(0, slip.index) + slip.better + done.slice(endOf(slip)), text)
}
