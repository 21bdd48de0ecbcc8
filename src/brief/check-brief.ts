import type { Brief } from '../core/brief.ts'
import type { Finding, Skipped } from '../core/finding.ts'
import { fill } from '../core/localised.ts'
import { briefRules } from './rules.ts'

/** Judges a brief before any author is asked. Findings are in the language of the brief. */
export function checkBrief(brief: Brief): { findings: Finding[]; skipped: Skipped[] } {
  const findings: Finding[] = []
  const skipped: Skipped[] = []
  for (const rule of briefRules) {
    const judged = rule.check(brief)
    if ('skipped' in judged) {
      skipped.push({ rule: rule.id, stage: 'brief', reason: judged.skipped })
      continue
    }
    for (const { pointer, params, expected, actual, severity } of judged) {
      const message = fill(rule.message[brief.language], params)
      findings.push({
        rule: rule.id,
        severity: severity ?? rule.severity,
        stage: 'brief',
        pointer,
        message,
        expected,
        actual,
      })
    }
  }
  return { findings, skipped }
}
