import type { RuleSetting } from '../../core/rule-setting.ts'
import type { AnyStage } from '../../core/stage.ts'
import { configureRules } from '../../pipeline/configure-rules.ts'
import { estimateTokens } from '../../pipeline/estimate-tokens.ts'
import { stages } from '../../stages/index.ts'
import type { RunAuthors } from '../run-authors.ts'
import { type CheckedBrief, prompterOf } from '../wire.ts'

/** The first question of a stage as a run would ask it, and how long what answers it may be. */
export interface Rehearsed {
  stage: AnyStage
  system: string
  prompt: string
  /** JSON Schema of the answer, as sent to an endpoint. */
  shape: string
  /** Of the question with its shape. */
  inputTokens: number
  /** Of the built-in author's answer to the same question. */
  answerTokens: number
  /** Of its accepted draft, computed fields included, as later questions carry it. */
  draftTokens: number
  /** Of everything the rules of the stage could tell a model, each once. */
  ruleTokens: number
}

interface Asked {
  system: string
  prompt: string
  shape: string
  answer: string
}

/**
 * Goes through a run without a call: the built-in author answers in place of the model, so that the questions of later stages, which
 * carry earlier drafts, have their size.
 */
export async function rehearse(options: {
  checked: CheckedBrief
  authors: Pick<RunAuthors, 'model' | 'stageModels'>
  prompts?: string
  playbookContext: boolean
  ruleSettings: readonly RuleSetting[]
  signal: AbortSignal
}): Promise<Rehearsed[]> {
  const { runPipeline } = await import('../../pipeline/run-pipeline.ts')
  const { playbookModel } = await import('../../playbook/playbook-model.ts')
  const { strictSchema } = await import('../../model/response-format.ts')
  const { checked, authors, prompts, playbookContext, signal } = options
  const own = configureRules(stages, options.ruleSettings)
  const asked = new Map<string, Asked>()
  const { drafts } = await runPipeline({
    brief: checked.brief,
    stages: own,
    model: playbookModel(),
    prompter: await prompterOf({ checked, ...authors, playbookContext, ...(prompts !== undefined && { prompts }) }),
    maxRepairs: 0,
    signal,
    step: async (_name, answerNow, { stage, system, prompt, schema, schemaName }) => {
      const answer = await answerNow()
      const shape = JSON.stringify(strictSchema(schema, schemaName).schema, null, 2)
      asked.set(stage, { system, prompt, shape, answer: answer.text })
      return answer
    },
  })
  return own.flatMap((stage) => {
    const question = asked.get(stage.id)
    if (!question) return []
    const { answer, ...said } = question
    const size = (value: unknown) => estimateTokens(JSON.stringify(value))
    return {
      stage,
      ...said,
      inputTokens: estimateTokens(said.system) + estimateTokens(said.prompt) + size(JSON.parse(said.shape)),
      answerTokens: size(JSON.parse(answer)),
      draftTokens: size(drafts[stage.id]),
      ruleTokens: estimateTokens(stage.rules.map(({ claim, repair }) => `${claim}${repair}`).join('')) * 2,
    }
  })
}
