import type { SeriesChart } from '../../../core/chart.ts'
import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { directions, type Initiatives } from '../../initiatives/schema.ts'

/** Planned money of each direction by quarter; a direction that costs nothing is left out. */
export function budgetChart({ initiatives, budget }: Initiatives, { brief, locale }: SectionContext): SeriesChart {
  const { labels, format } = locale
  const series = directions.map((direction) => ({
    name: labels.direction[direction],
    values: budget.byQuarter.map((_, quarter) =>
      initiatives
        .filter((initiative) => initiative.direction === direction)
        .reduce((sum, { costByQuarter }) => sum + (costByQuarter[quarter] ?? 0), 0),
    ),
  }))
  return {
    id: 'budget',
    kind: 'stacked',
    title: labels.budget.chart,
    description: fill(labels.budget.chartDescription, { planned: format.money(budget.planned, brief.budget.currency) }),
    unit: brief.budget.currency,
    categoryName: labels.chart.quarter,
    categories: budget.byQuarter.map((_, quarter) => fill(labels.trace.quarter, { q: quarter + 1 })),
    series: series.filter(({ values }) => values.some((value) => value > 0)),
  }
}
