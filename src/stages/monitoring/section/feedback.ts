import { bulleted, heading, paragraph, strong, table } from '../../../core/blocks.ts'
import { fill } from '../../../core/localised.ts'
import type { Block, SectionContext } from '../../../core/stage.ts'
import { columns, labelled, nothing, quoted, segmentName } from '../../words.ts'
import type { Monitoring } from '../schema.ts'

/** The methods in one table, then the wording ready to use. */
export function feedbackBlocks({ feedback }: Monitoring, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { monitoring: words, report } = labels
  const asked = feedback.filter(({ questions }) => questions.length > 0)
  return [
    heading(3, words.feedback),
    table(
      columns(words.feedbackColumns),
      feedback.map((method) => [
        strong(method.method),
        method.touchpoint,
        segmentName(method.segmentId, context),
        fill(words.sample, { cadence: method.cadence, sample: format.number(method.sample) }),
        `${method.tool}; ${method.owner}`,
        method.closeLoopHours === null ? nothing : format.count(method.closeLoopHours, labels.count.hours),
      ]),
    ),
    ...(asked.length === 0
      ? []
      : [
          paragraph(strong(fill(report.label, { name: words.questions }))),
          bulleted(
            asked.map(({ method, questions }) =>
              labelled(method, questions.map((text) => quoted(text, context)).join(' · '), context),
            ),
          ),
        ]),
  ]
}
