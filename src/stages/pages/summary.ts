import { bulleted, heading, note, numbered, type Phrase, paragraph, strong, table } from '../../core/blocks.ts'
import type { Brief } from '../../core/brief.ts'
import { addDays, addMonths } from '../../core/date.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { kpiBaseline, kpiChange, kpiName, kpiTarget } from '../goals/section/kpi.ts'
import type { Strategy } from '../index.ts'
import { capital, columns, labelled, nothing, sentence } from '../words.ts'
import { decisions } from './decisions.ts'
import { keyFigureBlocks } from './key-figures.ts'
import { moneyBlocks } from './money.ts'

/** Most open errors listed on the title page; the rest stands in the appendix. */
const mostListed = 8

/**
 * The client's own word for the industry; the name of the catalogue where the brief gives its id or is recognised. Borrowed figures of
 * another industry do not make the company one of it.
 */
function industryName({ company, industry }: Brief): string {
  const borrowed = industry.match === 'general' || industry.match === 'nearest'
  if (borrowed && company.industry === null && company.description !== null) return company.description
  return company.industry === null || company.industry === industry.id ? industry.name : company.industry
}

function titleBlocks(strategy: Strategy, context: SectionContext): Block[] {
  const { brief, locale } = context
  const { labels, format } = locale
  const plan = fill(labels.report.plan, {
    from: format.date(brief.start),
    to: format.date(addDays(addMonths(brief.start, 12), -1)),
    industry: capital(industryName(brief)),
    model: labels.model[brief.company.model],
  })
  const author = strategy.model.byDefault ? ` ${labels.report.defaultAuthor}` : ''
  return [
    heading(1, fill(labels.report.company, { title: labels.report.title, company: brief.company.name })),
    paragraph(plan, author),
  ]
}

/** What still breaks a rule: errors in full, warnings by number. */
function openBlocks({ findings }: Strategy, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { summary, count } = labels
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const rest = errors.length - mostListed
  const warned =
    warnings === 0 ? [] : [paragraph(fill(summary.warnings, { count: format.count(warnings, count.warnings) }))]
  if (errors.length === 0) return warned.length === 0 ? [] : [note(...warned)]
  const items: Phrase[] = errors.slice(0, mostListed).map(({ message }) => message)
  if (rest > 0) items.push(fill(summary.blockedRest, { count: format.number(rest, 0) }))
  return [
    note(
      paragraph(strong(fill(summary.blocked, { count: format.count(errors.length, count.errors) }))),
      bulleted(items),
      ...warned,
    ),
  ]
}

function diagnosisBlocks({ stages }: Strategy, context: SectionContext): Block[] {
  const { summary } = context.locale.labels
  const { analysis } = stages
  return [
    heading(3, summary.diagnosis),
    paragraph(sentence(analysis.summary), ' ', labelled(summary.cause, sentence(analysis.bindingCause.text), context)),
  ]
}

/** The first KPI of each goal carries it; the others stand in chapter 2. */
function goalBlocks({ stages }: Strategy, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const rows = stages.goals.goals.map((goal) => {
    const [kpi] = goal.kpis
    return kpi
      ? [
          fill(labels.report.named, { id: goal.id, name: kpiName(kpi, context) }),
          kpiBaseline(kpi, context),
          kpiTarget(kpi, context),
          kpiChange(kpi, context),
          format.shortDate(kpi.by),
        ]
      : [fill(labels.report.named, { id: goal.id, name: goal.title }), nothing, nothing, nothing, nothing]
  })
  return [
    heading(3, labels.summary.goals),
    table(columns(labels.summary.goalsColumns), rows, [null, 'right', 'right', 'right', null]),
  ]
}

function glanceBlocks({ stages }: Strategy, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { currency } = context.brief.budget
  const ordered = [...stages.initiatives.initiatives].sort((a, b) => a.launch.localeCompare(b.launch))
  return [
    heading(3, labels.summary.glance),
    table(
      columns(labels.summary.glanceColumns),
      ordered.map((initiative) => [
        fill(labels.report.named, { id: initiative.id, name: initiative.title }),
        labels.direction[initiative.direction],
        format.shortDate(initiative.launch),
        initiative.owner,
        format.money(initiative.cost, currency),
      ]),
      [null, null, null, null, 'right'],
    ),
  ]
}

/** The title page and the page after it: what a director needs who reads nothing else. */
export function summaryPage(strategy: Strategy, context: SectionContext): Block[] {
  const { summary } = context.locale.labels
  return [
    ...titleBlocks(strategy, context),
    ...openBlocks(strategy, context),
    heading(2, summary.heading),
    ...keyFigureBlocks(strategy, context),
    ...diagnosisBlocks(strategy, context),
    ...goalBlocks(strategy, context),
    ...moneyBlocks(strategy, context),
    heading(3, summary.decisions),
    numbered(decisions(strategy, context)),
    ...glanceBlocks(strategy, context),
  ]
}
