import { describe, expect, test } from 'vitest'
import { localeOf } from '../../../src/core/locale.ts'
import { businessCaseOf } from '../../../src/stages/business-case/compute.ts'
import { budgetChart } from '../../../src/stages/pages/charts/budget.ts'
import { cashChart, liabilityChart, tornadoChart, yearChart } from '../../../src/stages/pages/charts/business-case.ts'
import { journeyChart } from '../../../src/stages/pages/charts/journey.ts'
import { priorityChart } from '../../../src/stages/pages/charts/priority.ts'
import { roadmapChart } from '../../../src/stages/pages/charts/roadmap.ts'
import { targetsChart } from '../../../src/stages/pages/charts/targets.ts'
import { keyFigureBlocks } from '../../../src/stages/pages/key-figures.ts'
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

  const { initiatives } = stages.initiatives

  test('roadmap: every initiative once, by direction in the order of launch, within the plan', () => {
    const { tasks, groups } = roadmapChart(initiatives, context)
    expect(tasks.map(({ id }) => id).toSorted()).toEqual(initiatives.map(({ id }) => id).toSorted())
    expect(tasks.map(({ group }) => group)).toEqual(tasks.map(({ group }) => group).toSorted((a, b) => a - b))
    for (const [index] of groups.entries()) {
      const launches = tasks.filter(({ group }) => group === index).map(({ launch }) => launch)
      expect(launches.length).toBeGreaterThan(0)
      expect(launches).toEqual(launches.toSorted())
    }
    expect(tasks.every(({ start, launch, end }) => start <= launch && launch <= end)).toBe(true)
    const unending = initiatives.filter(({ end }) => end === null).map(({ id }) => id)
    expect(new Set(tasks.filter(({ id }) => unending.includes(id)).map(({ end }) => end))).toEqual(
      new Set(['2027-12-31']),
    )
  })

  test('journey: pains of the brief and initiatives of each direction, step by step', () => {
    const { rows, columns, description } = journeyChart(stages.analysis, initiatives, context)
    expect(rows).toHaveLength(stages.analysis.journey.length)
    for (const [index, step] of stages.analysis.journey.entries()) {
      const [pains = 0, ...acting] = rows[index]?.values ?? []
      expect(pains).toBe(step.refs.filter((ref) => ref.startsWith('brief.pains.')).length)
      expect(sum(acting)).toBe(initiatives.filter(({ journeyIds }) => journeyIds.includes(step.id)).length)
      expect(acting).toHaveLength(columns.length - 1)
    }
    const totals = rows.map(({ values }) => sum(values.slice(1)))
    const busiest = rows[totals.indexOf(Math.max(...totals))]?.name ?? ''
    expect(description).toContain(busiest)
  })

  test('priority: height divided by distance is the score', () => {
    const { points } = priorityChart(initiatives, context)
    for (const [index, { x, y }] of points.entries()) {
      expect(x).toBeGreaterThanOrEqual(1)
      expect(y / x).toBeCloseTo(initiatives[index]?.ice ?? Number.NaN, 6)
    }
  })

  test('targets: every KPI with its values, also those still to be measured', () => {
    const kpis = stages.goals.goals.flatMap((goal) => goal.kpis)
    expect(targetsChart(stages.goals, context).rows.map(({ from, to }) => [from, to])).toEqual(
      kpis.map(({ baseline, target }) => [baseline, target]),
    )
  })

  test('key figures: what is asked for and what it brings; only the sum where the inputs are borrowed', () => {
    const figures = (confidence: 'low' | 'high') => {
      const businessCase = { ...businessCaseOf(brief, stages), confidence }
      const [block] = keyFigureBlocks({ ...reportFixture(language), businessCase }, context)
      return block?.type === 'keyFigures' ? block.figures : []
    }
    const asked = context.locale.format.money(stages.initiatives.budget.total, brief.budget.currency)
    expect(figures('high')).toHaveLength(5)
    expect(figures('high')[0]?.value).toBe(asked)
    expect(figures('low').map(({ value }) => value)).toEqual([asked])
  })

  test('every description is whole and in its language', () => {
    const charts = [cashChart(outcome, context), yearChart(outcome, context), tornadoChart(outcome, context)]
    for (const { description } of charts) {
      expect(description).not.toMatch(/[{}]|NaN|undefined/u)
      expect(/\p{Script=Cyrillic}/u.test(description)).toBe(language === 'ru')
    }
  })
})
