import type { Model } from '../core/model.ts'
import { reuseStages } from '../pipeline/reuse-stages.ts'
import { answerPart } from '../pipeline/schema-walk.ts'
import { type Strategy, stages } from '../stages/index.ts'
import type { CheckedBrief, RunOptions } from './wire.ts'
import { runStrategy } from './wire.ts'

/** What a client wishes of one stage. */
export interface Revision {
  strategy: Strategy
  stage: string
  note: string
}

/** The brief of the strategy with the wish as a constraint: rules and later readers know then where its numbers come from. */
function briefWith({ strategy, note }: Revision): CheckedBrief {
  const { brief, findings, skipped } = strategy
  const constraints = brief.constraints.includes(note) ? brief.constraints : [...brief.constraints, note]
  const ofBrief = ({ stage }: { stage: string }) => stage === 'brief'
  return { brief: { ...brief, constraints }, findings: findings.filter(ofBrief), skipped: skipped.filter(ofBrief) }
}

/** Who wrote what: the first author, and others where a stage was drafted anew by them. */
function authorsOf(before: Strategy, revised: Strategy, redrafted: readonly string[]): Strategy['model'] {
  const { stages: ofStages = {}, ...first } = before.model
  const now = revised.model
  const writers = { ...ofStages }
  for (const id of redrafted) {
    const { author, name, host } = now.stages?.[id] ?? now
    if (author === first.author && name === first.name && host === first.host) delete writers[id]
    else writers[id] = { author, name, host }
  }
  return { ...first, ...(Object.keys(writers).length > 0 && { stages: writers }) }
}

function pricesOf(before: Strategy, revised: Strategy): Pick<Strategy, 'prices'> {
  const now = revised.prices ?? []
  const others = (before.prices ?? []).filter(
    ({ host, model }) => !now.some((price) => price.host === host && price.model === model),
  )
  const prices = [...others, ...now]
  return prices.length > 0 ? { prices } : {}
}

/**
 * Drafts one stage again as the client wishes, and those that need it when it came out another; the rest stays byte for byte. Attempts of
 * the stages that were drafted anew replace the earlier ones in the ledger. Errors as of `runStrategy`.
 */
export async function reviseStrategy(
  revision: Revision,
  options: Omit<RunOptions, 'checked' | 'aroundStages' | 'wish'> & { model: Model },
): Promise<Strategy> {
  const { strategy, stage: id, note } = revision
  const redrafted: string[] = []
  const stage = stages.find((one) => one.id === id)
  if (!stage) throw new Error(`There is no stage ${id}`)
  const reuse = reuseStages(strategy, id)
  const revised = await runStrategy({
    ...options,
    checked: briefWith(revision),
    wish: { stage: id, note, draft: answerPart(stage.schema, strategy.stages[id as keyof Strategy['stages']]) },
    aroundStages: (step) =>
      reuse((one, run, draft) => {
        redrafted.push(one.id)
        return step(one, run, draft)
      }),
  })
  const { prices: _prices, ...rest } = revised
  return { ...rest, model: authorsOf(strategy, revised, redrafted), ...pricesOf(strategy, revised) }
}
