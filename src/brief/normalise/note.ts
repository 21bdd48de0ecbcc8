import type { Finding, Severity } from '../../core/finding.ts'
import { fill, type Language, type Localised, type Params } from '../../core/localised.ts'

/** What reading a brief had to assume, worded. Listed beside the brief rules. */
export const readingNotes = {
  'country-unstated': {
    severity: 'warning',
    message: {
      en: 'The country is not stated: the legal checklist cannot be chosen.',
      ru: 'Страна не указана: правовой список выбрать нельзя.',
    },
    expected: { en: 'country: two letters, for example GB', ru: 'country: две буквы, например RU' },
  },
  'budget-range': {
    severity: 'warning',
    message: {
      en: 'The budget is a range: the plan uses its lower bound, {low}.',
      ru: 'Бюджет указан диапазоном: план считается по нижней границе, {low}.',
    },
    expected: { en: 'one amount', ru: 'одна сумма' },
  },
  'amount-range': {
    severity: 'warning',
    message: {
      en: 'The amount is a range: its lower bound, {low}, is used.',
      ru: 'Сумма указана диапазоном: взята нижняя граница, {low}.',
    },
    expected: { en: 'one amount', ru: 'одна сумма' },
  },
  'budget-period': {
    severity: 'warning',
    message: {
      en: 'The budget is given per {period}: the plan uses {total} for twelve months.',
      ru: 'Бюджет указан за {period}: на двенадцать месяцев взято {total}.',
    },
    expected: { en: 'the amount for twelve months', ru: 'сумма на двенадцать месяцев' },
  },
  'currency-by-country': {
    severity: 'info',
    message: {
      en: 'The currency is not stated: {currency} by the country.',
      ru: 'Валюта не указана: по стране взята {currency}.',
    },
    expected: { en: 'the amount with its currency', ru: 'сумма с валютой' },
  },
  'period-assumed': {
    severity: 'warning',
    message: {
      en: 'The period of “{metric}” is not stated: read as a rate per {period}.',
      ru: 'Период показателя «{metric}» не указан: считаем, что это значение за {period}.',
    },
    expected: { en: '{value: …, period: month | quarter | year}', ru: '{value: …, period: month | quarter | year}' },
  },
  'season-scaled': {
    severity: 'info',
    message: {
      en: 'The season had a mean of {mean} and was scaled to 1.',
      ru: 'Среднее сезонности было {mean}; коэффициенты приведены к среднему 1.',
    },
    expected: { en: 'twelve numbers with mean 1', ru: 'двенадцать чисел со средним 1' },
  },
} satisfies Record<string, { severity: Severity; message: Localised; expected: Localised }>
type ReadingNoteId = keyof typeof readingNotes

/** Collects notes while a brief is normalised. */
export interface Notes {
  add(id: ReadingNoteId, pointer: string, actual: string, params?: Params): void
  findings: Finding[]
}

export function collectNotes(language: Language): Notes {
  const findings: Finding[] = []
  return {
    findings,
    add: (rule, pointer, actual, params = {}) => {
      const { severity, message, expected } = readingNotes[rule]
      findings.push({
        rule,
        severity,
        stage: 'brief',
        pointer,
        message: fill(message[language], params),
        expected: expected[language],
        actual,
      })
    },
  }
}

/** Names of the periods in running text. */
export const periodNames: Readonly<Record<'month' | 'quarter' | 'year', Localised>> = {
  month: { en: 'month', ru: 'месяц' },
  quarter: { en: 'quarter', ru: 'квартал' },
  year: { en: 'year', ru: 'год' },
}
