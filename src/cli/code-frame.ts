import { codeFrameColumns } from '@babel/code-frame'
import { visibleText } from './safe-text.ts'

const widest = 160
/** Of a line that is cut, so much is shown before the marked column. */
const before = 40

/** Hidden characters as `·`, so that columns stay true; the message names the code point. */
function visibleOneForOne(text: string): string {
  return [...text].map((character) => (visibleText(character) === character ? character : '·')).join('')
}

/** A window of a line, one character of it given up for each end that is cut. */
function cut(text: string, skip: number): string {
  const shown = visibleOneForOne(text.slice(skip, skip + widest))
  const front = skip > 0 && shown !== '' ? `…${shown.slice(1)}` : shown
  return text.length > skip + widest ? `${front}…` : front
}

/** Shows places of a text with the lines around them, cut so that one long line cannot fill the terminal. */
export function codeFrames(source: string): (line: number, column: number | null) => string {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/)
  return (line, column) => {
    const first = Math.max(0, line - 3)
    const skip = column !== null && column > widest - 20 ? column - before : 0
    const shown = lines.slice(first, line + 1).map((text) => cut(text, skip))
    const start = column === null ? { line } : { line, column: column - skip }
    const options = { linesAbove: 2, linesBelow: 1, highlightCode: false, startLine: first + 1 }
    return codeFrameColumns(shown.join('\n'), { start }, options)
  }
}
