// One file: the modules of the package, some five hundred, take three times as long to open.
import { init, setPlatformAPI } from 'echarts/dist/echarts.esm.min.mjs'
import type { Chart } from '../../core/chart.ts'
import { ganttDrawing } from './gantt.ts'
import { heatDrawing } from './heat.ts'
import type { Drawing, Look } from './look.ts'
import { matrixDrawing } from './matrix.ts'
import { plainSvg } from './plain-svg.ts'
import { lineDrawing, stackedDrawing, tornadoDrawing, waterfallDrawing } from './series.ts'
import { targetsDrawing } from './targets.ts'
import { textWidth } from './text-width.ts'

// Its own table knows Latin letters only and takes a Cyrillic one for a square.
setPlatformAPI({
  measureText: (text, font = '12px') => ({
    width: textWidth(text, Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12')),
  }),
})

function drawingOf(chart: Chart, look: Look): Drawing {
  switch (chart.kind) {
    case 'line':
      return lineDrawing(chart, look)
    case 'waterfall':
      return waterfallDrawing(chart, look)
    case 'tornado':
      return tornadoDrawing(chart, look)
    case 'stacked':
      return stackedDrawing(chart, look)
    case 'gantt':
      return ganttDrawing(chart, look)
    case 'heat':
      return heatDrawing(chart, look)
    case 'matrix':
      return matrixDrawing(chart, look)
    case 'targets':
      return targetsDrawing(chart, look)
  }
}

/**
 * The chart as SVG that needs nothing around it: same bytes for the same data, no script, no style sheet, no font but the reader's.
 * `id` keeps its inner ids apart from those of other pictures of a page.
 */
export function renderChart(chart: Chart, look: Look, id: string = chart.id): string {
  const { height, option } = drawingOf(chart, look)
  const picture = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height })
  try {
    picture.setOption({ animation: false, textStyle: { fontFamily: 'sans-serif', fontSize: 12 }, ...option })
    return plainSvg(picture.renderToSVGString(), id, `${chart.title}. ${chart.description}`)
  } finally {
    picture.dispose()
  }
}
