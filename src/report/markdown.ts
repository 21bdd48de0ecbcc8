import type { Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import { code, emphasis, paragraph } from '../core/blocks.ts'
import type { ChartNode } from '../core/chart.ts'
import { mermaidChart } from './mermaid-chart.ts'

/**
 * What CommonMark and GFM leave alone but other readers of Markdown act on. `atBreak` is the start of a line. Each is escaped by
 * a backslash, a letter by a character reference, so the text reads the same.
 */
const unsafe: NonNullable<Options['unsafe']> = [
  // MDX takes braces for code and `<` for a component; Liquid and Vue take doubled braces for a template.
  { character: '{', inConstruct: 'phrasing' },
  { character: '}', inConstruct: 'phrasing' },
  { character: '<', inConstruct: 'phrasing' },
  { atBreak: true, character: '{' },
  { atBreak: true, character: '<' },
  // MDX takes a paragraph that opens with these words for a module statement.
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
  // Dollars make formulas on GitHub and in Pandoc.
  { character: '$', inConstruct: 'phrasing' },
  // Directives (`:name`, `:::note`) and workflow commands (`::add-mask::`).
  { atBreak: true, character: ':', after: ':' },
  { character: ':', after: '[A-Za-z]', inConstruct: 'phrasing' },
]

/**
 * Template engines look for `{%`, `{#` and `<%` and know no backslash, so the second character is escaped as well. The serialiser
 * has no pattern for it: it skips an escape that depends on an escaped neighbour.
 */
const text: Handle = (node, parent, state, info) => {
  const { unsafe: patterns } = state
  const around = info.before + node.value + info.after
  // The serialiser tries all of some seventy patterns on every text; one whose character does not occur finds nothing.
  state.unsafe = patterns.filter(({ character }) => around.includes(character))
  const safe = defaultHandlers.text(node, parent, state, info)
  state.unsafe = patterns
  return safe.replace(/(\\[{<])(?=[%#])/g, '$1\\')
}

/** A picture that Mermaid cannot draw and nothing says in text has no place in Markdown; nor have numbers that only stand large. */
function said(node: RootContent): boolean {
  if (node.type === 'keyFigures') return false
  return node.type !== 'chart' || node.children.length > 0 || mermaidChart(node.chart) !== null
}

/** A drawing where Mermaid has one, and what the chart says in text. */
const chart: Handle = (node: ChartNode, _parent, state, info) => {
  const drawing = mermaidChart(node.chart)
  const drawn = drawing === null ? [] : [code('mermaid', drawing), paragraph(emphasis(node.chart.description))]
  const children = [...drawn, ...node.children]
  return state.containerFlow({ type: 'root', children }, info)
}

/**
 * Markdown (GFM) of a report tree, safe to paste into MDX and Liquid sites. Text nodes cannot become markup: that is the
 * serialiser's promise, extended here to what it does not know. Ends with a line feed.
 */
export function renderMarkdown(root: Root): string {
  return toMarkdown(
    { ...root, children: root.children.filter(said) },
    {
      bullet: '-',
      emphasis: '_',
      fences: true,
      listItemIndent: 'one',
      resourceLink: true,
      rule: '-',
      // Padding to equal columns would double the size of tables whose cells hold sentences.
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe, handlers: { text, chart } }],
    },
  )
}
