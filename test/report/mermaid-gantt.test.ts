import { describe, expect, test } from 'vitest'
import { localeOf } from '../../src/core/locale.ts'
import { languageSchema } from '../../src/core/localised.ts'
import { ganttName, mermaidGantt } from '../../src/report/mermaid-gantt.ts'
import type { Initiative } from '../../src/stages/initiatives/schema.ts'
import { roadmapChart } from '../../src/stages/pages/charts/roadmap.ts'
import { hostileTexts } from '../support/hostile.ts'
import { reportFixture } from '../support/report-fixture.ts'

const name = String.raw`(?:[\p{L}\p{N}\p{M} .,\-–—()«»“”’…№+/]|#\d{2,3};)+`
const grammar = [
  /^gantt$/,
  /^ {4}dateFormat YYYY-MM-DD$/,
  /^ {4}axisFormat %m\.%Y$/,
  /^ {4}tickInterval 1month$/,
  new RegExp(`^ {4}section ${name}$`, 'u'),
  new RegExp(String.raw`^ {4}\d+\. ${name} :(?:crit, )?t\d+, \d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d$`, 'u'),
  new RegExp(String.raw`^ {4}\d+\. ${name} :(?:crit, )?milestone, t\d+, \d{4}-\d\d-\d\d, 0d$`, 'u'),
]

describe.each(languageSchema.options)('the roadmap for GitHub, %s', (language) => {
  const { brief, stages } = reportFixture(language)
  const { initiatives } = stages.initiatives
  const drawn = (items: readonly Initiative[]) =>
    mermaidGantt(roadmapChart(items, { brief, drafts: { ...stages }, locale: localeOf(language) }))

  test.each([['the fixture', ''], ...hostileTexts])('%s: every line fits the grammar', (_, attack) => {
    const titled = initiatives.map((it) => ({ ...it, id: `${attack}${it.id}`, title: `${attack}${it.title}` }))
    const lines = drawn(titled).split('\n')
    expect(lines.filter((line) => !grammar.some((rule) => rule.test(line)))).toEqual([])
    expect(lines.filter((line) => / :.*t\d+,/.test(line))).toHaveLength(initiatives.length)
  })

  test('a launch on the first day is a milestone, priority 1 is critical', () => {
    const tasks = drawn(initiatives)
      .split('\n')
      .filter((line) => line.includes(' :'))
    expect(tasks.map((line) => line.replace(/^.* :/, ''))).toEqual([
      'crit, t1, 2027-01-11, 2027-03-01',
      't2, 2027-02-01, 2027-04-01',
      'milestone, t3, 2027-05-03, 0d',
    ])
  })

  test('an initiative whose date is no day is left out', () => {
    const broken = initiatives.map((it, index) => (index === 0 ? { ...it, launch: 'soon' } : it))
    expect(drawn(broken)).not.toMatch(/soon|crit/)
  })
})

test.each([
  ['Phase 1: A; B #2', 'Phase 1#58; A#59; B #35;2'],
  ['%%{init', '#37;#37;#123;init'],
  ['Предзаказ «к 8:45»', 'Предзаказ «к 8#58;45»'],
  ['a\nclick b', 'a click b'],
  ['☕ кофе', ' кофе'],
  ['я'.repeat(70), `${'я'.repeat(59)}…`],
])('%j is named %j', (text, expected) => {
  expect(ganttName(text)).toBe(expected)
})
