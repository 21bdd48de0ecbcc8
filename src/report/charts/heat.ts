import type { CustomSeriesOption } from 'echarts/charts'
import type { HeatChart } from '../../core/chart.ts'
import { type Drawing, type Look, rowAxis, rowNames, textSize } from './look.ts'
import { wrapText } from './text-width.ts'

/** Height of a cell. */
const cell = 30

/** Pixels of the heads, which are as wide as a column, and of a line of them. */
const headSize = 11
const headLine = 13

/** Cells with their number, darker when it is larger; nothing stands where there is nothing. */
export function heatDrawing({ columns, rows }: HeatChart, look: Look): Drawing {
  const { palette, width } = look
  const names = rowNames(
    rows.map(({ name }) => name),
    look,
    0.22,
  )
  const field = (width - names.width) / Math.max(1, columns.length)
  const heads = columns.map((name) => wrapText(name, headSize, field - 2, 3))
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * headLine + 12
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.slice(1)))
  const cells = rows.flatMap(({ values }, row) => values.map((value, column) => ({ row, column, value })))
  const level = (value: number) => Math.min(3, Math.ceil((value / most) * 4) - 1)
  const renderItem: CustomSeriesOption['renderItem'] = (params, api) => {
    const { row, column, value } = cells[params.dataIndex] ?? { row: 0, column: 0, value: 0 }
    const [x = 0, y = 0] = api.coord([column, row])
    const filled = value > 0
    const asked = column === 0
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: x - field / 2 + 1.5, y: y - cell / 2 + 1.5, width: field - 3, height: cell - 3, r: 2 },
          style: {
            fill: filled && !asked ? (palette.heat[level(value)] ?? palette.grid) : 'none',
            ...(filled && !asked ? {} : { stroke: filled ? palette.loss : palette.grid, lineWidth: filled ? 2 : 1 }),
          },
        },
        ...(filled
          ? [
              {
                type: 'text' as const,
                style: {
                  text: String(value),
                  x,
                  y,
                  align: 'center' as const,
                  verticalAlign: 'middle' as const,
                  fill: asked ? palette.loss : (palette.heatInk[level(value)] ?? palette.ink),
                  fontSize: textSize + 1,
                },
              },
            ]
          : []),
      ],
    }
  }
  return {
    height: top + rows.length * cell + 4,
    option: {
      grid: { left: names.width, right: 2, top, bottom: 4, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        position: 'top',
        data: heads.map((lines) => lines.join('\n')),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: palette.ink, fontSize: headSize, lineHeight: headLine, interval: 0, margin: 6 },
      },
      yAxis: rowAxis(names, look),
      series: [
        {
          type: 'custom',
          silent: true,
          data: cells.map(({ column, row, value }) => [column, row, value]),
          encode: { x: 0, y: 1 },
          renderItem,
        },
      ],
    },
  }
}
