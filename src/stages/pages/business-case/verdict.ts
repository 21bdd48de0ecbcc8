import type { BusinessCase } from '../../../core/business-case.ts'
import { fill } from '../../../core/localised.ts'
import type { SectionContext } from '../../../core/stage.ts'

type Outcome = NonNullable<BusinessCase['outcome']>

export function scenarioOf(outcome: Outcome, name: 'pessimistic' | 'base' | 'optimistic') {
  const found = outcome.scenarios.find((scenario) => scenario.name === name)
  if (!found) throw new Error(`The case has no ${name} scenario.`)
  return found
}

/** When the money is back, in words; never a single month where most inputs are borrowed. */
function paybackSentence(outcome: Outcome, isRange: boolean, context: SectionContext): string {
  const { businessCase: words } = context.locale.labels
  const months = (['pessimistic', 'base', 'optimistic'] as const).map(
    (name) => scenarioOf(outcome, name).threeYears.paybackMonth,
  )
  const [worst, base, best] = months
  if (isRange) {
    if (best === null || best === undefined) return words.paybackRangeNever
    return worst === null || worst === undefined
      ? fill(words.paybackRangeOpen, { from: best })
      : fill(words.paybackRange, { from: best, to: worst })
  }
  if (base === null || base === undefined) {
    return best === null || best === undefined ? words.paybackNever : fill(words.paybackOnlyBest, { month: best })
  }
  return worst === null || worst === undefined
    ? fill(words.paybackNotWorst, { month: base })
    : fill(words.paybackAll, { month: base, worst })
}

function breakEvenSentence(outcome: Outcome, context: SectionContext): string {
  const { labels, format } = context.locale
  const x = outcome.breakEvenThreeYears
  if (x === null) return labels.businessCase.breakEvenNever
  const share = format.percent(x, 0)
  if (x > 1) return fill(labels.businessCase.breakEvenAbove, { share })
  return fill(x < 0.6 ? labels.businessCase.breakEvenComfortable : labels.businessCase.breakEvenThin, { share })
}

/** Payback, value and peak funding: what a director asks first. */
export function headline(businessCase: BusinessCase, outcome: Outcome, context: SectionContext): string[] {
  const { labels, format } = context.locale
  const words = labels.businessCase
  const money = (value: number) => format.money(Math.round(value), context.brief.budget.currency)
  const base = scenarioOf(outcome, 'base')
  const worst = scenarioOf(outcome, 'pessimistic')
  const best = scenarioOf(outcome, 'optimistic')
  const isRange = businessCase.confidence === 'low'
  return [
    ...(isRange ? [words.lowConfidence] : []),
    paybackSentence(outcome, isRange, context),
    isRange
      ? fill(words.rangeNpv, { low: money(worst.threeYears.npv), high: money(best.threeYears.npv) })
      : fill(base.year.npv >= 0 ? words.yearGains : words.yearLoses, {
          year: money(Math.abs(base.year.margin + base.year.savings - base.year.cost)),
          roi12: format.percent(base.year.roi ?? 0, 0),
          roi36: format.percent(base.threeYears.roi ?? 0, 0),
          npv: money(base.threeYears.npv),
        }),
    fill(words.peak, { money: money(-base.threeYears.peakFunding.amount), month: base.threeYears.peakFunding.month }),
  ]
}

/** What the figures mean for the decision, most important first; payback and value stand in the summary and in the table below. */
export function verdict(businessCase: BusinessCase, outcome: Outcome, context: SectionContext): string[] {
  const { labels, format } = context.locale
  const words = labels.businessCase
  const money = (value: number) => format.money(Math.round(value), context.brief.budget.currency)
  const base = scenarioOf(outcome, 'base')
  const losing = outcome.byInitiative.filter(({ kind }) => kind === 'losing')
  return [
    ...(businessCase.confidence === 'low' ? headline(businessCase, outcome, context) : []),
    breakEvenSentence(outcome, context),
    ...(base.year.deadweightShare === null
      ? []
      : [
          fill(words.deadweight, {
            share: format.percent(base.year.deadweightShare, 0),
            rewards: money(base.year.rewards),
          }),
        ]),
    ...(losing.length === 0
      ? []
      : [
          fill(words.losing, {
            list: format.list(losing.map(({ initiativeId }) => initiativeId)),
          }),
        ]),
    ...(scenarioOf(outcome, 'pessimistic').threeYears.npv < 0 ? [words.stopLoss] : []),
    ...(outcome.capped ? [words.capped] : []),
  ]
}
