import type { BlockContent, Parent } from 'mdast'
import type { IsoDate } from './date.ts'

/** What every chart says, however it is drawn. */
interface Described {
  title: string
  /** What the chart says, in a sentence, for those who cannot see it. */
  description: string
}

/** Values of one line, one bar of each group, or one side of a tornado. */
interface ChartSeries {
  name: string
  /** One for each category, in the unit of the chart. */
  values: readonly number[]
}

/**
 * Numbers by category. Money is in whole units of `unit`, an ISO 4217 code.
 *
 * - `line`: the categories are months, one line for each series.
 * - `waterfall`: one series of changes from zero; the last category is their sum.
 * - `tornado`: two series, the value when an input goes wrong and when it goes right; `middle` is the value as planned.
 * - `stacked`: the series are laid on one another in each category.
 */
export interface SeriesChart extends Described {
  id: 'cash' | 'year' | 'tornado' | 'budget' | 'liability'
  kind: 'line' | 'waterfall' | 'tornado' | 'stacked'
  unit: string
  /** What the categories are, for the head of their column: “Month”. */
  categoryName: string
  categories: readonly string[]
  series: readonly ChartSeries[]
  middle?: number
}

/** Work in time. Tasks stand in the order of `groups`; those of a group in the order they are drawn. */
export interface GanttChart extends Described {
  id: 'roadmap'
  kind: 'gantt'
  /** First day of the plan. */
  from: IsoDate
  /** The two halves of a bar: what lasts from `start` to `launch`, and from `launch` to `end`. */
  parts: readonly [string, string]
  groups: readonly string[]
  tasks: readonly {
    id: string
    name: string
    /** Index of its group. */
    group: number
    start: IsoDate
    launch: IsoDate
    end: IsoDate
    /** Done before all others. */
    first: boolean
  }[]
}

/** How much stands where two lists cross: a whole number, darker when larger. The first column is what the others answer. */
export interface HeatChart extends Described {
  id: 'journey'
  kind: 'heat'
  /** What the rows are, for the head of their column. */
  rowName: string
  columns: readonly string[]
  rows: readonly { name: string; values: readonly number[] }[]
}

/** Points on two scales of 1 to 10 whose meaning is the title of the axis. */
export interface MatrixChart extends Described {
  id: 'priority'
  kind: 'matrix'
  x: string
  y: string
  /** Names of the quarters of the field: upper left, upper right, lower left, lower right. */
  fields: readonly [string, string, string, string]
  groups: readonly string[]
  points: readonly { id: string; name: string; group: number; x: number; y: number }[]
}

/** Where a number stands and where it shall go; each row has a scale of its own. */
export interface TargetChart extends Described {
  id: 'targets'
  kind: 'targets'
  /** Heads of the two values. */
  parts: readonly [string, string]
  rows: readonly {
    name: string
    /** Null when it is still to be measured, or set. */
    from: number | null
    to: number | null
    fromText: string
    toText: string
    /** The change in words. */
    change: string
  }[]
}

/** A chart as data; every writer draws it in its own way. */
export type Chart = SeriesChart | GanttChart | HeatChart | MatrixChart | TargetChart

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

/** Rows of a chart of series or of a heat map that do not fit its categories are a bug of the caller. */
export function chartNode(chart: Chart, ...children: BlockContent[]): ChartNode {
  const [width, rows] =
    chart.kind === 'heat'
      ? [chart.columns.length, chart.rows]
      : 'series' in chart
        ? [chart.categories.length, chart.series]
        : [0, []]
  for (const { name, values } of rows) {
    if (values.length !== width) throw new Error(`${name} has ${values.length} values for ${width} categories.`)
  }
  return { type: 'chart', chart, children }
}
