import { emphasis, heading, paragraph, strong, table } from '../../core/blocks.ts'
import { chartNode } from '../../core/chart.ts'
import { quarterRange } from '../../core/date.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { roadmapChart } from '../pages/charts/roadmap.ts'
import { columns, knownDrafts, nothing } from '../words.ts'
import type { Roadmap } from './schema.ts'
import { commsBlocks } from './section/comms.ts'

function chartBlocks(context: SectionContext): Block[] {
  const initiatives = knownDrafts(context).initiatives?.initiatives ?? []
  if (initiatives.length === 0) return []
  const chart = roadmapChart(initiatives, context)
  return [heading(3, chart.title), chartNode(chart)]
}

function quarterBlocks(quarter: Roadmap['quarters'][number], context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { roadmap: words } = labels
  const { brief } = context
  const { currency } = brief.budget
  const { from, to } = quarterRange(brief.start, quarter.q)
  return [
    heading(3, fill(words.quarter, { q: quarter.q, theme: quarter.theme })),
    paragraph(
      fill(words.quarterNote, {
        from: format.date(from),
        to: format.date(to),
        budget: format.money(quarter.budget, currency),
      }),
    ),
    ...(quarter.milestones.length === 0
      ? []
      : [
          table(
            columns(words.quarterColumns),
            quarter.milestones.map((milestone) => [
              milestone.text,
              milestone.initiativeId,
              milestone.owner,
              format.shortDate(milestone.due),
              milestone.budget === 0 ? nothing : format.money(milestone.budget, currency),
              milestone.exit,
            ]),
            [null, null, null, null, 'right', null],
          ),
        ]),
  ]
}

function firstDayBlocks({ firstDays }: Roadmap, context: SectionContext): Block[] {
  if (firstDays.length === 0) return []
  const { labels, format } = context.locale
  return [
    heading(3, labels.roadmap.firstDays),
    table(
      columns(labels.roadmap.firstDaysColumns),
      firstDays.map(({ day, who, what, result }) => [format.number(day, 0), strong(who), what, result]),
    ),
  ]
}

function legalBlocks({ legal }: Roadmap, context: SectionContext): Block[] {
  if (legal.length === 0) return []
  const { labels, format } = context.locale
  return [
    heading(3, labels.roadmap.legal),
    paragraph(emphasis(labels.roadmap.legalNote)),
    table(
      columns(labels.roadmap.legalColumns),
      legal.map(({ task, why, due, owner }) => [task, why, format.date(due), owner]),
    ),
  ]
}

/** Chapter 4: the year in a chart and by quarter, the first ten days, what customers are told, what the lawyer checks. */
export function roadmapSection(draft: Roadmap, context: SectionContext): Block[] {
  return [
    heading(2, context.locale.labels.roadmap.heading),
    ...firstDayBlocks(draft, context),
    ...chartBlocks(context),
    ...draft.quarters.flatMap((quarter) => quarterBlocks(quarter, context)),
    ...commsBlocks(draft, context),
    ...legalBlocks(draft, context),
  ]
}
