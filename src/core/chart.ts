import type { BlockContent, Parent } from 'mdast'

/** Values of one line, one bar of each group, or one side of a tornado. */
interface ChartSeries {
  name: string
  /** One for each category, in the unit of the chart. */
  values: readonly number[]
}

/**
 * A chart as data; every writer draws it in its own way. Money is in whole units of `unit`, an ISO 4217 code.
 *
 * - `line`: the categories are months, one line for each series.
 * - `waterfall`: one series of changes from zero; the last category is their sum.
 * - `tornado`: two series, the value when an input goes wrong and when it goes right; `middle` is the value as planned.
 * - `stacked`: the series are laid on one another in each category.
 */
export interface Chart {
  id: 'cash' | 'year' | 'tornado' | 'budget' | 'liability'
  kind: 'line' | 'waterfall' | 'tornado' | 'stacked'
  title: string
  /** What the chart says, in a sentence, for those who cannot see it. */
  description: string
  unit: string
  categories: readonly string[]
  series: readonly ChartSeries[]
  middle?: number
}

/** A chart in the report tree; its children say the same in text, for writers and readers without pictures. */
export interface ChartNode extends Parent {
  type: 'chart'
  chart: Chart
  children: BlockContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    chart: ChartNode
  }
  interface RootContentMap {
    chart: ChartNode
  }
}

/** A series of another length than the categories is a bug of the caller. */
export function chartNode(chart: Chart, ...children: BlockContent[]): ChartNode {
  for (const { name, values } of chart.series) {
    if (values.length !== chart.categories.length) {
      throw new Error(`Series ${name} has ${values.length} values for ${chart.categories.length} categories.`)
    }
  }
  return { type: 'chart', chart, children }
}
