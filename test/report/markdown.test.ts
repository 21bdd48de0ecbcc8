import { describe, expect, test } from 'vitest'
import { bulleted, code, emphasis, heading, note, numbered, paragraph, strong, table } from '../../src/core/blocks.ts'
import { localeOf } from '../../src/core/locale.ts'
import type { Block } from '../../src/core/stage.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { reportTree } from '../../src/report/report-tree.ts'
import { hostileTexts } from '../support/hostile.ts'
import { mdxCode, parseMarkdown, skeleton, textOf } from '../support/markdown-skeleton.ts'
import { reportFixture } from '../support/report-fixture.ts'

function render(...blocks: Block[]): string {
  return renderMarkdown(reportTree(reportFixture('en'), [() => blocks], localeOf('en')))
}

/** The text in every place a text can stand: alone, after another, inside emphasis, at both ends of a line. */
function everywhere(text: string): Block[] {
  return [
    heading(1, text),
    heading(4, text, text),
    paragraph(text),
    paragraph('before ', text),
    paragraph(strong(text), ' ', emphasis(text), text),
    bulleted([text, ['x', strong(text)]]),
    numbered([text]),
    note(paragraph(text), bulleted([text])),
    table(
      ['a', text],
      [
        [text, 'b'],
        [strong(text), emphasis(text)],
      ],
    ),
    paragraph(text),
  ]
}

describe('renderMarkdown', () => {
  const expected = skeleton(parseMarkdown(render(...everywhere('plain'))))

  test.each(hostileTexts)('%s stays text in every place', async (_, attack) => {
    const markdown = render(...everywhere(attack))
    const root = parseMarkdown(markdown)
    expect(skeleton(root)).toBe(expected)
    expect(await mdxCode(markdown)).toEqual([])
  })

  test.each([
    ['Ben & Jerry’s, 0 and false', 'Ben & Jerry’s, 0 and false\n'],
    ['$150,000', '\\$150,000\n'],
    ['10:30, ratio 1:2', '10:30, ratio 1:2\n'],
    ['import the list', '&#x69;mport the list\n'],
    ['{% raw %}', '\\{\\% raw %\\}\n'],
    ['<% x %>', '\\<\\% x %>\n'],
    ['::set-output', '\\:\\:set-output\n'],
  ])('%j is written as %j', (text, markdown) => {
    expect(render(paragraph(text))).toBe(markdown)
  })

  test('what is read back is what was written', () => {
    const text = 'a_b *c* `d` {e} <f> $g$ [h](i) | j \\k & &amp; #l ~m~ 1) n'
    expect(textOf(parseMarkdown(render(paragraph(text))))).toBe(text)
  })

  test('tables are compact and keep their alignment', () => {
    expect(render(table(['Name', 'Sum'], [['a|b', '1']], [null, 'right']))).toBe(
      '| Name | Sum |\n| - | -: |\n| a\\|b | 1 |\n',
    )
  })

  test('a chart keeps its lines; a paragraph without words is dropped', () => {
    expect(render(code('mermaid', 'gantt\n    x'), paragraph(''))).toBe('```mermaid\ngantt\n    x\n```\n')
  })
})
