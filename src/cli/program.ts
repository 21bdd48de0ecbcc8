import { Command, CommanderError } from 'commander'
import { type ExpectedError, exitCodes } from '../core/errors.ts'
import { scrub } from '../model/key.ts'
import { declarations, groups } from './all-declarations.ts'
import { type Declaration, runDeclared } from './declaration.ts'
import { completion } from './declarations/completion.ts'
import { done, type Outcome, usageError } from './exit.ts'
import { exampleLines, exitCodeTable } from './help.ts'
import type { Shell } from './shell.ts'
import { packageVersion } from './version.ts'
import { writeOut } from './write-out.ts'

const firstExamples = [
  'loyalty-strategy init brief.yaml',
  'loyalty-strategy check brief.yaml',
  'loyalty-strategy generate brief.yaml -o strategy.md -o strategy.json',
]

function groupOf(program: Command, name: string): Command {
  const made = program.commands.find((command) => command.name() === name)
  return made ?? program.command(name).description(groups[name] ?? '')
}

function addCommand(program: Command, declaration: Declaration, shell: Shell, end: (outcome: Outcome) => void): void {
  const [first = '', ...rest] = declaration.name.split(' ')
  const command = Object.hasOwn(groups, first)
    ? groupOf(program, first).command(rest.join(' '))
    : program.command(declaration.name)
  command.description(declaration.summary)
  command.addHelpText('after', `\nExamples:\n${exampleLines(declaration.examples)}`)
  declaration.declare?.(command)
  command.action(async (...given: unknown[]) => {
    // commander passes the arguments, the options, the command.
    end(await runDeclared(declaration, shell, given.slice(0, -2), command.optsWithGlobals()))
  })
}

function buildProgram(shell: Shell, end: (outcome: Outcome) => void): Command {
  const program = new Command('loyalty-strategy')
    .description(
      'Turns a brief (YAML or JSON) into a customer-loyalty strategy with computed numbers and traceable claims.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .option('-q, --quiet', 'print errors only')
    .option('-v, --verbose', 'print every call, and the stack of a bug')
    .option('--no-color', 'no colour, also set by NO_COLOR')
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .addHelpText('after', `\nExamples:\n${exampleLines(firstExamples)}\n\n${exitCodeTable}`)
  for (const declaration of [...declarations, completion]) addCommand(program, declaration, shell, end)
  return program
}

/** Runs one command line. @throws ExpectedError class `usage` for a line that cannot be understood. */
export async function runProgram(argv: readonly string[], shell: Shell): Promise<Outcome> {
  let outcome = done
  const program = buildProgram(shell, (ended) => {
    outcome = ended
  })
  const heard = { out: '', err: '' }
  const listen = (command: Command): void => {
    command.configureOutput({
      writeOut: (text) => {
        heard.out += text
      },
      writeErr: (text) => {
        heard.err += text
      },
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => shell.stdout.stream.columns || 100,
      getErrHelpWidth: () => shell.stderr.stream.columns || 100,
    })
    command.exitOverride()
    command.commands.forEach(listen)
  }
  listen(program)
  if (argv[0] === 'help') {
    const { namedCommand } = await import('./named-command.ts')
    if (argv[1] === 'exit-codes') heard.out = `${exitCodeTable}\n`
    else namedCommand(program, argv.slice(1), ['exit-codes']).outputHelp()
    await writeOut(shell.stdout, heard.out)
    return done
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return outcome
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === exitCodes.done) {
      await writeOut(shell.stdout, heard.out)
      return done
    }
    const { helpLine } = await import('./named-command.ts')
    throw usageOf(error, heard.err, helpLine(program, argv))
  }
}

/** What commander says about a wrong line, without what is glued to a flag: it may be a key. */
function usageOf(error: CommanderError, heard: string, help: string): ExpectedError {
  if (error.code === 'commander.help') return usageError(`Name a command.\n\n${heard.trimEnd()}`)
  const message = error.message
    .replace(/^error: /, '')
    .replace(/(unknown option '--[\w-]+)=[^']*'/, "$1'")
    .replace(/(unknown option '-[^-])[^']*'/, "$1'")
  const hint = /api-?key|'-k'/i.test(message)
    ? 'A key on the command line can be read by others: set OPENAI_API_KEY, put it into .env, or name a file with --api-key-file.'
    : `${help} shows how.`
  return usageError(scrub(message, null), hint)
}
