import { deliver } from '../deliver.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { readInput } from '../input.ts'
import { checkStdout, checkTargets, readFormat, readTargets } from '../output.ts'
import { refreshStrategy } from '../refresh-strategy.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { csvPlaces, writeCsv } from '../strategy-csv.ts'
import { mostStrategyBytes, readStrategy } from '../strategy-input.ts'
import { openTerminal } from '../terminal.ts'

export interface RenderOptions extends CommonOptions {
  output?: string[]
  format?: string
  csv?: string
}

/**
 * `render <strategy.json>`: writes the report again. After an edit the computed values, the business case and the findings follow from what
 * is edited; open errors then give 9, as for `generate`.
 */
export async function render(shell: Shell, name: string, options: RenderOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const format = options.format === undefined ? undefined : readFormat(options.format)
  const targets = readTargets(shell.cwd, options.output ?? [], format)
  checkStdout(shell.stdout.stream, targets, format)
  const input = await readInput(shell, name, mostStrategyBytes)
  const stored = await readStrategy(input)
  const strategy = refreshStrategy(stored)
  if (strategy !== stored)
    terminal.say('Edited since it was written: sums, business case and findings are computed again.')
  const csv = csvPlaces(shell.cwd, options.csv)
  await checkTargets([...targets, ...csv], input)
  const outcome = outcomeOf(strategy.findings, false)
  await deliver(shell, terminal, strategy, targets, format, outcome)
  await writeCsv(terminal, strategy, csv)
  return outcome
}
