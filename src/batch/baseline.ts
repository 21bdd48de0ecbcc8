import type { Row, Summary } from './summary.ts'

/** How much worse than the baseline is still the same. */
export interface Tolerance {
  /** Points of 100. */
  score: number
  /** Share by which money and repairs may grow, 0.1 for a tenth. */
  growth: number
}

/** One thing that has changed against the baseline. */
export interface Change {
  brief: string
  model: string
  kind: 'code' | 'rule' | 'score' | 'cost' | 'repairs' | 'missing'
  /** Id of the rule, for kind `rule`; null otherwise. */
  rule: string | null
  before: number | null
  after: number | null
  /** Worse beyond the tolerance. */
  regression: boolean
}

/** What a comparison with a baseline found. */
export interface Comparison {
  changes: Change[]
  regressions: Change[]
  /** Rows that the baseline does not know. */
  added: Row[]
}

/** Two exits are compared by what they mean: a report (0), a report with open errors (9), none. */
function gravity(code: number): number {
  if (code === 0) return 0
  return code === 9 ? 1 : 2
}

function changesOf(before: Row, after: Row, tolerance: Tolerance): Change[] {
  const { brief, model } = after
  const change = (kind: Change['kind'], was: number | null, is: number | null, regression: boolean): Change[] =>
    was === is ? [] : [{ brief, model, kind, rule: null, before: was, after: is, regression }]
  const code = change('code', before.code, after.code, gravity(after.code) > gravity(before.code))
  // Without a report there is nothing else to compare.
  if (before.failure !== null || after.failure !== null) return code

  const rules = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].sort().flatMap((rule) => {
    const was = before.rules[rule] ?? 0
    const is = after.rules[rule] ?? 0
    return change('rule', was, is, was === 0).map((one) => ({ ...one, rule }))
  })
  const isAbove = (was: number, is: number) => is > was * (1 + tolerance.growth)
  const known = before.costUsd !== null && after.costUsd !== null
  const dropped = before.score !== null && after.score !== null && before.score - after.score > tolerance.score
  return [
    ...code,
    ...rules,
    ...change('score', before.score, after.score, dropped),
    ...(known ? change('cost', before.costUsd, after.costUsd, isAbove(before.costUsd ?? 0, after.costUsd ?? 0)) : []),
    ...change('repairs', before.repairs, after.repairs, isAbove(before.repairs, after.repairs)),
  ]
}

/**
 * Compares a batch with an earlier one, row by row, by brief and model. A regression is an exit that says more, a rule that newly fails, a
 * score lower or money and repairs higher than the tolerance allows, and a brief that is no longer there.
 */
export function compareWithBaseline(now: Summary, baseline: Summary, tolerance: Tolerance): Comparison {
  const keyOf = ({ brief, model }: Row) => JSON.stringify([brief, model])
  const current = new Map(now.rows.map((row) => [keyOf(row), row]))
  const known = new Set(baseline.rows.map(keyOf))
  const changes = baseline.rows.flatMap((before): Change[] => {
    const after = current.get(keyOf(before))
    if (after) return changesOf(before, after, tolerance)
    const { brief, model, code } = before
    return [{ brief, model, kind: 'missing', rule: null, before: code, after: null, regression: true }]
  })
  return {
    changes,
    regressions: changes.filter(({ regression }) => regression),
    added: now.rows.filter((row) => !known.has(keyOf(row))),
  }
}
