import type { Table } from 'mdast'
import { table } from '../../core/blocks.ts'
import type { Chart } from '../../core/chart.ts'
import type { Locale } from '../../core/locale.ts'

const right = (count: number) => new Array<'right'>(count).fill('right')

function heads(label: string): string[] {
  return label.split(' | ')
}

/** The figures of a chart for those who read tables better than pictures. */
export function chartTable(chart: Chart, locale: Locale): Table {
  const { labels, format } = locale
  const words = labels.chart
  switch (chart.kind) {
    case 'gantt':
      return table(
        heads(words.roadmapColumns),
        chart.tasks.map(({ id, name, group, start, launch, end }) => [
          `${id}. ${name}`,
          chart.groups[group] ?? '',
          ...[start, launch, end].map((date) => format.date(date)),
        ]),
      )
    case 'heat':
      return table(
        [chart.rowName, ...chart.columns],
        chart.rows.map(({ name, values }) => [name, ...values.map((value) => format.number(value, 0))]),
        [null, ...right(chart.columns.length)],
      )
    case 'matrix':
      return table(
        heads(words.priorityColumns),
        chart.points.map(({ id, name, group, x, y }) => [
          `${id}. ${name}`,
          chart.groups[group] ?? '',
          format.number(x),
          format.number(y),
        ]),
        [null, null, ...right(2)],
      )
    case 'targets':
      return table(
        heads(words.targetsColumns),
        chart.rows.map(({ name, fromText, toText, change }) => [name, fromText, toText, change]),
        [null, ...right(3)],
      )
    default:
      return table(
        [chart.categoryName, ...chart.series.map(({ name }) => name)],
        chart.categories.map((category, index) => [
          category,
          ...chart.series.map(({ values }) => format.money(values[index] ?? 0, chart.unit)),
        ]),
        [null, ...right(chart.series.length)],
      )
  }
}
