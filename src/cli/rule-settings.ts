import type { Path } from '../brief/mismatch.ts'
import type { Problem } from '../core/errors.ts'
import { type RuleSetting, structuralRules } from '../core/rule-setting.ts'
import { nearest } from './nearby-names.ts'
import { listedRules } from './rule-list.ts'

/** What is wrong at a path of the project file; the place in the file is found by whoever has the file. */
export interface Misplaced extends Pick<Problem, 'message' | 'expected' | 'found' | 'suggestion'> {
  path: Path
  part: 'key' | 'value'
}

const severities = ['off', 'warning', 'error'] as const
const leastReason = 10
const form = '{severity: off | warning | error, reason: "…"}'

/** Names under which somebody might look for the address or the key of an endpoint. */
const secret = /(?:base[-_]?url|api[-_]?key|^key$|token|secret|^openai|endpoint|host)/i

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = value === undefined || value === null ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function near(word: string, names: readonly string[]): string | null {
  return nearest(word, names)[0] ?? null
}

function unknownKey(path: Path, key: string, keys: readonly string[]): Misplaced {
  const expected = keys.length === 1 ? `${keys[0]}` : `one of: ${keys.join(', ')}`
  const said = { path: [...path, key], part: 'key', found: key } as const
  return secret.test(key)
    ? {
        ...said,
        message: 'a project file may not set an address or a key: a repository must not redirect a key',
        expected: 'OPENAI_BASE_URL and OPENAI_API_KEY in the environment',
        suggestion: null,
      }
    : { ...said, message: `there is no field "${key}" here`, expected, suggestion: near(key, keys) }
}

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

/** Rule settings of a project file as data, in its order, with everything that is wrong in it. */
export function readRuleSettings(value: unknown): { settings: RuleSetting[]; misplaced: Misplaced[] } {
  const misplaced: Misplaced[] = []
  const { rules, ...others } = isMapping(value) ? value : {}
  for (const key of Object.keys(others)) misplaced.push(unknownKey([], key, ['rules']))
  if (rules === undefined || rules === null) return { settings: [], misplaced }
  if (!isMapping(rules)) {
    const expected = `rules by their ids: {<id>: ${form}}`
    misplaced.push({
      path: ['rules'],
      part: 'value',
      message: 'this is no list of rules by their ids',
      expected,
      found: shown(rules),
      suggestion: null,
    })
    return { settings: [], misplaced }
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
  return { settings: settings.filter((setting) => setting !== null), misplaced }
}
