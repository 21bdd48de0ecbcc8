import type { HeatChart } from '../../../core/chart.ts'
import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import type { Analysis } from '../../analysis/schema.ts'
import { directions, type Initiative } from '../../initiatives/schema.ts'

/** Pains of the brief a step names. */
function painsOf({ refs }: Analysis['journey'][number]): number {
  return new Set(refs.filter((ref) => ref.startsWith('brief.pains.'))).size
}

/** Steps of the customer journey against the pains they hold and the initiatives that act there, by direction. */
export function journeyChart(
  { journey }: Analysis,
  initiatives: readonly Initiative[],
  { locale }: SectionContext,
): HeatChart {
  const { chart, direction: names, journey: steps } = locale.labels
  const actions = directions.map((direction) => ({
    name: names[direction],
    values: journey.map(
      ({ id }) =>
        initiatives.filter((initiative) => initiative.direction === direction && initiative.journeyIds.includes(id))
          .length,
    ),
  }))
  const used = actions.filter(({ values }) => values.some((value) => value > 0))
  const totals = journey.map((_, index) => actions.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const most = Math.max(0, ...totals)
  const busiest = journey.filter((_, index) => totals[index] === most).map(({ stage }) => steps[stage])
  return {
    id: 'journey',
    kind: 'heat',
    title: chart.journey,
    description: fill(chart.journeyDescription, { steps: busiest.join(', ') }),
    rowName: chart.journeyStep,
    columns: [chart.pains, ...used.map(({ name }) => name)],
    rows: journey.map((step, index) => ({
      name: steps[step.stage],
      values: [painsOf(step), ...used.map(({ values }) => values[index] ?? 0)],
    })),
  }
}
