import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { create } from 'xmlbuilder2'
import type { Chart } from '../../src/core/chart.ts'
import { localeOf } from '../../src/core/locale.ts'
import { chartTable } from '../../src/report/charts/chart-table.ts'
import { monthsInto } from '../../src/report/charts/gantt.ts'
import { spread } from '../../src/report/charts/matrix.ts'
import { darkPalette, lightPalette, type Palette, variablePalette } from '../../src/report/charts/palette.ts'
import { renderChart } from '../../src/report/charts/render-chart.ts'
import { placeOf } from '../../src/report/charts/targets.ts'
import { textWidth, wrapText } from '../../src/report/charts/text-width.ts'
import { reportTree } from '../../src/report/report-tree.ts'
import type { Strategy } from '../../src/stages/index.ts'
import { reportParts } from '../../src/stages/pages/report-parts.ts'
import { exampleStrategies } from '../support/example-strategies.ts'
import { nodesOf } from '../support/markdown-skeleton.ts'
import { insidesOf, textIn, without } from '../support/markup.ts'

function chartsOf(strategy: Strategy): Chart[] {
  const root = reportTree(strategy, reportParts, localeOf(strategy.language))
  return nodesOf(root).flatMap((node) => (node.type === 'chart' ? [node.chart] : []))
}

const look = (strategy: Strategy, palette: Palette = variablePalette) => ({
  width: 760,
  palette,
  locale: localeOf(strategy.language),
})

describe.each(exampleStrategies)('charts of %s', (_, strategy) => {
  const charts = chartsOf(strategy)
  const pictures = charts.map((chart) => renderChart(chart, look(strategy)))

  test('one of each kind the report promises', () => {
    const ids = charts.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['budget', 'journey', 'targets', 'priority', 'roadmap']))
    if (strategy.businessCase?.outcome) expect(ids).toEqual(expect.arrayContaining(['cash', 'year', 'tornado']))
  })

  test('are XML, with no script, style, class, event or address in it', () => {
    for (const svg of pictures) {
      expect(() => create(svg)).not.toThrow()
      expect(svg).not.toMatch(/<(?!\/?(?:svg|g|path|rect|text|defs|clipPath|circle|polygon|polyline|line|ellipse)\b)/)
      expect(svg).not.toMatch(/ (?:style|class|on\w+|href)=/)
      expect(svg).not.toMatch(/NaN|undefined|Infinity|zr\d/)
    }
  })

  test('are the same bytes whenever they are drawn', () => {
    expect(charts.map((chart) => renderChart(chart, look(strategy)))).toEqual(pictures)
  })

  test('take every colour from the palette, so that a dark page has a dark chart', () => {
    for (const svg of pictures) {
      // A clipping path has a colour that is never seen.
      const colours = [...without(svg, 'defs').matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour)
      expect(colours.filter((colour) => !/^(?:none|transparent|var\(--chart-[a-z0-9-]+\))$/.test(colour))).toEqual([])
    }
  })

  test('name every row and column', () => {
    for (const [index, chart] of charts.entries()) {
      const words = insidesOf(pictures[index] ?? '', 'text')
        .map(textIn)
        .join(' ')
      const said = words.replace(/\s/g, '')
      const ids =
        chart.kind === 'gantt'
          ? chart.tasks.map(({ id }) => id)
          : chart.kind === 'matrix'
            ? chart.points.map(({ id }) => id)
            : chart.kind === 'heat'
              ? chart.rows.map(({ name }) => name)
              : chart.kind === 'targets'
                ? chart.rows.map(({ toText }) => toText)
                : chart.series.length > 1
                  ? chart.series.map(({ name }) => name)
                  : []
      expect(ids.filter((name) => !said.includes(name.replace(/\s/g, '')))).toEqual([])
    }
  })

  test('their tables hold a row for everything drawn', () => {
    const rows = charts.map((chart) => chartTable(chart, localeOf(strategy.language)).children.length - 1)
    const drawn = charts.map((chart) =>
      chart.kind === 'gantt'
        ? chart.tasks.length
        : chart.kind === 'matrix'
          ? chart.points.length
          : 'rows' in chart
            ? chart.rows.length
            : chart.categories.length,
    )
    expect(rows).toEqual(drawn)
    expect(Math.min(...rows)).toBeGreaterThan(0)
  })
})

