import { type Language, languageSchema } from '../../core/localised.ts'

/** Every text of a value, names of fields left out. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(texts)
}

/** Share of Cyrillic letters from which a brief is Russian: names of brands and tools are often Latin. */
const russianFrom = 0.3

/** Language by the script of the words. */
export function scriptOf(value: unknown): Language {
  const text = texts(value).join(' ')
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && cyrillic / letters >= russianFrom ? 'ru' : 'en'
}

/** Language of the brief itself: as stated, else by its script. */
export function languageOf(value: unknown): Language {
  const stated = typeof value === 'object' && value !== null ? Reflect.get(value, 'language') : undefined
  const parsed = languageSchema.safeParse(stated)
  return parsed.success ? parsed.data : scriptOf(value)
}
