import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/core/locale.ts'
import { type Language, languageSchema } from '../../src/core/localised.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { reportTree } from '../../src/report/report-tree.ts'
import type { Strategy } from '../../src/stages/index.ts'
import { reportParts } from '../../src/stages/pages/report-parts.ts'
import { headingsOf, nodesOf, parseMarkdown, textOf } from '../support/markdown-skeleton.ts'
import { reportFixture } from '../support/report-fixture.ts'

function render(strategy: Strategy): string {
  return renderMarkdown(reportTree(strategy, reportParts, localeOf(strategy.language)))
}

const reports = new Map(languageSchema.options.map((language) => [language, render(reportFixture(language))]))
const markdownIn = (language: Language) => reports.get(language) ?? ''

describe.each(languageSchema.options)('report, %s', (language) => {
  const strategy = reportFixture(language)
  const root = parseMarkdown(markdownIn(language))
  const { labels } = localeOf(language)

  test('chapters come in the order of the method', () => {
    const chapters = headingsOf(root).filter((heading) => heading.startsWith('2 '))
    const [a, b, c] = labels.report.letters.split(' | ')
    expect(chapters.map((heading) => heading.slice(2))).toEqual([
      labels.summary.heading,
      labels.analysis.heading,
      labels.goals.heading,
      labels.programme.heading,
      labels.initiatives.heading,
      labels.roadmap.heading,
      labels.monitoring.heading,
      labels.budget.heading,
      `${labels.report.appendix.replace('{letter}', a ?? '').replace('{title}', labels.trace.heading)}`,
      `${labels.report.appendix.replace('{letter}', b ?? '').replace('{title}', labels.assumptions.heading)}`,
      `${labels.report.appendix.replace('{letter}', c ?? '').replace('{title}', labels.made.heading)}`,
    ])
  })

  test('no heading skips a level, and no place of a template is left open', () => {
    const depths = headingsOf(root).map((heading) => Number(heading[0]))
    for (const [index, depth] of depths.entries()) expect(depth - (depths[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    expect(markdownIn(language)).not.toMatch(/\\\{\w+\\\}|undefined|null|NaN|\[object/)
  })

  test('every row of a table is as wide as its header', () => {
    for (const node of nodesOf(root)) {
      if (node.type !== 'table') continue
      const widths = node.children.map((row) => row.children.length)
      expect(new Set(widths).size).toBe(1)
    }
  })

  test('every item of the strategy is in it by name', () => {
    const { stages } = strategy
    const titles = [
      ...stages.analysis.findings.map(({ title }) => title),
      ...stages.analysis.segments.map(({ name }) => name),
      ...stages.analysis.unknowns.map(({ question }) => question),
      ...stages.goals.goals.map(({ title }) => title),
      ...stages.initiatives.initiatives.flatMap(({ title, steps }) => [title, ...steps]),
      ...stages.initiatives.scripts.map(({ words }) => words),
      ...stages.roadmap.comms.map(({ message }) => message),
      ...stages.roadmap.legal.map(({ task }) => task),
      ...stages.monitoring.feedback.flatMap(({ questions }) => questions),
      ...stages.monitoring.tests.map(({ hypothesis }) => hypothesis),
    ]
    const text = textOf(root)
    expect(titles.filter((title) => !text.includes(title))).toEqual([])
  })

  test('the money of the title page is the money of the strategy', () => {
    const { budget } = strategy.stages.initiatives
    const { format } = localeOf(language)
    const summary = textOf(root).split(labels.analysis.heading)[0] ?? ''
    for (const amount of [budget.total, budget.oneOff, budget.run, budget.contingency, budget.available]) {
      expect(summary).toContain(format.money(amount, strategy.brief.budget.currency))
    }
  })

  test('rendering twice gives the same bytes', () => {
    expect(render(strategy)).toBe(markdownIn(language))
  })
})

test('numbers, money and dates follow the language', () => {
  expect(markdownIn('ru')).toContain('−1\u00a0п.\u00a0п. (−17\u00a0%)')
  expect(markdownIn('ru')).toContain('4\u00a0500\u00a0000\u00a0₽')
  expect(markdownIn('ru')).toMatch(/31 декабря 2027\sг\./)
  expect(markdownIn('en')).toContain('−1\u00a0pp (−17%)')
  expect(markdownIn('en')).toContain('\\$60,000')
  expect(markdownIn('en')).toContain('31 December 2027')
})
