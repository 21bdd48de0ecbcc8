import { bulleted, heading, note, paragraph, strong } from '../../core/blocks.ts'
import { chartNode } from '../../core/chart.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { priorityChart } from '../pages/charts/priority.ts'
import { columns, labelled, leanTable, nothing, sentence } from '../words.ts'
import { directions, type Initiatives } from './schema.ts'
import { cardBlocks } from './section/card.ts'

function directionBlocks({ initiatives }: Initiatives, context: SectionContext): Block[] {
  const { direction: names } = context.locale.labels
  const said = new Set<string>()
  return directions.flatMap((direction) => {
    const group = initiatives
      .filter((initiative) => initiative.direction === direction)
      .sort((a, b) => a.priority - b.priority || a.launch.localeCompare(b.launch))
    if (group.length === 0) return []
    return [heading(3, names[direction]), ...group.flatMap((initiative) => cardBlocks(initiative, context, said))]
  })
}

function scriptBlocks({ scripts, initiatives }: Initiatives, context: SectionContext): Block[] {
  if (scripts.length === 0) return []
  const { labels } = context.locale
  return [
    heading(3, labels.initiatives.scripts),
    ...scripts.flatMap((script) => {
      const known = initiatives.some(({ id }) => id === script.initiativeId)
      const role = known
        ? fill(labels.report.percentOf, { value: script.role, share: script.initiativeId })
        : script.role
      return [paragraph(labelled(role, script.situation, context)), note(paragraph(script.words))]
    }),
  ]
}

function refusalBlocks({ wontDo, rejected }: Initiatives, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { initiatives: words } = labels
  return [
    heading(3, words.wontDo),
    bulleted(wontDo.map(({ what, why }) => [strong(sentence(what)), ` ${why}`])),
    ...(rejected.length === 0
      ? []
      : [
          heading(3, words.rejected),
          ...leanTable(
            columns(words.rejectedColumns),
            rejected.map(({ title, reason, cost, benefit }) => [
              title,
              reason,
              cost === null ? nothing : format.money(cost, context.brief.budget.currency),
              benefit,
            ]),
            context,
            [null, null, 'right', null],
          ),
        ]),
  ]
}

function halfBlocks({ halfBudget, initiatives }: Initiatives, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const kept = initiatives.filter(({ id }) => halfBudget.keepIds.includes(id))
  const keep = fill(labels.initiatives.halfKeep, {
    titles: format.list(kept.map(({ id }) => id)),
    cost: format.money(
      kept.reduce((sum, { cost }) => sum + cost, 0),
      context.brief.budget.currency,
    ),
  })
  return [
    heading(3, labels.initiatives.half),
    // A list of everything would say nothing.
    paragraph(kept.length === 0 || kept.length === initiatives.length ? halfBudget.text : `${keep} ${halfBudget.text}`),
  ]
}

/** Chapter 3.2: every initiative by direction, the words to say, and what is left out and why. */
export function initiativesSection(draft: Initiatives, context: SectionContext): Block[] {
  const { initiatives: words } = context.locale.labels
  return [
    heading(2, words.heading),
    paragraph(words.intro),
    chartNode(priorityChart(draft.initiatives, context)),
    ...directionBlocks(draft, context),
    ...scriptBlocks(draft, context),
    ...refusalBlocks(draft, context),
    ...halfBlocks(draft, context),
  ]
}
