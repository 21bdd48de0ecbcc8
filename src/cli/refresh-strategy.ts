import { canonical } from '../pipeline/canonical.ts'
import { businessCaseOf } from '../stages/business-case/compute.ts'
import { completePlan } from '../stages/business-case/what-if.ts'
import type { Strategy } from '../stages/index.ts'
import { judgeStrategy } from './judge-strategy.ts'

/**
 * A strategy as it follows from its fields: computed values, business case and findings anew after a person edited it. The same object
 * when nothing was edited. Findings of reading the brief stay: they are about a file that is not here.
 */
export function refreshStrategy(strategy: Strategy): Strategy {
  const { brief, ruleSettings } = strategy
  const { stages } = completePlan({ brief, stages: strategy.stages })
  const businessCase = businessCaseOf(brief, stages)
  const written = (value: unknown) => canonical(JSON.parse(JSON.stringify(value)))
  if (written({ stages, businessCase }) === written({ stages: strategy.stages, businessCase: strategy.businessCase })) {
    return strategy
  }
  const judged = judgeStrategy({ brief, stages, businessCase }, ruleSettings)
  const ofBrief = ({ stage }: { stage: string }) => stage === 'brief'
  return {
    ...strategy,
    stages: stages as Strategy['stages'],
    businessCase,
    findings: [...strategy.findings.filter(ofBrief), ...judged.findings.filter((finding) => !ofBrief(finding))],
    skipped: [...strategy.skipped.filter(ofBrief), ...judged.skipped.filter((one) => !ofBrief(one))],
  }
}
