import { heading, paragraph, strong, table } from '../../core/blocks.ts'
import { chartNode } from '../../core/chart.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import type { Strategy } from '../index.ts'
import { directions, type Initiatives } from '../initiatives/schema.ts'
import { columns } from '../words.ts'
import { headline, scenarioOf } from './business-case/verdict.ts'
import { budgetChart } from './charts/budget.ts'

/** Spend of a direction by quarter of the plan. */
function quartersOf({ initiatives }: Initiatives, direction: string): number[] {
  const group = initiatives.filter((initiative) => initiative.direction === direction)
  return [0, 1, 2, 3].map((q) => group.reduce((sum, initiative) => sum + (initiative.costByQuarter[q] ?? 0), 0))
}

/** What the plan costs and what the budget leaves, in one sentence. */
function spendText({ budget }: Initiatives, context: SectionContext): string {
  const { labels, format } = context.locale
  const { summary } = labels
  const { brief } = context
  const money = (value: number) => format.money(value, brief.budget.currency)
  const counted = brief.budget.includesRewards && budget.rewards !== null
  const spend = fill(counted ? summary.spendRewards : summary.spend, {
    total: money(budget.total),
    oneOff: money(budget.oneOff),
    run: money(budget.run),
    rewards: money(budget.rewards ?? 0),
    contingency: money(budget.contingency),
    available: money(budget.available),
  })
  const left = budget.available - budget.total
  return fill(left >= 0 ? summary.left : summary.short, {
    spend,
    left: money(Math.abs(left)),
    share: format.percent(budget.available > 0 ? Math.abs(left) / budget.available : 0, 0),
  })
}

/** What the figures leave out, so that nobody takes them for the whole. One figure is the same everywhere: rewards are those of the case. */
function limitsText({ businessCase, stages }: Strategy, context: SectionContext): string {
  const { labels, format } = context.locale
  const { summary } = labels
  const { budget } = context.brief
  const money = (value: number) => format.money(Math.round(value), budget.currency)
  const outcome = businessCase?.outcome ?? null
  const rewards = outcome ? scenarioOf(outcome, 'base').year.rewards : stages.initiatives.budget.rewards
  const apart = rewards !== null && rewards > 0 && !budget.includesRewards
  const staff = outcome ? fill(summary.staffInReturn, { labour: money(outcome.labour) }) : summary.staffApart
  return [
    apart ? fill(summary.rewardsApart, { rewards: money(rewards) }) : '',
    budget.includesInternalStaff ? '' : staff,
    outcome ? '' : summary.noReturn,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What the money brings, in the words of the business case. */
function returnBlocks({ businessCase }: Strategy, context: SectionContext): Block[] {
  if (!businessCase?.outcome) return []
  return [paragraph(headline(businessCase, businessCase.outcome, context).join(' '))]
}

/** The computed cost by direction and quarter against the budget. Line by line it stands in chapter 6. */
export function moneyBlocks(strategy: Strategy, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const { initiatives } = strategy.stages
  const money = (value: number) => format.money(value, context.brief.budget.currency)
  const lines = directions
    .map((direction) => ({ direction, quarters: quartersOf(initiatives, direction) }))
    .filter(({ direction }) => initiatives.initiatives.some((initiative) => initiative.direction === direction))
  const { budget } = initiatives
  return [
    heading(3, labels.summary.money),
    paragraph(spendText(initiatives, context)),
    chartNode(
      budgetChart(initiatives, context),
      table(
        columns(labels.summary.moneyColumns),
        [
          ...lines.map(({ direction, quarters }) => [
            labels.direction[direction],
            ...quarters.map(money),
            money(quarters.reduce((sum, amount) => sum + amount, 0)),
          ]),
          [
            labels.summary.planned,
            ...[0, 1, 2, 3].map((q) => money(budget.byQuarter[q] ?? 0)),
            money(budget.planned),
          ].map((cell) => strong(cell)),
        ],
        [null, 'right', 'right', 'right', 'right', 'right'],
      ),
    ),
    ...returnBlocks(strategy, context),
    paragraph(limitsText(strategy, context)),
  ]
}
