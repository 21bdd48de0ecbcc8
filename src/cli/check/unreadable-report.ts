import type { Problem } from '../../core/errors.ts'
import type { Finding } from '../../core/finding.ts'
import { formatPointer } from '../../core/pointer.ts'
import type { RuleSetting } from '../../core/rule-setting.ts'
import type { Input } from '../input.ts'
import type { CheckReport, PlacedFinding } from './report.ts'

function asFinding({ path, line, column, message, expected, found }: Problem, stage: string): PlacedFinding {
  // `products[1].price` and `/brief/budget` alike.
  const names = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split(/[./]/)
    .filter(Boolean)
  const pointer = formatPointer(names)
  const place = line === null ? null : { line, column: column ?? 1, endLine: line, endColumn: (column ?? 1) + 1 }
  const said: Finding = { rule: 'schema-valid', severity: 'error', stage, pointer, message, expected, actual: found }
  return { ...said, path: pointer, place, title: null }
}

/** A file that could not be judged: its problems as findings. */
export function unreadableReport(
  input: Input,
  problems: readonly Problem[],
  settings: readonly RuleSetting[],
): CheckReport {
  const stage = 'brief'
  return {
    name: input.name,
    source: '',
    kind: 'brief',
    brief: null,
    findings: problems.map((problem) => asFinding(problem, stage)),
    skipped: [],
    ruleSettings: settings,
    strict: false,
  }
}
