import type { BusinessCase } from '../core/business-case.ts'
import type { Locale } from '../core/locale.ts'
import { fill } from '../core/localised.ts'
import type { SectionContext } from '../core/stage.ts'
import type { MonteCarlo } from '../finance/monte-carlo.ts'
import type { CasePlan, SettingValue } from '../stages/business-case/settable.ts'
import type { SettingChange } from '../stages/business-case/what-if.ts'
import { inputValue, scenarioRows } from '../stages/pages/business-case/tables.ts'
import { columns, nothing, wordOf } from '../stages/words.ts'
import { settingText } from './setting-value.ts'
import { table } from './table.ts'

/** A plan with its case, and its simulation when one was asked for. */
export interface ComputedCase {
  plan: CasePlan
  businessCase: BusinessCase
  monteCarlo: MonteCarlo | null
}

/** What the command shows: the case as saved, and with other values where some were set. */
export interface CaseView {
  saved: ComputedCase
  changed: (ComputedCase & { changes: readonly SettingChange[] }) | null
}

type Scenario = NonNullable<BusinessCase['outcome']>['scenarios'][number]

function contextOf({ plan }: ComputedCase, locale: Locale): SectionContext {
  return { brief: plan.brief, drafts: plan.stages, locale }
}

function scenarioOf({ outcome }: BusinessCase, name: Scenario['name']): Scenario | undefined {
  return outcome?.scenarios.find((scenario) => scenario.name === name)
}

/** The base scenario; where most inputs are borrowed, the range from the worst to the best one. */
function baseCell({ businessCase }: ComputedCase, cell: (scenario: Scenario) => string, locale: Locale): string {
  const base = scenarioOf(businessCase, 'base')
  if (businessCase.confidence !== 'low') return base ? cell(base) : nothing
  const worst = scenarioOf(businessCase, 'pessimistic')
  const best = scenarioOf(businessCase, 'optimistic')
  if (!worst || !best) return nothing
  const [low, high] = [cell(worst), cell(best)]
  return low === high ? low : fill(locale.labels.whatIf.fromTo, { low, high })
}

function breakEven({ businessCase }: ComputedCase, { labels, format }: Locale): string {
  if (!businessCase.outcome) return nothing
  const share = businessCase.outcome.breakEvenThreeYears
  return share === null
    ? labels.whatIf.breakEvenNever
    : fill(labels.whatIf.breakEvenAt, { share: format.percent(share, 0) })
}

/** Rows that have one value for all scenarios. */
function wholeRows(cases: readonly ComputedCase[], locale: Locale): string[][] {
  const { whatIf: words } = locale.labels
  const money = (value: number, { plan }: ComputedCase) =>
    locale.format.money(Math.round(value), plan.brief.budget.currency)
  return [
    [words.breakEven, ...cases.map((one) => breakEven(one, locale))],
    [words.needed, ...cases.map((one) => money(one.plan.stages.initiatives.budget.total, one))],
    [words.budget, ...cases.map((one) => money(one.plan.brief.budget.total, one))],
  ]
}

function sideBySide(saved: ComputedCase, changed: ComputedCase, locale: Locale): string {
  const { whatIf: words } = locale.labels
  const cases = [saved, changed]
  const rows = scenarioRows(contextOf(changed, locale)).map(({ title, cell }) => [
    title,
    ...cases.map((one) => baseCell(one, cell, locale)),
  ])
  return table(['', words.saved, words.changed], [...rows, ...wholeRows(cases, locale)])
}

/** The scenarios of one case; without the base one where it would pretend to be exact. */
function scenarios(one: ComputedCase, locale: Locale): string {
  const { outcome, confidence } = one.businessCase
  const shown = outcome?.scenarios.filter(({ name }) => confidence !== 'low' || name !== 'base') ?? []
  const heads = shown.map(({ name }) => wordOf(locale.labels.businessCase.scenario, name))
  const rows = scenarioRows(contextOf(one, locale)).map(({ title, cell }) => [title, ...shown.map(cell)])
  return `${table(['', ...heads], rows)}\n${table(['', locale.labels.whatIf.asSaved], wholeRows([one], locale))}`
}

