import type { GoalsNeeds } from '../../shared/needs.ts'
import { numberProvenanceRule } from '../../shared/number-provenance.ts'
import type { Goals } from '../schema.ts'

/**
 * Titles, targets and limits decide; the reasons given for them state facts and are judged. What the initiatives are expected to
 * carry is known only later and is the plan's own estimate.
 */
export const numberProvenance = numberProvenanceRule<Goals, GoalsNeeds>({
  judged: (pointer) => /\/(?:achievable|relevant|guardrails\/[^/]+\/why|businessGoalNotes\/[^/]+\/text)$/.test(pointer),
  kinds: ['percent', 'money'],
  plan: /(?:^|[^а-я])план|расч[её]т|инициатив|(?:^|[^а-я])цел[ьи]|программ|(?<![\p{L}\d])I\d+|(?<![a-z])(?:plan|initiatives?|goal|target|programmes?|sums)(?![a-z])/iu,
  estimate:
    /(?<![\p{L}\d])I\d+|экспертн|оценк|допущени|около|примерно|(?:^|[^а-я])если|может|могут|даст|дадут|expert|estimate|assum|(?<![a-z])(?:about|roughly|if|can|could|will|would|once)(?![a-z])/iu,
  ownTexts: true,
})
