import type { CustomSeriesOption } from 'echarts/charts'
import { type Look, textSize } from './look.ts'

/** A bar between two values in a row. */
export interface Span {
  row: number
  from: number
  to: number
  colour: string
  /** Pixels. */
  thickness: number
  /** Only its edge is drawn. */
  hollow?: boolean
  /** Words beside the bar, at the side of `to`. */
  label?: string
}

/** A sign at a value of a row. */
export interface Mark {
  row: number
  at: number
  colour: string
  shape: 'circle' | 'ring' | 'diamond'
}

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>
type Drawn = NonNullable<ReturnType<RenderItem>>

/** Bars from anywhere to anywhere in rows, which a series of bars cannot draw: its bars start at zero. */
export function spanSeries(spans: readonly Span[], { palette }: Look, name?: string): CustomSeriesOption {
  const renderItem: RenderItem = (params, api) => {
    const span = spans[params.dataIndex]
    if (!span) return
    const [x1 = 0, y = 0] = api.coord([span.from, span.row])
    const [x2 = 0] = api.coord([span.to, span.row])
    const left = Math.min(x1, x2)
    const width = Math.max(1.5, Math.abs(x2 - x1))
    const toTheLeft = x2 < x1
    const bar = {
      type: 'rect' as const,
      shape: { x: left, y: y - span.thickness / 2, width, height: span.thickness, r: 1 },
      style: span.hollow ? { fill: palette.paper, stroke: span.colour, lineWidth: 1.5 } : { fill: span.colour },
    }
    if (span.label === undefined) return bar
    const label = {
      type: 'text' as const,
      style: {
        text: span.label,
        x: toTheLeft ? left - 6 : left + width + 6,
        y,
        align: toTheLeft ? ('right' as const) : ('left' as const),
        verticalAlign: 'middle' as const,
        fill: palette.ink,
        // Where the words cross a line, they stay readable.
        stroke: palette.paper,
        lineWidth: 3,
        fontSize: textSize,
      },
    }
    return { type: 'group' as const, children: [bar, label] } as Drawn
  }
  return {
    type: 'custom',
    ...(name === undefined ? {} : { name }),
    silent: true,
    data: spans.map(({ from, to, row }) => [from, to, row]),
    encode: { x: [0, 1], y: 2 },
    renderItem,
  }
}

/** Signs in rows. */
export function markSeries(marks: readonly Mark[], { palette }: Look): CustomSeriesOption {
  const renderItem: RenderItem = (params, api) => {
    const mark = marks[params.dataIndex]
    if (!mark) return
    const [cx = 0, cy = 0] = api.coord([mark.at, mark.row])
    if (mark.shape === 'diamond') {
      const points = [
        [cx, cy - 6],
        [cx + 6, cy],
        [cx, cy + 6],
        [cx - 6, cy],
      ]
      return { type: 'polygon', shape: { points }, style: { fill: mark.colour, stroke: palette.paper, lineWidth: 1.5 } }
    }
    const style =
      mark.shape === 'ring' ? { fill: palette.paper, stroke: mark.colour, lineWidth: 2 } : { fill: mark.colour }
    return { type: 'circle', shape: { cx, cy, r: mark.shape === 'ring' ? 5 : 6 }, style }
  }
  return {
    type: 'custom',
    silent: true,
    data: marks.map(({ at, row }) => [at, row]),
    encode: { x: 0, y: 1 },
    renderItem,
  }
}
