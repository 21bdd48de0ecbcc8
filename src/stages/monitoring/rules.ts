import type { Rule } from '../../core/rule.ts'
import { caseFiguresOf } from '../business-case/case-figures.ts'
import { contractorsOf } from '../initiatives/rules/owner-exists.ts'
import { caseConsistentRule } from '../shared/case-consistent.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { MonitoringNeeds } from '../shared/needs.ts'
import { numberFormatRule } from '../shared/number-format.ts'
import { ownerExistsRule } from '../shared/owner-exists.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { controlGroup } from './rules/control-group.ts'
import { fastTests } from './rules/fast-tests.ts'
import { feedbackSystem } from './rules/feedback-system.ts'
import { genericPhrases } from './rules/generic-phrases.ts'
import { monitoringCadence } from './rules/monitoring-cadence.ts'
import { numberProvenance } from './rules/number-provenance.ts'
import { reviewProcedure } from './rules/review-procedure.ts'
import { schemaValid } from './rules/schema-valid.ts'
import { targetVerifiable } from './rules/target-verifiable.ts'
import type { Monitoring } from './schema.ts'

/** In the order they are judged: structure, facts, logic, language. */
export const monitoringRules: readonly Rule<Monitoring, MonitoringNeeds>[] = [
  feedbackSystem,
  monitoringCadence,
  reviewProcedure,
  schemaValid,
  controlGroup,
  targetVerifiable,
  fastTests,
  ownerExistsRule({ hired: (_draft, { drafts }) => contractorsOf(drafts.initiatives) }),
  caseConsistentRule((draft, { brief, drafts }) => caseFiguresOf(brief, { ...drafts, monitoring: draft })),
  numberProvenance,
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  numberFormatRule(),
  genericPhrases,
]
