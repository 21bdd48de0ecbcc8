import type { Usage } from '../../core/model.ts'
import { costOf } from '../../core/price.ts'
import type { UsedPrice } from '../../core/strategy.ts'
import { authorOfStage, type RunAuthors } from '../run-authors.ts'
import type { Rehearsed } from './rehearse.ts'

/** Calls with their tokens and money. */
export interface Reckoned {
  calls: number
  inputTokens: number
  outputTokens: number
  /** US dollars. */
  cost: number | 'unknown'
}

/** What a stage uses when its first answer is accepted, and what it can use at most. */
export interface StagePlan {
  id: string
  needs: readonly string[]
  author: string
  model: string
  host: string | null
  /** Of the system prompt and the prompt. */
  promptCharacters: number
  usual: Reckoned
  most: Reckoned
}

export interface RunPlan {
  stages: StagePlan[]
  usual: Reckoned
  most: Reckoned
}

function priceOf(prices: readonly UsedPrice[], host: string | null, model: string, usage: Usage): Reckoned['cost'] {
  if (host === null) return 0
  const price = prices.find((one) => one.host === host && one.model === model)
  return price === undefined ? 'unknown' : costOf(usage, price)
}

function sum(parts: readonly Reckoned[]): Reckoned {
  return parts.reduce(
    (total, part) => ({
      calls: total.calls + part.calls,
      inputTokens: total.inputTokens + part.inputTokens,
      outputTokens: total.outputTokens + part.outputTokens,
      cost: total.cost === 'unknown' || part.cost === 'unknown' ? 'unknown' : total.cost + part.cost,
    }),
    { calls: 0, inputTokens: 0, outputTokens: 0, cost: 0 },
  )
}

/**
 * Reckons a run. Usual: one call a stage, answered at the length of the built-in author.
 *
 * Most: every stage makes all its calls, every answer is as long as the model may write (twice as long once one was cut off), later
 * questions carry earlier drafts of that length, and a repair carries the draft itself and every rule once.
 */
export function reckon(
  rehearsed: readonly Rehearsed[],
  authors: Pick<RunAuthors, 'model' | 'stageModels' | 'prices'>,
  maxRepairs: number,
): RunPlan {
  const longest = (one: Rehearsed): number => {
    const { maxOutputTokens } = authorOfStage(authors, one.stage.id)
    // The built-in author writes what it has written here.
    if (maxOutputTokens === undefined) return one.answerTokens
    return Math.max(one.answerTokens, maxOutputTokens * (maxRepairs > 0 ? 2 : 1))
  }
  const carried = (id: string): number => {
    const one = rehearsed.find(({ stage }) => stage.id === id)
    return one === undefined ? 0 : longest(one) - one.answerTokens
  }
  const stages = rehearsed.map((one): StagePlan => {
    const { stage, system, prompt } = one
    const { author, name, host, maxOutputTokens } = authorOfStage(authors, stage.id)
    const reckoned = (calls: number, inputTokens: number, outputTokens: number): Reckoned => {
      const usage = { inputTokens, cachedInputTokens: 0, outputTokens, reasoningTokens: 0 }
      const tokens = host === null ? { inputTokens: 0, outputTokens: 0 } : { inputTokens, outputTokens }
      return { calls, ...tokens, cost: priceOf(authors.prices, host, name, usage) }
    }
    const first = one.inputTokens + stage.needs.reduce((total, id) => total + carried(id), 0)
    const repairs = (first + longest(one) + one.ruleTokens) * maxRepairs
    const firstAnswer = maxOutputTokens ?? one.answerTokens
    return {
      ...{ id: stage.id, needs: stage.needs, author, model: name, host },
      promptCharacters: system.length + prompt.length,
      usual: reckoned(1, one.inputTokens, one.answerTokens),
      most: reckoned(1 + maxRepairs, first + repairs, firstAnswer + longest(one) * maxRepairs),
    }
  })
  return { stages, usual: sum(stages.map(({ usual }) => usual)), most: sum(stages.map(({ most }) => most)) }
}
