import type { Path } from '../../brief/mismatch.ts'
import { type RuleSetting, structuralRules } from '../../core/rule-setting.ts'
import { listedRules } from '../rule-list.ts'
import { isMapping, type Misplaced, near, shown, unknownKey } from './misplaced.ts'

const severities = ['off', 'warning', 'error'] as const
const leastReason = 10
const form = '{severity: off | warning | error, reason: "…"}'

function readSetting(rule: string, value: unknown, misplaced: Misplaced[]): RuleSetting | null {
  const path = ['rules', rule]
  const wrong = (at: Path, message: string, expected: string, found: unknown, suggestion: string | null = null) => {
    misplaced.push({ path: at, part: 'value', message, expected, found: shown(found), suggestion })
    return null
  }
  if (!isMapping(value)) return wrong(path, 'a rule is set by a severity with its reason', form, value)
  const { severity, reason, ...others } = value
  for (const key of Object.keys(others)) misplaced.push(unknownKey(path, key, ['severity', 'reason']))
  const chosen = severities.find((known) => known === severity)
  if (chosen === undefined) {
    const message = severity === undefined ? 'the severity is missing' : 'this severity cannot be set'
    const meant = typeof severity === 'string' ? near(severity, severities) : null
    wrong([...path, 'severity'], message, 'off, warning or error', severity, meant)
  } else if (chosen !== 'error' && structuralRules.includes(rule)) {
    wrong([...path, 'severity'], 'this rule keeps the shape of a strategy: it is always an error', 'error', severity)
  }
  if (typeof reason !== 'string' || !(reason.trim().length >= leastReason && /\p{L}{2}/u.test(reason))) {
    const message = reason === undefined ? 'the reason is missing' : 'the reason says too little'
    wrong([...path, 'reason'], message, `a sentence of at least ${leastReason} characters, for the report`, reason)
    return null
  }
  return chosen === undefined ? null : { rule, severity: chosen, reason: reason.trim() }
}

/** Rule settings of a project as data, in its order; what is wrong is put to `misplaced`. */
export function readRuleSettings(rules: unknown, misplaced: Misplaced[]): RuleSetting[] {
  if (rules === undefined || rules === null) return []
  if (!isMapping(rules)) {
    const message = 'this is no list of rules by their ids'
    const expected = `rules by their ids: {<id>: ${form}}`
    misplaced.push({ path: ['rules'], part: 'value', message, expected, found: shown(rules), suggestion: null })
    return []
  }
  const known = [...new Set(listedRules().map(({ id }) => id))]
  const settings = Object.entries(rules).map(([rule, setting]) => {
    if (known.includes(rule)) return readSetting(rule, setting, misplaced)
    misplaced.push({
      path: ['rules', rule],
      part: 'key',
      message: `there is no rule "${rule}"`,
      expected: 'an id that `loyalty-strategy rules` lists',
      found: rule,
      suggestion: near(rule, known),
    })
    return null
  })
  return settings.filter((setting) => setting !== null)
}
