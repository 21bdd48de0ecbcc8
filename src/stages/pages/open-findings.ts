import { bulleted, heading, table } from '../../core/blocks.ts'
import { type Finding, severitySchema } from '../../core/finding.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { columns, wordOf } from '../words.ts'

/** Where a finding or a correction stands: `Initiatives (I3, owner)`. */
export function placeOf({ stage, pointer }: { stage: string; pointer: string }, context: SectionContext): string {
  const { labels } = context.locale
  const name = wordOf(labels.stage, stage)
  const path = pointer.split('/').filter(Boolean)
  // The name of a list says nothing that the id of its item does not.
  const place = path.filter((_, index) => !/^[A-Z]{1,2}\d+$/.test(path[index + 1] ?? ''))
  return place.length === 0 ? name : fill(labels.report.percentOf, { value: name, share: place.join(', ') })
}

/** Errors first, then warnings with what was expected and found; a note says all in its message. */
export function findingBlocks(findings: readonly Finding[], context: SectionContext): Block[] {
  const { labels } = context.locale
  const notes = findings.filter(({ severity }) => severity === 'info')
  const faults = severitySchema.options
    .filter((severity) => severity !== 'info')
    .flatMap((severity) => findings.filter((item) => item.severity === severity))
  const faultTable = () =>
    table(
      columns(labels.made.findingsColumns),
      faults.map((finding) => [
        labels.severity[finding.severity],
        placeOf(finding, context),
        finding.message,
        finding.expected,
        finding.actual,
      ]),
    )
  return [
    heading(3, labels.made.findings),
    ...(faults.length > 0 ? [faultTable()] : []),
    ...(notes.length > 0 ? [bulleted(notes.map(({ message }) => message))] : []),
  ]
}
