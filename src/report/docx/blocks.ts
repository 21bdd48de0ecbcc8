import { BookmarkEnd, BookmarkStart, type FileChild, ImageRun, Paragraph, SimpleField, TextRun } from 'docx'
import type { Heading, List, Paragraph as ParagraphNode, RootContent, Table as TableNode } from 'mdast'
import type { ChartNode } from '../../core/chart.ts'
import type { Locale } from '../../core/locale.ts'
import { lightPalette } from '../charts/palette.ts'
import { renderChart } from '../charts/render-chart.ts'
import { textOf } from '../text-of.ts'
import { step } from './numbering.ts'
import { runs, textParts, typeset } from './runs.ts'
import { quoteIndent } from './styles.ts'
import { gap, keyFiguresOf, tableOf } from './tables.ts'

/** A picture of dots. */
interface Picture {
  png: Uint8Array
  /** In pixels of the drawing, however many dots there are to one. */
  width: number
  height: number
}

/** Turns SVG into a picture: Word knows neither its lines of text nor its fonts well enough to draw it itself. */
export type Paint = (svg: string) => Picture

/** Width the charts are drawn for: letters come out as large as those of a table. */
const chartWidth = 700

/** Pixels of Word, 96 to the inch: 170 mm wide, and as high as leaves room for a caption. */
const most = { width: 642, height: 800 }

/** Headings of the tree by the styles of Word; the title of the report has one of its own. */
const headingStyles = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading4'] as const

/** What the blocks of one document share. */
export interface Page {
  locale: Locale
  ids: ReadonlyMap<Heading, string>
  paint: Paint
}

/** Names of bookmarks hold no hyphens; one that begins with a line is not listed by Word. */
export function bookmarkOf(id: string): string {
  return `_${id.replaceAll('-', '_')}`
}

/** Where blocks stand. */
type Place = 'page' | 'quote'

/** A paragraph that is one bold name. */
function isName(node: RootContent | undefined): node is ParagraphNode {
  return node?.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong'
}

/** How nodes of the report become paragraphs and tables. One for each document: it counts figures, tables and numbered lists. */
export function blocksFor({ locale, ids, paint }: Page): (nodes: readonly RootContent[]) => FileChild[] {
  const { language, labels } = locale
  let figures = 0
  let tables = 0
  let lists = 0
  let bookmarks = 0
  /** What the next table is about: the last heading, or a bold name below it. */
  let subject = ''
  let named = ''

  /** Tables about the same subject are told apart by what the head of the second column names. */
  const tableName = ({ children }: TableNode): string => {
    const heads = children[0]?.children ?? []
    const again = named === subject
    named = subject
    return again && heads.length === 2 ? `${subject}. ${textOf(heads[1] ?? {})}` : subject
  }

  /** `Figure 3. ` with a number that Word counts anew when a figure is added. */
  const numbered = (words: string, field: string, number: number) => {
    const [before = '', after = ''] = words.split('{number}')
    const bold = (text: string) => new TextRun({ style: 'Strong', children: textParts(text) })
    return [bold(before), new SimpleField(`SEQ ${field} \\* ARABIC`, String(number)), bold(`${after} `)]
  }

  const heading = (node: Heading): FileChild => {
    subject = textOf(node)
    const id = ids.get(node)
    const text = runs(node.children, language)
    const style = headingStyles[node.depth - 1] ?? 'Heading4'
    if (id === undefined) return new Paragraph({ style, children: text })
    bookmarks += 1
    const children = [new BookmarkStart(bookmarkOf(id), bookmarks), ...text, new BookmarkEnd(bookmarks)]
    return new Paragraph({ style, children })
  }

  const list = ({ ordered, children }: List, place: Place, level: number): FileChild[] => {
    if (ordered) lists += 1
    const numbering = { reference: ordered ? 'numbers' : 'bullets', instance: ordered ? lists : 0, level, custom: true }
    const style = place === 'quote' ? 'QuoteBullet' : ordered ? 'ListNumber' : 'ListBullet'
    // Inside a passage set apart the text begins further in than the list itself says.
    const indent = place === 'quote' ? { indent: { left: quoteIndent + step * (level + 1), hanging: step } } : {}
    return children.flatMap((item) =>
      item.children.flatMap((node, index) => {
        if (node.type === 'list') return list(node, place, level + 1)
        if (node.type !== 'paragraph') return block(node, place)
        const text = runs(node.children, language)
        return index === 0
          ? [new Paragraph({ style, numbering, ...indent, children: text })]
          : [new Paragraph({ style: 'ListContinue', ...indent, children: text })]
      }),
    )
  }

  const figure = ({ chart }: ChartNode): FileChild[] => {
    figures += 1
    const { png, width, height } = paint(renderChart(chart, { width: chartWidth, palette: lightPalette, locale }))
    const scale = Math.min(most.width / width, most.height / height)
    const picture = new ImageRun({
      type: 'png',
      data: png,
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { id: String(figures), name: `Figure ${figures}`, description: `${chart.title}. ${chart.description}` },
    })
    const words = numbered(labels.page.figure, 'Figure', figures)
    const title = new TextRun({ style: 'Strong', children: textParts(typeset(`${chart.title}. `, language)) })
    const said = new TextRun({ children: textParts(typeset(chart.description, language)) })
    return [
      new Paragraph({ style: 'Figure', children: [picture] }),
      new Paragraph({ style: 'FigureCaption', children: [...words, title, said] }),
    ]
  }

  const block = (node: RootContent, place: Place = 'page', next?: RootContent): FileChild[] => {
    switch (node.type) {
      case 'heading':
        return [heading(node)]
      case 'paragraph': {
        const name = isName(node)
        if (name) subject = textOf(node).replace(/[.:]$/, '')
        const keepNext = next?.type === 'table' || (name && next !== undefined && next.type !== 'heading')
        const style = place === 'quote' ? { style: 'Quote' } : name ? { style: 'ListName' } : {}
        return [new Paragraph({ ...style, keepNext, children: runs(node.children, language) })]
      }
      case 'list':
        return list(node, place, 0)
      case 'blockquote':
        return [...blocks(node.children, 'quote'), gap()]
      case 'table': {
        tables += 1
        const caption = new TextRun({ children: textParts(typeset(tableName(node), language)) })
        const words = numbered(labels.page.table, 'Table', tables)
        return [new Paragraph({ style: 'Caption', children: [...words, caption] }), tableOf(node, language), gap()]
      }
      case 'keyFigures':
        return [keyFiguresOf(node, language), gap()]
      case 'chart':
        return [...figure(node), ...blocks(node.children, place)]
      case 'code':
        return node.value
          .split('\n')
          .map((line) => new Paragraph({ children: [new TextRun({ children: textParts(line) })] }))
      default:
        return 'children' in node ? blocks(node.children as RootContent[], place) : []
    }
  }

  const blocks = (nodes: readonly RootContent[], place: Place = 'page'): FileChild[] =>
    nodes.flatMap((node, index) => block(node, place, nodes[index + 1]))

  return (nodes) => blocks(nodes)
}
