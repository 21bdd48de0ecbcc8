import {
  AlignmentType,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Table as TableNode } from 'mdast'
import type { KeyFiguresNode } from '../../core/key-figures.ts'
import type { Language } from '../../core/localised.ts'
import { textOf } from '../text-of.ts'
import { columnWidths } from './column-widths.ts'
import { runs } from './runs.ts'
import { textWidthOfPage } from './styles.ts'

/** Tables from here on are set smaller. */
const manyColumns = 6

/** Size of letters in tables, in twentieths of a point. */
const letters = 170
const smallLetters = 160

/** The package draws a full grid around every table unless it is refused, for which its types have no word: the style says how a table looks. */
const byStyle = false as unknown as ITableBordersOptions

const twips = (size: number) => ({ size, type: WidthType.DXA })

/** A table under the style Table Grid, as wide as the text, whose head stands again on each page and whose rows are not parted. */
export function tableOf(node: TableNode, language: Language): Table {
  const [head] = node.children
  const columns = (head?.children ?? []).map((_, index) =>
    node.children.map(({ children }) => textOf(children[index] ?? { value: '' })),
  )
  const small = columns.length >= manyColumns
  const widths = columnWidths(columns, textWidthOfPage, small ? smallLetters : letters)
  const rows = node.children.map(
    (row, rowIndex) =>
      new TableRow({
        tableHeader: rowIndex === 0,
        cantSplit: true,
        children: row.children.map(
          ({ children }, index) =>
            new TableCell({
              width: twips(widths[index] ?? 0),
              children: [
                new Paragraph({
                  style: small ? 'TableTextSmall' : 'TableText',
                  // The head stays with the first row, and a short table is not left with its last row alone.
                  keepNext: rowIndex === 0,
                  ...(node.align?.[index] === 'right' && { alignment: AlignmentType.RIGHT }),
                  children: runs(children, language),
                }),
              ],
            }),
        ),
      }),
  )
  return new Table({
    style: 'TableGrid',
    rows,
    columnWidths: widths,
    width: twips(textWidthOfPage),
    layout: TableLayoutType.FIXED,
    borders: byStyle,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
  })
}

/** Key figures side by side, each a large number above its name. */
export function keyFiguresOf({ figures }: KeyFiguresNode, language: Language): Table {
  const width = Math.floor(textWidthOfPage / figures.length)
  const line = (style: string, text: string) =>
    new Paragraph({ style, children: runs([{ type: 'text', value: text }], language) })
  const cells = figures.map(
    ({ name, value }) =>
      new TableCell({ width: twips(width), children: [line('KeyFigure', value), line('KeyFigureName', name)] }),
  )
  return new Table({
    style: 'KeyFigures',
    rows: [new TableRow({ cantSplit: true, children: cells })],
    columnWidths: figures.map(() => width),
    width: twips(width * figures.length),
    layout: TableLayoutType.FIXED,
    borders: byStyle,
  })
}

/** Room after a table, which has none of its own. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } })
}
