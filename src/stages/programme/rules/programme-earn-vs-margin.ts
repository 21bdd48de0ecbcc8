import type { Brief } from '../../../core/brief.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import { type RewardTerms, rewardBurden, rewardUnitCost } from '../../../finance/rewards.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { baseRate } from '../complete.ts'
import type { Programme } from '../schema.ts'

/** F31: share of the margin that rewards may take; above the first a warning, above the second the programme loses money. */
const amber = 0.15
const red = 0.25

interface TestedRate {
  pointer: string
  rate: number
}

/** Rates paid on all spend: the base rate and those of the levels. An accelerator touches a part of it and is not tested. */
function testedRates(programme: Programme): TestedRate[] {
  const base = programme.earn.find(({ rate }) => rate !== null)
  const tiers = programme.tiers.flatMap(({ id, earnRate }) =>
    earnRate === null ? [] : [{ pointer: formatPointer(['tiers', id, 'earnRate']), rate: earnRate }],
  )
  const rate = baseRate(programme)
  if (!base || rate === null) return tiers
  return [{ pointer: formatPointer(['earn', base.id, 'rate']), rate }, ...tiers]
}

function termsOf(programme: Programme, brief: Brief, rate: number): RewardTerms | null {
  const { breakage, displacement } = programme.assumptions
  const grossMargin = brief.metrics.grossMargin?.value ?? brief.industry.grossMargin.mid
  return grossMargin > 0 ? { rate, breakage, displacement, grossMargin } : null
}

function isTooDear(terms: RewardTerms): boolean {
  return rewardBurden(terms) > red || terms.rate * (1 - terms.breakage) >= terms.grossMargin / 2
}

/** `ε = 0.15·GM / ((1 − b)·κ)`, rounded down to half a percent. */
function affordableRate(terms: RewardTerms): number {
  const exact = (amber * terms.grossMargin) / ((1 - terms.breakage) * rewardUnitCost(terms))
  return Math.floor(exact * 200 + 1e-9) / 200
}

export const programmeEarnVsMargin = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-earn-vs-margin',
  severity: 'error',
  claim: 'Rewards take at most 15% of the contribution margin, at the base rate and at the top level.',
  why: 'A rate borrowed from a richer industry gives the profit of the whole base to customers who would have bought anyway.',
  source: 'Method, success criterion: realistic for the budget and the resources; domain model F27, F31',
  message: {
    en: 'Rewards of {rate} take {burden} of the margin (limit {limit}).',
    ru: 'Вознаграждения {rate} забирают {burden} маржи (предел {limit}).',
  },
  repair: 'Lower the rate to {expected} or less.',
  check: (programme, { brief }) => {
    if (programme.type === 'none') return []
    const say = sayIn(brief)
    const rates = testedRates(programme)
    if (rates.length === 0) {
      return { skipped: say('rewards are not a share of the spend', 'вознаграждение не зависит от суммы покупки') }
    }
    return rates.flatMap(({ pointer, rate }): Failure[] => {
      const terms = termsOf(programme, brief, rate)
      if (terms === null) return []
      const burden = rewardBurden(terms)
      const isDear = isTooDear(terms)
      if (!isDear && !(burden > amber)) return []
      const { percent } = say.format
      const expected = percent(Math.max(0, affordableRate(terms)))
      return [
        {
          pointer,
          params: { rate: percent(rate), burden: percent(burden, 0), limit: percent(amber, 0), expected },
          expected,
          actual: percent(rate),
          ...(isDear ? {} : { severity: 'warning' as const }),
        },
      ]
    })
  },
  fix: (draft, { brief }) => {
    const corrections: Correction[] = []
    const lower = (rate: number | null, pointer: string) => {
      const terms = rate === null || draft.type === 'none' ? null : termsOf(draft, brief, rate)
      if (rate === null || terms === null || !isTooDear(terms)) return rate
      const after = affordableRate(terms)
      // A margin that carries not even half a percent needs another programme, not a smaller number.
      if (!(after > 0)) return rate
      corrections.push({ pointer, before: String(rate), after: String(after) })
      return after
    }
    const tested = testedRates(draft)
    const earn = draft.earn.map((rule) => {
      const pointer = formatPointer(['earn', rule.id, 'rate'])
      return tested.some((known) => known.pointer === pointer) ? { ...rule, rate: lower(rule.rate, pointer) } : rule
    })
    const tiers = draft.tiers.map((tier) => ({
      ...tier,
      earnRate: lower(tier.earnRate, formatPointer(['tiers', tier.id, 'earnRate'])),
    }))
    return { draft: { ...draft, earn, tiers }, corrections }
  },
})
