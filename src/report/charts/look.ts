import type { EChartsCoreOption } from 'echarts/core'
import type { Locale } from '../../core/locale.ts'
import type { Palette } from './palette.ts'
import { textWidth, wrapText } from './text-width.ts'

/** How a chart is to look; the same for every kind. */
export interface Look {
  /** Width of the picture in pixels. */
  width: number
  palette: Palette
  locale: Locale
}

/** A chart as ECharts draws it, with the height its content needs. */
export interface Drawing {
  height: number
  option: EChartsCoreOption
}

/** Pixels of ordinary text, and of a line of it. */
export const textSize = 12
export const lineHeight = 15

/** Room for names at the left, and those names in lines. */
export interface Names {
  width: number
  texts: string[]
}

/** Names of rows, wrapped into at most `lines` lines of at most `share` of the picture. */
export function rowNames(names: readonly string[], { width }: Look, share: number, lines = 2): Names {
  const wrapped = names.map((name) => wrapText(name, textSize, width * share, lines))
  const longest = Math.max(0, ...wrapped.flat().map((line) => textWidth(line, textSize)))
  return { width: Math.ceil(longest) + 10, texts: wrapped.map((parts) => parts.join('\n')) }
}

/** Height of a legend above the picture: entries flow into as many lines as they need. */
export function legendHeight(names: readonly string[], width: number): number {
  const rows = names.reduce(
    ({ count, used }, name) => {
      const needed = textWidth(name, textSize) + 34
      return used > 0 && used + needed > width ? { count: count + 1, used: needed } : { count, used: used + needed }
    },
    { count: 1, used: 0 },
  )
  return rows.count * 22 + 8
}

/** The legend every chart has that needs one: small squares, at the left. */
export function legend(names: readonly string[], { palette }: Look): object {
  return {
    data: [...names],
    selectedMode: false,
    left: 0,
    top: 0,
    itemWidth: 11,
    itemHeight: 11,
    itemGap: 14,
    padding: 0,
    backgroundColor: 'none',
    borderColor: 'none',
    icon: 'rect',
    textStyle: { color: palette.ink, fontSize: textSize, lineHeight },
  }
}

/** Names of rows, from top to bottom. */
export function rowAxis(names: Names, { palette }: Look): object {
  return {
    type: 'category',
    inverse: true,
    data: names.texts,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: palette.ink, fontSize: textSize, lineHeight, margin: 10, interval: 0, align: 'right' },
  }
}

/** A scale of numbers with thin lines. */
export function scaleAxis({ palette }: Look, format: (value: number) => string): object {
  return {
    type: 'value',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: palette.grid, width: 1 } },
    axisLabel: { color: palette.muted, fontSize: textSize, formatter: format, hideOverlap: true },
  }
}

/** Money short enough for an axis or a bar: `1,5 млн ₽`, `£45K`. */
export function shortMoney({ locale }: Look, unit: string): (value: number) => string {
  if (!/^[A-Z]{3}$/.test(unit)) return (value) => `${locale.format.number(value, 0)}\u00a0${unit}`
  const format = new Intl.NumberFormat(locale.language === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'currency',
    currency: unit,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    signDisplay: 'negative',
    maximumSignificantDigits: 3,
  })
  return (value) => format.format(value).replace('-', '−')
}
