import { exitCodes } from '../../core/errors.ts'
import type { Finding, Skipped } from '../../core/finding.ts'
import type { Language } from '../../core/localised.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { type Input, readInput } from '../input.ts'
import { renderFinding } from '../problems.ts'
import { safeLine } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { mostStrategyBytes, readEnvelope, strategyIn } from '../strategy-input.ts'
import { openTerminal } from '../terminal.ts'
import { type CheckedBrief, judgeStrategy } from '../wire.ts'

export interface CheckOptions extends CommonOptions {
  format: 'pretty' | 'json'
  language?: Language
  strict?: boolean
}

type Check = Pick<CheckedBrief, 'findings' | 'skipped'> & { brief?: CheckedBrief['brief'] }

/** `check <file>`: judges a brief or a strategy.json, offline. A brief whose rules fail is an invalid brief (3). */
export async function check(shell: Shell, name: string, options: CheckOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const input = await readInput(shell, name, mostStrategyBytes)
  const strategy = strategyIn(input)
  const checked: Check =
    strategy === null
      ? readBriefInput(shell, terminal, short(input), options.language)
      : judgeStrategy(readEnvelope(input, strategy))
  const outcome = outcomeOf(checked.findings, options.strict === true)
  await terminal.print(options.format === 'json' ? renderJson(checked) : renderPretty(options, name, checked, outcome))
  if (strategy === null && outcome.errors > 0) return { ...outcome, code: exitCodes.brief }
  return outcome
}

/** One byte past the limit is enough for the brief to be refused by its size. */
function short(input: Input): Input {
  return { ...input, bytes: input.bytes.subarray(0, mostBriefBytes + 1) }
}

function renderJson({ brief, findings, skipped }: Check): string {
  const plain = findings.map(({ rule, severity, pointer, message, expected, actual }) => ({
    rule,
    severity,
    pointer,
    message,
    expected,
    actual,
  }))
  const reasons = skipped.map(({ rule, reason }) => ({ rule, reason }))
  return `${JSON.stringify({ ...(brief && { brief }), findings: plain, skipped: reasons }, null, 2)}\n`
}

const order = { error: 0, warning: 1, info: 2 } as const

function renderPretty(options: CheckOptions, name: string, { findings, skipped }: Check, outcome: Outcome): string {
  const sorted = [...findings].sort((a: Finding, b: Finding) => order[a.severity] - order[b.severity])
  const notJudged = skipped.map(({ rule, reason }: Skipped) => `skipped  ${rule}: ${safeLine(reason)}`)
  const verdict =
    outcome.errors + outcome.warnings === 0
      ? 'no errors, no warnings'
      : `errors: ${outcome.errors}, warnings: ${outcome.warnings}`
  return `${[...sorted.map(renderFinding), ...(options.verbose ? notJudged : []), `${safeLine(name)}: ${verdict}${skipped.length > 0 ? `, rules not judged for lack of facts: ${skipped.length}` : ''}`].join('\n')}\n`
}
