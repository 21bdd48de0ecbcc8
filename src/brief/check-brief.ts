import type { Brief } from '../core/brief.ts'
import type { Finding, Skipped } from '../core/finding.ts'
import { fill } from '../core/localised.ts'
import { judgeUnder, type RuleSetting, settingOf } from '../core/rule-setting.ts'
import type { BriefKnowledge } from './brief-rule.ts'
import { briefRules } from './rules.ts'

/** Nobody to ask. */
const nothingKnown: BriefKnowledge = { smallestBudget: () => null }

/** Judges a brief before any author is asked. Findings are in the language of the brief. */
export function checkBrief(
  brief: Brief,
  settings: readonly RuleSetting[] = [],
  knowledge: BriefKnowledge = nothingKnown,
): { findings: Finding[]; skipped: Skipped[] } {
  const findings: Finding[] = []
  const skipped: Skipped[] = []
  for (const rule of briefRules) {
    const setting = settingOf(rule.id, settings)
    const judge = () => rule.check(brief, knowledge)
    const judged = setting ? judgeUnder(setting, rule.severity, brief.language, judge) : judge()
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
