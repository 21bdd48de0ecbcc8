import type { Language } from '../../core/localised.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import { deliver } from '../deliver.ts'
import { existingFolder } from '../existing-folder.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { readInput } from '../input.ts'
import { type AuthorFlags, openAuthors } from '../open-authors.ts'
import { checkStdout, checkTargets, readFormat, readTargets } from '../output.ts'
import { reportBrief } from '../report-brief.ts'
import { type AskFlags, runKept } from '../run-kept.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { csvPlaces, writeCsv } from '../strategy-csv.ts'
import { tellAuthor } from '../tell-author.ts'
import { tellRun } from '../tell-run.ts'
import { openTerminal } from '../terminal.ts'
import { runStrategy } from '../wire.ts'

export interface GenerateOptions extends CommonOptions, AuthorFlags, AskFlags {
  output?: string[]
  format?: string
  csv?: string
  language?: Language
  strict?: boolean
  prompts?: string
}

/** `generate <brief>`: writes the strategy. Everything that can fail for free is tried before the first call. */
export async function generate(shell: Shell, name: string, options: GenerateOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const format = options.format === undefined ? undefined : readFormat(options.format)
  const targets = readTargets(shell.cwd, options.output ?? [], format)
  checkStdout(shell.stdout.stream, targets, format)
  const prompts = await existingFolder(shell, '--prompts', options.prompts)
  const { settings, authors } = await openAuthors(shell, terminal, options, name)
  const { ruleSettings } = settings
  const input = await readInput(shell, name, mostBriefBytes)
  const checked = readBriefInput(shell, terminal, input, { language: options.language, ruleSettings })
  reportBrief(shell, terminal, checked, input.name)
  const csv = csvPlaces(shell.cwd, options.csv)
  await checkTargets([...targets, ...csv], input)
  tellAuthor(terminal, settings.choice)
  const telling = tellRun(shell, terminal, authors, { ...options, verbose: options.verbose === true })
  const ready = { command: 'generate', name, brief: checked.brief, authors, ruleSettings, prompts } as const
  try {
    const strategy = await runKept(shell, terminal, ready, options, telling, (run) => runStrategy({ ...run, checked }))
    const outcome = outcomeOf(strategy.findings, options.strict === true)
    await deliver(shell, terminal, strategy, targets, format, outcome)
    await writeCsv(terminal, strategy, csv)
    return outcome
  } finally {
    telling.end()
  }
}
