import type { Language } from '../../core/localised.ts'
import { type ModelOptions, readAuthorSettings } from '../author-settings.ts'
import { authorOf } from '../authors.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import { deliver } from '../deliver.ts'
import { endpointMemory } from '../endpoint-memory.ts'
import { existingFolder } from '../existing-folder.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { readInput } from '../input.ts'
import { checkStdout, checkTargets, readFormat, readTargets } from '../output.ts'
import { reportBrief } from '../report-brief.ts'
import { authorsOfRun, type RunFlags } from '../run-authors.ts'
import { type AskFlags, runBrief } from '../run-brief.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { tellAuthor } from '../tell-author.ts'
import { tellRun } from '../tell-run.ts'
import { openTerminal } from '../terminal.ts'

export interface GenerateOptions extends CommonOptions, ModelOptions, RunFlags, AskFlags {
  output?: string[]
  format?: string
  language?: Language
  timeout?: number
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
  const replay = await existingFolder(shell, '--replay', options.replay)
  const settings = await readAuthorSettings(
    shell,
    terminal,
    { ...options, ...(replay !== undefined && { replay }) },
    name,
  )
  const { ruleSettings } = settings
  const input = await readInput(shell, name, mostBriefBytes)
  const checked = readBriefInput(shell, terminal, input, { language: options.language, ruleSettings })
  reportBrief(shell, terminal, checked, input.name)
  await checkTargets(targets, input)
  const choose = async (model: string) =>
    (await readAuthorSettings(shell, terminal, { ...options, model }, name)).choice
  const asked = { timeoutSeconds: options.timeout, structured: options.structured, memory: endpointMemory(shell) }
  const authors = await authorsOfRun(settings, options, choose, (chosen) => authorOf(chosen, asked))
  tellAuthor(terminal, settings.choice)
  const telling = tellRun(shell, terminal, authors, { ...options, verbose: options.verbose === true })
  const ready = { command: 'generate', name, checked, authors, ruleSettings, prompts } as const
  try {
    const strategy = await runBrief(shell, terminal, ready, options, telling.tell, telling.end)
    const outcome = outcomeOf(strategy.findings, options.strict === true)
    await deliver(shell, terminal, strategy, targets, format, outcome)
    return outcome
  } finally {
    telling.end()
  }
}
