import { z } from 'zod'

/** A language the product writes in. A further language is one more locale file. */
export const languageSchema = z.enum(['ru', 'en'])
export type Language = z.infer<typeof languageSchema>

/** The same words in every language the product writes in. */
export type Localised<Text = string> = Record<Language, Text>

/** Values that fill `{name}` places of a message template. */
export type Params = Record<string, string | number>

/** Fills `{name}` places; an unknown name stays visible, so a test can catch it. */
export function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : place,
  )
}
