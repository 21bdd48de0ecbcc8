import type { MatrixChart } from '../../../core/chart.ts'
import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { effortScores } from '../../initiatives/effort.ts'
import { directions, type Initiative } from '../../initiatives/schema.ts'
import { columns } from '../../words.ts'

/** Initiatives named in the sentence beside the picture. */
const mostNamed = 3

/** Effect against effort, on the ranks the score is made of: the score of an initiative is its height divided by its distance. */
export function priorityChart(initiatives: readonly Initiative[], { locale }: SectionContext): MatrixChart {
  const { chart, direction: names, report } = locale.labels
  const [upperLeft = '', upperRight = '', lowerLeft = '', lowerRight = ''] = columns(chart.priorityFields)
  const efforts = effortScores(initiatives)
  const used = directions.filter((direction) => initiatives.some((initiative) => initiative.direction === direction))
  const best = initiatives.toSorted((a, b) => b.ice - a.ice).slice(0, mostNamed)
  return {
    id: 'priority',
    kind: 'matrix',
    title: chart.priority,
    description: fill(chart.priorityDescription, {
      best: best.map(({ id, title }) => fill(report.named, { id, name: title })).join('; '),
    }),
    x: chart.effort,
    y: chart.gain,
    fields: [upperLeft, upperRight, lowerLeft, lowerRight],
    groups: used.map((direction) => names[direction]),
    points: initiatives.map(({ id, title, direction, ice }, index) => ({
      id,
      name: title,
      group: used.indexOf(direction),
      x: efforts[index] ?? 1,
      y: ice * (efforts[index] ?? 1),
    })),
  }
}
