import type { Rule } from '../../core/rule.ts'
import { caseFiguresOf } from '../business-case/case-figures.ts'
import { caseConsistentRule } from '../shared/case-consistent.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { InitiativesNeeds } from '../shared/needs.ts'
import { numberFormatRule } from '../shared/number-format.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { audienceFit } from './rules/audience-fit.ts'
import { budgetShape } from './rules/budget-shape.ts'
import { budgetTotal } from './rules/budget-total.ts'
import { channelsSubset } from './rules/channels-subset.ts'
import { costPlausible } from './rules/cost-plausible.ts'
import { dataReadiness } from './rules/data-readiness.ts'
import { datesOrder } from './rules/dates-order.ts'
import { dependencyOrder } from './rules/dependency-order.ts'
import { effectEvidence } from './rules/effect-evidence.ts'
import { findingsUsed } from './rules/findings-used.ts'
import { genericPhrases } from './rules/generic-phrases.ts'
import { goalHasInitiative } from './rules/goal-has-initiative.ts'
import { initiativeComplete } from './rules/initiative-complete.ts'
import { initiativeDuplicate } from './rules/initiative-duplicate.ts'
import { initiativeNegativeRoi } from './rules/initiative-negative-roi.ts'
import { initiativeSpecificity } from './rules/initiative-specificity.ts'
import { journeyCoverage } from './rules/journey-coverage.ts'
import { launchLoad } from './rules/launch-load.ts'
import { legalB2bGifts } from './rules/legal-b2b-gifts.ts'
import { numberProvenance } from './rules/number-provenance.ts'
import { ownerExists } from './rules/owner-exists.ts'
import { painCoverage } from './rules/pain-coverage.ts'
import { phaseFit } from './rules/phase-fit.ts'
import { prioritySpread } from './rules/priority-spread.ts'
import { quickWin } from './rules/quick-win.ts'
import { retentionBalance } from './rules/retention-balance.ts'
import { schemaValid } from './rules/schema-valid.ts'
import { segmentRules } from './rules/segment-rules.ts'
import { serviceBasicsFirst } from './rules/service-basics-first.ts'
import { smartAchievable } from './rules/smart-achievable.ts'
import { staffCapacity } from './rules/staff-capacity.ts'
import { staffMotivation } from './rules/staff-motivation.ts'
import { threeDirections } from './rules/three-directions.ts'
import { winbackIncentiveLadder } from './rules/winback-incentive-ladder.ts'
import { winbackPresent } from './rules/winback-present.ts'
import type { Initiatives } from './schema.ts'

/** In the order they are judged: structure, facts, arithmetic, logic, language. */
export const initiativesRules: readonly Rule<Initiatives, InitiativesNeeds>[] = [
  threeDirections,
  initiativeComplete,
  initiativeSpecificity,
  initiativeDuplicate,
  schemaValid,
  ownerExists,
  channelsSubset,
  datesOrder,
  dependencyOrder,
  phaseFit,
  costPlausible,
  budgetTotal,
  budgetShape,
  staffCapacity,
  launchLoad,
  quickWin,
  prioritySpread,
  effectEvidence,
  painCoverage,
  segmentRules,
  journeyCoverage,
  findingsUsed,
  goalHasInitiative,
  smartAchievable,
  initiativeNegativeRoi,
  staffMotivation,
  winbackPresent,
  winbackIncentiveLadder,
  serviceBasicsFirst,
  dataReadiness,
  audienceFit,
  legalB2bGifts,
  retentionBalance,
  caseConsistentRule((draft, { brief, drafts }) => caseFiguresOf(brief, { ...drafts, initiatives: draft })),
  numberProvenance,
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  numberFormatRule(),
  genericPhrases,
]
