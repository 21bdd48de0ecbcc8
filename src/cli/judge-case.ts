import type { Brief } from '../core/brief.ts'
import type { BusinessCase } from '../core/business-case.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import type { AnyStage } from '../core/stage.ts'
import { type Check, checkDraft } from '../pipeline/check-draft.ts'
import { configureRules } from '../pipeline/configure-rules.ts'
import { staleCase } from '../pipeline/stale-case.ts'
import { businessCaseOf } from '../stages/business-case/compute.ts'
import { businessCaseRules } from '../stages/business-case/rules.ts'
import type { Drafts } from '../stages/index.ts'

/** The business case as a stage without an author: what code computed is judged like a draft. */
export const caseStage: Pick<AnyStage, 'id' | 'rules'> = {
  id: 'businessCase',
  rules: businessCaseRules as AnyStage['rules'],
}

/** Judges a computed case by its rules. */
export function judgeCase(
  businessCase: BusinessCase,
  brief: Brief,
  { programme, initiatives }: Pick<Drafts, 'programme' | 'initiatives'>,
  settings: readonly RuleSetting[],
): Check {
  const [stage = caseStage] = configureRules([caseStage], settings)
  return checkDraft(stage, businessCase, { brief, drafts: { programme, initiatives } })
}

/** Compares the case of a file with the one computed now, and judges the latter; nothing where the drafts it follows from are missing. */
export function checkCase(
  strategy: { brief: Brief; businessCase?: unknown },
  { programme, initiatives, monitoring }: Partial<Drafts>,
  settings: readonly RuleSetting[],
): Check {
  if (!programme || !initiatives || !monitoring) return { findings: [], skipped: [] }
  const { brief } = strategy
  const businessCase = businessCaseOf(brief, { programme, initiatives, monitoring })
  const { findings, skipped } = judgeCase(businessCase, brief, { programme, initiatives }, settings)
  const stale = 'businessCase' in strategy ? staleCase(strategy.businessCase, businessCase, brief.language) : []
  return { findings: [...stale, ...findings], skipped }
}
