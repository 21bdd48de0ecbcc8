import { authorOf } from './cli/authors.ts'
import { readConfig } from './cli/config/config.ts'
import { usageError } from './cli/exit.ts'
import { judgeStrategy, strategyFileSchema } from './cli/judge-strategy.ts'
import { renderAs, renderStrategy } from './cli/reporter.ts'
import { readAndCheckBrief, requireSoundBrief, runStrategy } from './cli/wire.ts'
import type { Finding, Skipped } from './core/finding.ts'
import type { Language } from './core/localised.ts'
import type { Model } from './core/model.ts'
import type { RuleSetting } from './core/rule-setting.ts'
import type { RunEvent } from './core/run-event.ts'
import type { Strategy } from './stages/index.ts'

export type { Brief } from './core/brief.ts'
export { BriefError, type ExitClass, ExpectedError, type Problem } from './core/errors.ts'
export type { Finding, Severity, Skipped } from './core/finding.ts'
export type { Language } from './core/localised.ts'
export type { Answer, Model, Question, Usage } from './core/model.ts'
export type { RunEvent } from './core/run-event.ts'
export type { Drafts, Strategy } from './stages/index.ts'

/** What a project decided about rules, by their ids: the form of loyalty-strategy.yaml. */
export type ProjectRules = Readonly<Record<string, Pick<RuleSetting, 'severity' | 'reason'>>>

/** An OpenAI-compatible endpoint. */
export interface Endpoint {
  /** Name of the model at the endpoint. */
  model: string
  /** Null or absent only for a server on this machine. */
  apiKey?: string | null
  /** The endpoint of OpenAI when absent. */
  baseUrl?: string | null
  /** Most seconds one call may take, 300 by default. */
  timeoutSeconds?: number
}

export interface GenerateOptions {
  /** Who writes: the built-in author by default (`playbook`), an endpoint, or an author of your own. */
  author?: 'playbook' | Endpoint | Model
  /** Language of the strategy; that of the brief by default. */
  language?: Language
  /** Folder with prompts of your own; those of the package by default. */
  prompts?: string
  /** False asks a model without the fitting playbooks, their effects, costs and sources as reference material; true by default. */
  playbookContext?: boolean
  /** Rules switched off or given another severity, each with a reason for the report; none by default. */
  rules?: ProjectRules
  /** Calls per stage after the first, 2 by default. */
  maxRepairs?: number
  signal?: AbortSignal
  /** Told of every call, finding and repair. */
  onEvent?: (event: RunEvent) => void
  /** The present; decides `generatedAt` and the default start of the plan. */
  now?: Date
}

function isModel(author: Endpoint | Model): author is Model {
  return 'answer' in author
}

async function modelOf(author: GenerateOptions['author']): Promise<Model> {
  if (author === undefined || author === 'playbook') return authorOf({ author: 'playbook' })
  if (isModel(author)) return author
  const { model, apiKey = null, baseUrl = null, timeoutSeconds } = author
  return authorOf({ author: 'openai', model, key: apiKey, baseUrl }, { timeoutSeconds })
}

function ruleSettingsOf(rules: ProjectRules | undefined): RuleSetting[] {
  const { config, misplaced } = readConfig({ rules }, 'project')
  if (misplaced.length === 0) return config.rules
  const places = misplaced.map(({ path, message, expected }) => `${path.join('.')}: ${message}, expected ${expected}`)
  throw usageError(`Rules cannot be set like this. ${places.join('; ')}.`)
}

/**
 * Writes the strategy for a brief: YAML or JSON text, or the object it would parse to.
 *
 * The strategy is returned with its open findings, also those of severity error: look at `findings` before you use it.
 *
 * @throws BriefError when the brief cannot be read or worked with, with every problem; before any call is made.
 * @throws ExpectedError of class `usage` for `rules` that cannot be set; of class `key`, `endpoint`, `answer` for an author that gives no usable answer, and the reason of `signal`.
 */
export async function generateStrategy(brief: string | object, options: GenerateOptions = {}): Promise<Strategy> {
  const now = options.now ?? new Date()
  const { language, prompts, playbookContext, onEvent } = options
  const ruleSettings = ruleSettingsOf(options.rules)
  const checked = readAndCheckBrief(typeof brief === 'string' ? brief : JSON.stringify(brief), {
    file: 'brief',
    today: now.toISOString().slice(0, 10),
    ruleSettings,
    ...(language && { language }),
  })
  requireSoundBrief(checked)
  return runStrategy({
    checked,
    model: await modelOf(options.author),
    byDefault: options.author === undefined,
    ...(prompts !== undefined && { prompts }),
    ...(playbookContext !== undefined && { playbookContext }),
    ruleSettings,
    maxRepairs: options.maxRepairs ?? 2,
    signal: options.signal ?? new AbortController().signal,
    generatedAt: now,
    ...(onEvent && { onEvent }),
  })
}

/** What is looked at of a strategy. */
export interface CheckedStrategy {
  brief: unknown
  stages: Readonly<Record<string, unknown>>
  /** Compared with a new computation when it is given. */
  businessCase?: unknown
}

/**
 * Judges a strategy, edited or not, by every rule, offline. Only `brief`, `stages` and `businessCase` are looked at; a stage of the wrong
 * shape is a finding.
 *
 * @throws TypeError when `brief` is not a normalised brief, ExpectedError of class `usage` for `rules` that cannot be set.
 */
export function checkStrategy(
  strategy: CheckedStrategy,
  options: Pick<GenerateOptions, 'rules'> = {},
): { findings: Finding[]; skipped: Skipped[] } {
  const brief = strategyFileSchema.shape.brief.safeParse(strategy.brief)
  if (!brief.success)
    throw new TypeError('strategy.brief is not the normalised brief of a strategy', { cause: brief.error })
  const { stages, businessCase } = strategy
  const judged = { brief: brief.data, stages, ...(businessCase === undefined ? {} : { businessCase }) }
  return judgeStrategy(judged, ruleSettingsOf(options.rules))
}

/**
 * The report of a strategy in any format: text, or the bytes of a Word document (`docx`). Charts are drawn when a format shows them, so it
 * waits; `renderReport` gives Markdown and JSON at once.
 */
export async function renderReportAs<Format extends 'md' | 'html' | 'docx' | 'json'>(
  strategy: Strategy,
  format: Format,
): Promise<Format extends 'docx' ? Uint8Array : string> {
  return (await renderAs(strategy, format)) as Format extends 'docx' ? Uint8Array : string
}

/** The report of a strategy as Markdown (`md`, the default) or as the text of strategy.json (`json`). */
export function renderReport(strategy: Strategy, options: { format?: 'md' | 'json' } = {}): string {
  return renderStrategy(strategy, options.format ?? 'md')
}
