import type { GanttChart } from '../../core/chart.ts'
import { addDays, addMonths, daysBetween, type IsoDate } from '../../core/date.ts'
import { type Drawing, type Look, legend, legendHeight, lineHeight, rowAxis, rowNames, textSize } from './look.ts'
import { type Mark, markSeries, type Span, spanSeries } from './spans.ts'

/** Months of the plan, each as wide as the next, so that the year reads as a calendar. */
const planMonths = 12

/** Place of a day on the scale of months: 0 is the first day of the plan; days outside it stand at its edges. */
export function monthsInto(from: IsoDate, date: IsoDate): number {
  if (date <= from) return 0
  for (let month = 0; month < planMonths; month += 1) {
    const first = addMonths(from, month)
    const next = addMonths(from, month + 1)
    if (date < next) return month + daysBetween(first, date) / daysBetween(first, next)
  }
  return planMonths
}

type Row = { name: string; group: number; task: GanttChart['tasks'][number] | null }

function rowsOf({ groups, tasks }: GanttChart): Row[] {
  return groups.flatMap((name, group) => [
    { name, group, task: null },
    ...tasks
      .filter((task) => task.group === group)
      .map((task) => ({ name: `${task.id}\u00a0${task.name}`, group, task })),
  ])
}

/** Preparation as an outline, then the launch, then work until the end; groups have a heading row and a colour. */
export function ganttDrawing(chart: GanttChart, look: Look): Drawing {
  const { palette, locale, width } = look
  const rows = rowsOf(chart)
  const names = rowNames(
    rows.map(({ name }) => name),
    look,
    0.38,
  )
  const colour = (group: number) => palette.groups[group % palette.groups.length] ?? palette.ink
  const place = (date: IsoDate) => monthsInto(chart.from, date)
  const tasks = rows.flatMap(({ task, group }, row) => (task ? [{ task, row, colour: colour(group) }] : []))
  const preparation = tasks
    .filter(({ task }) => task.start < task.launch)
    .map(
      ({ task, ...rest }): Span => ({
        ...rest,
        from: place(task.start),
        to: place(task.launch),
        thickness: 12,
        hollow: true,
      }),
    )
  const work = tasks.map(
    ({ task, ...rest }): Span => ({
      ...rest,
      from: place(task.launch),
      to: place(addDays(task.end, 1)),
      thickness: 6,
    }),
  )
  const launches = tasks.map(({ task, ...rest }): Mark => ({ ...rest, at: place(task.launch), shape: 'diamond' }))
  const two = Math.max(...names.texts.map((text) => text.split('\n').length)) > 1
  const step = two ? 2 * lineHeight + 4 : 24
  const top = legendHeight(chart.parts, width) + 22
  const month = new Intl.DateTimeFormat(locale.language, { month: 'short', timeZone: 'UTC' })
  const [outlined, solid] = chart.parts
  return {
    height: rows.length * step + top + 6,
    option: {
      legend: {
        ...legend(chart.parts, look),
        data: [
          { name: outlined, itemStyle: { color: palette.paper, borderColor: palette.muted, borderWidth: 1.5 } },
          { name: solid, itemStyle: { color: palette.muted } },
        ],
      },
      grid: { left: names.width, right: 2, top, bottom: 6, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value',
        position: 'top',
        min: 0,
        max: planMonths,
        interval: 1,
        axisLine: { show: true, onZero: false, lineStyle: { color: palette.grid } },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: palette.grid } },
        axisLabel: {
          color: palette.muted,
          fontSize: textSize,
          align: 'left',
          showMaxLabel: false,
          formatter: (value: number) => monthName(month, chart.from, value),
        },
      },
      yAxis: {
        ...rowAxis(names, look),
        axisLabel: {
          fontSize: textSize,
          lineHeight: lineHeight - 1,
          margin: 10,
          interval: 0,
          align: 'left',
          padding: [0, 0, 0, -names.width + 10],
          formatter: (_: string, index: number) =>
            `{${rows[index]?.task ? 'task' : 'group'}|${names.texts[index] ?? ''}}`,
          rich: {
            task: { color: palette.ink, fontSize: textSize, lineHeight: lineHeight - 1 },
            group: { color: palette.muted, fontSize: textSize, fontWeight: 'bold', lineHeight: lineHeight - 1 },
          },
        },
      },
      series: [spanSeries(work, look, solid), spanSeries(preparation, look, outlined), markSeries(launches, look)],
    },
  }
}

function monthName(format: Intl.DateTimeFormat, from: IsoDate, index: number): string {
  if (index >= planMonths) return ''
  return format.format(new Date(`${addMonths(from, index)}T00:00:00Z`)).replace('.', '')
}
