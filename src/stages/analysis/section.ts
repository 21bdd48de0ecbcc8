import { bulleted, emphasis, heading, paragraph, strong, table } from '../../core/blocks.ts'
import { chartNode } from '../../core/chart.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { journeyChart } from '../pages/charts/journey.ts'
import { columns, estimate, knownDrafts, labelled, metricAmount, nothing, refsOf, sentence, wordOf } from '../words.ts'
import type { Analysis } from './schema.ts'
import { segmentBlocks } from './section/segments.ts'

/** The first sentence: the whole text stands on the title page. */
function opening(text: string): string {
  return sentence(/^.*?[.!?…](?=\s+[\p{Lu}“«„])/su.exec(text)?.[0] ?? text)
}

function causeBlocks({ bindingCause }: Analysis, context: SectionContext): Block[] {
  const { analysis } = context.locale.labels
  return [
    heading(3, analysis.cause),
    paragraph(opening(bindingCause.text), refsOf(bindingCause.refs, context)),
    bulleted([
      labelled(analysis.arithmetic, bindingCause.arithmetic, context),
      labelled(analysis.disproof, bindingCause.disproof, context),
    ]),
  ]
}

/** Churn is compared a month, retention a year: the periods the ranges are given in. */
const comparedPeriod: Readonly<Record<string, 'month' | 'year'>> = { churn: 'month', retention: 'year' }

function metricRow(metric: Analysis['metrics'][number], context: SectionContext): string[] {
  const { brief, locale } = context
  const { labels, format } = locale
  const period = comparedPeriod[metric.id]
  const name = wordOf(labels.metric, metric.id)
  return [
    period ? fill(labels.report.perPeriod, { value: name, period: labels.period[period] }) : name,
    metric.value === null ? labels.report.unknown : metricAmount(metric.id, metric.value, context),
    fill(labels.report.range, {
      from: metricAmount(metric.id, metric.low, context),
      to: metricAmount(metric.id, metric.high, context),
    }),
    metric.position === null ? nothing : labels.position[metric.position],
    metric.moneyPerYear === null ? nothing : format.money(estimate(metric.moneyPerYear), brief.budget.currency),
  ]
}

function metricBlocks({ metrics }: Analysis, context: SectionContext): Block[] {
  const { analysis } = context.locale.labels
  const { industry } = context.brief
  return [
    heading(3, analysis.metrics),
    table(
      columns(analysis.metricsColumns),
      metrics.map((metric) => metricRow(metric, context)),
      [null, 'right', 'right', null, 'right'],
    ),
    paragraph(emphasis(fill(analysis.metricsNote, { industry: industry.name, source: industry.source }))),
  ]
}

function swotBlocks({ swot }: Analysis, context: SectionContext): Block[] {
  const { analysis } = context.locale.labels
  const lists = [
    { title: analysis.strengths, items: swot.s },
    { title: analysis.weaknesses, items: swot.w },
    { title: analysis.opportunities, items: swot.o },
    { title: analysis.threats, items: swot.t },
  ]
  return [
    heading(3, analysis.swot),
    ...lists
      .filter(({ items }) => items.length > 0)
      .flatMap(({ title, items }) => [
        paragraph(strong(title)),
        bulleted(items.map((item) => [item.text, refsOf(item.refs, context)])),
      ]),
  ]
}

function findingBlocks({ findings, bindingCause }: Analysis, context: SectionContext): Block[] {
  const { analysis } = context.locale.labels
  const told = `${bindingCause.text} ${bindingCause.disproof}`
  // The first finding is the cause: what was said of it above is not said again.
  const fresh = (text: string) => !told.includes(text.trim().replace(/[.…]+$/u, ''))
  return [
    heading(3, analysis.findings),
    bulleted(
      findings.map((finding) => [
        strong(sentence(fill(context.locale.labels.report.named, { id: finding.id, name: finding.title }))),
        fresh(finding.evidence) ? ` ${sentence(finding.evidence)} ` : ' ',
        emphasis(fill(context.locale.labels.report.label, { name: analysis.implication })),
        ` ${sentence(finding.implication)}`,
        ...(fresh(finding.disproof)
          ? [
              ' ',
              emphasis(fill(context.locale.labels.report.label, { name: analysis.disproof })),
              ` ${sentence(finding.disproof)}`,
            ]
          : []),
        refsOf(finding.refs, context),
      ]),
    ),
  ]
}

function journeyBlocks(draft: Analysis, context: SectionContext): Block[] {
  const { analysis, journey: steps } = context.locale.labels
  const initiatives = knownDrafts(context).initiatives?.initiatives ?? []
  return [
    heading(3, analysis.journey),
    chartNode(journeyChart(draft, initiatives, context)),
    table(
      columns(analysis.journeyColumns),
      draft.journey.map((step) => [
        steps[step.stage],
        step.goal,
        [step.pain, refsOf(step.refs, context)],
        step.touchpoint,
        step.metric,
        initiatives
          .filter(({ journeyIds }) => journeyIds.includes(step.id))
          .map(({ id }) => id)
          .join(', ') || nothing,
      ]),
    ),
  ]
}

function unknownBlocks({ unknowns }: Analysis, context: SectionContext): Block[] {
  if (unknowns.length === 0) return []
  const { analysis } = context.locale.labels
  return [
    heading(3, analysis.unknowns),
    table(
      columns(analysis.unknownsColumns),
      unknowns.map((unknown) => [
        unknown.question,
        unknown.consequence,
        [sentence(unknown.task), ' ', strong(unknown.owner)],
        fill(analysis.month, { month: context.locale.format.number(unknown.dueMonth, 0) }),
      ]),
    ),
  ]
}

/** Chapter 1. The summary of the analysis stands on the title page and is not repeated. */
export function analysisSection(draft: Analysis, context: SectionContext): Block[] {
  return [
    heading(2, context.locale.labels.analysis.heading),
    ...causeBlocks(draft, context),
    ...metricBlocks(draft, context),
    ...swotBlocks(draft, context),
    ...findingBlocks(draft, context),
    ...segmentBlocks(draft, context),
    ...journeyBlocks(draft, context),
    ...unknownBlocks(draft, context),
  ]
}
