import type { Language } from '../../core/localised.ts'
import type { RuleSetting } from '../../core/rule-setting.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import type { Input } from '../input.ts'
import type { Shell } from '../shell.ts'
import type { Terminal } from '../terminal.ts'
import { briefPlaces } from './brief-places.ts'
import { placeFindings } from './place-findings.ts'
import { type CheckReport, inOrder } from './report.ts'

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
    source: new TextDecoder().decode(short.bytes),
    kind: 'brief',
    brief,
    findings: inOrder(placed),
    skipped,
    ruleSettings: settings,
    strict,
  }
}
