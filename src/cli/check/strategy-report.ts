import type { RuleSetting } from '../../core/rule-setting.ts'
import type { Input } from '../input.ts'
import { judgeStrategy } from '../judge-strategy.ts'
import { readEnvelope } from '../strategy-input.ts'
import { placeFindings, strategyPointer } from './place-findings.ts'
import { type CheckReport, inOrder } from './report.ts'

/** Judges a strategy whose envelope fits. @throws ExpectedError class `brief` as {@link readEnvelope}. */
export async function strategyReport(
  input: Input,
  value: Record<string, unknown>,
  options: { settings: readonly RuleSetting[]; strict: boolean; isPlaced: boolean },
): Promise<CheckReport> {
  const { settings, strict, isPlaced } = options
  const { findings, skipped } = judgeStrategy(await readEnvelope(input, value), settings)
  const source = new TextDecoder().decode(input.bytes)
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
