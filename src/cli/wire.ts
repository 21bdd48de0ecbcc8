import { checkBrief } from '../brief/check-brief.ts'
import { readBrief } from '../brief/read.ts'
import type { Brief } from '../core/brief.ts'
import type { IsoDate } from '../core/date.ts'
import { BriefError } from '../core/errors.ts'
import type { Finding, Skipped } from '../core/finding.ts'
import type { Language } from '../core/localised.ts'
import type { Model } from '../core/model.ts'
import { costOf } from '../core/price.ts'
import type { Prompter, References, Wish } from '../core/prompter.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import type { RunEvent } from '../core/run-event.ts'
import type { UsedPrice } from '../core/strategy.ts'
import type { Price } from '../pipeline/ask.ts'
import { configureRules } from '../pipeline/configure-rules.ts'
import type { Limits, Meter } from '../pipeline/limits.ts'
import { industries } from '../playbook/knowledge.ts'
import { smallestBudget } from '../playbook/planning/smallest-budget.ts'
import { businessCaseOf } from '../stages/business-case/compute.ts'
import { type Strategy, stages } from '../stages/index.ts'
import { judgeCase } from './judge-case.ts'
import type { Seams } from './run-steps.ts'

/** The floors joined, for the command line and the library alike. Nothing here knows a process. */

/** A brief with what the rules say about it. */
export interface CheckedBrief {
  brief: Brief
  findings: Finding[]
  skipped: Skipped[]
}

export interface BriefOptions {
  /** Name for messages. */
  file: string
  /** Decides the default start of the plan. */
  today: IsoDate
  language?: Language
  /** What the project decided about rules. */
  ruleSettings?: readonly RuleSetting[]
}

/** Reads and judges a brief. @throws BriefError with every problem of the file. */
export function readAndCheckBrief(source: string | Uint8Array, options: BriefOptions): CheckedBrief {
  const { ruleSettings = [], ...rest } = options
  const { brief, findings } = readBrief(source, { ...rest, industries: industries() })
  const check = checkBrief(brief, ruleSettings, { smallestBudget })
  return { brief, findings: [...findings, ...check.findings], skipped: check.skipped }
}

/** @throws BriefError when a brief rule of severity error fails. */
export function requireSoundBrief({ findings }: CheckedBrief): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const problems = errors.map(({ pointer, message, expected, actual }) => ({
    path: pointer,
    line: null,
    column: null,
    message,
    expected,
    found: actual,
    suggestion: null,
  }))
  throw new BriefError(`The brief cannot be worked with: ${problems.map(({ message }) => message).join(' ')}`, problems)
}

export interface RunOptions extends Seams {
  checked: CheckedBrief
  model: Model
  /** True when no author was chosen and the built-in one stands in. */
  byDefault: boolean
  /** Other authors for single stages, by stage id. */
  stageModels?: Readonly<Record<string, Model>>
  /** Prices of the models that can cost anything, as far as they are known. */
  prices?: readonly UsedPrice[]
  limits?: Limits
  /** Watches over several runs together. */
  meter?: Meter
  /** Folder of prompts; those of the package by default. */
  prompts?: string
  /** False keeps the knowledge of the built-in author out of the prompts; true by default. */
  playbookContext?: boolean
  /** A change the client wishes of one stage. */
  wish?: Wish
  /** What the project decided about rules. */
  ruleSettings?: readonly RuleSetting[]
  /** Calls per stage after the first. */
  maxRepairs: number
  signal: AbortSignal
  generatedAt: Date
  onEvent?: (event: RunEvent) => void
}

/** What tells who writes. */
export type RunAuthorship = Pick<RunOptions, 'model' | 'stageModels' | 'byDefault'>

/** What decides the words of the questions. */
type PromptOptions = Pick<RunOptions, 'checked' | 'model' | 'stageModels' | 'prompts' | 'playbookContext' | 'wish'>

/** Reference material for the prompts; none for the built-in author, which knows it and reads no prompt. */
async function referencesOf({
  checked,
  model,
  stageModels = {},
  playbookContext = true,
}: PromptOptions): Promise<References> {
  const readsPrompts = [model, ...Object.values(stageModels)].some((one) => originOf(one).author !== 'playbook')
  if (!playbookContext || !readsPrompts) return {}
  const { referencesFor } = await import('../playbook/reference.ts')
  return referencesFor(checked.brief)
}

