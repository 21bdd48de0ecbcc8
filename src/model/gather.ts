import { z } from 'zod'
import { type Content, contentSchema, textOf } from './envelope.ts'
import { isRecord } from './server-words.ts'

const thought = z.string().nullish().catch(null)

const spoken = z
  .looseObject({
    content: contentSchema,
    refusal: z.string().nullish(),
    tool_calls: z.array(z.unknown()).nullish(),
    reasoning: thought,
    reasoning_content: thought,
  })
  .nullish()

const chunkSchema = z.looseObject({
  model: z.string().nullish().catch(null),
  choices: z
    .array(
      z.looseObject({
        index: z.int().nullish().catch(null),
        finish_reason: z.string().nullish(),
        delta: spoken,
        /** Some gateways send the whole message as one event. */
        message: spoken,
      }),
    )
    .nullish(),
  usage: z.unknown().optional(),
})

interface Choice {
  index: number
  finish_reason: string | null
  message: { role: 'assistant'; content: string; refusal: string; tool_calls: unknown[] }
}

/** What has come of a streamed reply. */
export interface Gathering {
  /** Characters of the answer. */
  written: number
  /** Characters of what the model thought aloud. */
  thought: number
  /** Blank characters at the end of the answer. */
  blank: number
  /** A reason to finish has come. */
  finished: boolean
  /** Tokens have been counted. */
  counted: boolean
  /** Takes the next chunk; false when it is none. */
  take(chunk: unknown): boolean
  /** What has come as the reply it would be in one piece; null before the first choice. */
  reply(): Record<string, unknown> | null
}

/** Puts the chunks of a stream together. Unknown fields are left alone, as in a whole reply. */
export function gather(): Gathering {
  const choices = new Map<number, Choice>()
  let usage: unknown
  let model: string | null = null

  function choiceAt(index: number): Choice {
    const known = choices.get(index)
    if (known !== undefined) return known
    const message: Choice['message'] = { role: 'assistant', content: '', refusal: '', tool_calls: [] }
    const choice: Choice = { index, finish_reason: null, message }
    choices.set(index, choice)
    return choice
  }

  function write({ message }: Choice, content: Content): void {
    const text = textOf(content)
    const kept = text.trimEnd().length
    message.content += text
    gathering.written += text.length
    gathering.blank = kept === 0 ? gathering.blank + text.length : text.length - kept
  }

  const gathering: Gathering = {
    written: 0,
    thought: 0,
    blank: 0,
    finished: false,
    counted: false,
    take(chunk) {
      const parsed = chunkSchema.safeParse(chunk)
      if (!parsed.success || !('choices' in parsed.data || 'usage' in parsed.data)) return false
      if (isRecord(parsed.data.usage)) {
        usage = parsed.data.usage
        gathering.counted = true
      }
      model = parsed.data.model ?? model
      for (const { index, finish_reason, delta, message } of parsed.data.choices ?? []) {
        const choice = choiceAt(index ?? 0)
        if (message && !delta) choice.message.content = ''
        const said = delta ?? message
        write(choice, said?.content)
        choice.message.refusal += said?.refusal ?? ''
        choice.message.tool_calls.push(...(said?.tool_calls ?? []))
        gathering.thought += (said?.reasoning_content ?? said?.reasoning ?? '').length
        // Some send an empty reason with every chunk.
        if (finish_reason) {
          choice.finish_reason = finish_reason
          gathering.finished = true
        }
      }
      return true
    },
    reply: () => (choices.size === 0 ? null : { model, choices: [...choices.values()], usage }),
  }
  return gathering
}
