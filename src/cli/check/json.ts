import type { CheckReport } from './report.ts'

/** The fields of the contract and no others; a brief as it was understood. */
export function renderJson({ kind, brief, findings, skipped }: CheckReport): string {
  const plain = findings.map(({ rule, severity, pointer, message, expected, actual }) => {
    return { rule, severity, pointer, message, expected, actual }
  })
  const reasons = skipped.map(({ rule, reason }) => ({ rule, reason }))
  const parts = { ...(kind === 'brief' && { brief }), findings: plain, skipped: reasons }
  return `${JSON.stringify(parts, null, 2)}\n`
}
