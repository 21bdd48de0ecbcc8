import type { Finding } from '../../core/finding.ts'
import type { Strategy } from '../../stages/index.ts'
import { compareFields, type FieldChange } from './compare.ts'

/** What two strategies do not share. */
export interface StrategyDiff {
  fields: FieldChange[]
  findings: { added: Finding[]; removed: Finding[] }
}

function key({ stage, rule, pointer, severity }: Finding): string {
  return [stage, rule, pointer, severity].join('\n')
}

/** Findings of `others` are matched one for one: a rule may fail twice in one place. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const rest = others.map(key)
  return findings.filter((finding) => {
    const index = rest.indexOf(key(finding))
    if (index >= 0) rest.splice(index, 1)
    return index < 0
  })
}

/** What the client said, what was planned and what it is worth; how the strategies came about is left out. */
function told({ language, brief, stages, businessCase }: Strategy) {
  return { language, brief, stages, businessCase }
}

export function diffStrategies(before: Strategy, after: Strategy): StrategyDiff {
  return {
    fields: compareFields(told(before), told(after)),
    findings: {
      added: without(after.findings, before.findings),
      removed: without(before.findings, after.findings),
    },
  }
}
