import type { Model } from '../core/model.ts'
import { recordedModel } from '../model/recorded.ts'
import { readRecording } from '../model/recording.ts'
import { changedInputs, questionInputs } from '../pipeline/inputs.ts'

// Enough for the longest stage in Russian with reasoning on top.
const maxOutputTokens = 16_000
const maxRetries = 5
const maxWaitMs = 60_000
const defaultTimeoutSeconds = 300

/** Who writes, and what is needed to reach them. */
export type Author =
  | { author: 'playbook' }
  | { author: 'recorded'; directory: string }
  | { author: 'openai'; model: string; baseUrl: string | null; key: string | null }

/** The author that was chosen. The adapter of endpoints is loaded only when it is needed. */
export async function authorOf(choice: Author, timeoutSeconds = defaultTimeoutSeconds): Promise<Model> {
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
      return openaiModel({
        apiKey: choice.key,
        baseUrl: choice.baseUrl,
        model: choice.model,
        structured: 'auto',
        timeoutMs: timeoutSeconds * 1000,
        maxRetries,
        maxWaitMs,
        maxOutputTokens,
      })
    }
  }
}
