import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { helpLine, namedCommand } from '../../src/cli/named-command.ts'

const program = new Command('tool')
program.command('generate <brief>')
const runs = program.command('runs')
runs.command('list')
runs.command('prune').option('--keep <n>')

describe('namedCommand', () => {
  it.each([
    ['the program', [], 'tool'],
    ['a command', ['generate'], 'generate'],
    ['a group', ['runs'], 'runs'],
    ['a command of a group', ['runs', 'prune'], 'prune'],
    ['a command with words behind it', ['generate', 'brief.yaml'], 'generate'],
    ['help itself', ['help'], 'tool'],
    ['a flag', ['--verbose'], 'tool'],
  ])('finds %s', (_name, words, expected) => {
    expect(namedCommand(program, words, []).name()).toBe(expected)
  })

  it.each([
    [['genrate'], "unknown command 'genrate'", 'Did you mean generate?'],
    [['exit-code'], "unknown command 'exit-code'", 'Did you mean exit-codes?'],
    [['runs', 'prun'], "unknown command 'prun'", 'Did you mean prune?'],
    [['runs', 'exit-code'], "unknown command 'exit-code'", 'tool runs --help shows the commands.'],
  ])('refuses %j and says what may be meant', (words, message, hint) => {
    expect(() => namedCommand(program, words, ['exit-codes'])).toThrow(
      expect.objectContaining({ class: 'usage', message, hint }),
    )
  })
})

it.each([
  [['-q', 'generate', '--modell', 'x'], 'tool generate --help'],
  [['runs', 'prune', '--keeep'], 'tool runs prune --help'],
  [['runs', 'lst'], 'tool runs --help'],
  [['nonsense', 'generate'], 'tool --help'],
])('names the help page of %j', (line, expected) => {
  expect(helpLine(program, line)).toBe(expected)
})
