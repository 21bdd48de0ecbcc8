/** Longest answer that is looked at, in UTF-16 units: beyond it a model is running away, not answering. */
const longestAnswer = 1_000_000

/** Starts of objects tried inside prose; each costs one pass over the text. */
const startsTried = 50

const fence = /^[ \t]*(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n?^[ \t]*\1[ \t]*$/gm

/** Lone surrogates and noncharacters cannot be written as valid UTF-8 and XML; they become the replacement character. */
const unwritable = /[\p{Surrogate}\uFFFE\uFFFF]/gu

/** End of the balanced object that starts at `start`, strings respected; -1 when it never closes. */
function balancedEnd(text: string, start: number): number {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
  }
  return -1
}

function* objectsIn(text: string): Generator<string> {
  let start = text.indexOf('{')
  for (let tried = 0; start >= 0 && tried < startsTried; tried++) {
    const end = balancedEnd(text, start)
    if (end > 0) yield text.slice(start, end)
    start = text.indexOf('{', end > 0 ? end : start + 1)
  }
}

/** The answer without a byte order mark and without the reasoning some models print before it, some of them without its opening tag. */
function spoken(text: string): string {
  const body = text.replace(/^\uFEFF/, '')
  if (body.trimStart().startsWith('{')) return body.trim()
  return body.replace(/^[\s\S]*?<\/think(?:ing)?>/, '').trim()
}

/** Strings inside a parsed value, made writable as UTF-8. Escapes such as `\ud800` only turn into lone surrogates when parsed. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unwritable, '\uFFFD')
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.replace(unwritable, '\uFFFD'), wellFormed(part)]),
  )
}

/**
 * Every object or list of JSON found in an answer, most likely first: the whole text, fenced blocks, balanced objects. Nothing is
 * repaired: a text that is not JSON as it stands yields nothing.
 */
export function* extractJson(text: string): Generator<unknown> {
  if (text.length > longestAnswer) return
  const body = spoken(text)
  const fenced = [...body.matchAll(fence)].map((match) => match[2] as string)
  const seen = new Set<string>()
  for (const source of [[body], fenced, objectsIn(body)]) {
    for (const candidate of source) {
      if (seen.has(candidate)) continue
      seen.add(candidate)
      try {
        const value: unknown = JSON.parse(candidate)
        if (typeof value === 'object' && value !== null) yield wellFormed(value)
      } catch {
        // Not JSON: the next candidate may be.
      }
    }
  }
}
