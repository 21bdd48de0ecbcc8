import type { Brief } from '../../core/brief.ts'
import { type Format, formatOf } from '../../core/format.ts'
import type { Language } from '../../core/localised.ts'

/** The words and numbers of findings in the language of one brief. */
export interface Say {
  language: Language
  format: Format
  /** Picks the language: English first, Russian second. */
  (en: string, ru: string): string
}

const formats: Record<Language, Format> = { en: formatOf('en'), ru: formatOf('ru') }

export function sayIn(brief: Pick<Brief, 'language'>): Say {
  const { language } = brief
  return Object.assign((en: string, ru: string) => (language === 'ru' ? ru : en), {
    language,
    format: formats[language],
  })
}
