import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { AnalysisNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Analysis } from '../schema.ts'

export const findingsUsed = defineRule<Analysis, AnalysisNeeds>({
  id: 'findings-used',
  severity: 'warning',
  claim: 'There are three to seven findings, each with evidence, an implication, a way to disprove it and a reference.',
  why: 'A finding without an implication changes nothing, and one that nothing could disprove is an opinion.',
  source: 'Method, stage 1: key findings the strategy is built on',
  message: { en: 'Findings: {problem}.', ru: 'Выводы: {problem}.' },
  repair:
    'Three to seven findings, each with evidence, implication, disproof and at least one reference. Now: {problem}.',
  check: ({ findings }, { brief }) => {
    const say = sayIn(brief)
    const failures: Failure[] = []
    if (findings.length < 3 || findings.length > 7) {
      const problem = say(`there are ${findings.length}, need 3–7`, `всего ${findings.length}, нужно 3–7`)
      const count = { pointer: '/findings', params: { problem }, expected: '3–7', actual: String(findings.length) }
      // Fewer than three leave the stage incomplete, which is an error in its own right (catalogue, stage-present).
      failures.push(findings.length < 3 ? { ...count, severity: 'error' } : count)
    }
    for (const finding of findings) {
      const missing = [
        isBlank(finding.evidence) && say('evidence', 'доказательства'),
        isBlank(finding.implication) && say('implication', 'следствия'),
        isBlank(finding.disproof) && say('what would disprove it', 'того, что его опровергнет'),
        finding.refs.length === 0 && say('a reference', 'ссылки на факт'),
      ].filter((part) => part !== false)
      if (missing.length === 0) continue
      const list = say.format.list(missing)
      failures.push({
        pointer: formatPointer(['findings', finding.id]),
        params: { problem: say(`${finding.id} lacks ${list}`, `в ${finding.id} нет ${list}`) },
        expected: list,
        actual: '—',
      })
    }
    return failures
  },
})
