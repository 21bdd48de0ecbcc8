import { type FileChild, ImportedXmlComponent, InternalHyperlink, Paragraph, TextRun } from 'docx'
import type { Heading, Paragraph as ParagraphNode } from 'mdast'
import type { Locale } from '../../core/locale.ts'
import type { Outline } from '../outline.ts'
import { textOf } from '../text-of.ts'
import { bookmarkOf } from './blocks.ts'
import { runs, textParts, typeset } from './runs.ts'

/** Twentieths of a point from the top of the page to the title: a third of it. */
const coverSpace = 4200

/** The kind of report and the company, each on a line; in the text it is one heading. */
function titleParts(title: Heading, { labels }: Locale): { kind: string | null; name: string } {
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

const fieldBegins = `<w:fldChar w:fldCharType="begin" w:dirty="true"/>`
const instruction = `<w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText>`
const fieldSplits = `<w:fldChar w:fldCharType="separate"/>`
const fieldEnds = `<w:fldChar w:fldCharType="end"/>`

/** Runs that are parts of a field. The package has a table of contents too, in a box that LibreOffice does not take for one. */
function fieldRuns(...parts: string[]): TextRun[] {
  return parts.map((part) => ImportedXmlComponent.fromXmlString(`<w:r>${part}</w:r>`) as unknown as TextRun)
}

/**
 * The contents as a field that Word fills in when it opens the file, after asking. It holds the titles already, for readers that fill in
 * nothing; page numbers are left to those who lay out the pages.
 */
export function contentsOf({ chapters }: Outline, { language, labels }: Locale): FileChild[] {
  const entries = chapters.flatMap(({ id, heading, parts }) => [
    { style: 'TOC1', id, heading },
    ...parts.map((part) => ({ style: 'TOC2', ...part })),
  ])
  const last = entries.length - 1
  return [
    new Paragraph({ style: 'TOCHeading', children: [new TextRun(labels.page.contents)] }),
    ...entries.map(({ style, id, heading }, index) => {
      const text = new TextRun({ children: textParts(typeset(textOf(heading), language)) })
      return new Paragraph({
        style,
        children: [
          ...(index === 0 ? fieldRuns(fieldBegins, instruction, fieldSplits) : []),
          new InternalHyperlink({ anchor: bookmarkOf(id), children: [text] }),
          ...(index === last ? fieldRuns(fieldEnds) : []),
        ],
      })
    }),
  ]
}
