import { emphasis, heading, paragraph, table } from '../../core/blocks.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { Initiatives } from '../initiatives/schema.ts'
import { columns, nothing } from '../words.ts'

type Load = Initiatives['capacity'][number]

function loadText(load: Load | undefined, context: SectionContext): string {
  const { labels, format } = context.locale
  if (!load) return nothing
  const need = format.count(load.needHours, labels.count.hoursShort)
  if (load.haveHours === null) return fill(labels.budget.loadUnknown, { need })
  return fill(labels.budget.load, {
    need: format.number(load.needHours, 0),
    have: format.count(load.haveHours, labels.count.hoursShort),
    share: load.haveHours > 0 ? format.percent(load.needHours / load.haveHours, 0) : nothing,
  })
}

/** Hours needed against hours available by role and quarter. */
export function capacityBlocks({ capacity }: Initiatives, context: SectionContext): Block[] {
  if (capacity.length === 0) return []
  const { budget: words } = context.locale.labels
  const roles = [...new Set(capacity.map(({ role }) => role))]
  return [
    heading(3, words.capacity),
    table(
      columns(words.capacityColumns),
      roles.map((role) => [
        role,
        ...[1, 2, 3, 4].map((quarter) =>
          loadText(
            capacity.find((load) => load.role === role && load.quarter === quarter),
            context,
          ),
        ),
      ]),
      [null, 'right', 'right', 'right', 'right'],
    ),
    paragraph(emphasis(words.capacityNote)),
  ]
}
