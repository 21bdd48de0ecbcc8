import { bulleted, emphasis, heading, paragraph } from '../../core/blocks.ts'
import type { BusinessCase } from '../../core/business-case.ts'
import { chartNode } from '../../core/chart.ts'
import { fill } from '../../core/localised.ts'
import type { Block, SectionContext } from '../../core/stage.ts'
import { wordOf } from '../words.ts'
import { cumulativeTable, returnTable, scenarioTable, tornadoTable, yearTable } from './business-case/tables.ts'
import { verdict } from './business-case/verdict.ts'
import { cashChart, liabilityChart, tornadoChart, yearChart } from './charts/business-case.ts'

type Outcome = NonNullable<BusinessCase['outcome']>

function liabilityBlocks(outcome: Outcome, context: SectionContext): Block[] {
  const { labels, format } = context.locale
  const words = labels.businessCase
  const drawn = liabilityChart(outcome, context)
  if (!outcome.liability || !drawn) return []
  const money = (value: number) => format.money(Math.round(value), context.brief.budget.currency)
  const { month12, monthsOfCover, faceToRevenue } = outcome.liability
  return [
    heading(3, words.liability),
    paragraph(
      fill(words.liabilityText, {
        face: money(month12.face),
        expected: money(month12.expected),
        cost: money(month12.cost),
        ifrs: money(month12.ifrs15),
        share: format.percent(faceToRevenue),
      }),
      ...(monthsOfCover === null ? [] : [' ', fill(words.cover, { months: format.number(monthsOfCover) })]),
    ),
    chartNode(drawn),
    paragraph(
      emphasis(
        context.brief.country === 'RU' ? `${words.liabilityNote} ${words.liabilityRussia}` : words.liabilityNote,
      ),
    ),
  ]
}

/** The case cannot be computed: says what is missing and what would close the gap, and invents nothing. */
function withoutOutcome({ missing }: BusinessCase, context: SectionContext): Block[] {
  const words = context.locale.labels.businessCase
  return [
    paragraph(words.none),
    bulleted(missing.map((metric) => wordOf(words.ask, metric))),
    paragraph(words.noneInstead),
  ]
}

/** Chapter 7: what the plan costs and brings, in words first. Its inputs stand in appendix B among the other assumptions. */
export function businessCasePage(businessCase: BusinessCase, context: SectionContext): Block[] {
  const words = context.locale.labels.businessCase
  const { outcome } = businessCase
  if (!outcome) return [heading(2, words.heading), ...withoutOutcome(businessCase, context)]
  return [
    heading(2, words.heading),
    bulleted(verdict(businessCase, outcome, context)),
    heading(3, words.scenarios),
    scenarioTable(outcome, context),
    paragraph(emphasis(words.scenariosNote)),
    heading(3, words.cash),
    chartNode(cashChart(outcome, context), cumulativeTable(outcome, context)),
    heading(3, words.year),
    chartNode(yearChart(outcome, context), yearTable(outcome, context)),
    heading(3, words.returns),
    returnTable(outcome, context),
    paragraph(emphasis(words.returnsNote)),
    heading(3, words.tornado),
    chartNode(tornadoChart(outcome, context), tornadoTable(outcome, context)),
    ...liabilityBlocks(outcome, context),
    paragraph(emphasis(words.limits)),
  ]
}
