import type { Severity } from '../../core/finding.ts'
import { counted } from '../counted.ts'
import { safeLine } from '../safe-text.ts'
import { inOrder, type JudgedFile, type PlacedFinding, wholeMessage } from './report.ts'

/** GitHub shows ten annotations of a kind per step. */
const mostShown = 10

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands end at a line break; `%` begins an escape. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** In a property `:` and `,` separate too. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function annotation(finding: PlacedFinding, file: string): string {
  const { place, rule, title, severity } = finding
  const region = place
    ? {
        line: place.line,
        endLine: place.endLine,
        col: place.column,
        ...(place.endLine === place.line && { endColumn: place.endColumn }),
      }
    : {}
  const heading = title === null ? rule : `${rule}: ${title}`
  const properties = Object.entries({ file, ...region, title: safeLine(heading) })
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${commands[severity]} ${properties}::${escapeMessage(safeLine(wholeMessage(finding)))}`
}

/** Annotations of GitHub Actions: the worst ten of all files, then one line with what there is in all. */
export function renderGithub(files: readonly JudgedFile[], verdict: string): string {
  const findings = files.flatMap(({ report, file }) => report.findings.map((finding) => ({ ...finding, file })))
  const rest = findings.length - mostShown
  const more = rest > 0 ? ` (${counted(rest, 'more finding')} not shown here)` : ''
  const lines = inOrder(findings)
    .slice(0, mostShown)
    .map((finding) => annotation(finding, finding.file))
  return `${[...lines, `${safeLine(verdict)}${more}`].join('\n')}\n`
}
