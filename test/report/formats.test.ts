import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { renderAs } from '../../src/cli/reporter.ts'
import { readDocx } from '../support/docx.ts'
import { exampleStrategies } from '../support/example-strategies.ts'
import { headingsOf, nodesOf, parseMarkdown, textOf } from '../support/markdown-skeleton.ts'
import { insidesOf, tagsOf, textIn, without } from '../support/markup.ts'

const squeezed = (text: string) => text.replace(/[ \n]+/g, '')
const numbers = (text: string) => text.match(/[−-]?\d[\d.,\u00a0\u202f]*\d|\d/g) ?? []

/** Markdown without drawings and the sentence below each, which belong to the chart. */
function proseOf(root: Nodes): Nodes[] {
  if (!('children' in root)) return []
  return root.children.filter((node, index) => node.type !== 'code' && root.children[index - 1]?.type !== 'code')
}

describe.each(exampleStrategies)('Markdown and HTML of %s', async (_, strategy) => {
  const root = parseMarkdown(await renderAs(strategy, 'md'))
  // What is beside the text: pictures with their captions and data, numbers set large.
  const page = without(await renderAs(strategy, 'html'), 'svg', 'figure', 'dl', 'nav', 'style')
  const body = page.slice(page.indexOf('<header>'))

  test('have the same headings', () => {
    const headings = tagsOf(body).filter(({ name, closing }) => /^h[1-6]$/.test(name) && !closing)
    const texts = insidesOf(body, 'h1|h2|h3|h4').map(textIn)
    expect(headings.map(({ name }, index) => `${name[1]} ${texts[index]}`)).toEqual(headingsOf(root))
  })

  test('have the same tables, cell by cell', () => {
    const tables = insidesOf(body, 'table').map((table) =>
      insidesOf(table, 'tr').map((row) => insidesOf(row, 'th|td').map(textIn)),
    )
    const expected = nodesOf(root).flatMap((node) =>
      node.type === 'table' ? [node.children.map((row) => row.children.map((cell) => textOf(cell)))] : [],
    )
    expect(expected.length).toBeGreaterThan(20)
    expect(tables).toEqual(expected)
  })

  test('say the same, word for word and number for number', () => {
    const markdown = proseOf(root)
      .map((node) => textOf(node))
      .join('\n')
    const html = textIn(body)
    expect(numbers(html).length).toBeGreaterThan(500)
    expect(squeezed(html) === squeezed(markdown)).toBe(true)
  })
})

/** What Word and HTML call by other names: level 1 of the tree is the title. */
const levelOf: Readonly<Record<string, number>> = { Title: 1, Heading1: 2, Heading2: 3, Heading3: 4 }

/** Spaces aside, since the Word document binds short words to the next. */
const close = (text: string) => text.replace(/\s+/g, '')

describe.each(exampleStrategies)('Markdown and DOCX of %s', async (_, strategy) => {
  const root = parseMarkdown(await renderAs(strategy, 'md'))
  const { document, paragraphs, tables } = readDocx(await renderAs(strategy, 'docx'))

  test('have the same headings', () => {
    const headings = paragraphs.flatMap(({ style, text }) =>
      levelOf[style] ? [`${levelOf[style]}${close(text)}`] : [],
    )
    expect(headings).toEqual(headingsOf(root).map(close))
  })

  test('have the same tables, cell by cell', () => {
    const expected = nodesOf(root).flatMap((node) =>
      node.type === 'table' ? [node.children.map((row) => row.children.map((cell) => close(textOf(cell))))] : [],
    )
    expect(expected.length).toBeGreaterThan(20)
    expect(tables.map((rows) => rows.map((row) => row.map(close)))).toEqual(expected)
  })

  test('say the same, word for word and number for number', () => {
    // What is beside the text: contents, captions, numbers set large.
    const beside = /^(?:TOC|Caption|Figure|KeyFigure)/
    const said = paragraphs.flatMap(({ style, text }) => (beside.test(style) ? [] : [text])).join('\n')
    const markdown = proseOf(root)
      .map((node) => textOf(node))
      .join('\n')
    expect(numbers(said).length).toBeGreaterThan(500)
    expect(close(said) === close(markdown)).toBe(true)
  })

  test('every figure of Markdown is a picture', () => {
    const drawings = nodesOf(root).filter(({ type }) => type === 'code')
    expect(document.match(/<w:drawing>/g)?.length).toBeGreaterThanOrEqual(drawings.length)
  })
})
