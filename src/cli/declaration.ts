import type { Command } from 'commander'
import type { Outcome } from './exit.ts'
import type { CommonOptions, Shell } from './shell.ts'

/** What runs a command: the shell, then the arguments, then the options as commander read them. */
type Run = (shell: Shell, ...given: never[]) => Promise<Outcome>

/** What the command line says about a command. Its module is loaded when the command is run, and only then. */
export interface Declaration {
  /** With its arguments: `render <strategy>`; a command of a group stands after the name of the group: `prompts eject <dir>`. */
  name: string
  summary: string
  /** Command lines to learn from, for the foot of its help page. */
  examples: readonly string[]
  /** Adds its options. */
  declare?(command: Command): void
  load(): Promise<Run>
}

/** Calls a command with what commander gives: the arguments, the options, the command. */
export async function runDeclared(
  declaration: Declaration,
  shell: Shell,
  values: readonly unknown[],
  options: CommonOptions,
): Promise<Outcome> {
  const run = (await declaration.load()) as (shell: Shell, ...given: unknown[]) => Promise<Outcome>
  return run(shell, ...values, options)
}