test('hostile names stay text, and ids are told apart by their page', () => {
  const name = '"><script>alert(1)</script>&amp; style="x" class="zr0-cls-1" {a|b}'
  const line: Chart = {
    id: 'cash',
    kind: 'line',
    title: name,
    description: name,
    unit: 'GBP',
    categoryName: name,
    categories: ['1', '2'],
    series: [{ name, values: [1, -2] }],
  }
  const gantt: Chart = {
    id: 'roadmap',
    kind: 'gantt',
    title: name,
    description: name,
    from: '2027-01-01',
    parts: [name, 'b'],
    groups: [name],
    tasks: [{ id: 'I1', name, group: 0, start: '2027-01-05', launch: '2027-02-01', end: '2027-12-31', first: true }],
  }
  for (const chart of [line, gantt]) {
    const svg = renderChart(chart, { width: 760, palette: lightPalette, locale: localeOf('en') }, 'figure-7')
    expect(() => create(svg)).not.toThrow()
    expect(svg).not.toContain('<script')
    expect(insidesOf(svg, 'text').map(textIn).join('')).toContain('<script>')
    expect(svg.match(/ id="(?!figure-7-)[^"]*"/g)).toBeNull()
  }
})

/** Contrast of two colours, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_, palette) => {
  test('can be read: text 4.5 : 1, signs 3 : 1', () => {
    for (const ink of [palette.ink, palette.muted, palette.loss])
      expect(contrast(ink, palette.paper)).toBeGreaterThan(4.5)
    // Words stand on the colour of their group.
    for (const group of palette.groups) expect(contrast(palette.paper, group)).toBeGreaterThan(4.5)
    for (const [index, ground] of palette.heat.entries()) {
      expect(contrast(palette.heatInk[index] ?? '', ground)).toBeGreaterThan(4.5)
    }
    for (const sign of [palette.gain, palette.loss]) expect(contrast(sign, palette.paper)).toBeGreaterThan(3)
  })
})

describe('places', () => {
  test.each([
    ['2026-12-01', 0],
    ['2027-01-15', 0],
    ['2027-02-14', 31 / 31 - 1 + 30 / 31],
    ['2027-02-15', 1],
    ['2028-01-15', 12],
    ['2029-01-01', 12],
  ])('%s is %d months into a plan from 15 January', (date, months) => {
    expect(monthsInto('2027-01-15', date)).toBeCloseTo(months, 6)
  })

  test('a target lies where its share of the largest value is, below zero too', () => {
    expect(placeOf(0.056, { from: 0.06, to: 0.056 })).toBeCloseTo(0.933, 3)
    expect(placeOf(-20, { from: -20, to: 30 })).toBe(0)
    expect(placeOf(30, { from: -20, to: 30 })).toBe(1)
    expect(placeOf(0, { from: 0, to: null })).toBe(0)
  })

  test('points of a matrix never cover each other nor words, and stay in the field', () => {
    const words = { left: 0, right: 4, bottom: 9.6, top: 10.6 }
    const score = fc.double({ min: 0.2, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 20 }), (places) => {
        const points = spread(
          places.map(([x, y], index) => ({ id: `I${index}`, name: '', group: 0, x: Math.round(x), y: Math.round(y) })),
          0.5,
          0.6,
          [words],
        )
        for (const [index, point] of points.entries()) {
          expect(point.x).toBeGreaterThanOrEqual(0)
          expect(point.y).toBeLessThanOrEqual(10.6)
          const covered = points
            .slice(0, index)
            .some((other) => Math.abs(other.x - point.x) < 0.499 && Math.abs(other.y - point.y) < 0.599)
          expect(covered).toBe(false)
          expect(point.x < words.right && point.y > words.bottom).toBe(false)
        }
      }),
    )
  })

  test('wrapped text keeps its words, or says with an ellipsis that it does not', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1 }), (words) => {
        const text = words.join(' ').replace(/\s+/g, ' ').trim()
        const lines = wrapText(text, 12, 150, 3)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(150 + textWidth('…', 12))
        if (!lines.some((line) => line.endsWith('…'))) expect(lines.join(' ')).toBe(text)
      }),
    )
  })
})
