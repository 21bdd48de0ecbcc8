/** Characters a brief may not hold: they hide text from a reader, turn it round, or command a terminal. */

/** An emoji with its joiners is one picture; everything else that cannot be seen is refused. */
const scan =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})?)*|([\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2028\u2029])/gu

const allowed = new Set(['\n', '\t', '\ufe0e', '\ufe0f'])

/** One refused character. */
export interface RefusedCharacter {
  index: number
  /** `U+202E`. */
  code: string
  reason: 'character-control' | 'character-bidi' | 'character-invisible'
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function reasonOf(character: string): RefusedCharacter['reason'] {
  if (/\p{Bidi_Control}/u.test(character)) return 'character-bidi'
  return /[\p{Cc}\p{Cs}\u2028\u2029\p{Noncharacter_Code_Point}]/u.test(character)
    ? 'character-control'
    : 'character-invisible'
}

/** The refused characters of a text in order. A carriage return is fine only before a line feed. */
export function refusedCharacters(text: string): RefusedCharacter[] {
  const found: RefusedCharacter[] = []
  for (const match of text.matchAll(scan)) {
    const character = match[1]
    if (character === undefined || allowed.has(character)) continue
    if (character === '\r' && text[match.index + 1] === '\n') continue
    found.push({ index: match.index, code: codeOf(character), reason: reasonOf(character) })
  }
  return found
}

/** Makes every refused character visible as `\u{202E}`, so that a message never carries it. */
export function visible(text: string): string {
  let shown = ''
  let from = 0
  for (const { index, code } of refusedCharacters(text)) {
    shown += `${text.slice(from, index)}\\u{${code.slice(2)}}`
    from = index + String.fromCodePoint(Number.parseInt(code.slice(2), 16)).length
  }
  return shown + text.slice(from)
}
