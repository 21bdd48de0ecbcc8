import type { BusinessCase } from '../../../core/business-case.ts'
import type { SeriesChart } from '../../../core/chart.ts'
import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'
import { columns, wordOf } from '../../words.ts'
import { scenarioOf } from '../business-case/verdict.ts'
import { yearLines } from '../business-case/year-lines.ts'

type Outcome = NonNullable<BusinessCase['outcome']>

const months = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))

function moneyOf({ brief, locale }: SectionContext): (value: number) => string {
  return (value) => locale.format.money(Math.round(value), brief.budget.currency)
}

/** Cumulative cash of months 1–36 in the three scenarios. */
export function cashChart({ scenarios }: Outcome, context: SectionContext): SeriesChart {
  const { businessCase: words } = context.locale.labels
  const money = moneyOf(context)
  const series = scenarios.map(({ name, cumulative }) => ({
    name: wordOf(words.scenario, name),
    values: cumulative.map(Math.round),
  }))
  const ends = series.map(({ name, values }) => `${name}: ${money(values.at(-1) ?? 0)}`)
  return {
    id: 'cash',
    kind: 'line',
    title: words.cash,
    description: fill(words.cashDescription, { ends: ends.join(', ') }),
    unit: context.brief.budget.currency,
    categoryName: words.month,
    categories: months(36),
    series,
  }
}

/** Where the money of the first year comes from and goes to; the last bar is what is left. */
export function yearChart(outcome: Outcome, context: SectionContext): SeriesChart {
  const { businessCase: words } = context.locale.labels
  const lines = yearLines(outcome, context)
  const [left] = lines.slice(-1)
  return {
    id: 'year',
    kind: 'waterfall',
    title: words.year,
    description: fill(words.yearDescription, { result: moneyOf(context)(left?.value ?? 0) }),
    unit: context.brief.budget.currency,
    categoryName: columns(words.yearColumns)[0] ?? '',
    categories: lines.map(({ title }) => title),
    series: [{ name: words.year, values: lines.map(({ value }) => Math.round(value)) }],
  }
}

/** What moves the net present value over 36 months most, the largest swing first. */
export function tornadoChart(outcome: Outcome, context: SectionContext): SeriesChart {
  const { businessCase: words } = context.locale.labels
  const [input = '', worse = '', better = ''] = columns(words.tornadoColumns)
  const [largest] = outcome.tornado
  return {
    id: 'tornado',
    kind: 'tornado',
    title: words.tornado,
    description: fill(words.tornadoDescription, { factor: largest ? wordOf(words.factor, largest.factor) : '' }),
    unit: context.brief.budget.currency,
    categoryName: input,
    categories: outcome.tornado.map(({ factor }) => wordOf(words.factor, factor)),
    series: [
      { name: worse, values: outcome.tornado.map(({ low }) => Math.round(low)) },
      { name: better, values: outcome.tornado.map(({ high }) => Math.round(high)) },
    ],
    middle: Math.round(scenarioOf(outcome, 'base').threeYears.npv),
  }
}

/** Unspent rewards of months 1–12 at face value and as far as they are expected to be used; null where nothing is owed. */
export function liabilityChart({ liability }: Outcome, context: SectionContext): SeriesChart | null {
  if (!liability) return null
  const { businessCase: words } = context.locale.labels
  const [face = '', expected = ''] = columns(words.liabilitySeries)
  return {
    id: 'liability',
    kind: 'line',
    title: words.liability,
    description: fill(words.liabilityDescription, { face: moneyOf(context)(liability.month12.face) }),
    unit: context.brief.budget.currency,
    categoryName: words.month,
    categories: months(liability.byMonth.length),
    series: [
      { name: face, values: liability.byMonth.map((month) => Math.round(month.face)) },
      { name: expected, values: liability.byMonth.map((month) => Math.round(month.expected)) },
    ],
  }
}
