import { stages } from '../../stages/index.ts'
import { deliver } from '../deliver.ts'
import { existingFolder } from '../existing-folder.ts'
import { type Outcome, outcomeOf, usageError } from '../exit.ts'
import { readInput } from '../input.ts'
import { nearest } from '../nearby-names.ts'
import { type AuthorFlags, openAuthors } from '../open-authors.ts'
import { checkStdout, checkTargets, readFormat, readTargets } from '../output.ts'
import { refreshStrategy } from '../refresh-strategy.ts'
import { reviseStrategy } from '../revise-strategy.ts'
import { authorOfStage } from '../run-authors.ts'
import { type AskFlags, runKept } from '../run-kept.ts'
import { safeText } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { mostStrategyBytes, readStrategy } from '../strategy-input.ts'
import { tellAuthor } from '../tell-author.ts'
import { tellRun } from '../tell-run.ts'
import { openTerminal } from '../terminal.ts'

export interface ReviseOptions extends CommonOptions, AuthorFlags, AskFlags {
  stage: string
  note: string
  output?: string[]
  format?: string
  strict?: boolean
  prompts?: string
}

const longestNote = 2000

function readStage(name: string): string {
  const ids = stages.map(({ id }) => id)
  if (ids.includes(name)) return name
  const [near] = nearest(name, ids)
  const hint = near === undefined ? `The stages are ${ids.join(', ')}.` : `Did you mean ${near}?`
  throw usageError(`There is no stage "${safeText(name)}".`, hint)
}

function readNote(text: string): string {
  const note = text.trim()
  if (!/\p{L}{2}/u.test(note)) throw usageError('--note says nothing.', 'Say what should change, in a sentence.')
  if (note.length > longestNote) throw usageError(`--note is longer than ${longestNote} characters.`)
  if (safeText(note) !== note) throw usageError('--note holds control or invisible characters.', 'Write plain text.')
  return note
}

/** `revise <strategy.json>`: drafts one stage again as the client wishes, and what that makes stale. */
export async function revise(shell: Shell, name: string, options: ReviseOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const stage = readStage(options.stage)
  const note = readNote(options.note)
  const format = options.format === undefined ? undefined : readFormat(options.format)
  const targets = readTargets(shell.cwd, options.output ?? [], format)
  checkStdout(shell.stdout.stream, targets, format)
  const prompts = await existingFolder(shell, '--prompts', options.prompts)
  const { settings, authors } = await openAuthors(shell, terminal, options, name)
  const input = await readInput(shell, name, mostStrategyBytes)
  const strategy = refreshStrategy(await readStrategy(input))
  await checkTargets(targets, input)
  if (authorOfStage(authors, stage).author === 'playbook') {
    throw usageError(
      'The built-in author takes no notes: it plans from the brief alone.',
      'Name a model with --model or --base-url; or change the brief and generate again, or edit strategy.json and render it.',
    )
  }
  tellAuthor(terminal, settings.choice)
  const telling = tellRun(shell, terminal, authors, { ...options, verbose: options.verbose === true })
  const { brief } = strategy
  const ready = { command: 'revise', name, brief, authors, ruleSettings: settings.ruleSettings, prompts } as const
  try {
    const revised = await runKept(shell, terminal, ready, options, telling, (run) =>
      reviseStrategy({ strategy, stage, note }, run),
    )
    const outcome = outcomeOf(revised.findings, options.strict === true)
    await deliver(shell, terminal, revised, targets, format, outcome)
    return outcome
  } finally {
    telling.end()
  }
}
