import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Paragraph as ParagraphNode, Root } from 'mdast'
import type { Locale } from '../../core/locale.ts'
import { outlineOf } from '../outline.ts'
import { textOf } from '../text-of.ts'
import { blocksFor, type Paint } from './blocks.ts'
import { coreProperties } from './core-properties.ts'
import { withFixedTimes } from './fixed-times.ts'
import { contentsOf, coverOf } from './front.ts'
import { numbering } from './numbering.ts'
import { textParts } from './runs.ts'
import { styleSheet, textWidthOfPage } from './styles.ts'
import { gap } from './tables.ts'

/** What a document needs beside the tree. */
export interface DocxOptions {
  paint: Paint
  /** ISO date and time that the properties of the file show: that of the strategy, so that the same strategy gives the same bytes. */
  writtenAt: string
}

/** Longest title at the head of a page. */
const mostLetters = 90

/** A4 in twentieths of a point. */
const page = { width: 11906, height: 16838 }
const side = (page.width - textWidthOfPage) / 2

function headOf(title: string): Header {
  const letters = [...title]
  const shown = letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('')}…` : title
  return new Header({
    children: [new Paragraph({ style: 'Header', children: [new TextRun({ children: textParts(shown) })] })],
  })
}

function footOf({ labels }: Locale): Footer {
  const fields: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  }
  const children = labels.page.pages.split(/(\{\w+\})/).map((part) => fields[part] ?? part)
  return new Footer({
    children: [
      new Paragraph({ style: 'Footer', alignment: AlignmentType.RIGHT, children: [new TextRun({ children })] }),
    ],
  })
}

/**
 * A Word document (Office Open XML) of a report tree: A4, a cover, contents, chapters on pages of their own. Everything has a named style, those of
 * Word where it has one. Text of the tree stays text. The same tree and options give the same bytes.
 */
export async function renderDocx(root: Root, locale: Locale, { paint, writtenAt }: DocxOptions): Promise<Uint8Array> {
  const outline = outlineOf(root)
  const title = outline.title ? textOf(outline.title) : locale.labels.report.title
  const blocks = blocksFor({ locale, ids: outline.ids, paint })
  const lines = outline.lead.filter((node): node is ParagraphNode => node.type === 'paragraph')
  const rest = outline.lead.filter((node) => node.type !== 'paragraph')
  const file = new Document({
    numbering,
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: page,
            margin: { top: 1500, bottom: 1250, left: side, right: side, header: 700, footer: 600 },
          },
        },
        headers: { default: headOf(title), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footOf(locale), first: new Footer({ children: [new Paragraph({})] }) },
        children: [
          ...(outline.title ? coverOf(outline.title, lines, locale) : []),
          ...(rest.length > 0 ? [gap(), ...blocks(rest)] : []),
          ...contentsOf(outline, locale),
          ...outline.chapters.flatMap(({ heading, blocks: content }) => blocks([heading, ...content])),
        ],
      },
    ],
  })
  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: styleSheet(locale.language) },
    { path: 'docProps/core.xml', data: coreProperties({ title, writtenAt, language: locale.language }) },
  ])
  return withFixedTimes(bytes)
}
