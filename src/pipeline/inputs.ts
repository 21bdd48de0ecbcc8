import { z } from 'zod'
import type { Brief } from '../core/brief.ts'
import type { Model, Question } from '../core/model.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import type { AnyStage } from '../core/stage.ts'
import type { StageRun } from './ask.ts'
import { fingerprint } from './fingerprint.ts'

/**
 * What a draft or an answer follows from: a fingerprint for each thing that a person may have changed. Names: `brief.budget`, `draft.goals`,
 * `model`, `parameters`, `prompt`, `reference`, `rules`, `schema`, `version`; of an answer `words`, those of its question.
 */
export type Inputs = Readonly<Record<string, string>>

/** What a stage follows from beside its question: things the pipeline itself does not see. */
export interface Surroundings {
  /** Sources of the templates that may be used for the stage. */
  prompt: unknown
  /** Reference material in the prompt. */
  reference: unknown
  /** What the project decided about rules. */
  ruleSettings: readonly RuleSetting[]
  /** Settings of the author and of the run that may change a draft. */
  parameters: unknown
  /** Version of this package: its rules and computations. */
  version: string
}

/** Who answers, as far as it may change an answer. */
type Identity = Pick<Model, 'author' | 'name' | 'host'>

// Shapes live as long as the process; describing one takes milliseconds.
const shapes = new WeakMap<z.ZodType, string>()

function shapeOf(schema: z.ZodType): string {
  const known = shapes.get(schema)
  if (known !== undefined) return known
  const shape = fingerprint(z.toJSONSchema(schema, { unrepresentable: 'any' }))
  shapes.set(schema, shape)
  return shape
}

function named(prefix: string, values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, fingerprint(value)]))
}

function common(brief: Brief, drafts: Readonly<Record<string, unknown>>): Record<string, string> {
  return { ...named('brief', brief), ...named('draft', drafts) }
}

function identity({ author, name, host }: Identity): string {
  return fingerprint({ author, name, host })
}

/** What the accepted draft of a stage follows from. */
export function stageInputs(stage: AnyStage, run: StageRun, around: Surroundings): Inputs {
  const { brief, drafts, model, maxRepairs } = run
  return {
    ...common(brief, drafts),
    model: identity(model),
    parameters: fingerprint([maxRepairs, model.maxOutputTokens ?? null, around.parameters]),
    prompt: fingerprint(around.prompt),
    reference: fingerprint(around.reference),
    rules: fingerprint([
      stage.rules.map(({ id, severity }) => [id, severity]),
      around.ruleSettings.filter(({ rule }) => stage.rules.some(({ id }) => id === rule)),
    ]),
    schema: fingerprint([shapeOf(stage.schema), shapeOf(stage.completeSchema)]),
    version: fingerprint(around.version),
  }
}

/** What an answer follows from, whoever gives it. */
export function questionInputs({ system, prompt, schema, brief, drafts }: Question): Inputs {
  return { ...common(brief, drafts), schema: shapeOf(schema), words: fingerprint([system, prompt]) }
}

/**
 * Address of an answer: the words and the shape of the question, and who is asked. The number of the attempt belongs to it, since the same
 * question asked twice wants two answers.
 */
export function answerAddress(question: Question, model: Identity, parameters: unknown): string {
  const { stage, attempt, kind, system, prompt, schema, afterTruncation = false } = question
  const asked = [stage, attempt, kind, system, prompt, shapeOf(schema), afterTruncation]
  return fingerprint([asked, identity(model), parameters])
}

/** Names that differ because others do: reference material follows the brief, the words of a question everything. */
const derived = ['reference', 'words']

/** Names of the inputs that differ, in order. What only follows from others is named when nothing else explains it. */
export function changedInputs(before: Inputs, after: Inputs): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  const changed = names.filter((name) => before[name] !== after[name])
  const causes = changed.filter((name) => !derived.includes(name))
  return causes.length > 0 ? causes : changed
}
