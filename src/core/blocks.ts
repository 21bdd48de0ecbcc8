import type {
  AlignType,
  BlockContent,
  Blockquote,
  Code,
  Emphasis,
  Heading,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  Text,
} from 'mdast'

/**
 * Builders of report content. Whatever a person or a model wrote enters as a string and becomes a text node, so no writer can
 * take it for markup.
 */

/** Inline content: a string becomes a text node, a list is laid out in order. */
export type Phrase = string | PhrasingContent | readonly Phrase[]

function phrasing(phrase: Phrase): PhrasingContent[] {
  if (typeof phrase === 'string') return phrase === '' ? [] : [text(phrase)]
  return isList(phrase) ? phrase.flatMap(phrasing) : [phrase]
}

function isList(phrase: Phrase): phrase is readonly Phrase[] {
  return Array.isArray(phrase)
}

function text(value: string): Text {
  return { type: 'text', value }
}

export function strong(...phrases: Phrase[]): Strong {
  return { type: 'strong', children: phrasing(phrases) }
}

export function emphasis(...phrases: Phrase[]): Emphasis {
  return { type: 'emphasis', children: phrasing(phrases) }
}

export function heading(depth: Heading['depth'], ...phrases: Phrase[]): Heading {
  return { type: 'heading', depth, children: phrasing(phrases) }
}

export function paragraph(...phrases: Phrase[]): Paragraph {
  return { type: 'paragraph', children: phrasing(phrases) }
}

function list(ordered: boolean, items: readonly Phrase[]): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    ...(ordered ? { start: 1 } : {}),
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  }
}

export function bulleted(items: readonly Phrase[]): List {
  return list(false, items)
}

export function numbered(items: readonly Phrase[]): List {
  return list(true, items)
}

/** A table with a header row. A row of another width is a bug of the caller. */
export function table(
  header: readonly Phrase[],
  rows: readonly (readonly Phrase[])[],
  align?: readonly AlignType[],
): Table {
  for (const row of rows) {
    if (row.length !== header.length) {
      throw new Error(`A row of ${row.length} cells stands in a table of ${header.length} columns.`)
    }
  }
  return {
    type: 'table',
    align: header.map((_, index) => align?.[index] ?? null),
    children: [header, ...rows].map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
    })),
  }
}

/** Fenced text of a language, kept byte for byte: only for content made by code. */
export function code(lang: string, value: string): Code {
  return { type: 'code', lang, value }
}

/** A passage set apart: an open finding, words ready to say. */
export function note(...blocks: BlockContent[]): Blockquote {
  return { type: 'blockquote', children: blocks }
}
