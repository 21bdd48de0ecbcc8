/** A range of a source file; lines and columns from 1, columns in UTF-16 units, the end after the last one. */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Finds where something of a file stands: a pointer into it, or the nearest thing around it that is there; null for the file itself. */
export type Locate = (pointer: string) => Place | null

/** Turns offsets of a text into places. */
export function placesIn(text: string): (from: number, to: number) => Place {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const at = (offset: number) => {
    const line = lineAt(offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
  return (from, to) => {
    const [start, end] = [at(from), at(Math.max(from, to))]
    return { ...start, endLine: end.line, endColumn: end.column }
  }
}
