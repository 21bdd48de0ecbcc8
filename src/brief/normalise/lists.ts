/** Short forms of lists: what a person writes as one text. */

const bullet = /^(?:[-*•–—]|\d{1,2}[.)])\s+/

/** One line of text: line breaks and runs of spaces become one space, non-breaking spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim()
}

function clean(items: readonly string[]): string[] {
  return items.map((item) => oneLine(item.trim().replace(bullet, ''))).filter((item) => item !== '')
}

/** Sentences: one per line or between semicolons; commas stay inside. */
function splitLines(text: string): string[] {
  return clean(text.split(/[\n;]+/))
}

/** Names: one per line or between commas and semicolons, except inside brackets, quotes and numbers. */
export function splitNames(text: string): string[] {
  const items: string[] = []
  let item = ''
  let depth = 0
  for (const [index, character] of [...text].entries()) {
    if ('([«“'.includes(character)) depth += 1
    if (')]»”'.includes(character)) depth = Math.max(0, depth - 1)
    const betweenDigits =
      character === ',' && /\d$/.test(item) && /^\d/.test([...text].slice(index + 1, index + 2).join(''))
    if (/[\n;,]/.test(character) && depth === 0 && !betweenDigits) {
      items.push(item)
      item = ''
    } else item += character
  }
  return clean([...items, item])
}

/** A list given as one text or as several. */
export function lines(value: string | readonly string[] | undefined): string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? splitLines(value) : clean(value)
}

/** As `lines`, for short names that people separate by commas. */
export function names(value: string | readonly string[] | undefined): string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? splitNames(value) : clean(value)
}
