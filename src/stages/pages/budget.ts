import { emphasis, heading, type Phrase, paragraph, strong, table } from '../../core/blocks.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { Strategy } from '../index.ts'
import { directions, type Initiatives } from '../initiatives/schema.ts'
import { columns } from '../words.ts'
import { capacityBlocks } from './capacity.ts'

type Line = { name: string; figures: readonly (number | null)[]; total: boolean }

function initiativeLines({ initiatives }: Initiatives, context: SectionContext): Line[] {
  const { report } = context.locale.labels
  return directions
    .flatMap((direction) => initiatives.filter((initiative) => initiative.direction === direction))
    .map((initiative) => ({
      name: fill(report.named, { id: initiative.id, name: initiative.title }),
      figures: [initiative.oneOff, initiative.runPerMonth, ...initiative.costByQuarter, initiative.cost],
      total: false,
    }))
}

/** From the plan to what is left of the budget; only sums that code has computed. */
function totalLines({ budget }: Initiatives, context: SectionContext): Line[] {
  const { labels, format } = context.locale
  const { budget: words, summary } = labels
  const year = (name: string, value: number): Line => ({
    name,
    figures: [null, null, null, null, null, null, value],
    total: true,
  })
  const share = format.percent(context.brief.budget.contingency, 0)
  const counted = context.brief.budget.includesRewards && budget.rewards !== null
  return [
    { name: summary.planned, figures: [budget.oneOff, null, ...budget.byQuarter, budget.planned], total: true },
    ...(counted ? [year(words.rewards, budget.rewards ?? 0)] : []),
    year(fill(words.contingency, { share }), budget.contingency),
    year(words.total, budget.total),
    year(words.available, budget.available),
    year(words.left, budget.available - budget.total),
  ]
}

function cellsOf({ name, figures, total }: Line, context: SectionContext): Phrase[] {
  const { format } = context.locale
  const cells = [
    name,
    ...figures.map((figure) => (figure === null ? '' : format.money(figure, context.brief.budget.currency))),
  ]
  return total ? cells.map((cell) => (cell === '' ? '' : strong(cell))) : cells
}

/** Chapter 6: the money line by line, and the hours of the team it takes. */
export function budgetPage({ stages }: Strategy, context: SectionContext): Block[] {
  const { budget: words } = context.locale.labels
  const lines = [...initiativeLines(stages.initiatives, context), ...totalLines(stages.initiatives, context)]
  return [
    heading(2, words.heading),
    table(
      columns(words.columns),
      lines.map((line) => cellsOf(line, context)),
      [null, 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    ),
    paragraph(emphasis(words.note)),
    ...capacityBlocks(stages.initiatives, context),
  ]
}
