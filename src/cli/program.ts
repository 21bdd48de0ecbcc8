import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type ExpectedError, exitCodes } from '../core/errors.ts'
import { scrub } from '../model/key.ts'
import { done, type Outcome, usageError } from './exit.ts'
import { examples, exitCodeTable } from './help.ts'
import type { CommonOptions, Shell } from './shell.ts'
import { packageVersion } from './version.ts'
import { writeOut } from './write-out.ts'

function wholeNumber(most: number, least = 0): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
    return value
  }
}

function secondsOption(text: string): number {
  const value = Number(text)
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 86_400) {
    throw new InvalidArgumentError('Expected seconds, more than 0 and at most 86400.')
  }
  return value
}

const collect = (name: string, names: string[] | undefined) => [...(names ?? []), name]
const language = (text: string) => new Option('--language <language>', text).choices(['ru', 'en'])

type Run = (...given: unknown[]) => Promise<Outcome>

/** Declares a command; `load` brings in its module when it is run, and only then. */
function declare(
  program: Command,
  name: string,
  summary: string,
  load: () => Promise<Run>,
  end: (o: Outcome) => void,
): Command {
  const command = program.command(name).description(summary)
  command.addHelpText('after', `\nExamples:\n${examples(command.name())}`)
  command.action(async (...given: unknown[]) => {
    const run = await load()
    // commander passes the arguments, the options, the command.
    const values = given.slice(0, -2)
    end(await run(...values, command.optsWithGlobals()))
  })
  return command
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
    .addHelpText('after', `\nExamples:\n${examples('')}\n\n${exitCodeTable}`)

  const bind =
    <Options extends CommonOptions, Given extends unknown[]>(
      run: (shell: Shell, ...given: [...Given, Options]) => Promise<Outcome>,
    ): Run =>
    (...given) =>
      run(shell, ...(given as [...Given, Options]))

  declare(
    program,
    'generate <brief>',
    'write the strategy for a brief ("-" reads stdin)',
    async () => bind((await import('./commands/generate.ts')).generate),
    end,
  )
    .option(
      '-o, --output <file>',
      'write a file, format by suffix .md or .json; repeatable (default: Markdown to stdout)',
      collect,
    )
    .option('--format <format>', 'md or json: of stdout, or of a file whose suffix names none')
    .addOption(language('language of the strategy (default: of the brief)'))
    .option('--model <name>', 'model of the endpoint, or "playbook" for the built-in author (LOYALTY_STRATEGY_MODEL)')
    .option('--base-url <url>', 'OpenAI-compatible endpoint (OPENAI_BASE_URL)')
    .option('--max-repairs <n>', 'calls per stage after the first', wholeNumber(20), 2)
    .option('--timeout <seconds>', 'most seconds one call may take', secondsOption)
    .option('--strict', 'exit 9 for open warnings too')
    .option('--replay <dir>', 'replay recorded answers <stage>-<attempt>.json instead of asking a model')
    .option('--prompts <dir>', 'prompts of your own, from "prompts eject"')
    .option('--no-playbook-context', 'ask a model without the fitting playbooks as reference material')
    .option('--json', 'print events, one JSON object a line, instead of the report')

  declare(
    program,
    'check <file>',
    'check a brief or a strategy.json against the rules, offline',
    async () => bind((await import('./commands/check.ts')).check),
    end,
  )
    .addOption(
      new Option('--format <format>', 'how to print findings')
        .choices(['pretty', 'json', 'sarif', 'junit', 'github'])
        .default('pretty'),
    )
    .addOption(language('language of a brief'))
    .option('--strict', 'exit 9 for open warnings too')

  declare(
    program,
    'render <strategy>',
    'write the report of a strategy.json again, without any call',
    async () => bind((await import('./commands/render.ts')).render),
    end,
  )
    .option(
      '-o, --output <file>',
      'write a file, format by suffix .md or .json; repeatable (default: Markdown to stdout)',
      collect,
    )
    .option('--format <format>', 'md or json: of stdout, or of a file whose suffix names none')

  declare(
    program,
    'case <strategy>',
    'compute the business case of a strategy.json again, with other values too',
    async () => bind((await import('./commands/case.ts')).caseOf),
    end,
  )
    .option('--set <path=value>', 'try another value, for example metrics.churn=5%; repeatable', collect)
    .option('--mc <trials>', 'simulate the spread of the value', wholeNumber(100_000, 1))
    .option('--seed <n>', 'seed of the simulation (default: 42)', wholeNumber(4_294_967_295))
    .option('--csv <file>', 'write months 1..36 of the three scenarios')
    .addOption(new Option('--format <format>', 'how to print the case').choices(['pretty', 'json']).default('pretty'))
    .addOption(language('language of the words (default: of the strategy)'))

  declare(
    program,
    'init [file]',
    'write a commented brief to start from (default: brief.yaml; "-" prints it)',
    async () => bind((await import('./commands/init.ts')).init),
    end,
  ).addOption(language('language of the brief (default: of the environment, else en)'))

  declare(
    program,
    'rules [id]',
    'list the rules, or explain one',
    async () => bind((await import('./commands/rules.ts')).rules),
    end,
  )
  declare(
    program,
    'schema <name>',
    'print the JSON Schema of brief, strategy, or a stage',
    async () => bind((await import('./commands/schema.ts')).schema),
    end,
  )
  declare(
    program,
    'industries',
    'list the industries with their usual figures',
    async () => bind((await import('./commands/industries.ts')).industries),
    end,
  ).addOption(language('language of the names (default: en)'))

  const prompts = program.command('prompts').description('the prompts of the stages')
  declare(
    prompts,
    'eject <dir>',
    'copy the prompts to a folder, to be changed and used with --prompts',
    async () => bind((await import('./commands/prompts-eject.ts')).ejectPrompts),
    end,
  )
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
  if (argv[0] === 'help' && argv[1] === 'exit-codes') {
    await writeOut(shell.stdout, `${exitCodeTable}\n`)
    return done
  }
  const asked = argv[0] === 'help' ? argv[1] : undefined
  const names = [...program.commands.map((command) => command.name()), 'help']
  if (asked !== undefined && !asked.startsWith('-') && !names.includes(asked)) {
    const { nearest } = await import('./nearby-names.ts')
    const near = nearest(asked, [...names, 'exit-codes'])
    const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'loyalty-strategy --help shows the commands.'
    throw usageError(`unknown command '${scrub(asked, null)}'`, hint)
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
    throw usageOf(error, heard.err)
  }
}

/** What commander says about a wrong line, without what is glued to a flag: it may be a key. */
function usageOf(error: CommanderError, heard: string): ExpectedError {
  if (error.code === 'commander.help') return usageError(`Name a command.\n\n${heard.trimEnd()}`)
  const message = error.message
    .replace(/^error: /, '')
    .replace(/(unknown option '--[\w-]+)=[^']*'/, "$1'")
    .replace(/(unknown option '-[^-])[^']*'/, "$1'")
  const hint = /api-?key|'-k'/i.test(message)
    ? 'A key on the command line can be read by others: set OPENAI_API_KEY, or put it into .env.'
    : 'loyalty-strategy --help shows the commands and options.'
  return usageError(scrub(message, null), hint)
}
