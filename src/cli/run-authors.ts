import type { Model } from '../core/model.ts'
import type { UsedPrice } from '../core/strategy.ts'
import type { Limits } from '../pipeline/limits.ts'
import type { AuthorSettings } from './author-settings.ts'
import type { AuthorChoice } from './choose-author.ts'
import { choosePrices, requirePrices } from './choose-prices.ts'
import { chooseStageAuthors, readStageModels } from './stage-models.ts'

/** Flags of every command that runs stages. */
export interface RunFlags {
  stageModel?: string[]
  /** US dollars. */
  maxCost?: number
  maxCalls?: number
  /** Seconds for the whole run. */
  deadline?: number
  concurrency: number
}

/** Who writes what in a run, at what price, and within which limits. */
export interface RunAuthors {
  model: Model
  /** True when no author was chosen and the built-in one stands in. */
  byDefault: boolean
  stageModels: Readonly<Record<string, Model>>
  /** How the authors of single stages were chosen. */
  stageChoices: Readonly<Record<string, AuthorChoice>>
  prices: readonly UsedPrice[]
  limits: Limits & { concurrency: number }
}

/** The author of a stage. */
export function authorOfStage({ model, stageModels }: Pick<RunAuthors, 'model' | 'stageModels'>, stage: string): Model {
  return Object.hasOwn(stageModels, stage) ? (stageModels[stage] as Model) : model
}

/** The limits that flags set. */
function limitsOf({ maxCost, maxCalls, deadline, concurrency }: RunFlags): RunAuthors['limits'] {
  return {
    concurrency,
    ...(maxCalls !== undefined && { maxCalls }),
    ...(maxCost !== undefined && { maxCostUsd: maxCost }),
    ...(deadline !== undefined && { deadlineMs: deadline * 1000 }),
  }
}

/**
 * Makes the authors of a run. `choose` weighs the settings for another model as for the run itself, `make` opens an author.
 *
 * @throws ExpectedError class `usage` (2) for stages that do not exist and for a limit of money without a price, and what `choose` and
 * `make` throw.
 */
export async function authorsOfRun(
  { choice, prices: own }: Pick<AuthorSettings, 'choice' | 'prices'>,
  flags: RunFlags,
  choose: (model: string) => Promise<AuthorChoice>,
  make: (choice: AuthorChoice) => Promise<Model>,
): Promise<RunAuthors> {
  const choices = await chooseStageAuthors(choice, readStageModels(flags.stageModel ?? []), choose)
  const model = await make(choice)
  // One adapter for a model: what it learns about the endpoint serves every stage.
  const made = new Map<string, Model>([[`${model.host}/${model.name}`, model]])
  const stageModels: Record<string, Model> = {}
  for (const [stage, chosen] of Object.entries(choices)) {
    const known = chosen.author === 'openai' ? made.get(`${chosen.host}/${chosen.model}`) : undefined
    const stageModel = known ?? (await make(chosen))
    made.set(`${stageModel.host}/${stageModel.name}`, stageModel)
    stageModels[stage] = stageModel
  }
  const prices = choosePrices(own, [...made.values()])
  if (flags.maxCost !== undefined) requirePrices(prices, [...made.values()])
  const byDefault = choice.author === 'playbook' && choice.byDefault
  return { model, byDefault, stageModels, stageChoices: choices, prices, limits: limitsOf(flags) }
}
