import { briefRules } from '../brief/rules.ts'
import type { Rule } from '../core/rule.ts'
import { structuralRules } from '../pipeline/structural-rules.ts'
import { stages } from '../stages/index.ts'
import { caseStage } from './judge-case.ts'

/** A rule as it is listed: what every kind of rule has, and what only rules of a stage have. */
export interface ListedRule extends Pick<Rule<never>, 'id' | 'severity' | 'claim' | 'why' | 'source' | 'message'> {
  /** Id of the stage, `brief`, `businessCase`, or `strategy` for what holds for all of them. */
  stage: string
  /** Said to the model; null for rules no model is asked about. */
  repair: string | null
  fixes: boolean
}

/** Every rule there is; one that judges several stages stands in each. */
export function listedRules(): ListedRule[] {
  const ofBrief = briefRules.map((rule) => ({ ...rule, stage: 'brief', repair: null, fixes: false }))
  return [
    ...structuralRules.map((rule) => ({ ...rule, stage: 'strategy', repair: null, fixes: false })),
    ...ofBrief,
    ...[...stages, caseStage].flatMap(({ id, rules }) =>
      rules.map((rule) => ({
        ...rule,
        stage: id,
        repair: id === caseStage.id ? null : rule.repair,
        fixes: rule.fix !== undefined,
      })),
    ),
  ]
}
