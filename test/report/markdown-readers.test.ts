import { lint } from 'markdownlint/sync'
import mermaid from 'mermaid'
import { describe, expect, test } from 'vitest'
import { renderAs } from '../../src/cli/reporter.ts'
import { exampleStrategies } from '../support/example-strategies.ts'
import { nodesOf, parseMarkdown } from '../support/markdown-skeleton.ts'

/** The rules of markdownlint less those that say nothing about a report. */
const config = {
  default: true,
  // A paragraph is one line, so that a viewer wraps it.
  MD013: false,
  // Headings such as the names of initiatives may stand twice, under another heading.
  MD024: { siblings_only: true },
  // A heading may end in an abbreviation: “31 декабря 2027 г.”
  MD026: { punctuation: ',;:!?' },
  // A name above a list is bold rather than one more level of headings.
  MD036: false,
}

describe.each(exampleStrategies)('%s', async (_, strategy) => {
  const markdown = await renderAs(strategy, 'md')

  test('is clean to markdownlint', () => {
    const { report = [] } = lint({ strings: { report: markdown }, config })
    expect(
      report.map(({ lineNumber, ruleNames, errorDetail }) => `${lineNumber} ${ruleNames[0]} ${errorDetail}`),
    ).toEqual([])
  })

  // The parser of line charts asks for a page around it; that of plans does not.
  test('has a plan that Mermaid reads', async () => {
    const drawings = nodesOf(parseMarkdown(markdown)).flatMap((node) =>
      node.type === 'code' && node.lang === 'mermaid' && node.value.startsWith('gantt') ? [node.value] : [],
    )
    expect(drawings.length).toBeGreaterThan(0)
    for (const drawing of drawings)
      expect(await mermaid.parse(drawing)).toMatchObject({ diagramType: expect.any(String) })
  })
})

test('a drawing that is none is seen', async () => {
  await expect(mermaid.parse('gant\n    nonsense')).rejects.toThrow()
})
