import type { Command } from 'commander'
import { usageError } from './exit.ts'
import { nearest } from './nearby-names.ts'

const isFlag = (word: string) => word.startsWith('-')

function child(command: Command, word: string): Command | undefined {
  return command.commands.find((one) => one.name() === word)
}

/** The name of a command with that of its group and of the program: `loyalty-strategy runs list`. */
function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}

/** The help page of the command that a line begins with, as a person asks for it. */
export function helpLine(program: Command, line: readonly string[]): string {
  let command = program
  for (const word of line.filter((one) => !isFlag(one))) {
    const next = child(command, word)
    if (!next) break
    command = next
  }
  return `${nameOf(command)} --help`
}

/**
 * The command whose help page is asked for by the words after `help`: `runs prune`. Words behind a whole name mean nothing and are left out.
 *
 * @throws ExpectedError class `usage` (2) for a word that names no command; `topics` are other words that `help` knows.
 */
export function namedCommand(program: Command, words: readonly string[], topics: readonly string[]): Command {
  let command = program
  for (const word of words) {
    if (isFlag(word) || word === 'help' || command.commands.length === 0) break
    const next = child(command, word)
    if (!next) {
      const known = [...command.commands.map((one) => one.name()), ...(command === program ? topics : [])]
      const near = nearest(word, known)
      const hint =
        near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `${nameOf(command)} --help shows the commands.`
      throw usageError(`unknown command '${word}'`, hint)
    }
    command = next
  }
  return command
}
