import { fill } from '../../core/localised.ts'
import type { SectionContext } from '../../core/stage.ts'
import type { Strategy } from '../index.ts'
import type { Initiative } from '../initiatives/schema.ts'
import { conditionOf } from '../monitoring/section/trigger.ts'
import { quoted } from '../words.ts'

/** The initiative that removes the binding cause: it answers a pain the cause rests on; else the first to launch. */
function firstInitiative({ stages }: Strategy): Initiative | undefined {
  const pains = stages.analysis.bindingCause.refs.map((ref) => ref.split('.').at(-1) ?? '')
  const ordered = [...stages.initiatives.initiatives].sort(
    (a, b) => a.launch.localeCompare(b.launch) || a.priority - b.priority,
  )
  return ordered.find(({ painIds }) => painIds.some((id) => pains.includes(id))) ?? ordered[0]
}

function stopRule({ stages }: Strategy, context: SectionContext): string {
  const trigger = stages.monitoring.triggers.find(({ kind }) => kind === 'stop-loss') ?? stages.monitoring.triggers[0]
  if (!trigger) return context.locale.labels.report.none
  return fill(context.locale.labels.monitoring.stopRule, {
    condition: conditionOf(trigger, context),
    action: trigger.action.trim().replace(/[.;]+$/, ''),
    owner: trigger.owner,
  })
}

/** The three decisions the board is asked for: the money, the first step, the programme with its stop rule. */
export function decisions(strategy: Strategy, context: SectionContext): string[] {
  const { labels, format } = context.locale
  const { summary, programmeType } = labels
  const { initiatives, programme } = strategy.stages
  const { currency } = context.brief.budget
  const neverPays = strategy.businessCase?.outcome?.scenarios.every(
    ({ threeYears }) => threeYears.paybackMonth === null,
  )
  const money = fill(neverPays ? summary.decideForService : summary.decideMoney, {
    total: format.money(initiatives.budget.total, currency),
    contingency: format.money(initiatives.budget.contingency, currency),
    quarter: format.money(initiatives.budget.byQuarter[0] ?? 0, currency),
  })
  const first = firstInitiative(strategy)
  const start = first
    ? [
        fill(summary.decideFirst, {
          title: quoted(first.title, context),
          id: first.id,
          start: format.date(first.start),
          owner: first.owner,
          launch: format.date(first.launch),
        }),
      ]
    : []
  const rules = {
    rule: stopRule(strategy, context),
    name: quoted(programme.name, context),
    type: programmeType[programme.type],
  }
  return [money, ...start, fill(programme.type === 'none' ? summary.decideNoProgramme : summary.decideProgramme, rules)]
}
