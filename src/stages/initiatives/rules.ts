import type { Rule } from '../../core/rule.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { InitiativesNeeds } from '../shared/needs.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { budgetTotal } from './rules/budget-total.ts'
import { channelsSubset } from './rules/channels-subset.ts'
import { datesOrder } from './rules/dates-order.ts'
import { dependencyOrder } from './rules/dependency-order.ts'
import { genericPhrases } from './rules/generic-phrases.ts'
import { goalHasInitiative } from './rules/goal-has-initiative.ts'
import { initiativeComplete } from './rules/initiative-complete.ts'
import { initiativeSpecificity } from './rules/initiative-specificity.ts'
import { ownerExists } from './rules/owner-exists.ts'
import { painCoverage } from './rules/pain-coverage.ts'
import { retentionBalance } from './rules/retention-balance.ts'
import { schemaValid } from './rules/schema-valid.ts'
import { staffCapacity } from './rules/staff-capacity.ts'
import { staffMotivation } from './rules/staff-motivation.ts'
import { threeDirections } from './rules/three-directions.ts'
import { winbackPresent } from './rules/winback-present.ts'
import type { Initiatives } from './schema.ts'

/** In the order they are judged: structure, facts, arithmetic, logic, language. */
export const initiativesRules: readonly Rule<Initiatives, InitiativesNeeds>[] = [
  threeDirections,
  initiativeComplete,
  initiativeSpecificity,
  schemaValid,
  ownerExists,
  channelsSubset,
  datesOrder,
  dependencyOrder,
  budgetTotal,
  staffCapacity,
  painCoverage,
  goalHasInitiative,
  staffMotivation,
  winbackPresent,
  retentionBalance,
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  genericPhrases,
]
