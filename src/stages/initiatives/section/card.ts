import { bulleted, heading, numbered, type Phrase, paragraph, table } from '../../../core/blocks.ts'
import { fill } from '../../../core/localised.ts'
import type { Block, SectionContext } from '../../../core/stage.ts'
import { amount, columns, initiativeName, labelled, names, refsOf, segmentName, sentence } from '../../words.ts'
import type { Initiative } from '../schema.ts'
import { effectText } from './effect.ts'

function effortOf(initiative: Initiative, context: SectionContext): string {
  const { labels, format } = context.locale
  const { initiatives: words, count } = labels
  const days = initiative.resources.map(({ role, days, contractor }) =>
    fill(contractor ? words.contractor : words.roleDays, { role, days: format.count(days, count.workDays) }),
  )
  return fill(words.effort, {
    days: days.join(', ') || format.count(0, count.workDays),
    hours: format.count(initiative.opsHoursPerMonth, count.hours),
  })
}

/** Who, when, in what order, for how much: one row a director can read across. */
function keyTable(initiative: Initiative, context: SectionContext): Block {
  const { labels, format } = context.locale
  const { initiatives: words } = labels
  const { currency } = context.brief.budget
  const launch = format.shortDate(initiative.launch)
  const dates =
    initiative.start === initiative.launch
      ? launch
      : fill(words.dates, { start: format.shortDate(initiative.start), launch })
  const ended = initiative.end === null ? dates : fill(words.ends, { dates, end: format.shortDate(initiative.end) })
  const cost = fill(words.cost, {
    cost: format.money(initiative.cost, currency),
    oneOff: format.money(initiative.oneOff, currency),
    run: format.money(initiative.runPerMonth, currency),
  })
  const score = fill(words.score, {
    priority: format.number(initiative.priority, 0),
    score: format.number(initiative.ice, 1),
  })
  return table(columns(words.columns), [[initiative.owner, ended, score, cost, effortOf(initiative, context)]])
}

function kpiText({ kpi }: Initiative, context: SectionContext): string {
  const { labels, format } = context.locale
  return fill(labels.initiatives.kpiText, {
    name: kpi.name,
    baseline: kpi.baseline === null ? labels.goals.toMeasure : amount(kpi.baseline, kpi.unit, context),
    target: kpi.target,
    by: format.date(kpi.by),
  })
}

/** The goals alone: the pains stand behind the first paragraph, and pain by pain in appendix A. */
function servesText({ goalIds }: Initiative, context: SectionContext): string {
  return fill(context.locale.labels.initiatives.servesGoals, { goals: goalIds.join(', ') })
}

/** True the first time a sentence is met; what several cards say in the same words is said in the first. */
function firstTime(text: string, said: Set<string>): boolean {
  const isNew = !said.has(text)
  said.add(text)
  return isNew
}

function audienceText(initiative: Initiative, context: SectionContext): string {
  const segments = initiative.segmentIds.map((id) => segmentName(id, context))
  const whom = segments.length > 0 ? names(segments, context) : segmentName(null, context)
  return initiative.channels.length > 0 ? `${whom}; ${names(initiative.channels, context)}` : whom
}

/** One initiative: what is done first, then the figures, then the small print. */
export function cardBlocks(initiative: Initiative, context: SectionContext, said = new Set<string>()): Block[] {
  const { labels } = context.locale
  const { initiatives: words } = labels
  const details: Phrase[] = [
    labelled(words.effect, effectText(initiative, context, firstTime(initiative.effect.basis, said)), context),
    labelled(words.kpi, kpiText(initiative, context), context),
    ...(firstTime(initiative.costBasis, said) ? [labelled(words.costBasis, initiative.costBasis, context)] : []),
    labelled(words.audience, audienceText(initiative, context), context),
    labelled(words.serves, servesText(initiative, context), context),
    ...(initiative.dependsOn.length > 0
      ? [labelled(words.depends, initiative.dependsOn.map((id) => initiativeName(id, context)).join('; '), context)]
      : []),
    ...initiative.risks.map((risk) => labelled(words.risks, fill(words.risk, risk), context)),
  ]
  return [
    heading(4, fill(labels.report.named, { id: initiative.id, name: initiative.title })),
    paragraph(
      sentence(initiative.what),
      ' ',
      labelled(words.trigger, sentence(initiative.trigger), context),
      ' ',
      labelled(words.limit, sentence(initiative.limit), context),
      refsOf(initiative.refs, context),
    ),
    numbered(initiative.steps),
    keyTable(initiative, context),
    bulleted(details),
  ]
}
