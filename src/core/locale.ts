import { type Format, formatOf } from './format.ts'
import { en } from './locales/en.ts'
import { ru } from './locales/ru.ts'
import type { Language } from './localised.ts'

/** Every fixed word of the report. English is the reference; another language has the same keys. */
export type Labels = { [Group in keyof typeof en]: { [Key in keyof (typeof en)[Group]]: string } }

/** A language as the report needs it: its words and its way to write numbers, money and dates. */
export interface Locale {
  language: Language
  labels: Labels
  format: Format
}

const labels: Record<Language, Labels> = { en, ru }

export function localeOf(language: Language): Locale {
  return { language, labels: labels[language], format: formatOf(language) }
}
