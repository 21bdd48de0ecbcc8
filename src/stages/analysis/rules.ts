import type { Rule } from '../../core/rule.ts'
import { caseConsistentRule } from '../shared/case-consistent.ts'
import { genericPhrasesRule } from '../shared/generic-phrases.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { AnalysisNeeds } from '../shared/needs.ts'
import { numberFormatRule } from '../shared/number-format.ts'
import { ownerExistsRule } from '../shared/owner-exists.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { schemaValidRule } from '../shared/schema-valid.ts'
import { findingsUsed } from './rules/findings-used.ts'
import { journeyCoverage } from './rules/journey-coverage.ts'
import { numberProvenance } from './rules/number-provenance.ts'
import { segmentRules } from './rules/segment-rules.ts'
import { swotComplete } from './rules/swot-complete.ts'
import { swotEvidence } from './rules/swot-evidence.ts'
import type { Analysis } from './schema.ts'

/** In the order they are judged: structure, facts, language. */
export const analysisRules: readonly Rule<Analysis, AnalysisNeeds>[] = [
  swotComplete,
  swotEvidence,
  findingsUsed,
  segmentRules,
  journeyCoverage,
  schemaValidRule('analysis'),
  ownerExistsRule(),
  caseConsistentRule(),
  numberProvenance,
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  numberFormatRule(),
  // SWOT items state facts of the brief, often in its own words.
  genericPhrasesRule({ exempt: (pointer) => pointer.startsWith('/swot') }),
]
