import type { Rule } from '../../core/rule.ts'
import { caseFiguresOf } from '../business-case/case-figures.ts'
import { contractorsOf } from '../initiatives/rules/owner-exists.ts'
import { caseConsistentRule } from '../shared/case-consistent.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { RoadmapNeeds } from '../shared/needs.ts'
import { numberFormatRule } from '../shared/number-format.ts'
import { ownerExistsRule } from '../shared/owner-exists.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { budgetQuarters } from './rules/budget-quarters.ts'
import { channelsSubset } from './rules/channels-subset.ts'
import { commsComplete } from './rules/comms-complete.ts'
import { commsFrequency } from './rules/comms-frequency.ts'
import { genericPhrases } from './rules/generic-phrases.ts'
import { legalChannelsRu } from './rules/legal-channels-ru.ts'
import { legalConsent } from './rules/legal-consent.ts'
import { milestoneDates } from './rules/milestone-dates.ts'
import { numberProvenance } from './rules/number-provenance.ts'
import { roadmapComplete } from './rules/roadmap-complete.ts'
import { schemaValid } from './rules/schema-valid.ts'
import type { Roadmap } from './schema.ts'

/** In the order they are judged: structure, facts, arithmetic, legal, language. */
export const roadmapRules: readonly Rule<Roadmap, RoadmapNeeds>[] = [
  roadmapComplete,
  schemaValid,
  milestoneDates,
  ownerExistsRule({ hired: (_draft, { drafts }) => contractorsOf(drafts.initiatives) }),
  channelsSubset,
  commsComplete,
  commsFrequency,
  budgetQuarters,
  legalConsent,
  legalChannelsRu,
  caseConsistentRule((_draft, { brief, drafts }) => caseFiguresOf(brief, drafts)),
  numberProvenance,
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  numberFormatRule(),
  genericPhrases,
]
