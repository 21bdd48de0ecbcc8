/** Control, format (bidirectional, zero-width), surrogate and unassigned characters and line separators: they steer a terminal or hide text. */
const unsafe = /[\p{C}\u2028\u2029]/gu

/** First `limit` characters of foreign text with everything invisible written as `\u{…}`: fit for an error message. */
export function escapeText(text: string, limit: number): string {
  const characters = [...text.slice(0, limit * 2)]
  const shown = characters
    .slice(0, limit)
    .join('')
    .replace(unsafe, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
  return shown + (characters.length > limit || text.length > limit * 2 ? '…' : '')
}