/** What says the questions of a run in words, and what it is made of. @throws ExpectedError class `usage` for prompts that cannot be used. */
async function wordingOf(options: PromptOptions) {
  // Late: judging alone needs no prompts.
  const { createPrompter, loadTemplates } = await import('../prompt/render.ts')
  const references = await referencesOf(options)
  const templates = loadTemplates(options.prompts)
  const { brief } = options.checked
  return {
    templates,
    references,
    prompter: createPrompter(templates, { brief, stages, references, ...(options.wish && { wish: options.wish }) }),
  }
}

/** What says the questions of a run in words. @throws ExpectedError class `usage` for prompts that cannot be used. */
export async function prompterOf(options: PromptOptions): Promise<Prompter> {
  return (await wordingOf(options)).prompter
}

/** Who thought of an answer: for a recording the author that was recorded. */
function originOf({ author, name, host, records }: Model): Strategy['model'] {
  return records?.model ?? { author, name, host, byDefault: false }
}

/** The authors of a run; those of a recording are told apart by stage as they were when it was made. */
function stageModelsOf({ model, stageModels = {} }: RunOptions): Readonly<Record<string, Model>> {
  const { records } = model
  const recorded = Object.entries(records?.model.stages ?? {}).map(([stage, by]): [string, Model] => [
    stage,
    { ...model, records: { ...records, model: { ...by, byDefault: false } } },
  ])
  return { ...Object.fromEntries(recorded), ...stageModels }
}

/** Who writes, as the strategy names them. */
export function namedAuthors({ model, stageModels = {}, byDefault }: RunAuthorship): Strategy['model'] {
  if (model.records) return model.records.model
  const others = Object.entries(stageModels).map(([stage, other]) => [stage, authorOf(other)])
  return {
    ...authorOf(model),
    byDefault,
    ...(others.length > 0 && { stages: Object.fromEntries(others) }),
  }
}

/** Money of an answer at the price that was chosen for its model. */
function priceOf(prices: readonly UsedPrice[]): Price {
  return (usage, model) => {
    const { name, host } = originOf(model)
    const price = prices.find((one) => one.model === name && one.host === host)
    return price === undefined ? null : costOf(usage, price)
  }
}

function authorOf({ author, name, host }: Model) {
  return { author, name, host }
}

/** Runs the stages and puts the strategy together. Errors are those of the pipeline and of the author. */
export async function runStrategy(options: RunOptions): Promise<Strategy> {
  const { runPipeline } = await import('../pipeline/run-pipeline.ts')
  const { stepsOf } = await import('./run-steps.ts')
  const { checked, model, ruleSettings = [] } = options
  const prices = model.records ? (model.records.prices ?? []) : (options.prices ?? [])
  const { brief } = checked
  const stageModels = stageModelsOf(options)
  const modelOf = (stage: string) => (Object.hasOwn(stageModels, stage) ? (stageModels[stage] as Model) : model)
  const { templates, references, prompter } = await wordingOf(options)
  const run = await runPipeline({
    brief,
    stages: configureRules(stages, ruleSettings),
    model,
    stageModels,
    prompter,
    ...stepsOf(options, { templates, references, ruleSettings, wish: options.wish, modelOf }),
    price: priceOf(prices),
    ...(options.limits && { limits: options.limits }),
    ...(options.meter && { meter: options.meter }),
    maxRepairs: options.maxRepairs,
    signal: options.signal,
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
  })
  const drafts = run.drafts as Strategy['stages']
  const businessCase = businessCaseOf(brief, drafts)
  const ofCase = judgeCase(businessCase, brief, drafts, ruleSettings)
  return {
    version: 1,
    generatedAt: options.generatedAt.toISOString(),
    language: brief.language,
    brief,
    model: namedAuthors(options),
    stages: drafts,
    businessCase,
    adjustments: run.adjustments,
    findings: [...checked.findings, ...run.findings, ...ofCase.findings],
    skipped: [...checked.skipped, ...run.skipped, ...ofCase.skipped],
    ruleSettings: [...ruleSettings],
    ledger: run.ledger,
    ...(prices.length > 0 && { prices: [...prices] }),
  }
}
