import { BriefError, exitCodes } from '../../core/errors.ts'
import type { Language } from '../../core/localised.ts'
import { relativeName } from '../check/file-uri.ts'
import type { CheckReport } from '../check/report.ts'
import { strategyReport } from '../check/strategy-report.ts'
import { readProjectConfig } from '../config/read-config.ts'
import { counted } from '../counted.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { readInput } from '../input.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { mostStrategyBytes, strategyIn } from '../strategy-input.ts'
import { openTerminal } from '../terminal.ts'

export interface CheckOptions extends CommonOptions {
  format: 'pretty' | 'json' | 'sarif' | 'junit' | 'github'
  language?: Language
  strict?: boolean
}

/** Each format brings in its own library, and only when it is asked for. */
async function render(shell: Shell, report: CheckReport, outcome: Outcome, options: CheckOptions): Promise<string> {
  const { name } = report
  const words = verdict(outcome, report.skipped.length)
  const root = options.format === 'github' ? (shell.env.GITHUB_WORKSPACE ?? shell.cwd) : shell.cwd
  const file = relativeName(name, root, shell.cwd)
  switch (options.format) {
    case 'json':
      return (await import('../check/json.ts')).renderJson(report)
    case 'sarif':
      return (await import('../check/sarif.ts')).renderSarif([{ report, file }])
    case 'junit':
      return (await import('../check/junit.ts')).renderJunit(report)
    case 'github':
      return (await import('../check/github.ts')).renderGithub([{ report, file }], `${file}: ${words}`)
    case 'pretty':
      return (await import('../check/pretty.ts')).renderPretty(report, words, options.verbose === true)
  }
}

/** `check <file>`: judges a brief or a strategy.json, offline. A brief whose rules fail is an invalid brief (3). */
export async function check(shell: Shell, name: string, options: CheckOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const { rules: settings } = await readProjectConfig(shell.cwd, terminal)
  const input = await readInput(shell, name, mostStrategyBytes)
  const strict = options.strict === true
  try {
    const strategy = await strategyIn(input)
    const { language, format } = options
    const report =
      strategy === null
        ? (await import('../check/brief-report.ts')).briefReport(shell, terminal, input, { language, settings, strict })
        : await strategyReport(input, strategy, { settings, strict, isPlaced: format !== 'json' })
    const outcome = outcomeOf(report.findings, strict)
    await terminal.print(await render(shell, report, outcome, options))
    return report.kind === 'brief' && outcome.errors > 0 ? { ...outcome, code: exitCodes.brief } : outcome
  } catch (error) {
    // A person reads the problems on stderr; a program gets them in its own format as well.
    const cause = error instanceof Error ? error.cause : null
    if (options.format !== 'pretty' && cause instanceof BriefError) {
      const { unreadableReport } = await import('../check/unreadable-report.ts')
      const report = unreadableReport(input, cause.problems, settings)
      await terminal.print(await render(shell, report, outcomeOf(report.findings, strict), options))
    }
    throw error
  }
}

function verdict({ errors, warnings }: Outcome, skipped: number): string {
  const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  return skipped === 0 ? found : `${found}; ${counted(skipped, 'rule')} not judged`
}
