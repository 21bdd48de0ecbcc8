import type { Problem } from '../../core/errors.ts'
import type { Finding } from '../../core/finding.ts'
import type { Language } from '../../core/localised.ts'
import { formatPointer } from '../../core/pointer.ts'
import type { RuleSetting } from '../../core/rule-setting.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import type { Input } from '../input.ts'
import type { Shell } from '../shell.ts'
import { readEnvelope } from '../strategy-input.ts'
import type { Terminal } from '../terminal.ts'
import { judgeStrategy } from '../wire.ts'
import { briefPlaces } from './brief-places.ts'
import { placeFindings, strategyPointer } from './place-findings.ts'
import { type CheckReport, inOrder, type PlacedFinding } from './report.ts'

function textOf({ bytes }: Input): string {
  return new TextDecoder().decode(bytes)
}

/** Reads and judges a brief. Problems of the file are printed. @throws ExpectedError class `brief` with a BriefError as its cause. */
export function briefReport(
  shell: Shell,
  terminal: Terminal,
  input: Input,
  options: { language: Language | undefined; settings: readonly RuleSetting[]; strict: boolean },
): CheckReport {
  const { language, settings, strict } = options
  // One byte past the limit is enough for the brief to be refused by its size.
  const short = { ...input, bytes: input.bytes.subarray(0, mostBriefBytes + 1) }
  const { brief, findings, skipped } = readBriefInput(shell, terminal, short, { language, ruleSettings: settings })
  const locate = briefPlaces(short.bytes, brief)
  const placed = placeFindings(findings, brief, ({ pointer }) => pointer, locate)
  return {
    name: input.name,
    source: textOf(short),
    kind: 'brief',
    brief,
    findings: inOrder(placed),
    skipped,
    ruleSettings: settings,
    strict,
  }
}

/** Judges a strategy whose envelope fits. @throws ExpectedError class `brief` as {@link readEnvelope}. */
export async function strategyReport(
  input: Input,
  value: Record<string, unknown>,
  options: { settings: readonly RuleSetting[]; strict: boolean; isPlaced: boolean },
): Promise<CheckReport> {
  const { settings, strict, isPlaced } = options
  const { findings, skipped } = judgeStrategy(await readEnvelope(input, value), settings)
  const source = textOf(input)
  // A strategy without findings is not read twice.
  const needed = isPlaced && findings.length > 0
  const locate = needed ? (await import('./json-places.ts')).jsonPlaces(source) : () => null
  const placed = placeFindings(findings, value, strategyPointer, locate)
  return {
    name: input.name,
    source,
    kind: 'strategy',
    brief: null,
    findings: inOrder(placed),
    skipped,
    ruleSettings: settings,
    strict,
  }
}

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
