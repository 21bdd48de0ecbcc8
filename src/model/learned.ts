import { z } from 'zod'
import { type Profile, rungs, temperature } from './profile.ts'

/** What was learned of a model at an endpoint, in a form that can be kept. */
export const learnedSchema = z.strictObject({
  rung: z.enum(rungs),
  tokenParameter: z.enum(['max_tokens', 'max_completion_tokens']),
  tokenCeiling: z.int().positive().nullable(),
  takesTemperature: z.boolean(),
  streaming: z.boolean(),
  usageInStream: z.boolean(),
})
export type Learned = z.infer<typeof learnedSchema>

/** What was learned, and when. */
export interface Recollection {
  learned: Learned
  /** Day it was learned, as YYYY-MM-DD. */
  since: string
}

/**
 * Keeps what was learned between runs, by address and model. It never fails: one that cannot be read knows nothing, one that cannot be
 * written forgets.
 */
export interface EndpointMemory {
  recall(endpoint: string, model: string): Promise<Recollection | null>
  keep(endpoint: string, model: string, learned: Learned): Promise<void>
}

export function learnedOf(profile: Profile): Learned {
  const { rung, tokenParameter, tokenCeiling, streaming, usageInStream } = profile
  return {
    rung,
    tokenParameter,
    tokenCeiling,
    takesTemperature: profile.temperature !== null,
    streaming,
    usageInStream,
  }
}

/** A profile with what was learned before. A rung the user chose is kept. What an endpoint has changed since can be learned anew. */
export function withLearned(profile: Profile, { takesTemperature, rung, ...rest }: Learned): Profile {
  return {
    ...profile,
    ...rest,
    rung: profile.mayStepDown ? rung : profile.rung,
    temperature: takesTemperature ? temperature : null,
  }
}

const rungWords: Record<Learned['rung'], string> = {
  json_schema: 'a strict JSON schema',
  json_object: 'JSON mode, with the schema in the prompt',
  prompt: 'the schema in the prompt alone',
}

/** How a model is asked, in words for a person. */
export function askedBy(learned: Learned): string[] {
  const { rung, tokenParameter, tokenCeiling, takesTemperature, streaming, usageInStream } = learned
  return [
    rungWords[rung],
    tokenCeiling === null ? tokenParameter : `${tokenParameter} up to ${tokenCeiling}`,
    takesTemperature ? 'a temperature' : 'no temperature',
    streaming ? `streamed${usageInStream ? '' : ' without a count of tokens'}` : 'not streamed',
  ]
}

/** What one lesson changed, in words for a person; empty when it changed nothing. */
export function lessonWords(before: Learned, after: Learned): string {
  const known = askedBy(before)
  return askedBy(after)
    .filter((words) => !known.includes(words))
    .join(', ')
}
