import { renderDiff } from '../diff/pretty.ts'
import { diffStrategies } from '../diff/strategies.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import { readInput } from '../input.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { mostStrategyBytes, readStrategy } from '../strategy-input.ts'
import { openTerminal } from '../terminal.ts'

export interface DiffOptions extends CommonOptions {
  format: 'pretty' | 'json'
}

/** `diff <a.json> <b.json>`: what two strategies do not share. A difference is no failure: the exit code is 0. */
export async function diff(shell: Shell, a: string, b: string, options: DiffOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  if (a === '-' && b === '-') throw usageError('Only one of the two strategies can come from standard input.')
  const before = await readStrategy(await readInput(shell, a, mostStrategyBytes))
  const after = await readStrategy(await readInput(shell, b, mostStrategyBytes))
  const differences = diffStrategies(before, after)
  const text =
    options.format === 'json' ? `${JSON.stringify(differences, null, 2)}\n` : renderDiff(differences, before, after)
  await terminal.print(text)
  return done
}
