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

interface PortraitRow {
  title: string
  value: string
}

/** The seven fields of the portrait, then what the company offers. The channels are named once where both sides agree. */
function portraitRows(segment: Segment, context: SectionContext): PortraitRow[] {
  const { analysis } = context.locale.labels
  const { portrait } = segment
  const ours = names(segment.channels, context)
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
    ours === portrait.channels ? '' : ours,
  ]
  const titles = [...columns(analysis.portraitRows), ...columns(analysis.offerRows)]
  return titles.flatMap((title, index) => (values[index] ? [{ title, value: values[index] }] : []))
}

/** Portraits in turn. What an earlier one has said word for word is not said again: the last row points there. */
function portraitTables(segments: readonly Segment[], context: SectionContext): Block[] {
  const { analysis, report } = context.locale.labels
  const said = new Map<string, string>()
  return segments.map((segment) => {
    const rows = portraitRows(segment, context)
    const repeated = new Map<string, string[]>()
    const own = rows.filter(({ title, value }) => {
      const key = `${title}\n${value}`
      const earlier = said.get(key)
      if (earlier === undefined) said.set(key, segment.id)
      else repeated.set(earlier, [...(repeated.get(earlier) ?? []), title])
      return earlier === undefined
    })
    return table(
      [analysis.portrait, fill(report.named, { id: segment.id, name: segment.name })],
      [
        ...own.map(({ title, value }) => [strong(title), value]),
        ...[...repeated].map(([earlier, titles]) => [
          strong(fill(analysis.sameAs, { segment: earlier })),
          titles.map((title, index) => (index === 0 ? title : title.toLocaleLowerCase())).join(', '),
        ]),
      ],
    )
  })
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
    ...portraitTables(segments, context),
  ]
}
