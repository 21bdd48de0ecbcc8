import type { Model } from '../core/model.ts'
import type { EndpointMemory } from '../model/learned.ts'
import type { Rung } from '../model/profile.ts'
import { recordedModel } from '../model/recorded.ts'
import { readRecording } from '../model/recording.ts'
import { changedInputs, questionInputs } from '../pipeline/inputs.ts'

/** Most tokens of one answer: enough for the longest stage in Russian with reasoning on top. */
export const maxOutputTokens = 16_000
const maxRetries = 5
const maxWaitMs = 60_000
const defaultTimeoutSeconds = 300

/** Who writes, and what is needed to reach them. */
export type Author =
  | { author: 'playbook' }
  | { author: 'recorded'; directory: string }
  | { author: 'openai'; model: string; baseUrl: string | null; key: string | null }

/** How an author behind an endpoint is asked. */
export interface AuthorOptions {
  /** Most seconds one call may take; 300 by default. */
  timeoutSeconds?: number | undefined
  /** How the shape of an answer is asked for; by default as strictly as the endpoint takes it. */
  structured?: 'auto' | Rung | undefined
  /** What was learned of endpoints in earlier runs; none by default. */
  memory?: EndpointMemory
}

/** The author that was chosen. The adapter of endpoints is loaded only when it is needed. */
export async function authorOf(choice: Author, options: AuthorOptions = {}): Promise<Model> {
  switch (choice.author) {
    case 'playbook': {
      const { playbookModel } = await import('../playbook/playbook-model.ts')
      return playbookModel()
    }
    case 'recorded': {
      const check = { inputsOf: questionInputs, changed: changedInputs }
      return recordedModel(choice.directory, await readRecording(choice.directory), check)
    }
    case 'openai': {
      const { openaiModel } = await import('../model/openai.ts')
      const { timeoutSeconds = defaultTimeoutSeconds, structured = 'auto', memory } = options
      return openaiModel({
        apiKey: choice.key,
        baseUrl: choice.baseUrl,
        model: choice.model,
        structured,
        timeoutMs: timeoutSeconds * 1000,
        maxRetries,
        maxWaitMs,
        maxOutputTokens,
        ...(memory && { memory }),
      })
    }
  }
}
