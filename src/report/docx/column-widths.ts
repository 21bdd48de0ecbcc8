import { textWidth } from '../charts/text-width.ts'

/** Room at both sides of the text of a cell, in twentieths of a point. */
const padding = 200

/** No column asks for more than this share because of one long word: the word is hyphenated. */
const mostForWord = 0.3

/** Of the estimated width, which has room for wider letters than those of Arial. */
const share = 0.9

/** What a line may be broken at; the spaces inside numbers and money are no such place. */
const breaks = /[ \n]|(?<=[-–—/])/u

interface Demand {
  /** Of the longest word. */
  least: number
  /** Of the longest cell on one line. */
  most: number
  /** Of all its text, set one after the other. */
  all: number
}

function demandOf(cells: readonly string[], total: number, size: number): Demand {
  // The head is bold, so it takes about as much as is estimated.
  const width = (text: string, index: number) => textWidth(text, size) * (index === 0 ? 1 : share) + padding
  const lines = cells.map(width)
  const words = cells.flatMap((cell, index) => cell.split(breaks).map((word) => width(word, index)))
  const most = Math.max(padding, ...lines)
  return {
    least: Math.min(Math.max(padding, ...words), total * mostForWord, most),
    most,
    all: lines.reduce((sum, width) => sum + width, 0),
  }
}

/** `total` shared out in whole numbers; what rounding leaves goes to the widest. */
function rounded(widths: readonly number[], total: number): number[] {
  const sum = widths.reduce((all, width) => all + width, 0)
  const whole = widths.map((width) => Math.floor((width * total) / sum))
  const rest = total - whole.reduce((all, width) => all + width, 0)
  const widest = whole.indexOf(Math.max(...whole))
  return whole.map((width, index) => (index === widest ? width + rest : width))
}

/**
 * Widths of the columns of a table, in twentieths of a point, `total` together. Said in the file, because only Word fits columns to their
 * text by itself. A column never gets less than its longest word while there is room, nor more than its longest line while others
 * want it; between that, more text gets more width.
 *
 * @param columns texts of each column, that of its head first
 * @param size of the letters, in twentieths of a point
 */
export function columnWidths(columns: readonly (readonly string[])[], total: number, size: number): number[] {
  const demands = columns.map((cells) => demandOf(cells, total, size))
  const least = demands.reduce((sum, demand) => sum + demand.least, 0)
  const most = demands.reduce((sum, demand) => sum + demand.most, 0)
  if (least >= total) {
    return rounded(
      demands.map((demand) => demand.least),
      total,
    )
  }
  if (most <= total) {
    return rounded(
      demands.map((demand) => demand.most),
      total,
    )
  }
  const widths = demands.map((demand) => demand.least)
  let spare = total - least
  // Each round fills at least one column up to its longest line, or spends what is left.
  for (let open = demands.map((_, index) => index); spare > 1 && open.length > 0; ) {
    const weight = (index: number) => demands[index]?.all ?? 0
    const weights = open.reduce((sum, index) => sum + weight(index), 0)
    const shared = spare
    const still: number[] = []
    for (const index of open) {
      const wanted = (demands[index]?.most ?? 0) - (widths[index] ?? 0)
      const given = Math.min(wanted, (shared * weight(index)) / weights)
      widths[index] = (widths[index] ?? 0) + given
      spare -= given
      if (given < wanted) still.push(index)
    }
    if (still.length === open.length) break
    open = still
  }
  return rounded(widths, total)
}
