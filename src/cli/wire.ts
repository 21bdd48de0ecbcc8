import { checkBrief } from '../brief/check-brief.ts'
import { readBrief } from '../brief/read.ts'
import type { Brief } from '../core/brief.ts'
import type { IsoDate } from '../core/date.ts'
import { BriefError } from '../core/errors.ts'
import type { Finding, Skipped } from '../core/finding.ts'
import type { Language } from '../core/localised.ts'
import type { Model } from '../core/model.ts'
import type { References } from '../core/prompter.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import type { RunEvent } from '../core/run-event.ts'
import { configureRules } from '../pipeline/configure-rules.ts'
import { industries } from '../playbook/knowledge.ts'
import { businessCaseOf } from '../stages/business-case/compute.ts'
import { type Strategy, stages } from '../stages/index.ts'
import { judgeCase } from './judge-case.ts'

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
  const check = checkBrief(brief, ruleSettings)
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

export interface RunOptions {
  checked: CheckedBrief
  model: Model
  /** True when no author was chosen and the built-in one stands in. */
  byDefault: boolean
  /** Folder of prompts; those of the package by default. */
  prompts?: string
  /** False keeps the knowledge of the built-in author out of the prompts; true by default. */
  playbookContext?: boolean
  /** What the project decided about rules. */
  ruleSettings?: readonly RuleSetting[]
  /** Calls per stage after the first. */
  maxRepairs: number
  signal: AbortSignal
  generatedAt: Date
  onEvent?: (event: RunEvent) => void
}

/** Reference material for the prompts; none for the built-in author, which knows it and reads no prompt. */
async function referencesOf({ checked, model, playbookContext = true }: RunOptions): Promise<References> {
  if (!playbookContext || model.author === 'playbook') return {}
  const { referencesFor } = await import('../playbook/reference.ts')
  return referencesFor(checked.brief)
}

/** Runs the stages and puts the strategy together. Errors are those of the pipeline and of the author. */
export async function runStrategy(options: RunOptions): Promise<Strategy> {
  // Late: judging alone needs neither.
  const { createPrompter, loadTemplates } = await import('../prompt/render.ts')
  const { runPipeline } = await import('../pipeline/run-pipeline.ts')
  const { checked, model, ruleSettings = [] } = options
  const { brief } = checked
  const prompter = createPrompter(loadTemplates(options.prompts), {
    brief,
    stages,
    references: await referencesOf(options),
  })
  const run = await runPipeline({
    brief,
    stages: configureRules(stages, ruleSettings),
    model,
    prompter,
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
    model: { author: model.author, name: model.name, host: model.host, byDefault: options.byDefault },
    stages: drafts,
    businessCase,
    adjustments: run.adjustments,
    findings: [...checked.findings, ...run.findings, ...ofCase.findings],
    skipped: [...checked.skipped, ...run.skipped, ...ofCase.skipped],
    ruleSettings: [...ruleSettings],
    ledger: run.ledger,
  }
}
