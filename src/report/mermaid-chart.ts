import type { Chart, SeriesChart } from '../core/chart.ts'
import { mermaidGantt } from './mermaid-gantt.ts'

/** Text in the quotes of Mermaid: a quote or a line end would close it. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '”').replace(/[\r\n]+/gu, ' ')}"`
}

/** Axis numbers of at most four digits: the power of a thousand they are counted in. */
function scaleFor(values: readonly number[]): { factor: number; sign: string } {
  const largest = Math.max(0, ...values.map(Math.abs))
  const factor = [1e9, 1e6, 1e3].find((thousands) => largest >= thousands * 10) ?? 1
  return { factor, sign: factor === 1 ? '' : ` × ${factor.toLocaleString('fr').replace(/\s/gu, ' ')}` }
}

/** Months are a scale, not names: thirty-six names would not fit. */
function axis(categories: readonly string[]): string {
  const counted = categories.length > 1 && categories.every((name, index) => name === String(index + 1))
  return counted ? `1 --> ${categories.length}` : `[${categories.map(quoted).join(', ')}]`
}

/** A bound a reader can divide: the next number of one significant digit and a half away from zero. */
function bound(value: number, up: boolean): number {
  if (value === 0) return 0
  const step = 10 ** Math.floor(Math.log10(Math.abs(value))) / 2
  return (up ? Math.ceil(value / step) : Math.floor(value / step)) * step
}

/** A line chart as Mermaid `xychart-beta`. It knows no legend: the text beside it names the lines. */
function mermaidLines({ title, unit, categories, series }: SeriesChart): string | null {
  const values = series.flatMap((line) => line.values)
  if (values.length === 0 || values.some((value) => !Number.isFinite(value))) return null
  const { factor, sign } = scaleFor(values)
  const shown = (value: number) => Number((value / factor).toFixed(2))
  const low = bound(Math.min(0, ...values.map(shown)), false)
  const high = bound(Math.max(0, ...values.map(shown)), true)
  return [
    'xychart-beta',
    `    title ${quoted(title)}`,
    `    x-axis ${axis(categories)}`,
    `    y-axis ${quoted(unit + sign)} ${low} --> ${high === low ? low + 1 : high}`,
    ...series.map((line) => `    line [${line.values.map(shown).join(', ')}]`),
  ].join('\n')
}

/** The chart as Mermaid where GitHub draws it well; null for other kinds, which a table says better there. */
export function mermaidChart(chart: Chart): string | null {
  if (chart.kind === 'gantt') return mermaidGantt(chart)
  return chart.kind === 'line' ? mermaidLines(chart) : null
}
