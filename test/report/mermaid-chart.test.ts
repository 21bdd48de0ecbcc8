import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartNode, type SeriesChart } from '../../src/core/chart.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { mermaidChart } from '../../src/report/mermaid-chart.ts'

const chart = (changes: Partial<SeriesChart> = {}): SeriesChart => ({
  id: 'cash',
  kind: 'line',
  title: 'Cash',
  description: 'The base case ends higher.',
  unit: 'GBP',
  categoryName: 'Month',
  categories: ['1', '2', '3'],
  series: [
    { name: 'Pessimistic', values: [-12_000, -30_000, -41_000] },
    { name: 'Base', values: [-12_000, 0, 23_456] },
  ],
  ...changes,
})

describe('a line chart for GitHub', () => {
  test('counts in thousands, months as a scale', () => {
    expect(mermaidChart(chart())).toBe(
      [
        'xychart-beta',
        '    title "Cash"',
        '    x-axis 1 --> 3',
        '    y-axis "GBP × 1 000" -45 --> 25',
        '    line [-12, -30, -41]',
        '    line [-12, 0, 23.46]',
      ].join('\n'),
    )
  })

  test('names its categories where they are no months, and no name closes its quotes', () => {
    const drawn = mermaidChart(
      chart({ title: 'A "b"\nc', categories: ['x', 'y'], series: [{ name: 'one', values: [1, 2] }] }),
    )
    expect(drawn).toContain('title "A ”b” c"')
    expect(drawn).toContain('x-axis ["x", "y"]')
    expect(drawn).toContain('y-axis "GBP" 0 --> 2')
  })

  test('is not drawn for other kinds, without values, or with a value that is no number', () => {
    expect(mermaidChart(chart({ kind: 'waterfall' }))).toBeNull()
    expect(mermaidChart(chart({ series: [] }))).toBeNull()
    expect(mermaidChart(chart({ series: [{ name: 'x', values: [1, Number.NaN, 2] }] }))).toBeNull()
  })

  test('every value lies within the axis, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const drawn = mermaidChart(chart({ categories: values.map(String), series: [{ name: 'x', values }] })) ?? ''
          const [, low, high] = /y-axis "[^"]*" (\S+) --> (\S+)/u.exec(drawn) ?? []
          const shown = /line \[(.*)\]/u.exec(drawn)?.[1]?.split(', ').map(Number) ?? []
          expect(shown).toHaveLength(values.length)
          expect(Number(low)).toBeLessThan(Number(high))
          for (const value of shown) {
            expect(value).toBeGreaterThanOrEqual(Number(low) - 0.01)
            expect(value).toBeLessThanOrEqual(Number(high) + 0.01)
          }
        },
      ),
    )
  })
})

describe('a chart in Markdown', () => {
  const table = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'the same as text' }] }

  test('is a drawing, what it says and the same as text', () => {
    const text = renderMarkdown({ type: 'root', children: [chartNode(chart(), table)] })
    expect(text).toMatch(
      /^```mermaid\nxychart-beta\n[\s\S]*```\n\n_The base case ends higher\._\n\nthe same as text\n$/u,
    )
  })

  test('is only its text where Mermaid has no good drawing', () => {
    const text = renderMarkdown({ type: 'root', children: [chartNode(chart({ kind: 'tornado' }), table)] })
    expect(text).toBe('the same as text\n')
  })
})

test('a series that does not fit the categories is refused', () => {
  expect(() => chartNode(chart({ categories: ['1'] }))).toThrow('3 values for 1 categories')
})
