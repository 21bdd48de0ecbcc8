import { type IsoDate, isIsoDate } from '../../core/date.ts'
import { type Parsed, unreadable } from '../quantity/parsed.ts'
import { tokenise } from '../quantity/tokens.ts'
import { isCurrency, wordMeaning } from '../quantity/words.ts'

/** Values that are neither numbers nor free text: days, countries, currencies, ages. */

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** A day: `2027-01-01`, `2027-01` for its first day, `01.01.2027`. */
export function readDate(text: string): Parsed<IsoDate> {
  const plain = text.trim()
  const dotted = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(plain)
  const date = dotted ? `${dotted[3]}-${dotted[2]}-${dotted[1]}` : /^\d{4}-\d{2}$/.test(plain) ? `${plain}-01` : plain
  return isIsoDate(date) && date >= '2000-01-01' && date <= '2100-01-01' ? { value: date } : unreadable('date-unknown')
}

/** ISO 3166-1 alpha-2 in capitals. */
export function readCountry(text: string): Parsed<string> {
  const code = text.trim().toUpperCase()
  const known = /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regions.of(code) !== undefined
  return known ? { value: code } : unreadable('country-unknown', { code: text })
}

/** ISO 4217 from a code, a sign or a word: `RUB`, `₽`, `рубли`. */
export function readCurrency(text: string): Parsed<string> {
  const plain = text.trim()
  if (isCurrency(plain.toUpperCase())) return { value: plain.toUpperCase() }
  const [token] = tokenise(plain)
  const meaning = token?.kind === 'word' ? wordMeaning(token.text) : token
  return meaning?.kind === 'currency' ? { value: meaning.code } : unreadable('currency-unknown', { code: text })
}

/** Two ages: `22-40`, `от 22 до 40 лет`, `60+`. */
export function readAge(text: string): Parsed<[number, number]> {
  const [from, to] = (text.match(/\d+/g) ?? []).map(Number)
  if (from === undefined) return unreadable('age-unreadable')
  const upper = to ?? (/\+|от|from|over|старше/i.test(text) ? 100 : undefined)
  return upper === undefined || upper < from || upper > 120 ? unreadable('age-unreadable') : { value: [from, upper] }
}

/** Currency of a country, for amounts without a sign. */
const homeCurrency: Readonly<Record<string, string>> = {
  ...{ RU: 'RUB', US: 'USD', GB: 'GBP', KZ: 'KZT', BY: 'BYN', UA: 'UAH', CN: 'CNY', JP: 'JPY', TR: 'TRY', AE: 'AED' },
  ...{ IN: 'INR', CH: 'CHF', CA: 'CAD', AU: 'AUD', NZ: 'NZD', PL: 'PLN', SE: 'SEK', NO: 'NOK', DK: 'DKK', CZ: 'CZK' },
  ...{ GE: 'GEL', AM: 'AMD', AZ: 'AZN', UZ: 'UZS', KG: 'KGS', IL: 'ILS', BR: 'BRL', MX: 'MXN', SG: 'SGD', ZA: 'ZAR' },
  ...Object.fromEntries(
    [
      'DE',
      'FR',
      'IT',
      'ES',
      'NL',
      'BE',
      'AT',
      'IE',
      'PT',
      'FI',
      'GR',
      'EE',
      'LV',
      'LT',
      'SK',
      'SI',
      'CY',
      'MT',
      'HR',
      'LU',
    ].map((country) => [country, 'EUR']),
  ),
}

export function currencyOf(country: string | null): string | null {
  return country === null ? null : (homeCurrency[country] ?? null)
}
