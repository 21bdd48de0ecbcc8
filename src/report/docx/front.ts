import { type FileChild, InternalHyperlink, PageReference, Paragraph, Tab, TableOfContents, TextRun } from 'docx'
import type { Heading, Paragraph as ParagraphNode } from 'mdast'
import type { Locale } from '../../core/locale.ts'
import type { Outline } from '../outline.ts'
import { textOf } from '../text-of.ts'
import { bookmarkOf } from './blocks.ts'
import { runs, textParts, typeset } from './runs.ts'

/** Twentieths of a point from the top of the page to the title: a third of it. */
const coverSpace = 4200

/** The kind of report and the company, each on a line; in the text it is one heading. */
export function titleParts(title: Heading, { labels }: Locale): { kind: string | null; name: string } {
  const text = textOf(title)
  const prefix = `${labels.report.title}: `
  return text.startsWith(prefix)
    ? { kind: labels.report.title, name: text.slice(prefix.length) }
    : { kind: null, name: text }
}

/** The title with what is said about the plan, a third down the first page. */
export function coverOf(title: Heading, lines: readonly ParagraphNode[], locale: Locale): FileChild[] {
  const { language } = locale
  const { kind, name } = titleParts(title, locale)
  const text = (value: string) => textParts(typeset(value, language))
  return [
    new Paragraph({
      style: 'Title',
      spacing: { before: coverSpace },
      children: [
        ...(kind === null ? [] : [new TextRun({ style: 'TitleKind', children: text(kind) })]),
        new TextRun({ ...(kind !== null && { break: 1 }), children: text(name) }),
      ],
    }),
    ...lines.map((line) => new Paragraph({ style: 'Subtitle', children: runs(line.children, language) })),
  ]
}

/**
 * The contents as a field of Word, which asks to fill in the page numbers when it opens the file. Filled already with what it would say,
 * for the readers that fill in nothing.
 */
export function contentsOf({ chapters }: Outline, { language, labels }: Locale): FileChild[] {
  const entry = (style: string, id: string, heading: Heading) =>
    new Paragraph({
      style,
      children: [
        new InternalHyperlink({
          anchor: bookmarkOf(id),
          children: [
            new TextRun({ children: [...textParts(typeset(textOf(heading), language)), new Tab()] }),
            new PageReference(bookmarkOf(id)),
          ],
        }),
      ],
    })
  const entries = chapters.flatMap(({ id, heading, parts }) => [
    entry('TOC1', id, heading),
    ...parts.map((part) => entry('TOC2', part.id, part.heading)),
  ])
  return [
    new Paragraph({ style: 'TOCHeading', children: [new TextRun(labels.page.contents)] }),
    new TableOfContents(labels.page.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      contentChildren: entries,
    }),
  ]
}
