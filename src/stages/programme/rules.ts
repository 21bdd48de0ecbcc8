import type { Rule } from '../../core/rule.ts'
import { caseConsistentRule } from '../shared/case-consistent.ts'
import { genericPhrasesRule } from '../shared/generic-phrases.ts'
import { languageConsistencyRule } from '../shared/language-consistency.ts'
import type { ProgrammeNeeds } from '../shared/needs.ts'
import { numberFormatRule } from '../shared/number-format.ts'
import { ownerExistsRule } from '../shared/owner-exists.ts'
import { placeholderLeakRule } from '../shared/placeholder-leak.ts'
import { promptLeakRule } from '../shared/prompt-leak.ts'
import { schemaValidRule } from '../shared/schema-valid.ts'
import { audienceFit } from './rules/audience-fit.ts'
import { legalB2bGifts } from './rules/legal-b2b-gifts.ts'
import { legalProgrammeRules } from './rules/legal-programme-rules.ts'
import { legalRestrictedGoods } from './rules/legal-restricted-goods.ts'
import { legalSubscription } from './rules/legal-subscription.ts'
import { numberProvenance } from './rules/number-provenance.ts'
import { programmeAbuseControls } from './rules/programme-abuse-controls.ts'
import { programmeComplete } from './rules/programme-complete.ts'
import { programmeEarnVsMargin } from './rules/programme-earn-vs-margin.ts'
import { programmeExampleArithmetic } from './rules/programme-example-arithmetic.ts'
import { programmeExpiry } from './rules/programme-expiry.ts'
import { programmeTiersMonotone } from './rules/programme-tiers-monotone.ts'
import { programmeTimeToReward } from './rules/programme-time-to-reward.ts'
import { programmeTypeFit } from './rules/programme-type-fit.ts'
import { rewardToBehaviour } from './rules/reward-to-behaviour.ts'
import type { Programme } from './schema.ts'

/** In the order they are judged: structure, arithmetic, logic, language. */
export const programmeRules: readonly Rule<Programme, ProgrammeNeeds>[] = [
  programmeComplete,
  programmeEarnVsMargin,
  programmeExampleArithmetic,
  programmeExpiry,
  programmeTiersMonotone,
  programmeTimeToReward,
  programmeTypeFit,
  rewardToBehaviour,
  audienceFit,
  programmeAbuseControls,
  legalProgrammeRules,
  legalRestrictedGoods,
  legalSubscription,
  legalB2bGifts,
  schemaValidRule('programme'),
  ownerExistsRule({ isIdle: (_pointer, { type }) => type === 'none' }),
  caseConsistentRule(),
  numberProvenance,
  placeholderLeakRule(),
  promptLeakRule(),
  languageConsistencyRule(),
  numberFormatRule(),
  genericPhrasesRule(),
]
