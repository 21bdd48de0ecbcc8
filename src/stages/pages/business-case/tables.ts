import type { Table } from 'mdast'
import { table } from '../../../core/blocks.ts'
import type { BusinessCase, CaseInputRecord } from '../../../core/business-case.ts'
import { fill } from '../../../core/localised.ts'
import type { Block, SectionContext } from '../../../core/stage.ts'
import { basisOf, columns, initiativeName, nothing, wordOf } from '../../words.ts'
import { yearLines } from './year-lines.ts'

type Outcome = NonNullable<BusinessCase['outcome']>

const right = (count: number) => [null, ...new Array<'right'>(count).fill('right')] as const

function money(value: number, context: SectionContext): string {
  return context.locale.format.money(Math.round(value), context.brief.budget.currency)
}

function percent(value: number | null, context: SectionContext): string {
  return value === null ? nothing : context.locale.format.percent(value, 0)
}

/** What a director compares between scenarios: the title of the row and its text for one of them. */
export function scenarioRows(
  context: SectionContext,
): { title: string; cell: (scenario: Outcome['scenarios'][number]) => string }[] {
  const { businessCase: words } = context.locale.labels
  const titles = columns(words.scenarioRows)
  const cells: ((scenario: Outcome['scenarios'][number]) => string)[] = [
    ({ year }) => money(year.margin + year.savings, context),
    ({ year }) => money(year.cost, context),
    ({ year }) => percent(year.roi, context),
    ({ threeYears }) => percent(threeYears.roi, context),
    ({ threeYears }) => money(threeYears.npv, context),
    ({ threeYears }) =>
      threeYears.paybackMonth === null ? words.notIn36 : fill(words.monthNumber, { month: threeYears.paybackMonth }),
    ({ threeYears }) => money(-threeYears.peakFunding.amount, context),
  ]
  return cells.map((cell, index) => ({ title: titles[index] ?? '', cell }))
}

/** The three scenarios side by side, at 12 and 36 months. */
export function scenarioTable(outcome: Outcome, context: SectionContext): Block {
  const { businessCase: words } = context.locale.labels
  const three = outcome.scenarios
  return table(
    ['', ...three.map(({ name }) => wordOf(words.scenario, name))],
    scenarioRows(context).map(({ title, cell }) => [title, ...three.map(cell)]),
    right(three.length),
  )
}

/** Where the money of the first year comes from and goes to, base scenario. */
export function yearTable(outcome: Outcome, context: SectionContext): Table {
  const { businessCase: words } = context.locale.labels
  const rows = yearLines(outcome, context).map(({ title, value }) => [title, money(value, context)])
  return table(columns(words.yearColumns), rows, right(1))
}

/** Cumulative cash at the ends of the quarters of the first year and of the halves after it. */
export function cumulativeTable(outcome: Outcome, context: SectionContext): Table {
  const { businessCase: words } = context.locale.labels
  return table(
    [words.month, ...outcome.scenarios.map(({ name }) => wordOf(words.scenario, name))],
    [3, 6, 9, 12, 18, 24, 36].map((month) => [
      String(month),
      ...outcome.scenarios.map(({ cumulative }) => money(cumulative[month - 1] ?? 0, context)),
    ]),
    right(outcome.scenarios.length),
  )
}

/** What moves the value most when it alone goes wrong or right. */
export function tornadoTable(outcome: Outcome, context: SectionContext): Table {
  const { businessCase: words } = context.locale.labels
  return table(
    columns(words.tornadoColumns),
    outcome.tornado.map(({ factor, low, high, swing }) => [
      wordOf(words.factor, factor),
      money(low, context),
      money(high, context),
      money(swing, context),
    ]),
    right(3),
  )
}

/** Margin and full cost of each initiative over 36 months. */
export function returnTable(outcome: Outcome, context: SectionContext): Block {
  const { businessCase: words } = context.locale.labels
  return table(
    columns(words.returnColumns),
    outcome.byInitiative.map(({ initiativeId, kind, margin36, cost36, roi36 }) => [
      initiativeName(initiativeId, context),
      kind === 'shared' ? nothing : money(margin36, context),
      money(cost36, context),
      kind === 'shared' ? words.shared : percent(roi36, context),
    ]),
    right(3),
  )
}

/** A value of the case as its unit asks. */
export function inputValue({ value, unit }: Pick<CaseInputRecord, 'value' | 'unit'>, context: SectionContext): string {
  const { format } = context.locale
  if (unit === 'fraction') return format.percent(value)
  if (unit === 'money') return money(value, context)
  return format.number(value, unit === 'customers' ? 0 : 2)
}

/** Inputs of the case that `told` does not list yet, each with its origin. */
export function inputRows({ inputs }: BusinessCase, told: ReadonlySet<string>, context: SectionContext): string[][] {
  const { businessCase: words, provenance } = context.locale.labels
  return inputs
    .filter(({ id }) => !told.has(id))
    .map((input) => [
      wordOf(words.input, input.id),
      inputValue(input, context),
      provenance[input.provenance],
      input.basis === null ? nothing : basisOf(input.basis, context),
    ])
}
