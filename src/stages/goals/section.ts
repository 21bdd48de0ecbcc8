import { bulleted, heading, table } from '../../core/blocks.ts'
import { chartNode } from '../../core/chart.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { targetsChart } from '../pages/charts/targets.ts'
import { columns, labelled, quoted, refsOf, segmentName, sentence } from '../words.ts'
import type { Goal, Goals, Kpi } from './schema.ts'
import { kpiBaseline, kpiChange, kpiName, kpiTarget } from './section/kpi.ts'

function kpiTable(goal: Goal, context: SectionContext): Block {
  const { labels, format } = context.locale
  return table(
    columns(labels.goals.columns),
    goal.kpis.map((kpi) => [
      fill(labels.report.named, { id: kpi.id, name: kpiName(kpi, context) }),
      kpiBaseline(kpi, context),
      kpiTarget(kpi, context),
      kpiChange(kpi, context),
      format.date(kpi.by),
      `${kpi.owner}, ${labels.cadence[kpi.cadence]}`,
    ]),
    [null, 'right', 'right', 'right', null, null],
  )
}

function formulaOf(kpi: Kpi, context: SectionContext): string {
  return fill(context.locale.labels.goals.formula, { name: kpi.id, formula: kpi.formula, source: kpi.dataSource })
}

/** The goals of the business a goal serves, in the client's words. */
function servedGoals(goal: Goal, context: SectionContext): string {
  const { named } = context.locale.labels.report
  const served = context.brief.goals.filter(({ id }) => goal.businessGoalIds.includes(id))
  return served.map(({ id, text }) => fill(named, { id, name: quoted(text, context) })).join(', ')
}

function goalBlocks(goal: Goal, context: SectionContext): Block[] {
  const { labels } = context.locale
  const segments = goal.segmentIds.map((id) => segmentName(id, context))
  const served = servedGoals(goal, context)
  return [
    heading(3, fill(labels.report.named, { id: goal.id, name: goal.title })),
    kpiTable(goal, context),
    bulleted([
      labelled(labels.goals.achievable, [goal.achievable, refsOf(goal.refs, context)], context),
      labelled(labels.goals.relevant, served === '' ? goal.relevant : `${sentence(goal.relevant)} ${served}`, context),
      ...(segments.length > 0 ? [labelled(labels.goals.segments, segments.join(', '), context)] : []),
      labelled(labels.goals.formulas, goal.kpis.map((kpi) => formulaOf(kpi, context)).join(' '), context),
      ...goal.guardrails.map((guardrail) =>
        labelled(labels.goals.guardrails, fill(labels.goals.guardrail, guardrail), context),
      ),
    ]),
  ]
}

function noteBlocks({ businessGoalNotes }: Goals, context: SectionContext): Block[] {
  if (businessGoalNotes.length === 0) return []
  const { labels } = context.locale
  return [
    heading(3, labels.goals.notes),
    bulleted(
      businessGoalNotes.map((note) => {
        const goal = context.brief.goals.find(({ id }) => id === note.businessGoalId)
        const named = goal
          ? fill(labels.report.named, { id: goal.id, name: quoted(goal.text, context) })
          : note.businessGoalId
        return labelled(
          fill(labels.report.percentOf, { value: named, share: labels.noteKind[note.kind] }),
          note.text,
          context,
        )
      }),
    ),
  ]
}

/** Chapter 2: every goal with its KPIs from baseline to target, and what must not get worse. */
export function goalsSection(draft: Goals, context: SectionContext): Block[] {
  return [
    heading(2, context.locale.labels.goals.heading),
    chartNode(targetsChart(draft, context)),
    ...draft.goals.flatMap((goal) => goalBlocks(goal, context)),
    ...noteBlocks(draft, context),
  ]
}
