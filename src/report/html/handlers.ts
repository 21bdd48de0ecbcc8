import type { Heading, RootContent, Table } from 'mdast'
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast'
import type { ChartNode } from '../../core/chart.ts'
import type { KeyFiguresNode } from '../../core/key-figures.ts'
import type { Locale } from '../../core/locale.ts'
import { fill } from '../../core/localised.ts'
import { chartTable } from '../charts/chart-table.ts'
import { variablePalette } from '../charts/palette.ts'
import { renderChart } from '../charts/render-chart.ts'
import { textOf } from '../text-of.ts'
import { type Content, type Element, element } from './hast.ts'
import { pairedLists } from './pairs.ts'

/** Width the charts are drawn for: that of the text on a desk and on paper. */
const chartWidth = 760

/** Tables from here on have to be moved sideways on a telephone. */
const manyColumns = 4

/** Cells this short stay on one line: `31 Dec`. */
const shortText = 9

/** Tables of at most this many rows are not parted between pages. */
const fewRows = 9

/** What the handlers of one page share. */
interface Page {
  locale: Locale
  ids: ReadonlyMap<Heading, string>
}

function visit(node: Content, change: (element: Element) => void): void {
  if (node.type !== 'element') return
  change(node)
  for (const child of node.children) visit(child, change)
}

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

/** Heads say that they are heads of columns, and alignment is a class: the attribute is long gone from HTML. */
function dress(node: Element): void {
  if (node.tagName === 'th') node.properties.scope = 'col'
  if (node.properties.align === 'right') node.properties.className = ['number']
  delete node.properties.align
  if (node.tagName === 'td' && textOf(node).length <= shortText)
    node.properties.className = [...classesOf(node), 'short']
}

/** A table in a box of its own that can be moved sideways, by keys as well; `nameId` is the element that names it. */
function boxed(table: Element, { children }: Table, nameId: string | undefined): Element {
  const columns = children[0]?.children.length ?? 0
  if (children.length <= fewRows) table.properties.className = ['whole']
  visit(table, dress)
  const wide = columns >= manyColumns
  return element(
    'div',
    wide
      ? { className: ['box', columns >= 7 ? 'wider' : 'wide'], role: 'group', tabIndex: 0, ...labelledBy(nameId) }
      : { className: ['box'] },
    table,
  )
}

/** Named by another element, so that no text of the report stands in an attribute. */
function labelledBy(id: string | undefined): Element['properties'] {
  return id === undefined ? {} : { ariaLabelledBy: [id] }
}

/** How nodes of the report become HTML. One set for each page: it counts figures and knows the last heading. */
export function handlersFor({ locale, ids }: Page): Handlers {
  const { page } = locale.labels
  let figures = 0
  let section: string | undefined

  const tableElement = (state: State, node: Table, nameId: string | undefined): Element =>
    boxed(defaultHandlers.table(state, node), node, nameId)

  const chart = (state: State, node: ChartNode): Content[] => {
    figures += 1
    const { chart } = node
    const id = `figure-${figures}`
    const svg = renderChart(chart, { width: chartWidth, palette: variablePalette, locale }, id)
    // The tables beside a chart hold its figures already.
    const nameId = `${id}-name`
    const data = node.children.some(({ type }) => type === 'table') ? [] : [dataOf(state, node, nameId)]
    const name = fill(page.figure, { number: String(figures) })
    const figure = element(
      'figure',
      { id },
      element('div', { className: ['box', 'picture'], role: 'group', tabIndex: 0, ...labelledBy(nameId) }, raw(svg)),
      element('figcaption', {}, element('b', { id: nameId }, `${name} ${chart.title}.`), ` ${chart.description}`),
      ...data,
    )
    return [figure, ...(state.all(node) as Content[])]
  }

  const dataOf = (state: State, { chart }: ChartNode, nameId: string): Element =>
    element('details', {}, element('summary', {}, page.data), tableElement(state, chartTable(chart, locale), nameId))

  return {
    chart,
    keyFigures: (_state, { figures }: KeyFiguresNode) =>
      element(
        'dl',
        { className: ['figures'] },
        ...figures.map(({ name, value }) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
      ),
    heading: (state, node: Heading) => {
      const made = defaultHandlers.heading(state, node)
      section = ids.get(node)
      if (section !== undefined) made.properties.id = section
      return made
    },
    table: (state, node: Table) => tableElement(state, node, section),
  }
}

/** Markup made here. Nothing that a person or a model wrote comes this way but through the writer of charts, which escapes it. */
function raw(value: string): Content {
  return { type: 'raw', value }
}

/** HTML of blocks, each on a line of its own. */
export function contentOf(nodes: readonly RootContent[], handlers: Handlers): Content[] {
  const { children } = toHast({ type: 'root', children: [...nodes] }, { handlers }) as Element
  return pairedLists(children)
}
