import { type ParagraphChild, TextRun } from 'docx'
import type { PhrasingContent } from 'mdast'
import type { Language } from '../../core/localised.ts'

/** What stands around a piece of text. */
interface Marks {
  strong?: boolean
  emphasis?: boolean
}

/** Russian prepositions, conjunctions and particles of one or two letters do not end a line, and no line begins with a dash. */
const shortWords = /(?<=^|[\s(«„])(\p{Script=Cyrillic}{1,2}) (?=\S)/gu

/** Text with the non-breaking spaces that Russian typography asks for. */
export function typeset(text: string, language: Language): string {
  const bound = text.replaceAll(' — ', '\u00a0— ')
  // Twice, since of two short words in a row the first match takes the space in front of the second.
  return language === 'ru' ? bound.replace(shortWords, '$1\u00a0').replace(shortWords, '$1\u00a0') : bound
}

/**
 * Text for a run. The package looks for `{name}` in the finished file to put numbers there, also where a person wrote it; cut after the
 * brace, no text is taken for one.
 */
export function textParts(text: string): string[] {
  return text.split(/(?<=\{)/)
}

/** A piece of text under the styles Strong and Emphasis, which a template may define in its own way. */
function run(text: string, { strong, emphasis }: Marks): TextRun {
  return new TextRun({
    children: textParts(text),
    ...(strong ? { style: 'Strong', ...(emphasis && { italics: true }) } : emphasis ? { style: 'Emphasis' } : {}),
  })
}

/** Inline content as runs. What the report has no use for, such as links, is said as its text. */
export function runs(nodes: readonly PhrasingContent[], language: Language, marks: Marks = {}): ParagraphChild[] {
  return nodes.flatMap((node) => {
    if (node.type === 'strong') return runs(node.children, language, { ...marks, strong: true })
    if (node.type === 'emphasis') return runs(node.children, language, { ...marks, emphasis: true })
    if ('children' in node) return runs(node.children, language, marks)
    return 'value' in node ? [run(typeset(node.value, language), marks)] : []
  })
}
