/** Widths in em of an ordinary sans serif, rounded up: a label that gets too much room looks fine, one that gets too little is cut. */
const narrow = /[ \u00a0.,:;!|'’ijlтгItfr()[\]/\-–]/u
const wide = /[mwMWжшщюфЖШЩЮФМЫQO@%—№₽+−×=<>→]/u

function characterWidth(character: string): number {
  if (
    /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u.test(
      character,
    )
  )
    return 1
  if (narrow.test(character)) return 0.4
  if (wide.test(character)) return 0.94
  return /\p{Lu}/u.test(character) ? 0.76 : 0.64
}

/** Estimated width in pixels: there is no font to measure where the report is made, nor is the reader’s known. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0) * size
}

/** Text in lines of at most `width` pixels, broken at spaces; what does not fit in `most` lines ends in an ellipsis. */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  const kept = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines
  return kept.map((one) => cutText(one, size, width))
}

/** One line of at most `width` pixels. */
function cutText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
