import { describe, expect, test } from 'vitest'
import { strategyCsv } from '../../src/cli/strategy-csv.ts'
import { hostileTexts, rotating } from '../support/hostile.ts'
import { attackedDrafts } from '../support/hostile-strategy.ts'
import { reportFixture } from '../support/report-fixture.ts'

/** Cells of a CSV (RFC 4180), row by row. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe.each(['ru', 'en'] as const)('tables for a spreadsheet, %s', (language) => {
  const strategy = reportFixture(language)
  const { initiatives, roadmap, goals } = strategy.stages

  test('hold every initiative, milestone and KPI, after a byte order mark', () => {
    const files = strategyCsv(strategy)
    for (const csv of files.values()) expect(csv.startsWith('\uFEFF')).toBe(true)
    const rows = (name: string) => cellsOf(files.get(name) ?? '').slice(1)
    expect(rows('initiatives.csv').map(([id]) => id)).toEqual(initiatives.initiatives.map(({ id }) => id))
    expect(rows('roadmap.csv')).toHaveLength(roadmap.quarters.flatMap(({ milestones }) => milestones).length)
    expect(rows('kpis.csv').map(([id]) => id)).toEqual(goals.goals.flatMap(({ kpis }) => kpis.map(({ id }) => id)))
    const costs = rows('initiatives.csv').map((row) => Number(row[9]))
    expect(costs).toEqual(initiatives.initiatives.map(({ cost }) => cost))
  })

  test('no text is a formula, however it begins, and no row is torn', () => {
    const attacks = [
      ...hostileTexts.map(([, text]) => text),
      '+1',
      '-x',
      '@SUM(1)',
      '\t=1',
      '\u200B=1',
      '＝1',
      ' =1',
      '"=1',
    ]
    for (const turn of [0, 9, 18, 27, 36]) {
      const attacked = strategyCsv(attackedDrafts(strategy, rotating(attacks, turn)))
      for (const [name, csv] of attacked) {
        const rows = cellsOf(csv)
        expect(new Set(rows.map((row) => row.length)).size, name).toBe(1)
        expect(rows.flat().filter((it) => /^[\s"\u200B]*[=+\-@＝]/.test(it) && !/^-?\d/.test(it))).toEqual([])
      }
    }
  })

  test('a negative number stays a number', () => {
    const [goal] = goals.goals
    const kpis = goal?.kpis.map((kpi) => ({ ...kpi, baseline: -5.5 })) ?? []
    const changed = { ...strategy, stages: { ...strategy.stages, goals: { ...goals, goals: [{ ...goal, kpis }] } } }
    expect(strategyCsv(changed as typeof strategy).get('kpis.csv')).toContain(',-5.5,')
  })
})
