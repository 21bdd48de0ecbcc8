import type { GanttChart } from '../../../core/chart.ts'
import { addDays, addMonths, isIsoDate } from '../../../core/date.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { directions, type Initiative } from '../../initiatives/schema.ts'
import { columns } from '../../words.ts'

/** A date that is no day has no place on a scale, so its initiative is left out. */
function dated({ start, launch }: Initiative): boolean {
  return isIsoDate(start) && isIsoDate(launch) && start <= launch
}

/** Preparation and work of every initiative, by direction in the order of launch. */
export function roadmapChart(initiatives: readonly Initiative[], { brief, locale }: SectionContext): GanttChart {
  const { roadmap, direction: names, chart } = locale.labels
  const [preparation = '', work = ''] = columns(chart.roadmapParts)
  const last = addDays(addMonths(brief.start, 12), -1)
  const known = initiatives.filter(dated)
  const used = directions.filter((direction) => known.some((initiative) => initiative.direction === direction))
  return {
    id: 'roadmap',
    kind: 'gantt',
    title: roadmap.chart,
    description: roadmap.chartNote,
    from: brief.start,
    parts: [preparation, work],
    groups: used.map((direction) => names[direction]),
    tasks: used.flatMap((direction, group) =>
      known
        .filter((initiative) => initiative.direction === direction)
        .sort((a, b) => a.launch.localeCompare(b.launch))
        .map(({ id, title, start, launch, end, priority }) => ({
          id,
          name: title,
          group,
          start,
          launch,
          end: end !== null && end >= launch ? end : last,
          first: priority === 1,
        })),
    ),
  }
}
