import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ExpectedError } from '../../core/errors.ts'
import type { Language } from '../../core/localised.ts'
import type { Model } from '../../core/model.ts'
import { stages } from '../../stages/index.ts'
import { type ModelOptions, readAuthorSettings } from '../author-settings.ts'
import { authorOf } from '../authors.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import { counted } from '../counted.ts'
import { deliver } from '../deliver.ts'
import { eventOf } from '../events.ts'
import { type Outcome, outcomeOf, usageError } from '../exit.ts'
import { readInput } from '../input.ts'
import { checkTargets, readFormat, readTargets } from '../output.ts'
import { renderFinding } from '../problems.ts'
import { showProgress } from '../progress.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { tellAuthor } from '../tell-author.ts'
import { openTerminal, type Terminal } from '../terminal.ts'
import { type CheckedBrief, runStrategy } from '../wire.ts'

export interface GenerateOptions extends CommonOptions, ModelOptions {
  output?: string[]
  format?: string
  language?: Language
  maxRepairs: number
  timeout?: number
  strict?: boolean
  prompts?: string
  playbookContext?: boolean
}

async function folder(shell: Shell, flag: string, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) return undefined
  const path = resolve(shell.cwd, name)
  const stats = await stat(path).catch(() => null)
  if (!stats?.isDirectory()) throw usageError(`${flag} ${name} is not a folder.`)
  return path
}

function reportBrief(shell: Shell, terminal: Terminal, { findings }: CheckedBrief, name: string): void {
  for (const finding of findings) {
    const { rule, severity, pointer, message, expected, actual } = finding
    shell.events?.emit({
      type: 'finding',
      stage: 'brief',
      attempt: 0,
      rule,
      severity,
      pointer,
      message,
      expected,
      actual,
    })
    if (severity === 'error') terminal.warn(renderFinding(finding))
    else if (severity === 'warning') terminal.say(renderFinding(finding))
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (errors === 0) return
  throw new ExpectedError('brief', `${name} cannot be worked with: ${counted(errors, 'error')}; no call was made.`, {
    hint: 'Correct the brief and run the command again.',
  })
}

/** `generate <brief>`: writes the strategy. Everything that can fail for free is tried before the first call. */
export async function generate(shell: Shell, name: string, options: GenerateOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const format = options.format === undefined ? undefined : readFormat(options.format)
  const targets = readTargets(shell.cwd, options.output ?? [], format)
  const prompts = await folder(shell, '--prompts', options.prompts)
  const replay = await folder(shell, '--replay', options.replay)
  const { choice, ruleSettings } = await readAuthorSettings(
    shell,
    terminal,
    { ...options, ...(replay !== undefined && { replay }) },
    name,
  )
  const input = await readInput(shell, name, mostBriefBytes)
  const checked = readBriefInput(shell, terminal, input, { language: options.language, ruleSettings })
  reportBrief(shell, terminal, checked, input.name)
  await checkTargets(targets, input)
  const author = await authorOf(choice, options.timeout)
  tellAuthor(terminal, choice)
  const byDefault = choice.author === 'playbook' && choice.byDefault
  tellPlan(shell, author, byDefault, options.maxRepairs)

  const titles = new Map(stages.map(({ id, title }) => [id, title.en]))
  const progress = showProgress(terminal, titles, { verbose: options.verbose === true, now: () => performance.now() })
  try {
    const strategy = await runStrategy({
      checked,
      model: author,
      byDefault,
      ...(prompts !== undefined && { prompts }),
      playbookContext: options.playbookContext !== false,
      ruleSettings,
      maxRepairs: options.maxRepairs,
      signal: shell.signal,
      generatedAt: shell.now(),
      onEvent: (event) => {
        progress.tell(event)
        shell.events?.emit(eventOf(event, author.host !== null))
      },
    })
    progress.end()
    const outcome = outcomeOf(strategy.findings, options.strict === true)
    await deliver(shell, terminal, strategy, targets, format, outcome)
    return outcome
  } finally {
    progress.end()
  }
}

function tellPlan(shell: Shell, author: Model, byDefault: boolean, maxRepairs: number): void {
  shell.events?.emit({
    type: 'plan',
    stages: stages.map(({ id }) => id),
    author: author.author,
    model: author.name,
    host: author.host,
    byDefault,
    maxRepairs,
  })
}
