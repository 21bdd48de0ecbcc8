import type { AnalysisNeeds } from '../../shared/needs.ts'
import { numberProvenanceRule } from '../../shared/number-provenance.ts'
import type { Analysis } from '../schema.ts'

/**
 * The analysis states facts, so all of it is judged but for what decides or asks: selection rules, what a segment is to get and to
 * bring, the observation that would disprove a finding, the tasks about what is unknown. What the plan is said to cost or bring is
 * judged where the plan is (case-consistent); an estimate that is called one is an assumption.
 */
export const numberProvenance = numberProvenanceRule<Analysis, AnalysisNeeds>({
  judged: (pointer) =>
    /^\/(?:summary|bindingCause\/(?:text|arithmetic)|swot\/|findings\/[^/]+\/(?:title|evidence|implication)|segments\/[^/]+\/portrait\/|journey\/[^/]+\/pain)/.test(
      pointer,
    ),
  leadsTo: (pointer) =>
    /^\/findings\/[^/]+\/implication$/.test(pointer) ? pointer.replace(/[^/]+$/, 'evidence') : null,
  kinds: ['percent', 'points', 'money', 'count'],
  plan: /(?:^|[^а-я])план|программ|наград|инициатив|волн[аеуы]|бюджет|(?<![a-z])(?:plan|programmes?|programs?|rewards?|initiatives?|waves?)(?![a-z])/i,
  estimate: /допущени|экспертн|предполож|assum|expert estimate|of the budget/i,
})
