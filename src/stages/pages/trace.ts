import { heading, table } from '../../core/blocks.ts'
import { type IsoDate, isIsoDate, planMonth, planQuarter } from '../../core/date.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { Strategy } from '../index.ts'
import type { Initiative } from '../initiatives/schema.ts'
import { columns, nothing } from '../words.ts'

/** Quarter of the plan an initiative is launched in. */
function quarterOf(launch: IsoDate, context: SectionContext): string {
  const { trace } = context.locale.labels
  const month = isIsoDate(launch) ? planMonth(context.brief.start, launch) : 0
  return month >= 1 && month <= 12 ? fill(trace.quarter, { q: planQuarter(month) }) : trace.beyond
}

function row(pain: string, initiative: Initiative, told: Set<string>, context: SectionContext): string[] {
  const { labels } = context.locale
  const { id, title, kpi } = initiative
  const again = told.has(id)
  told.add(id)
  return [
    pain,
    initiative.goalIds.join(', ') || nothing,
    again ? id : fill(labels.report.named, { id, name: title }),
    again ? nothing : fill(labels.trace.kpi, { name: kpi.name, target: kpi.target }),
    quarterOf(initiative.launch, context),
  ]
}

/** Every pain with what removes it; pain and initiative are written out once, at their first row. */
function matrix({ stages }: Strategy, context: SectionContext): string[][] {
  const { brief, locale } = context
  const { trace, report } = locale.labels
  const { initiatives } = stages.initiatives
  const told = new Set<string>()
  const rows = brief.pains.flatMap((pain) => {
    const named = fill(report.named, { id: pain.id, name: pain.text })
    const answers = initiatives.filter(({ painIds }) => painIds.includes(pain.id))
    return answers.length === 0
      ? [[named, nothing, trace.uncovered, nothing, nothing]]
      : answers.map((initiative, index) => row(index === 0 ? named : pain.id, initiative, told, context))
  })
  const others = initiatives.filter(({ painIds }) => !brief.pains.some(({ id }) => painIds.includes(id)))
  return [...rows, ...others.map((initiative) => row(trace.noPain, initiative, told, context))]
}

/** Appendix A: from the client's pains and goals, in the client's words, to what is done about them and when. */
export function tracePage(strategy: Strategy, context: SectionContext): Block[] {
  const { brief, locale } = context
  const { trace, report } = locale.labels
  const [letter = ''] = columns(report.letters)
  const served = (id: string) =>
    strategy.stages.goals.goals.filter(({ businessGoalIds }) => businessGoalIds.includes(id)).map((goal) => goal.id)
  return [
    heading(2, fill(report.appendix, { letter, title: trace.heading })),
    table(columns(trace.columns), matrix(strategy, context)),
    heading(3, trace.business),
    table(
      columns(trace.businessColumns),
      brief.goals.map(({ id, text }) => [fill(report.named, { id, name: text }), served(id).join(', ') || nothing]),
    ),
  ]
}
