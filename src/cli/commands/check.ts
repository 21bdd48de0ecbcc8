import type { Brief } from '../../core/brief.ts'
import { BriefError, exitCodes, type Problem } from '../../core/errors.ts'
import type { Finding, Skipped } from '../../core/finding.ts'
import type { Language } from '../../core/localised.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import { counted } from '../counted.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { type Input, readInput } from '../input.ts'
import { renderFinding } from '../problems.ts'
import { safeLine } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { mostStrategyBytes, readEnvelope, strategyIn } from '../strategy-input.ts'
import { openTerminal, type Terminal } from '../terminal.ts'
import { judgeStrategy } from '../wire.ts'

export interface CheckOptions extends CommonOptions {
  format: 'pretty' | 'json'
  language?: Language
  strict?: boolean
}

interface Check {
  /** Present for a brief; null when it cannot be read. */
  brief?: Brief | null
  findings: readonly Omit<Finding, 'stage'>[]
  skipped: readonly Omit<Skipped, 'stage'>[]
}

/** `check <file>`: judges a brief or a strategy.json, offline. A brief whose rules fail is an invalid brief (3). */
export async function check(shell: Shell, name: string, options: CheckOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const input = await readInput(shell, name, mostStrategyBytes)
  const strategy = strategyIn(input)
  const checked =
    strategy === null ? await briefCheck(shell, terminal, input, options) : judgeStrategy(readEnvelope(input, strategy))
  const outcome = outcomeOf(checked.findings, options.strict === true)
  const text =
    options.format === 'json'
      ? renderJson(checked)
      : [
          ...inOrder(checked.findings).map(renderFinding),
          ...(options.verbose ? checked.skipped.map(renderSkipped) : []),
          `${safeLine(name)}: ${verdict(outcome, checked.skipped.length)}\n`,
        ].join('\n')
  await terminal.print(text)
  return strategy === null && outcome.errors > 0 ? { ...outcome, code: exitCodes.brief } : outcome
}

async function briefCheck(shell: Shell, terminal: Terminal, input: Input, options: CheckOptions) {
  // One byte past the limit is enough for the brief to be refused by its size.
  const short = { ...input, bytes: input.bytes.subarray(0, mostBriefBytes + 1) }
  try {
    return readBriefInput(shell, terminal, short, options.language)
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    if (options.format === 'json' && cause instanceof BriefError) {
      await terminal.print(renderJson({ brief: null, findings: cause.problems.map(asFinding), skipped: [] }))
    }
    throw error
  }
}

function asFinding({ path, message, expected, found }: Problem): Omit<Finding, 'stage'> {
  const pointer = path === '' ? '' : `/${path.replaceAll('.', '/')}`
  return { rule: 'schema-valid', severity: 'error', pointer, message, expected, actual: found }
}

function renderJson({ brief, findings, skipped }: Check): string {
  const plain = findings.map(({ rule, severity, pointer, message, expected, actual }) => {
    return { rule, severity, pointer, message, expected, actual }
  })
  const reasons = skipped.map(({ rule, reason }) => ({ rule, reason }))
  const parts = { ...(brief !== undefined && { brief }), findings: plain, skipped: reasons }
  return `${JSON.stringify(parts, null, 2)}\n`
}

const weight = { error: 0, warning: 1, info: 2 } as const

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => weight[a.severity] - weight[b.severity])
}

function renderSkipped({ rule, reason }: Skipped): string {
  return `skipped  ${safeLine(reason)}  [${rule}]`
}

function verdict({ errors, warnings }: Outcome, skipped: number): string {
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  return skipped === 0 ? found : `${found}; ${counted(skipped, 'rule')} not judged for lack of facts`
}
