import type { Finding, Severity, Skipped } from '../core/finding.ts'

/** A demand on a strategy and the rules that enforce it. */
export interface ScoredCriterion {
  id: string
  rules: readonly string[]
}

/** What an open finding takes from the whole of its rule. */
const loss: Readonly<Record<Severity, number>> = { error: 1, warning: 0.5, info: 0 }

/** Points of 100 with one decimal: the same everywhere they are shown. */
const points = (share: number) => Math.round(share * 1000) / 10

interface Judged {
  findings: readonly Pick<Finding, 'rule' | 'severity'>[]
  skipped: readonly Pick<Skipped, 'rule'>[]
}

/** The share of a criterion's rules that hold, 0-100; null when none of them could be judged. */
function scoreOf(rules: readonly string[], { findings, skipped }: Judged): number | null {
  const losses = rules.flatMap((rule) => {
    const own = findings.filter((finding) => finding.rule === rule)
    // A rule may stand in several stages: where it was judged in one, its silence in another says nothing.
    if (own.length === 0 && skipped.some((one) => one.rule === rule)) return []
    return [Math.max(0, ...own.map(({ severity }) => loss[severity]))]
  })
  if (losses.length === 0) return null
  return points(1 - losses.reduce((sum, one) => sum + one, 0) / losses.length)
}

/** Scores by criterion, 0-100 each, and their mean; null where nothing could be judged. */
export function scoresOf(criteria: readonly ScoredCriterion[], judged: Judged) {
  const byCriterion = Object.fromEntries(criteria.map(({ id, rules }) => [id, scoreOf(rules, judged)]))
  const known = Object.values(byCriterion).filter((score) => score !== null)
  const mean = known.reduce((sum, score) => sum + score, 0) / known.length
  return { score: known.length === 0 ? null : Math.round(mean * 10) / 10, criteria: byCriterion }
}
