import type { CheckReport, PlacedFinding } from '../../src/cli/check/report.ts'

/** A finding in line 3 of a file. */
export function placedFinding(changes: Partial<PlacedFinding> = {}): PlacedFinding {
  return {
    rule: 'owner-exists',
    severity: 'error',
    stage: 'initiatives',
    pointer: '/initiatives/I3/owner',
    message: 'Nobody is called Bob.',
    expected: 'a role of the team',
    actual: 'Bob',
    path: '/stages/initiatives/initiatives/I3/owner',
    place: { line: 3, column: 5, endLine: 3, endColumn: 8 },
    title: 'initiatives I3 «Call after repair»',
    ...changes,
  }
}

export function checkReport(findings: readonly PlacedFinding[], changes: Partial<CheckReport> = {}): CheckReport {
  return {
    name: 'strategy.json',
    source: Array.from({ length: 30 }, (_, line) => `line ${line + 1}`).join('\n'),
    kind: 'strategy',
    brief: null,
    findings,
    skipped: [{ rule: 'pain-coverage', stage: 'initiatives', reason: 'no pains' }],
    ruleSettings: [],
    strict: false,
    ...changes,
  }
}
