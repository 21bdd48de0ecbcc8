import { codeFrames } from '../code-frame.ts'
import { counted } from '../counted.ts'
import { labelled, mostFrames, wordsFor } from '../problems.ts'
import { safeLine, visibleText } from '../safe-text.ts'
import { type CheckReport, inOrder, type PlacedFinding } from './report.ts'

function say(text: string): string {
  return safeLine(visibleText(text))
}

/** `strategy.json:12:5  initiatives I3 «…» · owner`. */
function whereOf(finding: PlacedFinding, file: string): string {
  const { place, path, title } = finding
  const at = [file, ...(place ? [place.line, place.column] : [])].join(':')
  return [say(at), ...(path === '' ? [] : [say(path)]), ...(title === null ? [] : [say(title)])].join('  ')
}

/** Findings of one rule at one severity in one stage: what a person works through in one go. */
function groupsOf(findings: readonly PlacedFinding[]): PlacedFinding[][] {
  const groups = new Map<string, PlacedFinding[]>()
  for (const finding of findings) {
    const key = [finding.severity, finding.stage, finding.rule].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
}

/** The findings shown with a frame: the first of every group before the second of any. */
function framed(groups: readonly PlacedFinding[][]): Set<PlacedFinding> {
  const placed = (finding: PlacedFinding | undefined) => finding?.place !== null && finding !== undefined
  const firsts = groups.flatMap(([first]) => (first && placed(first) ? [first] : []))
  const others = groups.flatMap(([, ...rest]) => rest.filter(placed))
  return new Set([...firsts, ...others].slice(0, mostFrames))
}

function renderGroup(group: readonly PlacedFinding[], file: string, frameOf: (finding: PlacedFinding) => string[]) {
  const [first] = group
  if (!first) return []
  const label = wordsFor(first.message)
  const count = group.length > 1 ? `  × ${group.length}` : ''
  const places = group.flatMap((finding) => {
    const below = frameOf(finding)
    const where = `  ${whereOf(finding, file)}`
    return below.length === 0 ? [`${where}  ${say(finding.message)}`] : [where, `    ${say(finding.message)}`, ...below]
  })
  return [`${label[first.severity]}  ${first.stage}/${first.rule}${count}`, ...places, '']
}

const longestFact = 240

function short(text: string): string {
  return text.length > longestFact ? `${text.slice(0, longestFact)}…` : text
}

/** What would pass and what stands there, below the frame. */
function facts({ message, expected, actual }: PlacedFinding): string[] {
  const label = wordsFor(message)
  return labelled(
    [
      [label.expected, short(expected)],
      [label.found, short(actual)],
    ],
    '    ',
  )
}

/**
 * The findings for a terminal: worst first, those of one rule together, the first ten with the lines of the file around them, and with
 * `skipped` the rules that could not be judged.
 */
export function renderPretty(report: CheckReport, verdict: string, verbose: boolean): string {
  const { name } = report
  const groups = groupsOf(inOrder(report.findings))
  const shown = framed(groups)
  const frame = codeFrames(report.source)
  const frameOf = (finding: PlacedFinding): string[] => {
    const { place } = finding
    if (!place || !shown.has(finding)) return []
    return [frame(place.line, place.column).replace(/^/gm, '    '), ...facts(finding)]
  }
  const skipped = report.skipped.map(({ stage, rule, reason }) => `skipped  ${stage}/${rule}  ${say(reason)}`)
  return [
    ...groups.flatMap((group) => renderGroup(group, name, frameOf)),
    ...(verbose && skipped.length > 0 ? [...skipped, ''] : []),
    ...(report.ruleSettings.length > 0
      ? [`${counted(report.ruleSettings.length, 'rule')} set by loyalty-strategy.yaml`]
      : []),
    `${say(name)}: ${verdict}${skipped.length > 0 && !verbose ? ' (-v lists them)' : ''}\n`,
  ].join('\n')
}
