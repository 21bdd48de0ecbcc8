import type { Rule } from '../../core/rule.ts'
import { caseConsistentRule } from '../shared/case-consistent.ts'
import { genericPhrasesRule } from '../shared/generic-phrases.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { ProgrammeNeeds } from '../shared/needs.ts'
import { ownerExistsRule } from '../shared/owner-exists.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { schemaValidRule } from '../shared/schema-valid.ts'
import { programmeComplete } from './rules/programme-complete.ts'
import { programmeEarnVsMargin } from './rules/programme-earn-vs-margin.ts'
import { programmeExpiry } from './rules/programme-expiry.ts'
import { programmeTiersMonotone } from './rules/programme-tiers-monotone.ts'
import type { Programme } from './schema.ts'

/** In the order they are judged: structure, arithmetic, logic, language. */
export const programmeRules: readonly Rule<Programme, ProgrammeNeeds>[] = [
  programmeComplete,
  programmeEarnVsMargin,
  programmeExpiry,
  programmeTiersMonotone,
  schemaValidRule('programme'),
  ownerExistsRule({ isIdle: (_pointer, { type }) => type === 'none' }),
  caseConsistentRule(),
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  genericPhrasesRule(),
]
