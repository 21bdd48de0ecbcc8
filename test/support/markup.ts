/** HTML of the report read without a browser. The writer escapes `<` in text and `"` in attributes, so patterns are enough. */

export interface Tag {
  name: string
  closing: boolean
  attributes: Record<string, string>
}

export function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Every tag in order. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"=<>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, slash = '', name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      closing: slash !== '',
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([^\s"=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
      ),
    }),
  )
}

/** Without these elements and what is in them; they must not hold each other. */
export function without(html: string, ...names: string[]): string {
  return names.reduce((rest, name) => rest.replace(new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`, 'g'), ''), html)
}

/** Text between the tags. */
export function textIn(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, ''))
}

/** Insides of every element of these names, in order, the outermost first. */
export function insidesOf(html: string, names: string): string[] {
  return [...html.matchAll(new RegExp(`<(${names})(?:\\s[^>]*)?>([\\s\\S]*?)</\\1>`, 'g'))].map(
    ([, , inside = '']) => inside,
  )
}
