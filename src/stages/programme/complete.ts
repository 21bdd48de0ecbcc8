import type { Brief } from '../../core/brief.ts'
import type { StageContext } from '../../core/rule.ts'
import {
  breakEvenUplift,
  type RewardTerms,
  rewardBurden,
  rewardCostShare,
  rewardUnitCost,
} from '../../finance/rewards.ts'
import type { Programme, ProgrammeAnswer } from './schema.ts'

/** The first rule that pays a share of the spend is the base rate of the programme. */
export function baseRate(programme: ProgrammeAnswer): number | null {
  return programme.earn.find((rule) => rule.rate !== null)?.rate ?? null
}

/** F25–F31 for one unit of eligible member spend. A margin the brief does not know is taken from the industry and said so. */
export function rewardTerms(programme: ProgrammeAnswer, brief: Brief): RewardTerms | null {
  const rate = baseRate(programme)
  if (rate === null) return null
  const { breakage, displacement } = programme.assumptions
  return {
    rate,
    breakage,
    displacement,
    grossMargin: brief.metrics.grossMargin?.value ?? brief.industry.grossMargin.mid,
  }
}

function workedExample(programme: ProgrammeAnswer): Programme['example'] {
  const rate = baseRate(programme)
  if (rate === null || programme.pointValue <= 0) return null
  // The tiny addition guards against 290 × 0.1 being 28.999…
  const points = Math.floor((programme.exampleSpend * rate) / programme.pointValue + 1e-9)
  return { spend: programme.exampleSpend, points, value: points * programme.pointValue }
}

/** Adds the arithmetic of the worked example and the economics of the base rate. */
export function completeProgramme(answer: ProgrammeAnswer, { brief }: StageContext): Programme {
  const terms = rewardTerms(answer, brief)
  const uplift = terms ? breakEvenUplift(terms) : null
  return {
    ...answer,
    example: workedExample(answer),
    economics: terms && {
      baseRate: terms.rate,
      unitCost: rewardUnitCost(terms),
      rewardCostShare: rewardCostShare(terms),
      burden: terms.grossMargin > 0 ? rewardBurden(terms) : null,
      breakEvenUplift: uplift !== null && Number.isFinite(uplift) ? uplift : null,
      marginProvenance: brief.metrics.grossMargin?.provenance ?? 'benchmark',
    },
  }
}
