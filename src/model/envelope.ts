import { z } from 'zod'
import type { Answer, Finish, Usage } from '../core/model.ts'
import { CallFailure } from './failure.ts'
import { serverWords } from './server-words.ts'

const count = z.number().nonnegative()
const details = z
  .looseObject({ cached_tokens: count.nullish(), reasoning_tokens: count.nullish() })
  .nullish()
  .catch(null)

const usageSchema = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: details,
  completion_tokens_details: details,
  /** DeepSeek and GigaChat have their own names for what was read from a cache. */
  prompt_cache_hit_tokens: count.nullish().catch(null),
  precached_prompt_tokens: count.nullish().catch(null),
})

const part = z.looseObject({ type: z.string().nullish(), text: z.string().nullish() })

/** What a message says: text, or parts of it. */
export const contentSchema = z.union([z.string(), z.array(part)]).nullish()
export type Content = z.infer<typeof contentSchema>

const choiceSchema = z.looseObject({
  finish_reason: z.string().nullish(),
  message: z
    .looseObject({
      content: contentSchema,
      refusal: z.string().nullish(),
      tool_calls: z.array(z.unknown()).nullish(),
    })
    .nullish(),
})

const replySchema = z.looseObject({
  model: z.string().nullish().catch(null),
  choices: z.array(choiceSchema).min(1),
  usage: z.unknown().optional(),
})

const finishes = new Map<string, Finish>([
  ['stop', 'stop'],
  ['length', 'length'],
  ['model_length', 'length'],
  ['content_filter', 'filter'],
  ['blacklist', 'filter'],
])

/**
 * Reads a reply of the chat completions API. Throws `CallFailure`: without choices it is no API reply; without a reason to finish the
 * connection was cut, and a half answer can look like a whole one.
 */
export function readReply(reply: unknown, host: string, requestId: string | null): Answer {
  const parsed = replySchema.safeParse(reply)
  if (!parsed.success) {
    throw new CallFailure('not-an-api-reply', `${host} sent a reply without choices: not an API reply.`, { requestId })
  }
  const { choices, model } = parsed.data
  const [choice] = choices
  const reason = choice?.finish_reason ?? ''
  if (choice === undefined || reason === '') {
    throw new CallFailure('network', `${host} cut the connection before the answer was finished.`, { requestId })
  }
  if (reason === 'error') throw new CallFailure('server', `${host} gave up in the middle of the answer.`, { requestId })
  const refusal = choice.message?.refusal ?? ''
  const called = (choice.message?.tool_calls?.length ?? 0) > 0
  const finish =
    refusal !== '' ? 'refusal' : choices.length > 1 || called ? 'unusable' : (finishes.get(reason) ?? 'unusable')
  const text = refusal !== '' ? refusal : textOf(choice.message?.content)
  const usage = readUsage(parsed.data.usage)
  return { text, finish, usage, requestId, ...(model ? { model: serverWords(model, 120) } : {}) }
}

/** The words of a message. */
export function textOf(content: Content): string {
  if (typeof content === 'string') return content
  // Some models send their thinking as parts of another type.
  return (content ?? [])
    .filter(({ type }) => type == null || type === 'text' || type === 'output_text')
    .map(({ text }) => text ?? '')
    .join('')
}

/** Tokens as the endpoint counted them; null when it did not say, never guessed. */
export function readUsage(usage: unknown): Usage | null {
  const parsed = usageSchema.safeParse(usage)
  if (!parsed.success) return null
  const { data } = parsed
  return {
    inputTokens: data.prompt_tokens,
    cachedInputTokens:
      data.prompt_tokens_details?.cached_tokens ?? data.prompt_cache_hit_tokens ?? data.precached_prompt_tokens ?? 0,
    outputTokens: data.completion_tokens,
    reasoningTokens: data.completion_tokens_details?.reasoning_tokens ?? 0,
  }
}
