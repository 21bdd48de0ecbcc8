import { z } from 'zod'
import type { AnyStage } from '../core/stage.ts'
import { strategyEnvelopeSchema } from '../core/strategy.ts'
import { packs } from './stage-presence.ts'

/** Schema of strategy.json for these stages: the envelope with one complete draft per stage; packs may be absent. */
export function strategySchema(stages: readonly AnyStage[]) {
  const shape = Object.fromEntries(
    stages.map(({ id, completeSchema }) => [id, packs.includes(id) ? completeSchema.optional() : completeSchema]),
  )
  return strategyEnvelopeSchema.extend({ stages: z.strictObject(shape) })
}
