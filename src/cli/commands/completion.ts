import { completionScript, shells } from '../completion-script.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { openTerminal } from '../terminal.ts'

/** `completion <shell>`: what the shell has to read. */
export async function completion(shell: Shell, name: string, options: CommonOptions): Promise<Outcome> {
  const known = shells.find((one) => one === name)
  if (known === undefined) throw usageError(`There is no completion for ${name}.`, `Known: ${shells.join(', ')}.`)
  await openTerminal(shell, options).print(completionScript(known))
  return done
}
