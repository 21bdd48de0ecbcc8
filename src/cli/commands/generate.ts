import type { Language } from '../../core/localised.ts'
import type { Rung } from '../../model/profile.ts'
import { type ModelOptions, readAuthorSettings } from '../author-settings.ts'
import { authorOf } from '../authors.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import { deliver } from '../deliver.ts'
import { endpointMemory } from '../endpoint-memory.ts'
import { existingFolder } from '../existing-folder.ts'
import { type Outcome, outcomeOf } from '../exit.ts'
import { readInput } from '../input.ts'
import { checkTargets, readFormat, readTargets } from '../output.ts'
import { reportBrief } from '../report-brief.ts'
import { authorsOfRun, type RunFlags } from '../run-authors.ts'
import { type KeepFlags, keepRun } from '../run-folder/keep-run.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { tellAuthor } from '../tell-author.ts'
import { tellRun } from '../tell-run.ts'
import { openTerminal } from '../terminal.ts'
import { runStrategy } from '../wire.ts'

export interface GenerateOptions extends CommonOptions, ModelOptions, RunFlags, KeepFlags {
  output?: string[]
  format?: string
  language?: Language
  maxRepairs: number
  timeout?: number
  structured?: 'auto' | Rung
  strict?: boolean
  prompts?: string
  playbookContext?: boolean
}

/** `generate <brief>`: writes the strategy. Everything that can fail for free is tried before the first call. */
export async function generate(shell: Shell, name: string, options: GenerateOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const format = options.format === undefined ? undefined : readFormat(options.format)
  const targets = readTargets(shell.cwd, options.output ?? [], format)
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
  const kept = await keepRun(shell, terminal, options, {
    command: 'generate',
    name,
    company: checked.brief.company.name,
    language: checked.brief.language,
    authors,
    parameters: { structured: options.structured ?? 'auto' },
  })
  const telling = tellRun(shell, terminal, authors, { ...options, verbose: options.verbose === true })
  let failed = true
  try {
    const strategy = await runStrategy({
      checked,
      ...authors,
      ...kept.seams,
      ...(prompts !== undefined && { prompts }),
      playbookContext: options.playbookContext !== false,
      ruleSettings,
      maxRepairs: options.maxRepairs,
      signal: shell.signal,
      generatedAt: shell.now(),
      onEvent: (event) => {
        kept.tell(event)
        telling.tell(event)
      },
    })
    failed = false
    telling.end()
    const outcome = outcomeOf(strategy.findings, options.strict === true)
    await deliver(shell, terminal, strategy, targets, format, outcome)
    return outcome
  } finally {
    telling.end()
    await kept.end(failed)
  }
}
