import { type Format, formatOf, type PluralForms } from './format.ts'
import { en } from './locales/en.ts'
import { ru } from './locales/ru.ts'
import type { Language } from './localised.ts'

/** The same shape with the words of another language: a noun keeps its own plural forms. */
type WordsOf<Reference> = Reference extends string
  ? string
  : Reference extends { other: string }
    ? PluralForms
    : { [Key in keyof Reference]: WordsOf<Reference[Key]> }

/** Every fixed word of the report. English is the reference; another language has the same keys. */
export type Labels = WordsOf<typeof en>

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
