import type { MatrixChart } from '../../core/chart.ts'
import { type Drawing, type Look, legend, legendHeight, textSize } from './look.ts'
import { textWidth } from './text-width.ts'

/** Ends of both scales: scores run from 1 to 10, and a sign needs room. */
const lowest = 0
const highest = 10.6
const middle = 5.5

type Point = MatrixChart['points'][number]

/** A part of the field that holds words, in the units of the scales. */
interface Words {
  left: number
  right: number
  bottom: number
  top: number
}

/** Points that would cover each other, or words, step aside: right, up, left, down, further each round, in the order they come. */
export function spread(points: readonly Point[], gapX: number, gapY: number, words: readonly Words[] = []): Point[] {
  const placed: Point[] = []
  for (const point of points) {
    let { x, y } = point
    const taken = () =>
      placed.some((other) => Math.abs(other.x - x) < gapX && Math.abs(other.y - y) < gapY) ||
      words.some(
        ({ left, right, bottom, top }) =>
          x > left - gapX / 2 && x < right + gapX / 2 && y > bottom - gapY / 2 && y < top + gapY / 2,
      )
    for (let step = 1; taken() && step < 120; step += 1) {
      const ring = Math.ceil(step / 4)
      const [right = 0, up = 0] =
        [
          [1, 0],
          [0, 1],
          [-1, 0],
          [0, -1],
        ][step % 4] ?? []
      x = Math.min(highest - gapX / 2, Math.max(lowest + gapX / 2, point.x + right * ring * gapX))
      y = Math.min(highest - gapY / 2, Math.max(lowest + gapY / 2, point.y + up * ring * gapY))
    }
    placed.push({ ...point, x, y })
  }
  return placed
}

/** Ids of the points where effect meets effort; what is up and to the left comes first. */
export function matrixDrawing(chart: MatrixChart, look: Look): Drawing {
  const { palette, width } = look
  const top = legendHeight(chart.groups, width)
  const height = 380
  const size = 30
  const left = 30
  const fieldWidth = width - left - 2
  const across = (pixels: number) => (pixels / fieldWidth) * highest
  const upward = (pixels: number) => (pixels / height) * highest
  const words = chart.fields.map((name, index): Words => {
    const start = index % 2 === 0 ? 0 : middle
    const top = index < 2 ? highest : middle
    return { left: start, right: start + across(textWidth(name, textSize) * 1.1 + 12), bottom: top - upward(24), top }
  })
  const points = spread(chart.points, across(size + 2), upward(size * 0.7 + 2), words)
  const half = { x: left + (fieldWidth * middle) / highest, y: top + height * (1 - middle / highest) }
  const axis = (name: string) => ({
    type: 'value',
    min: lowest,
    max: highest,
    name,
    nameLocation: 'middle',
    nameTextStyle: { color: palette.muted, fontSize: textSize },
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    axisLabel: { show: false },
    splitLine: { show: false },
  })
  const corner = (text: string, at: object) => ({
    type: 'text',
    silent: true,
    ...at,
    style: { text, fill: palette.muted, fontSize: textSize, fontWeight: 'bold' },
  })
  return {
    height: height + top + 34,
    option: {
      legend: legend(chart.groups, look),
      grid: { left, right: 2, top, bottom: 34, outerBoundsMode: 'none' },
      xAxis: { ...axis(`${chart.x} →`), nameGap: 12 },
      yAxis: { ...axis(`${chart.y} →`), nameGap: 12 },
      graphic: [
        corner(chart.fields[0], { left: left + 10, top: top + 8 }),
        corner(chart.fields[1], { left: half.x + 10, top: top + 8 }),
        corner(chart.fields[2], { left: left + 10, top: half.y + 8 }),
        corner(chart.fields[3], { left: half.x + 10, top: half.y + 8 }),
      ],
      series: chart.groups.map((name, group) => ({
        type: 'scatter',
        name,
        silent: true,
        symbol: 'roundRect',
        symbolSize: [size, size * 0.7],
        color: palette.groups[group % palette.groups.length],
        itemStyle: { opacity: 1 },
        data: points.filter((point) => point.group === group).map(({ x, y, id }) => ({ name: id, value: [x, y] })),
        label: { show: true, formatter: '{b}', color: palette.paper, fontSize: textSize, fontWeight: 'bold' },
        ...(group === 0
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                label: { show: false },
                lineStyle: { color: palette.grid, type: 'solid', width: 1 },
                data: [{ xAxis: middle }, { yAxis: middle }],
              },
            }
          : {}),
      })),
    },
  }
}
