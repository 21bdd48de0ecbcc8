import { codeFrameColumns } from '@babel/code-frame'
import type { BriefError, Problem } from '../core/errors.ts'
import type { Finding } from '../core/finding.ts'
import { counted } from './counted.ts'
import { safeLine, visibleText } from './safe-text.ts'

const mostFrames = 10
const widestLine = 160

/** The source cut so that one long line cannot fill the terminal; the marker stays under its column. */
function frameOf(source: string, line: number, column: number | null): string {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/)
  const first = Math.max(0, line - 3)
  const skip = column !== null && column > widestLine - 20 ? column - 40 : 0
  const shown = lines
    .slice(first, line + 1)
    .map((text) => visibleOneForOne(text.slice(skip, skip + widestLine)))
    .join('\n')
  const padded = '\n'.repeat(first) + shown
  const start = column === null ? { line } : { line, column: column - skip }
  return codeFrameColumns(padded, { start }, { linesAbove: 2, linesBelow: 1, highlightCode: false })
}

/** Hidden characters as `·`, so that columns stay true; the message names the code point. */
function visibleOneForOne(text: string): string {
  return [...text].map((character) => (visibleText(character) === character ? character : '·')).join('')
}

function describe(problem: Problem, file: string, source: string): string {
  const place = [file, problem.line, problem.column].filter((part) => part !== null).join(':')
  const path = problem.path === '' ? '' : `${safeLine(visibleText(problem.path))}: `
  const lines = [`${place}  ${path}${safeLine(visibleText(problem.message))}`]
  if (problem.line !== null) lines.push(frameOf(source, problem.line, problem.column).replace(/^/gm, '  '))
  if (problem.expected) lines.push(`  expected: ${safeLine(visibleText(problem.expected))}`)
  if (problem.found) lines.push(`  found:    ${safeLine(visibleText(problem.found))}`)
  if (problem.suggestion) lines.push(`  did you mean: ${safeLine(visibleText(problem.suggestion))}?`)
  return lines.join('\n')
}

/** Every problem of a brief for a terminal: the first ten with a code frame, the rest as a count. */
export function renderProblems(error: BriefError, file: string, source: string): string {
  const shown = error.problems.slice(0, mostFrames).map((problem) => describe(problem, file, source))
  const rest = error.problems.length - shown.length
  const more = rest > 0 ? [`… and ${counted(rest, 'more problem')}.`] : []
  return [...shown, ...more].join('\n\n')
}

/** A finding on a few lines: what, where, what would pass. */
export function renderFinding(finding: Finding): string {
  const place = finding.pointer === '' ? finding.stage : `${finding.stage}${safeLine(finding.pointer)}`
  return [
    `${finding.severity}  ${place}  ${safeLine(finding.message)}  [${finding.rule}]`,
    ...(finding.expected ? [`    expected: ${safeLine(finding.expected)}`] : []),
    ...(finding.actual ? [`    found:    ${safeLine(finding.actual)}`] : []),
  ].join('\n')
}
