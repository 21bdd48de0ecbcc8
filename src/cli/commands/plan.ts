import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Language } from '../../core/localised.ts'
import type { Model } from '../../core/model.ts'
import { type ModelOptions, readAuthorSettings } from '../author-settings.ts'
import { maxOutputTokens } from '../authors.ts'
import { mostBriefBytes, readBriefInput } from '../brief-input.ts'
import type { AuthorChoice } from '../choose-author.ts'
import { existingFolder } from '../existing-folder.ts'
import { done, type Outcome, usageError } from '../exit.ts'
import { type Input, readInput } from '../input.ts'
import { checkTargets, writeTarget } from '../output.ts'
import { reckon } from '../plan/reckon.ts'
import { type Rehearsed, rehearse } from '../plan/rehearse.ts'
import { planJson, renderPlan } from '../plan/render-plan.ts'
import { reportBrief } from '../report-brief.ts'
import { authorsOfRun } from '../run-authors.ts'
import { safeLine } from '../safe-text.ts'
import type { CommonOptions, Shell } from '../shell.ts'
import { openTerminal, type Terminal } from '../terminal.ts'

export interface PlanOptions extends CommonOptions, ModelOptions {
  language?: Language
  maxRepairs: number
  /** Folder to write the prompts to. */
  prompts?: string
  /** Folder of prompts of one's own. */
  templates?: string
  playbookContext?: boolean
  format: 'table' | 'json'
}

/** An author as far as it can be told without a key: it is never asked. */
async function neverAsked(choice: AuthorChoice): Promise<Model> {
  const answer = () => Promise.reject(new Error('A plan makes no call.'))
  if (choice.author !== 'openai') return { author: choice.author, name: choice.author, host: null, answer }
  return { author: 'openai', name: choice.model, host: choice.host, maxOutputTokens, answer }
}

/** @throws ExpectedError class `usage` (2) for a folder of templates: they would look like what is written there. */
async function requireNoTemplates(folder: string, name: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  if (names.some((one) => one.endsWith('.hbs'))) {
    throw usageError(
      `${name} holds prompt templates; plan --prompts writes prompts.`,
      'Name another folder; for prompts of your own: --templates DIR.',
    )
  }
}

async function writePrompts(
  shell: Shell,
  terminal: Terminal,
  name: string,
  input: Input,
  rehearsed: readonly Rehearsed[],
): Promise<void> {
  const folder = resolve(shell.cwd, name)
  await requireNoTemplates(folder, name)
  const files = rehearsed.flatMap(({ stage, prompt, shape }) => [
    { name: `${stage.id}.txt`, text: prompt },
    { name: `${stage.id}.schema.json`, text: shape },
  ])
  const system = rehearsed.slice(0, 1).map((one) => ({ name: 'system.txt', text: one.system }))
  const targets = [...system, ...files].map((file) => ({
    target: { name: join(name, file.name), path: join(folder, file.name) },
    text: `${file.text.trimEnd()}\n`,
  }))
  await checkTargets(
    targets.map(({ target }) => target),
    input,
  )
  for (const { target, text } of targets) await writeTarget(target, text)
  terminal.say(
    `${targets.length} files written to ${terminal.paint.bold(safeLine(name))}: the system prompt, and a prompt and a schema for each stage.`,
  )
}

/** `plan <brief>`: what a run would ask and cost, without a call and without a key. */
export async function plan(shell: Shell, name: string, options: PlanOptions): Promise<Outcome> {
  const terminal = openTerminal(shell, options)
  const templates = await existingFolder(shell, '--templates', options.templates)
  const needsNoKey = { ...options, keyOptional: true }
  const settings = await readAuthorSettings(shell, terminal, needsNoKey, name)
  const { ruleSettings } = settings
  const input = await readInput(shell, name, mostBriefBytes)
  const checked = readBriefInput(shell, terminal, input, { language: options.language, ruleSettings })
  reportBrief(shell, terminal, checked, input.name)
  const choose = async (model: string) =>
    (await readAuthorSettings(shell, terminal, { ...needsNoKey, model }, name)).choice
  const { stageModel } = options
  const flags = { concurrency: 1, ...(stageModel !== undefined && { stageModel }) }
  const authors = await authorsOfRun(settings, flags, choose, neverAsked)
  const rehearsed = await rehearse({
    checked,
    authors,
    ...(templates !== undefined && { prompts: templates }),
    playbookContext: options.playbookContext !== false,
    ruleSettings,
    signal: shell.signal,
  })
  const reckoned = reckon(rehearsed, authors, options.maxRepairs)
  if (options.prompts !== undefined) await writePrompts(shell, terminal, options.prompts, input, rehearsed)
  const render = options.format === 'json' ? planJson : renderPlan
  await terminal.print(render(reckoned, authors, options.maxRepairs))
  return done
}
