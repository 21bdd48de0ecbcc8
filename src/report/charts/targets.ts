import type { TargetChart } from '../../core/chart.ts'
import { type Drawing, type Look, legend, legendHeight, lineHeight, rowAxis, rowNames, textSize } from './look.ts'
import { type Mark, markSeries, type Span, spanSeries } from './spans.ts'
import { textWidth } from './text-width.ts'

/** Place of a value on the scale of its row: zero at the left, the larger of today and target at the right. */
export function placeOf(value: number, row: Pick<TargetChart['rows'][number], 'from' | 'to'>): number {
  const values = [0, row.from ?? 0, row.to ?? 0]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return high === low ? 0 : (value - low) / (high - low)
}

/** From a ring, today, to a full sign, the target; beside it both in words. */
export function targetsDrawing({ rows, parts }: TargetChart, look: Look): Drawing {
  const { palette, width } = look
  const names = rowNames(
    rows.map(({ name }) => name),
    look,
    0.36,
    3,
  )
  const words = rows.map(({ fromText, toText }) => `${fromText} → ${toText}`)
  const lines = Math.max(1, ...names.texts.map((text) => text.split('\n').length))
  const step = Math.max(34, lines * lineHeight + 8)
  const right = Math.max(0, ...words.map((text) => textWidth(text, textSize))) + 18
  const colour = palette.groups[0]
  const tracks = rows.map((_, row): Span => ({ row, from: 0, to: 1, colour: palette.grid, thickness: 2 }))
  const moves = rows.flatMap((item, row): Span[] =>
    item.from === null || item.to === null
      ? []
      : [{ row, from: placeOf(item.from, item), to: placeOf(item.to, item), colour, thickness: 4 }],
  )
  const marks = rows.flatMap((item, row): Mark[] => [
    ...(item.from === null ? [] : [{ row, at: placeOf(item.from, item), colour, shape: 'ring' as const }]),
    ...(item.to === null ? [] : [{ row, at: placeOf(item.to, item), colour, shape: 'circle' as const }]),
  ])
  const top = legendHeight(parts, width)
  return {
    height: top + rows.length * step + 6,
    option: {
      legend: {
        ...legend(parts, look),
        icon: 'circle',
        data: [
          { name: parts[0], itemStyle: { color: palette.paper, borderColor: colour, borderWidth: 2 } },
          { name: parts[1], itemStyle: { color: colour } },
        ],
      },
      grid: { left: names.width + 8, right, top, bottom: 6, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: [
        { ...rowAxis(names, look), axisLabel: { ...labelsOf(look), margin: 16, align: 'right' } },
        {
          ...rowAxis({ width: right, texts: words }, look),
          position: 'right',
          axisLabel: { ...labelsOf(look), margin: 14, align: 'left' },
        },
      ],
      series: [spanSeries(tracks, look, parts[0]), spanSeries(moves, look, parts[1]), markSeries(marks, look)],
    },
  }
}

function labelsOf({ palette }: Look): object {
  return { color: palette.ink, fontSize: textSize, lineHeight, interval: 0 }
}
