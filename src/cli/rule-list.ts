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

type Said = Omit<ListedRule, 'stage' | 'repair' | 'fixes'> & { fix?: unknown }

function listed({ id, severity, claim, why, source, message, fix }: Said, stage: string, repair: string | null) {
  return { id, severity, claim, why, source, message, stage, repair, fixes: fix !== undefined }
}

/** Every rule there is; one that judges several stages stands in each. */
export function listedRules(): ListedRule[] {
  return [
    ...structuralRules.map((rule) => listed(rule, 'strategy', null)),
    ...briefRules.map((rule) => listed(rule, 'brief', null)),
    ...[...stages, caseStage].flatMap(({ id, rules }) =>
      rules.map((rule) => listed(rule, id, id === caseStage.id ? null : rule.repair)),
    ),
  ]
}
