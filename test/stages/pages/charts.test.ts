import { describe, expect, test } from 'vitest'
import { localeOf } from '../../../src/core/locale.ts'
import { businessCaseOf } from '../../../src/stages/business-case/compute.ts'
import { budgetChart } from '../../../src/stages/pages/charts/budget.ts'
import { cashChart, liabilityChart, tornadoChart, yearChart } from '../../../src/stages/pages/charts/business-case.ts'
import { reportFixture } from '../../support/report-fixture.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe.each(['en', 'ru'] as const)('charts in %s', (language) => {
  const { brief, stages } = reportFixture(language)
  const context = { brief, drafts: { ...stages }, locale: localeOf(language) }
  const { outcome } = businessCaseOf(brief, stages)
  if (!outcome) throw new Error('The fixture has a case')

  test('cash: three scenarios over 36 months, as the case has them', () => {
    const { categories, series } = cashChart(outcome, context)
    expect(categories).toHaveLength(36)
    expect(series.map(({ values }) => values.at(-1))).toEqual(
      outcome.scenarios.map(({ cumulative }) => Math.round(cumulative.at(-1) ?? 0)),
    )
  })

  test('year: the changes add up to the last bar, within rounding', () => {
    const [{ values } = { values: [] }] = yearChart(outcome, context).series
    expect(Math.abs(sum(values.slice(0, -1)) - (values.at(-1) ?? 0))).toBeLessThanOrEqual(values.length)
  })

  test('tornado: widest first, around the value as planned', () => {
    const { series, middle } = tornadoChart(outcome, context)
    const [low, high] = series
    const swings = low?.values.map((value, index) => Math.abs((high?.values[index] ?? 0) - value)) ?? []
    expect(swings).toEqual(swings.toSorted((a, b) => b - a))
    expect(middle).toBe(Math.round(outcome.scenarios.find(({ name }) => name === 'base')?.threeYears.npv ?? 0))
  })

  test('budget: directions and quarters add up to the plan', () => {
    const { series, categories } = budgetChart(stages.initiatives, context)
    expect(categories).toHaveLength(4)
    expect(sum(series.flatMap(({ values }) => values))).toBeCloseTo(stages.initiatives.budget.planned, 2)
  })

  test('liability: by month, ending where the case does; none where nothing is owed', () => {
    const chart = liabilityChart(outcome, context)
    expect(chart?.series[0]?.values.at(-1)).toBe(Math.round(outcome.liability?.month12.face ?? Number.NaN))
    expect(liabilityChart({ ...outcome, liability: null }, context)).toBeNull()
  })

  test('every description is whole and in its language', () => {
    const charts = [cashChart(outcome, context), yearChart(outcome, context), tornadoChart(outcome, context)]
    for (const { description } of charts) {
      expect(description).not.toMatch(/[{}]|NaN|undefined/u)
      expect(/\p{Script=Cyrillic}/u.test(description)).toBe(language === 'ru')
    }
  })
})
