import type { Rule } from '../../core/rule.ts'
import { caseConsistentRule } from '../shared/case-consistent.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { GoalsNeeds } from '../shared/needs.ts'
import { numberFormatRule } from '../shared/number-format.ts'
import { ownerExistsRule } from '../shared/owner-exists.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { businessGoalCoverage } from './rules/business-goal-coverage.ts'
import { findingsUsed } from './rules/findings-used.ts'
import { genericPhrases } from './rules/generic-phrases.ts'
import { goalCount } from './rules/goal-count.ts'
import { kpiBaselineBrief } from './rules/kpi-baseline-brief.ts'
import { kpiConsistency } from './rules/kpi-consistency.ts'
import { kpiDirection } from './rules/kpi-direction.ts'
import { kpiUnitPp } from './rules/kpi-unit-pp.ts'
import { numberProvenance } from './rules/number-provenance.ts'
import { schemaValid } from './rules/schema-valid.ts'
import { smartAchievable } from './rules/smart-achievable.ts'
import { smartMeasurable } from './rules/smart-measurable.ts'
import { smartRelevant } from './rules/smart-relevant.ts'
import { smartSpecific } from './rules/smart-specific.ts'
import { smartTimeBound } from './rules/smart-time-bound.ts'
import type { Goals } from './schema.ts'

/** In the order they are judged: structure, facts, logic, language. */
export const goalsRules: readonly Rule<Goals, GoalsNeeds>[] = [
  goalCount,
  smartSpecific,
  smartMeasurable,
  kpiBaselineBrief,
  kpiDirection,
  kpiUnitPp,
  smartAchievable,
  kpiConsistency,
  smartRelevant,
  smartTimeBound,
  businessGoalCoverage,
  findingsUsed,
  schemaValid,
  ownerExistsRule(),
  caseConsistentRule(),
  numberProvenance,
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  numberFormatRule(),
  genericPhrases,
]
