import type { SeriesChart } from '../../core/chart.ts'
import {
  type Drawing,
  type Look,
  legend,
  legendHeight,
  lineHeight,
  rowAxis,
  rowNames,
  scaleAxis,
  shortMoney,
  textSize,
} from './look.ts'
import { type Span, spanSeries } from './spans.ts'
import { textWidth } from './text-width.ts'

/** Lines told apart without colour. */
const dashes = ['dashed', 'solid', 'dotted'] as const

/** Lines by month, each named at its end. Two lines: the first is whole, the second dashed. */
export function lineDrawing(chart: SeriesChart, look: Look): Drawing {
  const { palette } = look
  const money = shortMoney(look, chart.unit)
  const three = chart.series.length === 3
  const colours = three ? [palette.loss, palette.groups[0], palette.gain] : palette.groups
  const step = chart.categories.length > 12 ? 6 : 1
  const names = chart.series.map(({ name }) => name)
  const right = Math.max(...names.map((name) => textWidth(name, textSize))) + 14
  return {
    height: 300,
    option: {
      grid: { left: 8, right, top: 10, bottom: 26, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'category',
        data: [...chart.categories],
        boundaryGap: false,
        name: chart.categoryName,
        nameLocation: 'middle',
        nameGap: 24,
        nameTextStyle: { color: palette.muted, fontSize: textSize },
        axisLine: { onZero: true, lineStyle: { color: palette.muted } },
        axisTick: { show: false },
        axisLabel: {
          color: palette.muted,
          fontSize: textSize,
          interval: (index: number) => (index + 1) % step === 0 || index === 0,
        },
      },
      yAxis: scaleAxis(look, money),
      series: chart.series.map(({ name, values }, index) => ({
        type: 'line',
        name,
        data: [...values],
        symbol: 'none',
        silent: true,
        color: colours[index],
        lineStyle: {
          color: colours[index],
          width: three && index === 1 ? 3 : 2,
          type: three ? dashes[index] : dashes[(index + 1) % 2],
        },
        endLabel: { show: true, formatter: '{a}', color: colours[index], fontSize: textSize, distance: 6 },
        labelLayout: { moveOverlap: 'shiftY' },
      })),
    },
  }
}

function rows(chart: SeriesChart, look: Look, share: number): { names: ReturnType<typeof rowNames>; height: number } {
  const names = rowNames(chart.categories, look, share, 3)
  const lines = Math.max(1, ...names.texts.map((text) => text.split('\n').length))
  return { names, height: chart.categories.length * Math.max(34, lines * lineHeight + 10) }
}

/** A scale without lines, with room beyond its ends for the words beside the bars. */
function roomyScale(values: readonly number[], words: (value: number) => string, field: number): object {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const room = Math.max(...values.map((value) => textWidth(words(value), textSize))) + 12
  const pad = ((high - low) * room) / Math.max(field * 0.2, field - 2 * room)
  return { type: 'value', show: false, min: low === 0 ? 0 : low - pad, max: high + pad }
}

/** From the first gain over each cost to what is left, top to bottom; the last row is counted from zero. */
export function waterfallDrawing(chart: SeriesChart, look: Look): Drawing {
  const { palette } = look
  const money = shortMoney(look, chart.unit)
  const [{ values } = { values: [] }] = chart.series
  const last = values.length - 1
  let sum = 0
  const spans = values.map((value, row): Span => {
    const from = row === last ? 0 : sum
    sum = from + value
    const colour = row === last ? palette.groups[0] : value < 0 ? palette.loss : palette.gain
    return { row, from, to: sum, colour, thickness: 20, label: money(value) }
  })
  const { names, height } = rows(chart, look, 0.34)
  const ends = [0, ...spans.flatMap(({ from, to }) => [from, to])]
  return {
    height: height + 16,
    option: {
      grid: { left: names.width, right: 8, top: 8, bottom: 8, outerBoundsMode: 'none' },
      xAxis: roomyScale(ends, money, look.width - names.width),
      yAxis: { ...rowAxis(names, look), axisLine: { show: true, onZero: true, lineStyle: { color: palette.muted } } },
      series: [spanSeries(spans, look)],
    },
  }
}

/** How far the value moves to either side of the plan when one input changes. */
export function tornadoDrawing(chart: SeriesChart, look: Look): Drawing {
  const { palette } = look
  const money = shortMoney(look, chart.unit)
  const [worse, better] = chart.series
  if (!worse || !better) return { height: 0, option: {} }
  const middle = chart.middle ?? 0
  const side = (values: readonly number[], colour: string) =>
    values.map((to, row): Span => ({ row, from: middle, to, colour, thickness: 18, label: money(to) }))
  const { names, height } = rows(chart, look, 0.3)
  const all = [...worse.values, ...better.values, middle]
  const top = legendHeight([worse.name, better.name], look.width) + 18
  return {
    height: height + top + 8,
    option: {
      legend: legend([worse.name, better.name], look),
      grid: { left: names.width, right: 8, top, bottom: 8, outerBoundsMode: 'none' },
      xAxis: roomyScale(all, money, look.width - names.width),
      yAxis: { ...rowAxis(names, look), axisLine: { show: false } },
      series: [
        { ...spanSeries(side(worse.values, palette.loss), look, worse.name), itemStyle: { color: palette.loss } },
        {
          ...spanSeries(side(better.values, palette.gain), look, better.name),
          itemStyle: { color: palette.gain },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: palette.ink, width: 1.5, type: 'solid' },
            label: { position: 'start', formatter: money(middle), color: palette.ink, fontSize: textSize },
            data: [{ xAxis: middle }],
          },
        },
      ],
    },
  }
}

/** Parts laid on one another, with their sum above. */
export function stackedDrawing(chart: SeriesChart, look: Look): Drawing {
  const { palette } = look
  const money = shortMoney(look, chart.unit)
  const names = chart.series.map(({ name }) => name)
  const top = legendHeight(names, look.width) + 18
  const totals = chart.categories.map((_, index) =>
    chart.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  )
  const highest = Math.max(0, ...totals)
  // A part lower than its words has none.
  const worded = (value: number) => (value >= highest * 0.075 ? money(value) : '')
  return {
    height: 260 + top,
    option: {
      legend: legend(names, look),
      grid: { left: 8, right: 8, top, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'category',
        data: [...chart.categories],
        axisLine: { lineStyle: { color: palette.muted } },
        axisTick: { show: false },
        axisLabel: { color: palette.ink, fontSize: textSize },
      },
      yAxis: scaleAxis(look, money),
      series: [
        ...chart.series.map(({ name, values }, index) => ({
          type: 'bar',
          name,
          stack: 'sum',
          silent: true,
          barWidth: '56%',
          color: palette.groups[index % palette.groups.length],
          itemStyle: { borderColor: palette.paper, borderWidth: 1 },
          data: [...values],
          label: {
            show: true,
            position: 'inside',
            color: palette.paper,
            fontSize: textSize - 1,
            formatter: ({ value }: { value: number }) => worded(value),
          },
        })),
        {
          type: 'bar',
          stack: 'sum',
          silent: true,
          color: palette.ink,
          data: totals.map(() => 0),
          label: {
            show: true,
            position: 'top',
            color: palette.ink,
            fontSize: textSize,
            fontWeight: 'bold',
            formatter: ({ dataIndex }: { dataIndex: number }) => money(totals[dataIndex] ?? 0),
          },
        },
      ],
    },
  }
}
