import type { BusinessCase } from '../../core/business-case.ts'
import type { Rule } from '../../core/rule.ts'
import type { CaseNeeds } from './needs.ts'
import { caseOptimism } from './rules/case-optimism.ts'
import { pointsLiability } from './rules/points-liability.ts'

/** What is judged of the computed case; what the plan makes of it is judged in the stages that can still change it. */
export const businessCaseRules: readonly Rule<BusinessCase, CaseNeeds>[] = [pointsLiability, caseOptimism]
