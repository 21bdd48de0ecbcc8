import { checkBrief } from '../brief/check-brief.ts'
import type { Finding, Skipped } from '../core/finding.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import { checkStrategy } from '../pipeline/check-strategy.ts'
import { configureRules } from '../pipeline/configure-rules.ts'
import { stagePresence } from '../pipeline/stage-presence.ts'
import { strategySchema } from '../pipeline/strategy-schema.ts'
import { smallestBudget } from '../playbook/planning/smallest-budget.ts'
import { type Strategy, stages } from '../stages/index.ts'
import { checkCase } from './judge-case.ts'

/** What is judged of a strategy.json; the shape of the stages and of the business case is left to the rules. */
export type JudgedStrategy = Pick<Strategy, 'brief'> & {
  stages: Readonly<Record<string, unknown>>
  /** Compared with what is computed now; not judged when the key is absent. */
  businessCase?: unknown
}

/** Judges a strategy by the rules of its brief and of every stage, its stages by their presence, and its computed numbers. */
export function judgeStrategy(
  strategy: JudgedStrategy,
  settings: readonly RuleSetting[] = [],
): { findings: Finding[]; skipped: Skipped[] } {
  const brief = checkBrief(strategy.brief, settings, { smallestBudget })
  const { findings, skipped, drafts } = checkStrategy(strategy, configureRules(stages, settings))
  const ofCase = checkCase(strategy, drafts as Partial<Strategy['stages']>, settings)
  return {
    findings: [...brief.findings, ...stagePresence(strategy, stages), ...findings, ...ofCase.findings],
    skipped: [...brief.skipped, ...skipped, ...ofCase.skipped],
  }
}

/** Schema of strategy.json. */
export const strategyFileSchema = strategySchema(stages)
