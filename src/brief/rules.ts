import type { BriefRule } from './brief-rule.ts'
import { baseFitsPoints } from './rules/base-fits-points.ts'
import { budgetFeasible } from './rules/budget-feasible.ts'
import { budgetFitsRevenue } from './rules/budget-fits-revenue.ts'
import { channelsLawfulRu } from './rules/channels-lawful-ru.ts'
import { channelsRecognised } from './rules/channels-recognised.ts'
import { churnFitsRetention } from './rules/churn-fits-retention.ts'
import { goalBeyondBaseline } from './rules/goal-beyond-baseline.ts'
import { goalWithinReach } from './rules/goal-within-reach.ts'
import { goalsMeasurable } from './rules/goals-measurable.ts'
import { industryRecognised } from './rules/industry-recognised.ts'
import { ltvBasisStated } from './rules/ltv-basis-stated.ts'
import { ltvFitsMargin } from './rules/ltv-fits-margin.ts'
import { metricsKnown } from './rules/metrics-known.ts'
import { metricsWithinBounds } from './rules/metrics-within-bounds.ts'
import { npsReadable } from './rules/nps-readable.ts'
import { segmentShares } from './rules/segment-shares.ts'
import { teamHours } from './rules/team-hours.ts'
import { teamStated } from './rules/team-stated.ts'

/** Every rule about the brief alone, what blocks first. */
export const briefRules: readonly BriefRule[] = [
  budgetFeasible,
  teamHours,
  segmentShares,
  churnFitsRetention,
  metricsWithinBounds,
  goalBeyondBaseline,
  channelsLawfulRu,
  ltvFitsMargin,
  ltvBasisStated,
  goalWithinReach,
  budgetFitsRevenue,
  baseFitsPoints,
  teamStated,
  metricsKnown,
  npsReadable,
  goalsMeasurable,
  industryRecognised,
  channelsRecognised,
]