function valueText(
  kind: SettingChange['kind'],
  { value, period }: SettingChange['from'],
  currency: string,
  { labels, format }: Locale,
): string {
  if (value === null) return nothing
  const text = settingText(kind, value, currency, format)
  return period === null ? text : fill(labels.report.perPeriod, { value: text, period: labels.period[period] })
}

/** Equal but for what converting a rate to a month leaves. */
function isSameValue(set: SettingValue | null, input: number | null): boolean {
  if (typeof set !== 'number' || input === null) return set === input
  return Math.abs(set - input) <= 1e-9 * Math.abs(input)
}

/** Inputs of the case that moved without being set. */
function follows(saved: ComputedCase, changed: NonNullable<CaseView['changed']>, locale: Locale): string[][] {
  const before = new Map(saved.businessCase.inputs.map((input) => [input.id, input]))
  return changed.businessCase.inputs.flatMap((input) => {
    const old = before.get(input.id)
    const isSet = changed.changes.some(
      ({ from, to }) => isSameValue(to.value, input.value) && isSameValue(from.value, old?.value ?? null),
    )
    if (isSet || old?.value === input.value) return []
    const from = old ? inputValue(old, contextOf(saved, locale)) : nothing
    const to = inputValue(input, contextOf(changed, locale))
    return from === to ? [] : [[wordOf(locale.labels.businessCase.input, input.id), from, to]]
  })
}

function whatChanged(saved: ComputedCase, changed: NonNullable<CaseView['changed']>, locale: Locale): string {
  const { whatIf: words } = locale.labels
  const { currency } = changed.plan.brief.budget
  const set = changed.changes.map(({ path, kind, from, to }) => [
    path,
    valueText(kind, from, currency, locale),
    valueText(kind, to, currency, locale),
  ])
  const moved = follows(saved, changed, locale)
  const isSame = JSON.stringify(saved.businessCase.outcome) === JSON.stringify(changed.businessCase.outcome)
  return [
    table([words.settings, words.saved, words.changed], set),
    ...(isSame ? [`${words.followsNothing}\n`] : []),
    ...(moved.length > 0 ? [table([words.follows, words.saved, words.changed], moved)] : []),
  ].join('\n')
}

function simulation(cases: readonly ComputedCase[], { labels, format }: Locale): string {
  const shown = cases.flatMap(({ monteCarlo, plan }) =>
    monteCarlo ? [{ monteCarlo, currency: plan.brief.budget.currency }] : [],
  )
  const [first] = shown
  if (!first) return ''
  const cells = [
    ...(['p10', 'p50', 'p90'] as const).map((point) =>
      shown.map(({ monteCarlo, currency }) => format.money(Math.round(monteCarlo[point]), currency)),
    ),
    shown.map(({ monteCarlo }) => format.percent(monteCarlo.probabilityPositive)),
  ]
  const { trials, seed } = first.monteCarlo
  const title = fill(labels.whatIf.trials, { trials: format.number(trials, 0), seed })
  const heads = cases.length === 1 ? [labels.whatIf.asSaved] : [labels.whatIf.saved, labels.whatIf.changed]
  const rows = columns(labels.whatIf.trialRows).map((name, index) => [name, ...(cells[index] ?? [])])
  return `\n${table([title, ...heads.slice(-shown.length)], rows)}`
}

/** The case for a person: saved and changed side by side, or the scenarios of the saved one. */
export function renderCase({ saved, changed }: CaseView, locale: Locale): string {
  const shown = changed ?? saved
  const warning = shown.businessCase.confidence === 'low' ? `${locale.labels.businessCase.lowConfidence}\n\n` : ''
  if (!changed) return `${warning}${scenarios(saved, locale)}${simulation([saved], locale)}`
  const main = `${sideBySide(saved, changed, locale)}\n${whatChanged(saved, changed, locale)}`
  return `${warning}${main}${simulation([saved, changed], locale)}`
}
