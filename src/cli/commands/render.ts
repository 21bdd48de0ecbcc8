import { deliver } from '../deliver.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { readInput } from '../input.ts'
import { checkTargets, readFormat, readTargets } from '../output.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { mostStrategyBytes, readStrategy } from '../strategy-input.ts'
import { openTerminal } from '../terminal.ts'

export interface RenderOptions extends CommonOptions {
  output?: string[]
  format?: string
}

/** `render <strategy.json>`: writes the report again. Findings are those of the file; the exit code tells only whether it was written. */
export async function render(shell: Shell, name: string, options: RenderOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const format = options.format === undefined ? undefined : readFormat(options.format)
  const targets = readTargets(shell.cwd, options.output ?? [], format)
  const input = await readInput(shell, name, mostStrategyBytes)
  const strategy = await readStrategy(input)
  await checkTargets(targets, input)
  const outcome = outcomeOf(strategy.findings, false)
  await deliver(shell, terminal, strategy, targets, format, outcome)
  return outcome
}
