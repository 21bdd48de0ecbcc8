import { stripVTControlCharacters } from 'node:util'

// C0 and C1 but tab and line feed, bidirectional controls, zero-width characters, line separators, tag characters.
const unsafe =
  /(?![\t\n])\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text somebody else wrote, without anything that could move a cursor, hide or reorder words on a terminal. */
export function safeText(text: string): string {
  return stripVTControlCharacters(text).replace(unsafe, '')
}

/** As `safeText`, and on one line; one that would begin a command to a runner of GitHub Actions begins otherwise. */
export function safeLine(text: string): string {
  return safeText(text.replace(/\s*\n\s*/g, ' ')).replace(/^\s*::/, '\\::')
}

/** The same characters made visible, one for one in width where it matters least: `\x1b`, `\u202e`. */
export function visibleText(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
  })
}
