import { heading, numbered, paragraph, strong, table } from '../../core/blocks.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { kpiName } from '../goals/section/kpi.ts'
import { columns, knownDrafts, labelled, leanTable, names, segmentName, sentence } from '../words.ts'
import type { Monitoring } from './schema.ts'
import { experimentBlocks } from './section/experiment.ts'
import { feedbackBlocks } from './section/feedback.ts'
import { conditionOf } from './section/trigger.ts'

function dashboardBlocks({ dashboard }: Monitoring, context: SectionContext): Block[] {
  const { labels } = context.locale
  const kpis = knownDrafts(context).goals?.goals.flatMap((goal) => goal.kpis) ?? []
  return [
    heading(3, labels.monitoring.dashboard),
    table(
      // Owner and source stand beside each KPI in chapter 2.
      columns(labels.monitoring.dashboardColumns).slice(0, 3),
      dashboard.map((line) => {
        const kpi = kpis.find(({ id }) => id === line.kpiId)
        return [
          kpi ? fill(labels.report.named, { id: kpi.id, name: kpiName(kpi, context) }) : line.kpiId,
          labels.cadence[line.cadence],
          line.chart,
        ]
      }),
    ),
  ]
}

function reviewBlocks({ reviews }: Monitoring, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { monitoring: words } = labels
  return [
    heading(3, words.reviews),
    table(
      columns(words.reviewsColumns),
      reviews.map((review) => [
        strong(review.name),
        fill(words.minutes, {
          cadence: labels.cadence[review.cadence],
          minutes: format.count(review.minutes, labels.count.minutes),
        }),
        fill(words.lead, { who: names(review.who, context), owner: review.owner }),
        review.inputs,
        review.decision,
      ]),
    ),
  ]
}

function triggerBlocks({ triggers }: Monitoring, context: SectionContext): Block[] {
  const { labels } = context.locale
  return [
    heading(3, labels.monitoring.triggers),
    table(
      columns(labels.monitoring.triggersColumns),
      triggers.map((trigger) => [
        labels.trigger[trigger.kind],
        conditionOf(trigger, context),
        trigger.action,
        trigger.owner,
      ]),
    ),
  ]
}

function testBlocks({ tests }: Monitoring, context: SectionContext): Block[] {
  if (tests.length === 0) return []
  const { labels, format } = context.locale
  return [
    heading(3, labels.monitoring.tests),
    ...leanTable(
      columns(labels.monitoring.testsColumns),
      tests.map((test) => [
        test.hypothesis,
        segmentName(test.segmentId, context),
        test.metric,
        format.shortDate(test.start),
        test.stopRule,
        test.owner,
      ]),
      context,
    ),
  ]
}

function loopBlocks({ loop }: Monitoring, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { monitoring: words } = labels
  return [
    heading(3, words.loop),
    numbered([
      labelled(words.collect, loop.collect, context),
      labelled(words.decide, loop.decide, context),
      labelled(words.change, loop.change, context),
      labelled(words.tell, loop.tell, context),
    ]),
    paragraph(sentence(fill(words.sla, { hours: format.count(loop.slaHours, labels.count.hours) }))),
  ]
}

/** Chapter 5: how we hear customers, what we read and when, what stops or moves the plan, how the effect is proved. */
export function monitoringSection(draft: Monitoring, context: SectionContext): Block[] {
  return [
    heading(2, context.locale.labels.monitoring.heading),
    ...feedbackBlocks(draft, context),
    ...dashboardBlocks(draft, context),
    ...reviewBlocks(draft, context),
    ...triggerBlocks(draft, context),
    ...experimentBlocks(draft, context),
    ...testBlocks(draft, context),
    ...loopBlocks(draft, context),
  ]
}
