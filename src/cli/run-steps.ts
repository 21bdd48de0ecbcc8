import type { Model } from '../core/model.ts'
import type { References, Wish } from '../core/prompter.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import type { Step } from '../pipeline/ask.ts'
import { type AnswerStore, keepAnswers } from '../pipeline/keep-answers.ts'
import { keepStages, type StageStore } from '../pipeline/keep-stages.ts'
import type { StageStep } from '../pipeline/run-pipeline.ts'
import type { PromptTemplates } from '../prompt/render.ts'
import { packageVersion } from './version.ts'

/** What is put around the calls and the stages of a run. */
export interface Seams {
  /** Takes stages and answers from earlier runs, and keeps those of this one. */
  kept?: { stages: StageStore; answers: AnswerStore }
  /** Around every call, whether an earlier run paid for it or not. */
  aroundCalls?: (step: Step) => Step
  /** Around every stage, outermost. */
  aroundStages?: (step: StageStep) => StageStep
  /** Settings of the author that may change an answer. */
  parameters?: unknown
}

/** What the seams need to know of a run. */
interface Run {
  templates: PromptTemplates
  references: References
  ruleSettings: readonly RuleSetting[]
  wish: Wish | undefined
  modelOf(stage: string): Model
}

/** The steps of a run, innermost first: the author, what is kept of it, what the caller puts around. */
export function stepsOf(
  { kept, aroundCalls = (step) => step, aroundStages = (step) => step, parameters = null }: Seams,
  { templates, references, ruleSettings, wish, modelOf }: Run,
): { step: Step; stageStep: StageStep } {
  const inline: Step = (_name, run) => run()
  const drafted: StageStep = (_stage, _run, draft) => draft()
  if (!kept) return { step: aroundCalls(inline), stageStep: aroundStages(drafted) }
  const version = packageVersion()
  const stageStep = keepStages(kept.stages, kept.answers, ({ id }) => ({
    prompt: [templates.system, templates[id], templates.redraft, templates.repair, wish?.stage === id ? wish : null],
    reference: references[id] ?? '',
    ruleSettings,
    parameters,
    version,
  }))
  return { step: aroundCalls(keepAnswers(kept.answers, modelOf, parameters)), stageStep: aroundStages(stageStep) }
}
