import { heading, strong, table } from '../../../core/blocks.ts'
import { fill } from '../../../core/localised.ts'
import type { Block, SectionContext } from '../../../core/stage.ts'
import { columns, names, nothing, refsOf } from '../../words.ts'
import type { Analysis } from '../schema.ts'

type Segment = Analysis['segments'][number]

function shareOf(segment: Segment, context: SectionContext): string {
  const { labels, format } = context.locale
  if (segment.share === null) return nothing
  const share = format.percent(segment.share, 0)
  const value =
    segment.size === null
      ? share
      : fill(labels.report.percentOf, { value: format.count(segment.size, labels.count.customers), share })
  return segment.shareSource === 'assumption' ? fill(labels.analysis.assumed, { value }) : value
}

function nameOf(segment: Segment, context: SectionContext): string {
  const { analysis, report } = context.locale.labels
  const named = fill(report.named, { id: segment.id, name: segment.name })
  return segment.target ? fill(analysis.first, { segment: named }) : named
}

/** The seven fields of the portrait, then what the company offers. */
function portraitTable(segment: Segment, context: SectionContext): Block {
  const { analysis, report } = context.locale.labels
  const { portrait } = segment
  const values = [
    portrait.demographics,
    portrait.consumption,
    portrait.patterns,
    portrait.needs,
    portrait.motivation,
    portrait.loyalty,
    portrait.channels,
    segment.valueProposition,
    names(segment.stimuli, context),
    names(segment.channels, context),
  ]
  const titles = [...columns(analysis.portraitRows), ...columns(analysis.offerRows)]
  return table(
    [analysis.portrait, fill(report.named, { id: segment.id, name: segment.name })],
    titles.map((title, index) => [strong(title), values[index] ?? nothing]),
  )
}

/** The segments at a glance, then a portrait of each. */
export function segmentBlocks({ segments }: Analysis, context: SectionContext): Block[] {
  const { analysis } = context.locale.labels
  return [
    heading(3, analysis.segments),
    table(
      columns(analysis.segmentsColumns),
      segments.map((segment) => [
        strong(nameOf(segment, context)),
        segment.rule,
        shareOf(segment, context),
        [segment.goal, refsOf(segment.refs, context)],
      ]),
    ),
    ...segments.map((segment) => portraitTable(segment, context)),
  ]
}
