import type { IsoDate } from '../core/date.ts'
import { type Format, formatOf } from '../core/format.ts'
import type { Language, Localised } from '../core/localised.ts'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Nouns that stand after a number, in every form a number may ask for. */
const nouns = {
  customer: {
    ru: { one: 'клиент', few: 'клиента', many: 'клиентов', other: 'клиента' },
    en: { one: 'customer', other: 'customers' },
  },
  /** After «из», «от», «до» in Russian. */
  ofCustomers: {
    ru: { one: 'клиента', few: 'клиентов', many: 'клиентов', other: 'клиента' },
    en: { one: 'customer', other: 'customers' },
  },
  account: {
    ru: { one: 'клиент', few: 'клиента', many: 'клиентов', other: 'клиента' },
    en: { one: 'account', other: 'accounts' },
  },
  order: {
    ru: { one: 'заказ', few: 'заказа', many: 'заказов', other: 'заказа' },
    en: { one: 'order', other: 'orders' },
  },
  repeatOrder: {
    ru: { one: 'повторный заказ', few: 'повторных заказа', many: 'повторных заказов', other: 'повторного заказа' },
    en: { one: 'repeat order', other: 'repeat orders' },
  },
  day: {
    ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    en: { one: 'day', other: 'days' },
  },
  month: {
    ru: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
    en: { one: 'month', other: 'months' },
  },
  hour: {
    ru: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
    en: { one: 'hour', other: 'hours' },
  },
  person: {
    ru: { one: 'человек', few: 'человека', many: 'человек', other: 'человека' },
    en: { one: 'person', other: 'people' },
  },
  point: {
    ru: { one: 'балл', few: 'балла', many: 'баллов', other: 'балла' },
    en: { one: 'point', other: 'points' },
  },
  /** Points of NPS. */
  score: {
    ru: { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' },
    en: { one: 'point', other: 'points' },
  },
  /** Points of a selection. */
  mark: {
    ru: { one: 'очко', few: 'очка', many: 'очков', other: 'очка' },
    en: { one: 'point', other: 'points' },
  },
  /** Those kept, as the object of a verb in Russian. */
  keptCustomers: {
    ru: { one: 'клиента', few: 'клиента', many: 'клиентов', other: 'клиента' },
    en: { one: 'customer', other: 'customers' },
  },
  wave: {
    ru: { one: 'волна', few: 'волны', many: 'волн', other: 'волны' },
    en: { one: 'wave', other: 'waves' },
  },
  answer: {
    ru: { one: 'ответ', few: 'ответа', many: 'ответов', other: 'ответа' },
    en: { one: 'answer', other: 'answers' },
  },
  pain: {
    ru: { one: 'жалоба', few: 'жалобы', many: 'жалоб', other: 'жалобы' },
    en: { one: 'complaint', other: 'complaints' },
  },
  initiative: {
    ru: { one: 'инициатива', few: 'инициативы', many: 'инициатив', other: 'инициативы' },
    en: { one: 'initiative', other: 'initiatives' },
  },
  time: {
    ru: { one: 'раз', few: 'раза', many: 'раз', other: 'раза' },
    en: { one: 'time', other: 'times' },
  },
  purchase: {
    ru: { one: 'покупка', few: 'покупки', many: 'покупок', other: 'покупки' },
    en: { one: 'purchase', other: 'purchases' },
  },
} satisfies Record<string, Localised<Forms>>
type Noun = keyof typeof nouns

/** How the built-in author writes in one language: both versions of a sentence stand side by side, `say` takes the right one. */
export interface Words {
  language: Language
  format: Format
  say(text: Localised): string
  count(value: number, noun: Noun): string
  number(value: number, digits?: number): string
  percent(fraction: number, digits?: number): string
  /** In the currency of the brief, whole units. */
  money(value: number): string
  date(date: IsoDate): string
  /** `a, b and c`. */
  list(items: readonly string[]): string
  /** A role inside a sentence: small in Russian, as it stands in English. */
  role(name: string): string
  /** The client's own words, unchanged inside quotation marks of the language. */
  quote(text: string): string
}

const inner = { ru: ['„', '“'], en: ['‘', '’'] } as const
const outer = { ru: ['«', '»'], en: ['“', '”'] } as const

/** Quotes inside a quoted text step down one level, so that `Кофейни «Зерно»` stays readable. */
function quoteIn(language: Language, text: string): string {
  const [open, close] = inner[language]
  const body = bare(text)
    .replace(/[«“"](?=[\p{L}\p{N}])/gu, open)
    .replace(/(?<=[\p{L}\p{N}!?.%)])[»”"]/gu, close)
  return `${outer[language][0]}${body}${outer[language][1]}`
}

/** A text of the client without the full stop or comma at its end. */
export function bare(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/u, '')
}

/** A long text of the client cut after a word, with an ellipsis: what a message or a short fact can carry. */
export function shortened(text: string, most = 60): string {
  const whole = bare(text)
  if (whole.length <= most) return whole
  const cut = whole.slice(0, most)
  const atWord = /\s/u.test(whole.charAt(most)) ? cut : cut.replace(/\s\S*$/u, '')
  return `${atWord.replace(/[\s.,;:\uD800-\uDBFF]+$/u, '')}…`
}

/** First letter in upper case. */
export function capital(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
}

/** First letter in lower case, unless the word is an abbreviation or a name in Latin letters inside Russian. */
export function small(text: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(text) && !/^I\s/u.test(text)
    ? text.replace(/^\p{L}/u, (letter) => letter.toLowerCase())
    : text
}

/** Sentences joined, each closed by one mark. */
export function sentences(...parts: readonly (string | null | false)[]): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => capital(part.trim().replace(/[.;,]+$/u, '')))
    .map((part) => (/[!?…]$/u.test(part) ? part : `${part}.`))
    .join(' ')
}

/** Rules of one language and currency. */
export function wordsOf(language: Language, currency: string): Words {
  const format = formatOf(language)
  return {
    language,
    format,
    say: (text) => text[language],
    // A quarter of a visit is not 0.3 of one.
    count: (value, noun) =>
      Number.isInteger(value)
        ? format.count(value, nouns[noun][language])
        : `${format.number(value, 2)}\u00a0${format.plural(value, nouns[noun][language])}`,
    number: format.number,
    percent: format.percent,
    money: (value) => format.money(Math.abs(value) >= 10 ? Math.round(value) : value, currency),
    date: format.date,
    list: (items) => format.list(items),
    role: (name) => (language === 'ru' ? small(name) : name),
    quote: (text) => quoteIn(language, text),
  }
}
